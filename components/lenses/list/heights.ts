import { groupAt, type ListModel } from "./model";

/** How tall the parts of a list are, in pixels. */
export interface Heights {
  readonly row: number;
  readonly head: number;
  readonly gap: number;
}

/** How tall a list is as a whole. */
export function fullHeight({ positions, gaps, gapsBefore }: ListModel, { row, head, gap }: Heights): number {
  return positions.length * row + gaps.length * head + (gapsBefore[gaps.length] ?? 0) * gap;
}

/** Where the i-th event stands. */
export function topOfRow(model: ListModel, heights: Heights, i: number): number {
  const group = groupAt(model, i);
  const inGroup = i - (model.starts[group] ?? 0);
  return topOfGroup(model, heights, group) + headOf(model, heights, group) + inGroup * heights.row;
}

/** Where a group begins, with the gap before it. */
export function topOfGroup({ starts, gapsBefore }: ListModel, { row, head, gap }: Heights, group: number): number {
  return (starts[group] ?? 0) * row + group * head + (gapsBefore[group] ?? 0) * gap;
}

function headOf({ gaps }: ListModel, { head, gap }: Heights, group: number): number {
  return head + ((gaps[group] ?? 0) > 0 ? gap : 0);
}

/** A part of a list: events `from` to before `to`, in groups `first` to `last`; the first group may be cut. */
export interface Part {
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly last: number;
  /** Where it begins: at the head of its first group, as close to its first event as it is drawn. */
  readonly top: number;
}

/** The part that covers a stretch of pixels; null for an empty list. */
export function partBetween(model: ListModel, heights: Heights, top: number, bottom: number): Part | null {
  const { positions, starts } = model;
  if (positions.length === 0) return null;
  const first = groupUnder(model, heights, top);
  const last = groupUnder(model, heights, bottom);
  const rowUnder = (group: number, y: number) => {
    const begin = starts[group] ?? 0;
    const end = (starts[group + 1] ?? 0) - 1;
    const rows = Math.floor((y - topOfGroup(model, heights, group) - headOf(model, heights, group)) / heights.row);
    return Math.min(Math.max(begin + rows, begin), end);
  };
  const from = rowUnder(first, top);
  const cut = from > (starts[first] ?? 0);
  const begin = cut ? topOfRow(model, heights, from) - heights.head : topOfGroup(model, heights, first);
  return { from, to: rowUnder(last, bottom) + 1, first, last, top: begin };
}

/** The group at a height, by halving: groups may be many. */
function groupUnder(model: ListModel, heights: Heights, y: number): number {
  let [low, high] = [0, model.starts.length - 2];
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (topOfGroup(model, heights, middle) <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** From this width on a title stands on one line; narrower, it has two. As in list.module.css. */
const WIDE = 780;

/** All rows of a list are of one height, so that its scrollbar tells the truth. */
export function heightsFor(width: number): Heights {
  return { row: width >= WIDE ? 52 : 74, head: 36, gap: 28 };
}
