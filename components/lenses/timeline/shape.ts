import type { When } from "../../../lib/domain";
import { DAY } from "../../../lib/time";
import { type Domain, scaleOf } from "./window";

/**
 * How a date is drawn, so that imprecise never looks like long: `dot` an instant, `tick` one day, `soft` a date known only to a week,
 * month, year ..., `solid` a real duration.
 */
export type ShapeKind = "dot" | "tick" | "soft" | "solid";

export interface Shape {
  readonly kind: ShapeKind;
  /** Pixels from the left edge of the window. */
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
export function shapeOf(when: When, domain: Domain, width: number): Shape | null {
  const x = scaleOf(domain, width);
  if (when.from === null || when.to === null) return openShape(when, x, width);
  const [from, to] = [x(when.from), x(when.to)];
  const range = when.edtf.includes("/") && when.precision !== "week";
  if (range) return bar("solid", from, to, TICK + 2, when.approximate || coarse(when), width);
  if (when.precision === "minute" || when.precision === "hour") {
    const middle = (from + to) / 2;
    return { kind: "dot", x0: middle - DOT / 2, x1: middle + DOT / 2, fadeStart: false, fadeEnd: false };
  }
  if (when.precision === "day" && !when.approximate) return bar("tick", from, to, TICK, false, width);
  return bar("soft", from, to, SOFT, true, width);
}

/** Does nothing in the text date it? Then it stands at its publication. */
export function isAssumed(when: When | null): boolean {
  return when?.basis === "published";
}

function coarse(when: When): boolean {
  return !["minute", "hour", "day"].includes(when.precision);
}

/** A window inside the open part shows it coming in from the edge where it is known, or it would be in view and not be seen. */
function openShape(when: When, x: (instant: number) => number, width: number): Shape | null {
  const kind = coarse(when) || when.approximate ? "soft" : "solid";
  if (when.from !== null) {
    const from = clip(x(when.from), width);
    const known = clip(x(when.from + DAY), width);
    const reach = Math.max(known, from, from < 0 ? 0 : from) + OPEN;
    return { kind, x0: Math.max(from, -OPEN), x1: reach, fadeStart: kind === "soft", fadeEnd: true };
  }
  if (when.to !== null) {
    const to = clip(x(when.to), width);
    const known = clip(x(when.to - DAY), width);
    const reach = Math.min(known, to, to > width ? width : to) - OPEN;
    return { kind, x0: reach, x1: Math.min(to, width + OPEN), fadeStart: true, fadeEnd: kind === "soft" };
  }
  return null;
}

function bar(kind: ShapeKind, from: number, to: number, least: number, fades: boolean, width: number): Shape {
  let [x0, x1] = [clip(from, width), clip(to, width)];
  if (x1 - x0 < least) {
    const middle = (x0 + x1) / 2;
    [x0, x1] = [middle - least / 2, middle + least / 2];
  } else if (kind === "tick" && x1 - x0 > 12) x1 -= 1; // neighbouring days stay apart
  return { kind, x0, x1, fadeStart: fades, fadeEnd: fades };
}

function clip(x: number, width: number): number {
  return Math.min(Math.max(x, -width), 2 * width);
}
