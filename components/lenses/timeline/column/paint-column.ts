import { number } from "../../../../lib/describe/dates";
import { scaleOf } from "../../../marks/domain";
import { isDoubtful, typeAt } from "../../../marks/mark-words";
import { type Shape, shapeOf } from "../../../marks/shape";
import { paintMark } from "../../../paint/paint-marks";
import { LABEL_SIZE, writeLine } from "../../../paint/paint-text";
import { faint } from "../../../paint/palette";
import { PILL } from "../pack/pack";
import type { PaintFrame } from "../paint/drawing";
import { PILL_HEIGHT } from "./column-clusters";
import { COLUMN, type ColumnLayout, type ColumnMark, columnX, LINE, noteHeight, startOf, TEXT } from "./column-layout";
import type { ColumnMotion } from "./column-motion";
import type { TitleLines } from "./title-lines";

/** A mark in this frame: where it is, and what of its title is written. */
interface Shown {
  readonly mark: ColumnMark;
  readonly shape: Shape;
  readonly x: number;
  /** The upper edge of its title. */
  readonly y: number;
  readonly lines: readonly string[];
  readonly visible: number;
  readonly colour: string;
  readonly lit: number;
}

/** What a frame has come to. */
export interface PaintedColumn {
  readonly moving: boolean;
  readonly labels: number;
}

const SELECTED = 0.2;
const HOVERED = 0.14;
/** How much less of a title fits in bold. */
const BOLD = 0.94;
type LinesOf = (title: string, most: 1 | 2, share: number) => readonly string[];

/** What is kept from frame to frame. */
export interface Kept {
  readonly motion: ColumnMotion;
  readonly titles: TitleLines;
}

/** Where titles begin moves like a mark. */
const EDGE = -1;

/** Draws marks, their leaders and their titles. */
export function paintColumn(
  frame: PaintFrame,
  placed: ColumnLayout,
  { motion, titles }: Kept,
  progress: number,
): PaintedColumn {
  const { context, palette } = frame;
  context.font = `450 ${TEXT}px ${palette.sans}`;
  const measure = (text: string) => context.measureText(text).width;
  titles.begin(measure);
  const room = placed.width - placed.labelsLeft - 3;
  const linesOf = (title: string, most: 1 | 2, share: number) => titles.of(title, room * share, most, measure);
  const shown = shownIn(frame, placed, motion, progress, linesOf);
  const layout = { ...placed, labelsLeft: motion.spot(EDGE, { x: placed.labelsLeft, dy: 0 }, progress).x };
  let moving = progress < 1;
  let labels = 0;
  for (const each of shown) if (each.lines.length > 0) paintLeader(frame, layout, each);
  for (const each of shown) paintOne(frame, each);
  for (const each of shown) {
    if (each.lines.length === 0) continue;
    const fresh = motion.titles.at(each.mark.position, frame.time, frame.still);
    moving = moving || fresh < 1;
    labels++;
    paintTitle(frame, layout, each, fresh);
  }
  context.globalAlpha = 1;
  paintNote(frame, layout, linesOf);
  return { moving, labels };
}

/** What is in the window now, from top to bottom; a title that would touch the one above while all moves is left out. */
function shownIn(
  frame: PaintFrame,
  layout: ColumnLayout,
  motion: ColumnMotion,
  progress: number,
  linesOf: LinesOf,
): Shown[] {
  const { scene, palette, domain, hovered } = frame;
  const { height, row } = layout;
  const shown: Shown[] = [];
  for (const mark of layout.marks) {
    const shape = shapeOf(mark.date, domain, height);
    if (shape.x1 < -2 || shape.x0 > height + 2) continue;
    const to = { x: columnX(layout, mark.column), dy: mark.label?.dy ?? 0 };
    const { x, dy, entering } = motion.spot(mark.position, to, progress);
    const title = mark.label && scene.rows.get(mark.position)?.title;
    const isHovered = hovered?.startsWith(`e${mark.position}.`) === true;
    const lit = mark.position === scene.selected ? SELECTED : isHovered ? HOVERED : 0;
    const lines = title ? linesOf(title, mark.label.lines, lit === SELECTED ? BOLD : 1) : [];
    const colour = palette.types[typeAt(scene.columns, mark.position)];
    shown.push({ mark, shape, x, y: startOf(shape) + dy, lines, visible: entering, colour, lit });
  }
  shown.sort((a, b) => a.y - b.y);
  let end = -Infinity;
  return shown.map((each): Shown => {
    if (each.lines.length === 0) return each;
    if (each.y < end - 1) return { ...each, lines: [] };
    end = each.y + row + (each.lines.length - 1) * LINE;
    return each;
  });
}

