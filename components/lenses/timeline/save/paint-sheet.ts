import { number } from "../../../../lib/describe/dates";
import { typeLabel } from "../../../../lib/describe/event-types";
import { statusLabel } from "../../../../lib/describe/status";
import { type EventTypeId, STATUSES, type Status } from "../../../../lib/domain";
import { DATE_SIGNS, type Sign, signShape } from "../../../marks/date-signs";
import { fitText, textWidth } from "../../../marks/text-width";
import { paintMark } from "../../../paint/paint-marks";
import { writeLine } from "../../../paint/paint-text";
import type { Pen } from "../../../paint/pen";
import { type Arranged, type LegendEntry, NOTE, paintSheet, type Sheet, setFont, TEXT } from "../../../paint/sheet";
import type { LaneName } from "../index/lane-names";
import type { LaneBox } from "../paint/drawing";

/** Words in the drawing, by their upper left corner. */
export interface Gap {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** A timeline on its sheet: the gutter holds the names of lanes. */
export interface TimelineSheet extends Sheet<MarkEntry> {
  readonly lanes: readonly (LaneBox & { readonly name: LaneName })[];
  readonly gaps: readonly Gap[];
}

export interface MarkEntry extends LegendEntry {
  readonly sign: Sign;
  readonly status: Status;
  /** Gives it its colour. */
  readonly type?: EventTypeId;
}

const TYPE_SIGN: Sign = { kind: "tick" };
const LEGEND: readonly MarkEntry[] = [
  ...STATUSES.map((status) => ({ sign: { kind: "solid" as const }, status, words: statusLabel(status) })),
  ...DATE_SIGNS.map(([sign, words]) => ({ sign, status: "occurred" as const, words })),
];

/** What marks mean. `types`: those whose colours no lane tells. */
export function legendOf(types: readonly EventTypeId[]): MarkEntry[] {
  const coloured = types.map((type) => ({
    ...{ sign: TYPE_SIGN, status: "occurred" as const, words: typeLabel(type), type },
  }));
  return [...coloured, ...LEGEND];
}

/** Draws a sheet: `draw` is the drawing itself. */
export function paintTimelineSheet(
  pen: Pen,
  sheet: TimelineSheet,
  arranged: Arranged<MarkEntry>,
  draw: () => void,
): void {
  const { palette, gutter, lanes, gaps } = sheet;
  const { left, top } = arranged;
  const plain = { ...palette, types: { ...palette.types, other: palette.ink2 } };
  paintSheet(pen, sheet, arranged, {
    draw,
    beside: () => {
      for (const lane of lanes) paintHeader(pen, sheet, lane, left - gutter, top);
      setFont(pen, palette, NOTE);
      pen.fillStyle = palette.ink3;
      for (const { text, x, y } of gaps) writeLine(pen, text, left + x + GAP_PADDING, top + y + GAP_PADDING, "left");
    },
    sign: ({ sign, status, type }, x, y) => {
      const shape = signShape(sign, status);
      const at = { ...shape, x0: x + shape.x0, x1: x + shape.x1 };
      const { assumed = false, doubtful = false } = sign;
      const look = { shape: at, status, type: type ?? "other", assumed, doubtful, y, under: false };
      paintMark(pen, type ? palette : plain, look);
    },
  });
}

const GAP_PADDING = 11;
const DOT = 3.5;
/** From the top of a lane to the middle of its name. */
const NAME_AT = 15;

function paintHeader(
  pen: Pen,
  { palette, gutter }: TimelineSheet,
  lane: TimelineSheet["lanes"][number],
  left: number,
  top: number,
) {
  const { name, count } = lane;
  const y = top + lane.y + Math.min(NAME_AT, lane.height / 2);
  pen.fillStyle = palette.line2;
  pen.fillRect(left, Math.round(top + lane.y), gutter, 1);
  let x = left;
  if (name.type) {
    pen.fillStyle = palette.types[name.type];
    pen.beginPath();
    pen.arc(x + DOT, y, DOT, 0, 7);
    pen.fill();
    x += 2 * DOT + 6;
  }
  const told = number(count);
  const end = left + gutter - 10;
  pen.fillStyle = palette.ink3;
  setFont(pen, palette, NOTE);
  writeLine(pen, told, end, y, "right");
  pen.fillStyle = count === 0 ? palette.ink3 : palette.ink;
  setFont(pen, palette, { ...TEXT, weight: 550 });
  writeLine(pen, fitText(name.label, TEXT.size, end - x - textWidth(told, NOTE.size) - 8), x, y, "left");
}
