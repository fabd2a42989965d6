import { number } from "../../../../lib/describe/dates";
import { typeLabel } from "../../../../lib/describe/event-types";
import { statusLabel } from "../../../../lib/describe/status";
import { type EventTypeId, STATUSES, type Status } from "../../../../lib/domain";
import { DATE_SIGNS, SIGN_WIDTH, type Sign, signShape } from "../../../marks/date-signs";
import { fitText, textWidth } from "../../../marks/text-width";
import { paintMark } from "../../../paint/paint-marks";
import { writeLine } from "../../../paint/paint-text";
import type { Palette } from "../../../paint/palette";
import type { Pen } from "../../../paint/pen";
import { wrapped } from "../../../paint/wrapped";
import type { LaneName } from "../index/lane-names";
import type { LaneBox } from "../paint/drawing";

/** Words in the drawing, by their upper left corner. */
export interface Gap {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** What stands around a drawing, and how large that is. In pixels. */
export interface Sheet {
  readonly palette: Palette;
  readonly width: number;
  readonly height: number;
  /** Room for the names of lanes. */
  readonly gutter: number;
  readonly lanes: readonly (LaneBox & { readonly name: LaneName })[];
  readonly gaps: readonly Gap[];
  /** What colours stand for, where no lane says it. */
  readonly types: readonly EventTypeId[];
  readonly title: string;
  /** What is shown: how many, and of which days. */
  readonly shown: string;
  /** Below: sources, address, day. */
  readonly notes: readonly string[];
}

const MARGIN = 24;
const TITLE = { size: 20, line: 27, weight: 600 };
const TEXT = { size: 13, line: 19, weight: 450 };
const NOTE = { size: 12, line: 17, weight: 450 };
const SPACE = 14;
const LEAST_WIDTH = 360;

interface Line {
  readonly text: string;
  readonly style: typeof TITLE;
  readonly colour: "ink" | "ink2";
  /** Of its middle. */
  readonly y: number;
}

/** Where everything stands on a sheet. */
export interface Arranged {
  readonly width: number;
  readonly height: number;
  /** The upper left corner of the drawing. */
  readonly left: number;
  readonly top: number;
  readonly lines: readonly Line[];
  readonly signs: readonly (LegendEntry & { readonly x: number; readonly y: number })[];
}

interface LegendEntry {
  readonly sign: Sign;
  readonly status: Status;
  readonly words: string;
  /** Gives it its colour. */
  readonly type?: EventTypeId;
}

const TYPE_SIGN: Sign = { kind: "tick" };
const LEGEND: readonly LegendEntry[] = [
  ...STATUSES.map((status) => ({ sign: { kind: "solid" as const }, status, words: statusLabel(status) })),
  ...DATE_SIGNS.map(([sign, words]) => ({ sign, status: "occurred" as const, words })),
];

/** Sets title, drawing, legend and notes below each other. */
export function arrangeSheet({ width, height, gutter, types, title, shown, notes }: Sheet): Arranged {
  const room = Math.max(gutter + width, LEAST_WIDTH);
  const lines: Line[] = [];
  let y = MARGIN;
  const write = (text: string, style: typeof TITLE, colour: Line["colour"]) => {
    for (const each of wrapped(text, style.size, room)) {
      lines.push({ text: each, style, colour, y: y + style.line / 2 });
      y += style.line;
    }
  };
  write(title, TITLE, "ink");
  write(shown, TEXT, "ink2");
  y += SPACE;
  const top = y;
  y += height + SPACE;
  const signs: Arranged["signs"][number][] = [];
  let x = 0;
  const coloured = types.map((type) => ({
    sign: TYPE_SIGN,
    status: "occurred" as const,
    words: typeLabel(type),
    type,
  }));
  for (const entry of [...coloured, ...LEGEND]) {
    const wide = SIGN_WIDTH + 6 + textWidth(entry.words, NOTE.size);
    if (x > 0 && x + wide > room) {
      x = 0;
      y += NOTE.line + 3;
    }
    signs.push({ ...entry, x: MARGIN + x, y: y + NOTE.line / 2 });
    x += wide + 14;
  }
  y += NOTE.line + SPACE;
  for (const note of notes) write(note, NOTE, "ink2");
  return { width: room + 2 * MARGIN, height: y + MARGIN, left: MARGIN + gutter, top, lines, signs };
}

/** Draws a sheet: `draw` is the drawing itself, at its place and within its bounds. */
export function paintSheet(pen: Pen, sheet: Sheet, arranged: Arranged, draw: () => void): void {
  const { palette, width, height, gutter, lanes, gaps } = sheet;
  const { left, top } = arranged;
  pen.fillStyle = palette.paper;
  pen.fillRect(0, 0, arranged.width, arranged.height);
  pen.save();
  pen.translate(left, top);
  pen.beginPath();
  pen.rect(0, 0, width, height);
  pen.clip();
  draw();
  pen.restore();
  pen.globalAlpha = 1;
  for (const lane of lanes) paintHeader(pen, palette, lane, left - gutter, top, gutter);
  pen.fillStyle = palette.ink3;
  for (const { text, x, y } of gaps) {
    setFont(pen, palette, NOTE);
    writeLine(pen, text, left + x + GAP_PADDING, top + y + GAP_PADDING, "left");
  }
  const plain = { ...palette, types: { ...palette.types, other: palette.ink2 } };
  for (const { sign, status, words, type, x, y } of arranged.signs) {
    const shape = signShape(sign, status);
    const at = { ...shape, x0: x + shape.x0, x1: x + shape.x1 };
    const { assumed = false, doubtful = false } = sign;
    const look = { shape: at, status, type: type ?? "other", assumed, doubtful, y, under: false };
    paintMark(pen, type ? palette : plain, look);
    setFont(pen, palette, NOTE);
    pen.fillStyle = palette.ink2;
    writeLine(pen, words, x + SIGN_WIDTH + 6, y, "left");
  }
  for (const { text, style, colour, y } of arranged.lines) {
    setFont(pen, palette, style);
    pen.fillStyle = palette[colour];
    writeLine(pen, text, MARGIN, y, "left");
  }
}

const GAP_PADDING = 11;
const DOT = 3.5;
/** From the top of a lane to the middle of its name. */
const NAME_AT = 15;

function paintHeader(
  pen: Pen,
  palette: Palette,
  lane: Sheet["lanes"][number],
  left: number,
  top: number,
  gutter: number,
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

function setFont(pen: Pen, { sans }: Palette, { size, weight }: Pick<typeof TITLE, "size" | "weight">): void {
  pen.font = `${weight} ${size}px ${sans}`;
}
