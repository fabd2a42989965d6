import type { Status } from "../../lib/domain";
import type { Shape, ShapeKind } from "./shape";

/** A mark without a date of its own, for legends. */
export interface Sign {
  readonly kind: ShapeKind;
  readonly open?: "start" | "end";
  /** The text names no date. */
  readonly assumed?: boolean;
  /** The reading is doubtful. */
  readonly doubtful?: boolean;
}

/** How dates are drawn, in words. */
export const DATE_SIGNS: readonly (readonly [sign: Sign, words: string])[] = [
  [{ kind: "dot" }, "minute"],
  [{ kind: "tick" }, "day"],
  [{ kind: "soft" }, "one of some days, or coarser"],
  [{ kind: "solid" }, "lasting"],
  [{ kind: "solid", open: "end" }, "open end"],
  [{ kind: "solid", assumed: true }, "pale: no date in the text, shown where it was reported"],
  [{ kind: "solid", doubtful: true }, "hatched: doubtful reading"],
];

/** Room for a sign, in pixels. */
export const SIGN_WIDTH = 24;
const SPANS: Record<ShapeKind, readonly [number, number]> = {
  dot: [7, 17],
  tick: [9, 15],
  soft: [0, SIGN_WIDTH],
  solid: [2, 22],
};

/** Where an ongoing mark ends, so that its arrow has room. */
const ARROW_AT = 17;

/** The shape of a sign within its room. */
export function signShape({ kind, open }: Sign, status: Status): Shape {
  const [x0, full] = SPANS[kind];
  const x1 = status === "ongoing" ? Math.min(full, ARROW_AT) : full;
  const soft = kind === "soft";
  return { kind, x0, x1, fadeStart: soft || open === "start", fadeEnd: soft || open === "end" };
}
