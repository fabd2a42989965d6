/** How a room of some size is used. All in pixels. */
export interface Spread {
  /** Time runs down instead of sideways. */
  readonly isNarrow: boolean;
  /** Room for the names of lanes, beside the drawing. */
  readonly gutter: number;
  readonly width: number;
}

/** A room of less has no place for lanes. */
export const NARROW = 520;
const GUTTER = 168;
const TOUCH_GUTTER = 224;

/** What a room of some width is used for; zero = not measured yet. */
export function spreadOf(width: number, touch: boolean): Spread {
  const isNarrow = width > 0 && width < NARROW;
  const gutter = isNarrow ? 0 : touch ? TOUCH_GUTTER : GUTTER;
  return { isNarrow, gutter, width: Math.max(width - gutter, 0) };
}
