/** How a lane is drawn: `line` is a collapsed one. */
export type Mode = "marks" | "density" | "line";

export const ROW = 20;
export const LANE_PADDING = 5;
/** Density may take more where there is room. */
const DENSITY = 72;
const DENSITY_MOST = 132;

export interface Wish {
  readonly mode: Mode;
  /** Rows of marks it would fill, and those it cannot do without. */
  readonly rows: number;
  readonly least: number;
  /** A density with the names of its most important events above it. */
  readonly named?: boolean;
}

/** What a density needs to be named. */
export const NAMED_DENSITY = 38;

/** The least a lane may have: a row, or a finger. */
export function leastHeight(mode: Mode, touch: boolean): number {
  if (touch) return 44;
  return mode === "line" ? 26 : heightFor(1);
}

/** What these cannot do without together. */
export function leastOf(wishes: readonly Wish[], touch: boolean): number {
  return sum(wishes.map((wish) => leastFor(wish, touch)));
}

function leastFor({ mode, least, named }: Wish, touch: boolean): number {
  const own = mode === "marks" ? heightFor(least) : named ? NAMED_DENSITY : 0;
  return Math.max(leastHeight(mode, touch), own);
}

/**
 * Shares the room out among lanes: each gets what it wishes as long as there is enough, else those that wish most give way first. Together
 * they are as high as `room`, or higher where even the least is more.
 */
export function laneHeights(wishes: readonly Wish[], room: number, touch: boolean): number[] {
  const least = wishes.map((wish) => leastFor(wish, touch));
  const wanted = wishes.map(({ mode, rows }, i) => {
    const wish = mode === "density" ? DENSITY : mode === "line" ? 0 : heightFor(rows);
    return Math.max(wish, least[i] ?? 0);
  });
  const cut = (cap: number) => wanted.map((wish, i) => Math.max(Math.min(wish, cap), least[i] ?? 0));
  let [low, high] = [0, Math.max(0, ...wanted)];
  for (let i = 0; i < 24 && sum(cut(high)) > room; i++) {
    const middle = (low + high) / 2;
    if (sum(cut(middle)) > room) high = middle;
    else low = middle;
    if (high - low < 0.5) high = low;
  }
  const heights = cut(high).map((height, i) =>
    wishes[i]?.mode === "marks" ? wholeRows(height, least[i] ?? 0) : height,
  );
  return withRest(heights, wishes, room);
}

function wholeRows(height: number, least: number): number {
  return Math.max(heightFor(Math.floor((height - 2 * LANE_PADDING) / ROW)), least);
}

/** What is left over makes densities taller: they alone gain by it. */
function withRest(heights: readonly number[], wishes: readonly Wish[], room: number): number[] {
  const dense = wishes.filter(({ mode }) => mode === "density").length;
  const rest = room - sum(heights);
  if (dense === 0 || rest <= 0) return heights.map(Math.floor);
  return heights.map((height, i) =>
    Math.floor(
      wishes[i]?.mode === "density" ? Math.min(height + rest / dense, Math.max(DENSITY_MOST, height)) : height,
    ),
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function heightFor(rows: number): number {
  return rows * ROW + 2 * LANE_PADDING;
}

/** How many rows of marks fit. */
export function rowsIn(height: number): number {
  return Math.max(1, Math.floor((height - 2 * LANE_PADDING) / ROW));
}
