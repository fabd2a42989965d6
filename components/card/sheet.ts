import { EVENT_TYPES, type EventTypeId } from "../../lib/domain";
import { EVENT_TYPE_COLOURS } from "../../lib/event-types";
import { textWidth } from "../marks/text-width";
import { rgbOf } from "../paint/oklch";
import { writeLine } from "../paint/paint-text";
import type { Palette } from "../paint/palette";
import { SvgPen } from "../paint/svg-pen";
import { wrapped } from "../paint/wrapped";

/** Of a card, in units that are two pixels each once it is a picture: the smallest letters have to be read in a chat. */
export const CARD = { width: 600, height: 315 } as const;
export const MARGIN = 34;
export const ROOM = CARD.width - 2 * MARGIN;

const SANS = "Inter Variable, Inter"; // without quotes: what draws them looks for the whole name
const SERIF = "Source Serif 4 Variable, Source Serif 4";

/** The page's colours on light ground. */
export const PALETTE: Palette = {
  paper: rgbOf("oklch(98.6% 0.004 95)"),
  raised: rgbOf("oklch(100% 0 0)"),
  ink: rgbOf("oklch(23% 0.015 260)"),
  ink2: rgbOf("oklch(43% 0.014 260)"),
  ink3: rgbOf("oklch(51% 0.012 260)"),
  line: rgbOf("oklch(88% 0.008 95)"),
  line2: rgbOf("oklch(93% 0.006 95)"),
  accent: rgbOf("oklch(48% 0.14 258)"),
  types: Object.fromEntries(EVENT_TYPES.map((type) => [type, rgbOf(EVENT_TYPE_COLOURS[type].light)])) as Record<
    EventTypeId,
    string
  >,
  sans: SANS,
};

/** Letters that no font of ours has would be boxes. */
const UNKNOWN =
  /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]|\p{Extended_Pictographic}/gu;

/** A text as our fonts can write it, on one line; empty where they have none of its letters. */
export function writable(text: string): string {
  const left = text
    .replace(/\p{Cc}/gu, " ")
    .replace(UNKNOWN, "")
    .replace(/\s+/g, " ")
    .trim();
  return /[\p{L}\p{N}]/u.test(left) ? left : "";
}

interface Style {
  /** In units, as all lengths here. */
  readonly size: number;
  readonly serif?: boolean;
  readonly colour?: "ink" | "ink2" | "ink3";
  readonly align?: "left" | "right" | "center";
}

/** Something to draw a card on: paper, with the tool's name in its corner. */
export class CardSheet {
  readonly pen = new SvgPen((text, font) => ({ width: textWidth(text, Number.parseFloat(font)) }) as TextMetrics);

  constructor() {
    const { pen } = this;
    pen.fillStyle = PALETTE.paper;
    pen.fillRect(0, 0, CARD.width, CARD.height);
    pen.fillStyle = PALETTE.ink;
    pen.fillRect(0, 0, CARD.width, 6);
    this.write("Dateline", CARD.width - MARGIN, CARD.height - 25, { size: 17, serif: true, align: "right" });
  }

  /** Writes one line by its middle; gives its width. */
  write(text: string, x: number, y: number, style: Style): number {
    const { size, serif = false, colour = "ink", align = "left" } = style;
    this.pen.font = `400 ${size}px ${serif ? SERIF : SANS}`;
    this.pen.fillStyle = PALETTE[colour];
    writeLine(this.pen, text, x, y, align);
    return textWidth(text, size);
  }

  /** Writes a headline from the upper edge `y` on, as large as fits `most` units of height; gives its lower edge. */
  headline(text: string, y: number, most: number): number {
    const { size, lines } = fitted(writable(text), most);
    const line = size * LEADING;
    for (const [i, each] of lines.entries()) this.write(each, MARGIN, y + (i + 0.5) * line, { size, serif: true });
    return y + lines.length * line;
  }

  /** The card as a file of SVG; `title` says what it shows. */
  file(title: string): string {
    return this.pen.file(CARD.width, CARD.height, title);
  }
}

const SIZES = [36, 32, 28, 25, 22];
const LEADING = 1.2;

/** The largest letters that a text fits with; in the smallest it ends in an ellipsis. */
function fitted(text: string, most: number): { readonly size: number; readonly lines: readonly string[] } {
  for (const size of SIZES) {
    const lines = wrapped(text, size, ROOM);
    if (lines.length * size * LEADING <= most) return { size, lines };
  }
  const size = SIZES.at(-1) ?? 0;
  const lines = wrapped(text, size, ROOM - size);
  const kept = lines.slice(0, Math.max(1, Math.floor(most / (size * LEADING))));
  return {
    size,
    lines: kept.map((line, i) => (i === kept.length - 1 ? `${line.replace(/[\s,;:.–—-]+$/u, "")} …` : line)),
  };
}
