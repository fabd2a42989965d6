import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from "react";
import type { Columns } from "../../../lib/columns/columns";
import type { View } from "../../../lib/view";
import { fullHeight, type Heights, partBetween, topOfRow } from "./heights";
import { indexOf, type ListModel } from "./model";
import { useVirtual, type Virtual } from "./use-virtual";

interface Listed {
  readonly columns: Columns;
  readonly model: ListModel;
  readonly heights: Heights;
  readonly by: Pick<View, "clock" | "order">;
}

interface Elements {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly content: RefObject<HTMLElement | null>;
}

interface ListScroll {
  readonly virtual: Virtual;
  /** Brings an event into sight, where it is not. */
  readonly reveal: (index: number) => void;
}

/**
 * Scrolls a list of events: what was at its upper edge stays there when other events come and go around it, and an event that is opened
 * elsewhere comes into sight, once.
 */
export function useListScroll({ scroller, content }: Elements, listed: Listed, selected: number | null): ListScroll {
  const { columns, model, heights, by } = listed;
  const virtual = useVirtual(scroller, content, fullHeight(model, heights));
  const { scrollTo, position, isOwn } = virtual;
  const before = position();
  const last = useRef(listed);
  useLayoutEffect(() => {
    const was = last.current;
    last.current = listed;
    const same = was.model === model && was.heights === heights;
    if (same || before <= 0) return;
    if (was.by.clock !== by.clock || was.by.order !== by.order) scrollTo(0);
    else scrollTo(kept(was, listed, before));
  });

  const reveal = useCallback(
    (index: number) => {
      const node = scroller.current;
      const own = isOwn();
      const seen = own && node ? node.clientHeight : window.innerHeight;
      const top = topOfRow(model, heights, index);
      const at = position();
      if (top - heights.head < at) scrollTo(top - heights.head);
      else if (top + heights.row > at + seen) scrollTo(top + heights.row - seen + (own ? 0 : heights.head));
    },
    [scroller, isOwn, model, heights, position, scrollTo],
  );

  const revealed = useRef<number | null>(null);
  useEffect(() => {
    if (selected === null) revealed.current = null;
    if (selected === null || revealed.current === selected || !isOwn()) return;
    const index = indexOf(columns, model, by, selected);
    if (model.positions[index] !== selected) return;
    revealed.current = selected;
    const top = topOfRow(model, heights, index);
    const seen = scroller.current?.clientHeight ?? 0;
    const at = position();
    if (top - heights.head < at || top + heights.row > at + seen) scrollTo(top - seen / 3);
  }, [selected, columns, model, heights, by, scroller, isOwn, position, scrollTo]);
  return { virtual, reveal };
}

/** Where a list has to be scrolled to, so that its upper edge shows the event it showed before, or the one that came after it. */
function kept(was: Listed, now: Listed, before: number): number {
  const seen = before + was.heights.head; // the heading of the day covers what is above
  const part = partBetween(was.model, was.heights, seen, seen);
  if (!part) return 0;
  const first = was.model.positions[part.from] ?? 0;
  const position = was.columns === now.columns ? first : now.columns.numbers.indexOf(was.columns.numbers[first] ?? 0);
  const index = position < 0 ? -1 : indexOf(now.columns, now.model, now.by, position);
  if (index < 0) return 0;
  return topOfRow(now.model, now.heights, index) - (topOfRow(was.model, was.heights, part.from) - before);
}
