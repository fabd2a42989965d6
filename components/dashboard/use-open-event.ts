import { type RefObject, useCallback, useEffect, useMemo, useRef } from "react";
import type { EventAnswer } from "../../lib/answers/events";
import type { Columns } from "../../lib/columns/columns";
import { daysOf } from "../../lib/describe/dates";
import type { View } from "../../lib/view";
import type { RowStore } from "../events/row-store";
import { dateOn, inRange } from "../marks/clock";
import { changed, type SetView } from "../view/set-view";

interface Options {
  readonly view: View;
  readonly setView: SetView;
  readonly columns: Columns;
  readonly store: RowStore;
  readonly answer: EventAnswer | null;
  readonly announce: (text: string) => void;
}

interface OpenEvent {
  /** Position of the open event in the columns; null = none, or not known yet. */
  readonly selected: number | null;
  /** As `setView`, and remembers where the focus was when it opens an event. */
  readonly open: SetView;
  readonly openPosition: (position: number) => void;
  readonly openNumber: (number: number) => void;
  /** Closes the event and gives the focus back. */
  readonly close: () => void;
  /** Somebody opened it here: it was not there when the page came. */
  readonly takesFocus: boolean;
}

/** The one event that is open: which it is, and how it opens and closes. */
export function useOpenEvent({ view, setView, columns, store, answer, announce }: Options): OpenEvent {
  const opener = useRef<Element | null>(null);
  const opened = useRef(false);
  const current = useRef(view);
  current.current = view;
  const last = useRef<{ id: string; number: number } | null>(null);
  const open = useCallback<SetView>(
    (change, history) => {
      if (changed(change, current.current).event) {
        if (!document.activeElement?.closest("#event")) opener.current = document.activeElement;
        opened.current = true;
      }
      setView(change, history);
    },
    [setView],
  );
  const openNumber = useCallback(
    (number: number) => {
      store.load([number], new AbortController().signal).then(
        ([row]) => {
          if (!row) return announce("This event is no more");
          last.current = { id: row.id, number };
          open({ event: row.id }, "push");
        },
        () => announce("The event could not be loaded"),
      );
    },
    [store, open, announce],
  );
  const openPosition = useCallback(
    (position: number) => {
      const number = columns.numbers[position] ?? 0;
      const row = store.get(number);
      if (!row) return openNumber(number);
      last.current = { id: row.id, number };
      open({ event: row.id }, "push");
    },
    [columns, store, open, openNumber],
  );
  const close = useCallback(() => {
    const closing = view.event;
    if (closing === null) return;
    setView({ event: null }, "push");
    const back = opener.current?.isConnected
      ? opener.current
      : document.querySelector(`[data-event="${CSS.escape(closing)}"]`);
    if (back instanceof HTMLElement || back instanceof SVGElement) requestAnimationFrame(() => back.focus());
  }, [view.event, setView]);
  useWidened(answer, view, setView);
  useFreePart(view.event, opened);

  const id = view.event;
  const found = answer?.kind === "found" && answer.event.id === id ? answer.event.number : null;
  const number = found ?? (last.current?.id === id ? last.current.number : null);
  const selected = useMemo(() => {
    const at = id === null || number === null ? -1 : columns.numbers.indexOf(number);
    return at < 0 ? null : at;
  }, [id, number, columns]);
  return { selected, open, openPosition, openNumber, close, takesFocus: opened.current };
}

/** Below this the open event is a sheet over the lower half of the page: see dashboard.module.css. */
const SHEET = "(max-width: 1279.98px)";

/** Where an event opens as a sheet, what it was opened from moves into the part of the page that stays free. */
function useFreePart(event: string | null, opened: RefObject<boolean>): void {
  useEffect(() => {
    if (event === null || !opened.current || !matchMedia(SHEET).matches) return;
    document.getElementById("drawing")?.scrollIntoView({ block: "start" });
  }, [event, opened]);
}

/** An event opened from a link or from another event may lie outside the range: the range is widened to it, once. */
function useWidened(answer: EventAnswer | null, view: View, setView: SetView): void {
  const done = useRef<string | null>(null);
  useEffect(() => {
    if (view.event === null) done.current = null;
    if (answer?.kind !== "found" || answer.event.id !== view.event || done.current === view.event) return;
    done.current = view.event;
    const at = dateOn(answer.event, view.clock);
    if (!at || inRange(answer.event, view)) return;
    const days = daysOf(at);
    setView((latest) => {
      const from = latest.from !== null && days.from !== null && days.from < latest.from ? days.from : latest.from;
      const to = latest.to !== null && days.to !== null && days.to > latest.to ? days.to : latest.to;
      return { from, to };
    }, "replace");
  }, [answer, view, setView]);
}
