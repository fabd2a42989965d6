/** No browser takes an element that is taller; the strictest stops at about 17 million pixels. */
export const TALLEST = 12_000_000;

/**
 * Where a list of any height is scrolled to, in an element of at most `TALLEST`: small steps move by themselves, so that a wheel feels
 * as everywhere, long ones (a dragged scrollbar) go to the same share of the list.
 */
export interface ScrollMap {
  /** Full height of the list, and that of what is seen of it. */
  readonly full: number;
  readonly seen: number;
  /** `position in the list - position of the element` */
  readonly offset: number;
}

/** The height of the element. */
export function elementHeight(full: number): number {
  return Math.min(full, TALLEST);
}

/** After the element was scrolled from `before` to `at`. */
export function scrolled(map: ScrollMap, before: number, at: number): ScrollMap {
  const { full, seen } = map;
  if (full <= TALLEST) return { ...map, offset: 0 };
  const most = full - seen;
  const position = Math.abs(at - before) > 3 * seen ? shareOf(map, at) : at + map.offset;
  return { ...map, offset: Math.min(Math.max(position, 0), most) - at };
}

/** Where the element has to be scrolled to, so that the list is at a position; offset and place agree with each other again. */
export function placed(map: ScrollMap, position: number): { map: ScrollMap; at: number } {
  const { full, seen } = map;
  const wanted = Math.min(Math.max(position, 0), Math.max(full - seen, 0));
  if (full <= TALLEST) return { map: { ...map, offset: 0 }, at: wanted };
  const at = Math.round((wanted / (full - seen)) * (TALLEST - seen));
  return { map: { ...map, offset: wanted - at }, at };
}

function shareOf({ full, seen }: ScrollMap, at: number): number {
  return (at / (TALLEST - seen)) * (full - seen);
}
