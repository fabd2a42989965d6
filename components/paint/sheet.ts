import { formatInstant, now } from "../../lib/time";
import { textWidth } from "../marks/text-width";
import { writeLine } from "./paint-text";
import type { Palette } from "./palette";
import type { Pen } from "./pen";
import { wrapped } from "./wrapped";

/** What stands around a drawing, and how large that is. In pixels. */
export interface Sheet<Entry extends LegendEntry> {
  readonly palette: Palette;
  readonly width: number;
  readonly height: number;
  /** Room beside the drawing, at its left. */
  readonly gutter: number;
  readonly title: string;
  /** What is shown: how many, and of which days. */
  readonly shown: string;
  readonly legend: readonly Entry[];
  /** Below: sources, address, day. */
  readonly notes: readonly string[];
}

/** What a sign of the drawing means. */
export interface LegendEntry {
  readonly words: string;
}

const MARGIN = 24;
const TITLE = { size: 20, line: 27, weight: 600 };
export const TEXT = { size: 13, line: 19, weight: 450 };
export const NOTE = { size: 12, line: 17, weight: 450 };
const SPACE = 14;
const LEAST_WIDTH = 360;
/** From the left edge of a legend's sign to its words. */
const SIGN_ROOM = 30;

interface Line {
  readonly text: string;
  readonly style: typeof TITLE;
  readonly colour: "ink" | "ink2";
  /** Of its middle. */
  readonly y: number;
}

/** Where everything stands on a sheet. */
export interface Arranged<Entry extends LegendEntry> {
  readonly width: number;
  readonly height: number;
  /** The upper left corner of the drawing. */
  readonly left: number;
  readonly top: number;
  readonly lines: readonly Line[];
  /** By the left edge and the middle of their lines. */
  readonly signs: readonly { readonly entry: Entry; readonly x: number; readonly y: number }[];
}

/** Sets title, drawing, legend and notes below each other. */
export function arrangeSheet<Entry extends LegendEntry>(sheet: Sheet<Entry>): Arranged<Entry> {
  const { width, height, gutter, title, shown, legend, notes } = sheet;
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
  const signs: Arranged<Entry>["signs"][number][] = [];
  let x = 0;
  for (const entry of legend) {
    const wide = SIGN_ROOM + textWidth(entry.words, NOTE.size);
    if (x > 0 && x + wide > room) {
      x = 0;
      y += NOTE.line + 3;
    }
    signs.push({ entry, x: MARGIN + x, y: y + NOTE.line / 2 });
    x += wide + 14;
  }
  if (signs.length > 0) y += NOTE.line + SPACE;
  for (const note of notes) write(note, NOTE, "ink2");
  return { width: room + 2 * MARGIN, height: y + MARGIN, left: MARGIN + gutter, top, lines, signs };
}

interface Painters<Entry> {
  /** The drawing itself, from its upper left corner; what it draws beyond its bounds is cut. */
  readonly draw: () => void;
  /** What stands beside it. */
  readonly beside?: () => void;
  /** A legend's sign, from its left edge and middle. */
  readonly sign: (entry: Entry, x: number, y: number) => void;
}

/** Draws a sheet. */
export function paintSheet<Entry extends LegendEntry>(
  pen: Pen,
  { palette, width, height }: Pick<Sheet<Entry>, "palette" | "width" | "height">,
  arranged: Arranged<Entry>,
  { draw, beside, sign }: Painters<Entry>,
): void {
  pen.fillStyle = palette.paper;
  pen.fillRect(0, 0, arranged.width, arranged.height);
  pen.save();
  pen.translate(arranged.left, arranged.top);
  pen.beginPath();
  pen.rect(0, 0, width, height);
  pen.clip();
  draw();
  pen.restore();
  pen.globalAlpha = 1;
  beside?.();
  for (const { entry, x, y } of arranged.signs) {
    sign(entry, x, y);
    setFont(pen, palette, NOTE);
    pen.fillStyle = palette.ink2;
    writeLine(pen, entry.words, x + SIGN_ROOM, y, "left");
  }
  for (const { text, style, colour, y } of arranged.lines) {
    setFont(pen, palette, style);
    pen.fillStyle = palette[colour];
    writeLine(pen, text, MARGIN, y, "left");
  }
}

export function setFont(pen: Pen, { sans }: Palette, { size, weight }: Pick<typeof TITLE, "size" | "weight">): void {
  pen.font = `${weight} ${size}px ${sans}`;
}

/** Whose work a picture is, of which day, and where what it shows stands with its quotes. */
export const originWords = (link: string): string =>
  `Read out of news articles by Dateline, as of ${formatInstant(now()).slice(0, 10)}. Each event with its quotes: ${link}`;
