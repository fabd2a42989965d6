import { DAY } from "../../lib/time";
import { type DateAt, isRange, TO_THE_DAY } from "./date-at";
import type { Domain } from "./domain";

/**
 * How a date is drawn, so that imprecise never looks like long: `dot` an instant, `tick` one day, `soft` a date known only to a week,
 * month, year ..., to lie on one of some days or between two months, `solid` a duration whose days are known.
 */
export type ShapeKind = "dot" | "tick" | "soft" | "solid";

export interface Shape {
  readonly kind: ShapeKind;
  /** Pixels from the start of the window. */
  readonly x0: number;
  readonly x1: number;
  /** An end that is not known sharply: it fades. */
  readonly fadeStart: boolean;
  readonly fadeEnd: boolean;
}

const DOT = 10;
const TICK = 6;
const SOFT = 14;
/** How far an open end reaches before it has faded away. */
const OPEN = 72;

/** The shape of a date in a window of `width` pixels. Long bars are cut one window's width outside of it. */
export function shapeOf(date: DateAt, domain: Domain, width: number): Shape {
  const perMs = width / Math.max(domain[1] - domain[0], 1);
  const x = (instant: number) => (instant - domain[0]) * perMs;
  const { precision, approximate } = date;
  if (date.from === -Infinity || date.to === Infinity) return openShape(date, x, width);
  const [from, to] = [x(date.from), x(date.to)];
  if (precision <= TO_THE_DAY && isRange(date.from, date.to, precision))
    return bar("solid", from, to, TICK + 2, approximate, width);
  if (precision < TO_THE_DAY) {
    const seen = to > 0 && from < width; // an hour that the edge cuts is still seen
    const middle = seen ? (Math.max(from, 0) + Math.min(to, width)) / 2 : (from + to) / 2;
    return { kind: "dot", x0: middle - DOT / 2, x1: middle + DOT / 2, fadeStart: false, fadeEnd: false };
  }
  if (precision === TO_THE_DAY && !approximate) return bar("tick", from, to, TICK, false, width);
  return bar("soft", from, to, SOFT, true, width);
}

/** A window inside the open part shows it coming in from the edge where it is known, or it would be in view and not be seen. */
function openShape(date: DateAt, x: (instant: number) => number, width: number): Shape {
  const kind = date.precision > TO_THE_DAY || date.approximate ? "soft" : "solid";
  if (date.from !== -Infinity) {
    const from = clip(x(date.from), width);
    const known = clip(x(date.from + DAY), width);
    const reach = Math.max(known, from, 0) + OPEN;
    return { kind, x0: Math.max(from, -OPEN), x1: reach, fadeStart: kind === "soft", fadeEnd: true };
  }
  const to = clip(x(date.to), width);
  const known = clip(x(date.to - DAY), width);
  const reach = Math.min(known, to, width) - OPEN;
  return { kind, x0: reach, x1: Math.min(to, width + OPEN), fadeStart: true, fadeEnd: kind === "soft" };
}

function bar(kind: ShapeKind, from: number, to: number, least: number, fades: boolean, width: number): Shape {
  let [x0, x1] = [clip(from, width), clip(to, width)];
  if (x1 - x0 < least) {
    const middle = (x0 + x1) / 2;
    [x0, x1] = [middle - least / 2, middle + least / 2];
  } else if (kind === "tick" && x1 - x0 > 12) {
    x1 = Math.max(x1 - 1, Math.min(x1, 1)); // neighbouring days stay apart, yet none leaves before its end
  }
  return { kind, x0, x1, fadeStart: fades, fadeEnd: fades };
}

function clip(x: number, width: number): number {
  return Math.min(Math.max(x, -width), 2 * width);
}
