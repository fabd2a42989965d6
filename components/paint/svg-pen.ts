import { escapeMarkup } from "../../lib/export/markup";
import type { Pen } from "./pen";

type Paint = Pen["fillStyle"];

type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];
const UNMOVED: Matrix = [1, 0, 0, 1, 0, 0];

/** Writes what is drawn with it as SVG 1.1, so that a drawing made for a canvas is a file of shapes and letters. `measure`: how wide a text is in a font. */
export class SvgPen implements Pen {
  fillStyle: Paint = "#000";
  strokeStyle: Paint = "#000";
  lineWidth = 1;
  lineCap: CanvasLineCap = "butt";
  globalAlpha = 1;
  font = "10px sans-serif";
  direction: CanvasDirection = "ltr";
  textAlign: CanvasTextAlign = "start";
  textBaseline: CanvasTextBaseline = "alphabetic";
  private dash: readonly number[] = [];
  /** Id of what drawing is kept within. */
  private clipId: string | null = null;
  private matrix: Matrix = UNMOVED;
  private readonly saved: (() => void)[] = [];
  private path = "";
  private readonly parts: string[] = [];
  private readonly definitions: string[] = [];
  private clips = 0;
  private gradients = 0;

  constructor(private readonly measure: (text: string, font: string) => TextMetrics) {}

  /** The file, so many pixels large. */
  file(width: number, height: number, title: string): string {
    const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
    return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img">
<title>${escapeMarkup(title)}</title>
<defs>${this.definitions.join("")}</defs>
${this.parts.join("\n")}
</svg>
`;
  }

  save(): void {
    const { fillStyle, strokeStyle, lineWidth, lineCap, globalAlpha, font, direction, textAlign, textBaseline } = this;
    const { dash, clipId, matrix } = this;
    const drawn = { fillStyle, strokeStyle, lineWidth, lineCap, globalAlpha, font, direction, textAlign, textBaseline };
    this.saved.push(() => Object.assign(this, drawn, { dash, clipId, matrix }));
  }
  restore(): void {
    this.saved.pop()?.();
  }
  translate(x: number, y: number): void {
    const [a, b, c, d, e, f] = this.matrix;
    this.matrix = [a, b, c, d, a * x + c * y + e, b * x + d * y + f];
  }
  rotate(angle: number): void {
    const [a, b, c, d, e, f] = this.matrix;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    this.matrix = [a * cos + c * sin, b * cos + d * sin, c * cos - a * sin, d * cos - b * sin, e, f];
  }
  setLineDash(dash: number[]): void {
    this.dash = [...dash];
  }

  beginPath(): void {
    this.path = "";
  }
  closePath(): void {
    if (this.path !== "") this.path += "Z";
  }
  moveTo(x: number, y: number): void {
    this.path += `M${at(x, y)}`;
  }
  lineTo(x: number, y: number): void {
    this.path += `${this.path === "" ? "M" : "L"}${at(x, y)}`;
  }
  quadraticCurveTo(cx: number, cy: number, x: number, y: number): void {
    this.path += `Q${at(cx, cy)} ${at(x, y)}`;
  }
  rect(x: number, y: number, width: number, height: number): void {
    this.path += `M${at(x, y)}h${short(width)}v${short(height)}h${short(-width)}Z`;
  }
  /** Corners alike; as a canvas does, none is rounder than half of a side. */
  roundRect(x: number, y: number, width: number, height: number, radius = 0): void {
    const r = Math.max(0, Math.min(radius, Math.abs(width) / 2, Math.abs(height) / 2));
    const turn = (dx: number, dy: number) => `a${short(r)} ${short(r)} 0 0 1 ${at(dx, dy)}`;
    const [across, down] = [short(width - 2 * r), short(height - 2 * r)];
    this.path += `M${at(x + r, y)}h${across}${turn(r, r)}v${down}${turn(-r, r)}h${short(2 * r - width)}${turn(-r, -r)}v${short(2 * r - height)}${turn(r, -r)}Z`;
  }
  arc(x: number, y: number, radius: number, from: number, to: number): void {
    const point = (angle: number) => at(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
    const r = short(radius);
    const begin = `${this.path === "" ? "M" : "L"}${point(from)}`;
    if (to - from >= 2 * Math.PI) {
      const opposite = point(from + Math.PI);
      this.path += `${begin}A${r} ${r} 0 1 1 ${opposite}A${r} ${r} 0 1 1 ${point(from)}`;
      return;
    }
    this.path += `${begin}A${r} ${r} 0 ${to - from > Math.PI ? 1 : 0} 1 ${point(to)}`;
  }

  fill(): void {
    this.add("path", `d="${this.path}" ${this.paint("fill", this.fillStyle)}`);
  }
  stroke(): void {
    const { lineWidth, lineCap, dash, strokeStyle } = this;
    const cap = lineCap === "butt" ? "" : ` stroke-linecap="${lineCap}"`;
    const dashes = dash.length === 0 ? "" : ` stroke-dasharray="${dash.map(short).join(" ")}"`;
    const line = `fill="none" ${this.paint("stroke", strokeStyle)} stroke-width="${short(lineWidth)}"${cap}${dashes}`;
    this.add("path", `d="${this.path}" ${line}`);
  }
  fillRect(x: number, y: number, width: number, height: number): void {
    if (width <= 0 || height <= 0) return; // SVG knows none that are negative, and all others are seen by nobody
    const box = `x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}"`;
    this.add("rect", `${box} ${this.paint("fill", this.fillStyle)}`);
  }
  /** Keeps what follows within the path, too, until `restore`. */
  clip(): void {
    const id = `clip${++this.clips}`;
    this.definitions.push(`<clipPath id="${id}"${this.within()}><path d="${this.path}"${this.moved()}/></clipPath>`);
    this.clipId = id;
  }

  fillText(text: string, x: number, y: number): void {
    const { font, direction, textAlign, textBaseline, fillStyle } = this;
    const { size, style } = fontOf(font);
    const isBackward = direction === "rtl";
    const down = textBaseline === "middle" ? size * MIDDLE : 0; // said in numbers: not every program knows other baselines
    const place = `x="${short(x)}" y="${short(y + down)}" text-anchor="${anchorOf(textAlign, isBackward)}"`;
    const way = isBackward ? ' direction="rtl"' : "";
    this.add("text", `${place} ${style}${way} ${this.paint("fill", fillStyle)}`, escapeMarkup(text));
  }
  measureText(text: string): TextMetrics {
    return this.measure(text, this.font);
  }

  createLinearGradient(x0: number, y0: number, x1: number, y1: number): CanvasGradient {
    const stops: string[] = [];
    const id = `fade${++this.gradients}`;
    const ends = `x1="${short(x0)}" y1="${short(y0)}" x2="${short(x1)}" y2="${short(y1)}"`;
    return new SvgGradient(id, stops, () => {
      this.definitions.push(
        `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" ${ends}>${stops.join("")}</linearGradient>`,
      );
    });
  }

  private add(name: string, attributes: string, words?: string): void {
    const shape = `<${name} ${attributes}${this.moved()}`;
    const whole = words === undefined ? `${shape}/>` : `${shape}>${words}</${name}>`;
    const clip = this.within();
    this.parts.push(clip === "" ? whole : `<g${clip}>${whole}</g>`); // a group of its own: what a shape is cut by does not move with it
  }
  private within(): string {
    return this.clipId === null ? "" : ` clip-path="url(#${this.clipId})"`;
  }
  private moved(): string {
    const { matrix } = this;
    return matrix.every((each, i) => each === UNMOVED[i]) ? "" : ` transform="matrix(${matrix.map(short).join(" ")})"`;
  }
  private paint(name: "fill" | "stroke", paint: Paint): string {
    const { globalAlpha } = this;
    if (paint instanceof SvgGradient) return `${name}="url(#${paint.use()})"${opacity(name, globalAlpha)}`;
    const { colour, alpha } = colourOf(typeof paint === "string" ? paint : "");
    return `${name}="${colour}"${opacity(name, alpha * globalAlpha)}`;
  }
}

