import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";

interface Options {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly count: number;
  /** Events that are drawn, from and to before. */
  readonly from: number;
  readonly to: number;
  /** The first that is in sight. */
  readonly first: number;
  /** How many fit a screen. */
  readonly page: number;
  readonly reveal: (index: number) => void;
}

/**
 * A long list as one stop of the Tab key: arrows go from event to event, Page keys a screen, Home and End to the ends, whether or not
 * those are drawn yet. Links carry their place as `data-index`.
 */
export function useListFocus({ scroller, count, from, to, first, page, reveal }: Options) {
  const [active, setActive] = useState(-1);
  const stop = active >= from && active < to ? active : first;
  const inside = useRef(false);
  const wanted = useRef<number | null>(null);
  useEffect(() => {
    if (wanted.current !== null) {
      const link = scroller.current?.querySelector<HTMLElement>(`[data-index="${wanted.current}"]`);
      if (!link) return;
      wanted.current = null;
      link.focus({ preventScroll: true });
    } else if (inside.current && document.activeElement === document.body) {
      scroller.current?.focus({ preventScroll: true }); // its row is out of sight; its keys go on working
    }
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const next = goal(event.key, active < 0 ? first : active, count, page);
    if (next === null) return;
    event.preventDefault();
    setActive(next);
    wanted.current = next;
    reveal(next);
  };
  const onFocus = ({ target }: FocusEvent) => {
    inside.current = true;
    const index = target.getAttribute("data-index");
    if (index !== null) setActive(Number(index));
  };
  const onBlur = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget !== null) inside.current = false; // null also when the row with the focus was taken away
  };
  return { stop, onKeyDown, onFocus, onBlur };
}

function goal(key: string, at: number, count: number, page: number): number | null {
  const goals: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: count - 1,
  };
  const next = Object.hasOwn(goals, key) ? goals[key] : undefined;
  return next === undefined || count === 0 ? null : Math.min(Math.max(next, 0), count - 1);
}
