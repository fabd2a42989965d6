import { useEffect, useRef, useState } from "react";
import type { Facets } from "../../lib/answers/rows";
import type { Instant } from "../../lib/domain";
import type { View } from "../../lib/view";
import type { Shown } from "../events/use-selection";
import { Filters } from "../filters";
import type { SetView } from "../view/set-view";
import styles from "./filter-sheet.module.css";

interface Props {
  readonly facets: Facets;
  readonly shown: Shown | null;
  readonly view: View;
  readonly setView: SetView;
  readonly now: Instant;
  /** How many filters are on. */
  readonly on: number;
  /** How much they leave, in words. */
  readonly results: string;
}

/** The filters: a column beside the events, or on narrow screens a sheet over them that a button opens. */
export function FilterSheet({ facets, shown, view, setView, now, on, results }: Props) {
  const [open, setOpen] = useState(false);
  const sheet = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const done = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return;
    const wide = matchMedia("(min-width: 901px)");
    const close = () => setOpen(false);
    const others = outside(sheet.current);
    for (const node of others) node.inert = true;
    document.documentElement.style.overflow = "hidden";
    done.current?.focus();
    wide.addEventListener("change", close);
    return () => {
      for (const node of others) node.inert = false;
      document.documentElement.style.overflow = "";
      wide.removeEventListener("change", close);
      button.current?.focus();
    };
  }, [open]);
  useEffect(() => {
    // what had the focus may be gone with the counts that changed
    if (open && document.activeElement === document.body) done.current?.focus();
  });
  const words = on > 0 ? `Filters · ${on} on` : "Filters";
  return (
    <div className={styles.side}>
      <button
        ref={button}
        type="button"
        className={`${styles.toggle} needs-script`}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(true)}
      >
        {words}
      </button>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it is a dialog while it is open, and only then listens */}
      <div
        ref={sheet}
        className={styles.sheet}
        data-open={open}
        {...(open && { role: "dialog", "aria-modal": true, "aria-label": "Filters" })}
        onKeyDown={(event) => {
          if (!open) return;
          if (event.key === "Tab" && turnAround(event.currentTarget, event.shiftKey)) event.preventDefault();
          if (event.key !== "Escape") return;
          event.stopPropagation();
          setOpen(false);
        }}
      >
        <div className={styles.head}>
          <p>{words}</p>
          <button ref={done} type="button" onClick={() => setOpen(false)}>
            {`Show ${results}`}
          </button>
        </div>
        <Filters facets={facets} shown={shown} view={view} setView={setView} now={now} />
      </div>
    </div>
  );
}

const STOPS = 'a[href], button:enabled, input:enabled, select:enabled, summary, [tabindex="0"]';

/** From the last stop of a sheet the focus goes to the first, and back: else it would leave the page for the browser. Whether it went. */
function turnAround(sheet: HTMLElement, back: boolean): boolean {
  const stops = [...sheet.querySelectorAll<HTMLElement>(STOPS)].filter((stop) => stop.getClientRects().length > 0);
  const [from, to] = back ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]];
  if (document.activeElement !== from) return false;
  to?.focus();
  return true;
}

/** All elements beside one and beside what holds it: what a modal sheet covers. */
function outside(node: HTMLElement | null): HTMLElement[] {
  const found: HTMLElement[] = [];
  for (let inner = node; inner && inner !== document.body; inner = inner.parentElement)
    for (const other of inner.parentElement?.children ?? [])
      if (other !== inner && other instanceof HTMLElement && !other.inert && other.getAttribute("role") !== "status")
        found.push(other);
  return found;
}
