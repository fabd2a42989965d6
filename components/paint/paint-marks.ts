import type { EventTypeId, Status } from "../../lib/domain";
import type { Shape, ShapeKind } from "../marks/shape";
import { faint, type Palette } from "./palette";
import type { Pen } from "./pen";

const HEIGHTS: Record<ShapeKind, number> = { dot: 10, tick: 13, soft: 15, solid: 12 };
const UNDER = 5;
const SLIM = 0.62;
const HOLLOW: readonly Status[] = ["planned", "claimed", "denied", "cancelled", "hypothetical"];
const NONE: number[] = [];
const DASHES: Partial<Record<Status, number[]>> = { claimed: [3, 2], hypothetical: [0.1, 3] };

/** What is denied, called off or only supposed did not happen, and has not the colour of what did. */
const NOT_SO: readonly Status[] = ["denied", "cancelled", "hypothetical"];

export function markColour(palette: Palette, type: EventTypeId, status: Status): string {
  return NOT_SO.includes(status) ? palette.ink3 : palette.types[type];
}

export interface MarkLook {
  readonly shape: Shape;
  readonly status: Status;
  readonly type: EventTypeId;
  readonly assumed: boolean;
  /** The reading is more likely wrong than right: see DOUBTFUL. */
  readonly doubtful: boolean;
  /** Middle of its row. */
  readonly y: number;
  /** Leaves the upper part of the row to a label written over it. */
  readonly under: boolean;
  /** Bars are less thick, where many have to stand side by side. */
  readonly slim?: boolean;
}

/** Draws a mark: what kind of date by its form, its status by how it is filled and crossed, its type by its colour. */
export function paintMark(context: Pen, palette: Palette, look: MarkLook): void {
  const { shape, status, type, assumed, doubtful } = look;
  const { kind, x0, x1 } = shape;
  const thin = look.under && kind !== "soft";
  const height = thin ? UNDER : HEIGHTS[kind] * (look.slim && kind !== "dot" ? SLIM : 1);
  const y = thin ? look.y + 6 : look.y;
  const colour = markColour(palette, type, status);
  const isHollow = HOLLOW.includes(status);
  const alpha = context.globalAlpha;
  if (assumed) context.globalAlpha = alpha * 0.5;
  context.beginPath();
  if (kind === "dot") context.arc((x0 + x1) / 2, y, height / 2 - 0.5, 0, 7);
  else context.roundRect(x0, y - height / 2, x1 - x0, height, 1.5);
  context.fillStyle = doubtful ? palette.paper : fillOf(context, palette, colour, shape, isHollow);
  context.fill();
  if (doubtful)
    hatch(context, shape.fadeStart || shape.fadeEnd ? faded(context, colour, shape, 1) : colour, x0, x1, y, height);
  if (isHollow) {
    context.strokeStyle = shape.fadeStart || shape.fadeEnd ? faded(context, colour, shape, 1) : colour;
    context.lineWidth = status === "hypothetical" ? 2 : 1.5;
    context.lineCap = status === "hypothetical" ? "round" : "butt";
    context.setLineDash(DASHES[status] ?? NONE);
    context.stroke();
    if (DASHES[status]) context.setLineDash(NONE);
    context.lineCap = "butt";
  }
  const middle = (Math.max(x0, -20) + x1) / 2;
  if (status === "denied" || status === "cancelled" || (status === "ongoing" && !shape.fadeEnd))
    strike(context, colour, status, status === "ongoing" ? x1 : middle, y, thin ? 4 : 6);
  context.globalAlpha = alpha;
}

const HATCH = 4;

/** Fills the path with slanted lines. */
function hatch(context: Pen, colour: string | CanvasGradient, x0: number, x1: number, y: number, height: number): void {
  context.save();
  context.clip();
  context.strokeStyle = colour;
  context.lineWidth = 1.5;
  context.beginPath();
  for (let x = Math.floor((x0 - height) / HATCH) * HATCH; x < x1; x += HATCH) {
    context.moveTo(x, y + height / 2);
    context.lineTo(x + height, y - height / 2);
  }
  context.stroke();
  context.restore();
}

function fillOf(
  context: Pen,
  palette: Palette,
  colour: string,
  shape: Shape,
  isHollow: boolean,
): string | CanvasGradient {
  const fades = shape.fadeStart || shape.fadeEnd;
  if (shape.kind === "soft") return fades ? faded(context, colour, shape, isHollow ? 0.1 : 0.3) : faint(colour, 0.3);
  if (isHollow) return palette.paper;
  return fades ? faded(context, colour, shape, 1) : colour;
}

/** Softens the ends that are not known sharply. */
function faded(context: Pen, colour: string, shape: Shape, most: number): CanvasGradient {
  const gradient = context.createLinearGradient(shape.x0, 0, shape.x1, 0);
  gradient.addColorStop(0, faint(colour, shape.fadeStart ? 0 : most));
  if (shape.fadeStart) gradient.addColorStop(0.3, faint(colour, most));
  if (shape.fadeEnd) gradient.addColorStop(0.7, faint(colour, most));
  gradient.addColorStop(1, faint(colour, shape.fadeEnd ? 0 : most));
  return gradient;
}

function strike(context: Pen, colour: string, status: Status, x: number, y: number, arm: number): void {
  context.beginPath();
  if (status === "denied") {
    context.moveTo(x - arm, y - arm);
    context.lineTo(x + arm, y + arm);
    context.moveTo(x + arm, y - arm);
    context.lineTo(x - arm, y + arm);
  } else if (status === "cancelled") {
    context.moveTo(x - 9, y);
    context.lineTo(x + 9, y);
  } else {
    context.moveTo(x + 2, y - 4);
    context.lineTo(x + 6, y);
    context.lineTo(x + 2, y + 4);
  }
  context.strokeStyle = colour;
  context.lineWidth = 1.75;
  context.stroke();
}