class SvgGradient implements CanvasGradient {
  private isUsed = false;
  constructor(
    private readonly id: string,
    private readonly stops: string[],
    private readonly define: () => void,
  ) {}
  addColorStop(offset: number, given: string): void {
    const { colour, alpha } = colourOf(given);
    this.stops.push(`<stop offset="${short(offset)}" stop-color="${colour}"${opacity("stop", alpha)}/>`);
  }
  /** Its id; it is defined when it is used first. */
  use(): string {
    if (!this.isUsed) this.define();
    this.isUsed = true;
    return this.id;
  }
}

/** From the middle of a line to where its letters stand, in ems. */
const MIDDLE = 0.35;

const opacity = (name: string, share: number) => (share >= 1 ? "" : ` ${name}-opacity="${short(share)}"`);

function anchorOf(align: CanvasTextAlign, isBackward: boolean): string {
  if (align === "center") return "middle";
  const isStart = align === "start" || align === (isBackward ? "right" : "left");
  return isStart ? "start" : "end";
}

/** "italic 600 11px Inter, sans-serif" in attributes, and its size. */
function fontOf(font: string): { size: number; style: string } {
  const read = /^(italic )?(?:(\d+|bold) )?([\d.]+)px (.+)$/.exec(font.trim());
  const [, italic, weight, size = "10", family = "sans-serif"] = read ?? [];
  const heavy = weight === undefined ? "" : ` font-weight="${weight}"`;
  const slanted = italic === undefined ? "" : ' font-style="italic"';
  return { size: Number(size), style: `font-family="${escapeMarkup(family)}" font-size="${size}"${heavy}${slanted}` };
}

/** "rgb(1 2 3 / 0.5)" as every program knows it: six digits, and how much of what is under it is covered. */
function colourOf(text: string): { colour: string; alpha: number } {
  const numbers = /^rgba?\(([^)]*)\)$/
    .exec(text)?.[1]
    ?.match(/[\d.]+/g)
    ?.map(Number);
  // SVG 1.1 has no "transparent"
  if (!numbers) return { colour: text === "transparent" ? "none" : escapeMarkup(text) || "none", alpha: 1 };
  const [r = 0, g = 0, b = 0, alpha = 1] = numbers;
  const colour = `#${[r, g, b].map((each) => Math.round(each).toString(16).padStart(2, "0")).join("")}`;
  return { colour, alpha };
}

/** Two digits behind the point are finer than any eye. */
const short = (value: number) => String(Math.round(value * 100) / 100 || 0);
const at = (x: number, y: number) => `${short(x)} ${short(y)}`;