/** From a mark to its title, with an elbow where the title stands higher or lower. */
function paintLeader(
  { context }: PaintFrame,
  { labelsLeft, row }: ColumnLayout,
  { x, y, shape, colour, ...each }: Shown,
) {
  const middle = y + row / 2;
  const from = Math.min(Math.max(middle, Math.min(shape.x0 + 5, shape.x1)), Math.max(shape.x1 - 5, shape.x0));
  const start = Math.abs(from - middle) < 1 ? middle : from;
  context.globalAlpha = each.visible;
  context.strokeStyle = faint(colour, each.lit > 0 ? 0.9 : 0.45);
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(x + COLUMN / 2 - 1, Math.round(start) + 0.5);
  context.lineTo(labelsLeft - 11, Math.round(start) + 0.5);
  context.lineTo(labelsLeft - 4, Math.round(middle) + 0.5);
  context.stroke();
}

function paintOne({ context, palette, scene }: PaintFrame, { mark, shape, x, ...each }: Shown) {
  context.globalAlpha = each.visible;
  if (each.lit > 0) {
    context.fillStyle = faint(each.colour, each.lit);
    context.beginPath();
    context.roundRect(x - COLUMN / 2 - 1, shape.x0 - 3, COLUMN + 2, shape.x1 - shape.x0 + 6, 2);
    context.fill();
  }
  context.save();
  context.translate(x, 0);
  context.rotate(Math.PI / 2);
  const type = typeAt(scene.columns, mark.position);
  const doubtful = isDoubtful(scene.columns, mark.position);
  paintMark(context, palette, {
    shape,
    status: mark.status,
    type,
    assumed: mark.date.assumed,
    doubtful,
    y: 0,
    under: false,
    slim: true,
  });
  context.restore();
}

function paintTitle(
  { context, palette }: PaintFrame,
  layout: ColumnLayout,
  { lines, y, ...each }: Shown,
  fresh: number,
) {
  const { labelsLeft, row, width } = layout;
  const high = row + (lines.length - 1) * LINE;
  context.font = `${each.lit === SELECTED ? 650 : 450} ${TEXT}px ${palette.sans}`;
  const long = Math.min(Math.max(...lines.map((line) => context.measureText(line).width)), width - labelsLeft);
  context.globalAlpha = each.visible * fresh;
  context.fillStyle = palette.paper; // hairlines do not cross words
  context.fillRect(labelsLeft - 3, y + 1, long + 5, high - 2);
  if (each.lit > 0) {
    context.fillStyle = faint(each.colour, each.lit);
    context.beginPath();
    context.roundRect(labelsLeft - 5, y + 0.5, Math.min(long + 9, width - labelsLeft + 5), high - 1, 2);
    context.fill();
  }
  context.fillStyle = palette.ink;
  lines.forEach((line, i) => {
    writeLine(context, line, labelsLeft, y + row / 2 + 0.5 + i * LINE, "left");
  });
}

/** Counts of events that found no room. */
export function paintPills(
  { context, palette, domain, hovered, scene }: PaintFrame,
  layout: ColumnLayout,
  visible: number,
): void {
  const y = scaleOf(domain, layout.height);
  const x = columnX(layout, -1);
  context.globalAlpha = visible;
  context.lineWidth = 1;
  context.font = `600 ${LABEL_SIZE}px ${palette.sans}`;
  for (const { at, positions } of layout.clusters) {
    const middle = y(at);
    if (middle < -PILL || middle > layout.height + PILL) continue;
    context.beginPath();
    context.roundRect(x - PILL / 2 + 1, middle - PILL_HEIGHT / 2, PILL - 2, PILL_HEIGHT, 9);
    context.fillStyle = palette.paper;
    context.fill();
    const isHovered = hovered === `c${positions[0]}.0` || hovered === `e${positions[0]}.0`;
    context.fillStyle = faint(palette.ink2, isHovered ? 0.24 : 0.1);
    context.fill();
    const isOpen = scene.selected !== null && positions.includes(scene.selected);
    context.strokeStyle = isOpen ? palette.ink : palette.ink3;
    context.lineWidth = isOpen ? 2.5 : 1;
    context.stroke();
    context.fillStyle = palette.ink;
    const count = positions.length;
    writeLine(context, count > 999 ? "999+" : number(count), x, middle + 0.5, "center");
  }
  context.globalAlpha = 1;
}

/** In words over the titles what is known too roughly to stand anywhere in the window. */
function paintNote({ context, palette, hovered }: PaintFrame, layout: ColumnLayout, linesOf: LinesOf): void {
  const { note, labelsLeft, width, row } = layout;
  if (!note) return;
  const high = noteHeight(note.lines, row);
  context.fillStyle = palette.paper;
  context.fillRect(labelsLeft - 6, 0, width - labelsLeft + 6, high);
  context.fillStyle = hovered === "n0" ? palette.ink : palette.ink2;
  context.font = `italic 400 ${TEXT}px ${palette.sans}`;
  const lines = linesOf(note.text, note.lines, 1);
  lines.forEach((line, i) => {
    writeLine(context, line, labelsLeft, high / 2 + (i - (lines.length - 1) / 2) * LINE + 0.5, "left");
  });
}
