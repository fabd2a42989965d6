import { lazy, type ReactNode, Suspense, useState } from "react";
import type { EventDetail } from "../../lib/answers/events";
import type { View } from "../../lib/view";
import type { Events } from "../events/use-events";
import type { ActiveFilter } from "../filters/active";
import type { PaletteAction } from "../palette/item";
import { usePaletteKey } from "../palette/use-palette-key";
import type { SetView } from "../view/set-view";
import styles from "./dashboard.module.css";

const CommandPalette = lazy(() =>
  import("../palette/command-palette").then((palette) => ({ default: palette.CommandPalette })),
);

const ShareDialog = lazy(() => import("../share/share-dialog").then((share) => ({ default: share.ShareDialog })));

const KeyboardHelp = lazy(() => import("../ui/keyboard-help").then((help) => ({ default: help.KeyboardHelp })));

interface Options {
  readonly view: View;
  readonly setView: SetView;
  readonly events: Events;
  readonly filters: readonly ActiveFilter[];
  /** The open event, as far as it is loaded, and what the page is called. */
  readonly event: EventDetail | null;
  readonly title: string;
  readonly announce: (text: string) => void;
}

interface Tools {
  readonly help: () => void;
  readonly buttons: ReactNode;
  readonly dialogs: ReactNode;
}

/** The list of keys and the palette of commands: their buttons, and themselves while they are open. */
export function useTools({ view, setView, events, filters, event, title, announce }: Options): Tools {
  const [open, setOpen] = useState<"help" | "palette" | "share" | null>(null);
  const help = () => setOpen("help");
  const palette = () => setOpen("palette");
  const close = () => setOpen(null);
  usePaletteKey(palette);
  const actions: PaletteAction[] = [
    { id: "help", label: "Keys and gestures", keys: "?", also: "help shortcuts", run: help },
    {
      id: "share",
      label: "Share and export",
      keys: "",
      also: "link download csv embed feed",
      run: () => setOpen("share"),
    },
    { id: "search", label: "Search events and sources", keys: "/", also: "find text", run: () => focus("search") },
    {
      id: "stories",
      label: "Stories, stars and tags",
      keys: "",
      also: "notes collections starred tagged",
      run: () => window.location.assign("/stories"),
    },
    { id: "range", label: "Go to a date", keys: "g", also: "range from", run: () => focus("range-from") },
  ];
  const shared = { view, setView, filters, actions, announce, close };
  return {
    help,
    buttons: (
      <>
        <button
          type="button"
          className={`${styles.tool} needs-script`}
          data-share
          onClick={() => setOpen("share")}
          aria-haspopup="dialog"
        >
          Share
        </button>
        <button type="button" className={`${styles.tool} needs-script`} onClick={palette} aria-haspopup="dialog">
          Go to …
        </button>
        <button type="button" className={`${styles.tool} needs-script`} data-keys onClick={help} aria-haspopup="dialog">
          Keys
        </button>
      </>
    ),
    dialogs: (
      <Suspense>
        {open === "share" && <ShareDialog {...{ view, event, title, close, announce }} facets={events.facets} />}
        {open === "help" && <KeyboardHelp close={close} />}
        {open === "palette" && (
          <CommandPalette {...shared} columns={events.shown?.columns ?? null} facets={events.facets} />
        )}
      </Suspense>
    ),
  };
}

function focus(id: string): void {
  document.getElementById(id)?.focus();
}
