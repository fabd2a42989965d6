import { number } from "../../../../lib/describe/dates";
import { type Domain, scaleOf } from "../../../marks/domain";
import { isDoubtful, typeAt } from "../../../marks/mark-words";
import { textWidth } from "../../../marks/text-width";
import { markColour, paintMark } from "../../../paint/paint-marks";
import { fittedTitle, LABEL_SIZE, writeLine } from "../../../paint/paint-text";
import { faint } from "../../../paint/palette";
import type { BinCache } from "../index/bin-cache";
import type { Bins } from "../index/bins";
import { NAMED_ROOM } from "../pack/key-events";
import { LABEL_GAP, labelStart, markExtent, PILL, type Placed } from "../pack/pack";
import type { PaintFrame } from "../paint/drawing";
import { mostOf, paintDensity } from "../paint/paint-density";
import { ROW } from "./heights";
import { drawnAt, rowHeight, rowTop } from "./lane-nodes";
import type { Lane, Layout } from "./layout";
import { AXIS_HEIGHT } from "./paint-axis";
import type { Transition } from "./transition";

/** The narrowest bar of a density, in pixels. */
export const LEAST_BAR = 2;

/** `most` is what the heights of all densities are measured by; it follows the largest count in the window without jumps. */
export interface Painted {
  most: number;
  readonly bins: BinCache;
  /** Titles written in the last frame. */
  labels: number;
}

/** Draws all lanes; true if something is still on its way. */
export function paintLanes(frame: PaintFrame, placed: Layout, transition: Transition, scale: Painted): boolean {
  const { context, palette, time, still, domain } = frame;
  const progress = transition.progress.at(time, still);
  const bins = placed.lanes.map(({ mode, events }) =>
    mode === "marks" ? null : scale.bins.of(events, domain, placed.width, LEAST_BAR),
  );
  const settling = settle(scale, bins, domain, still);
  let moving = progress < 1 || settling;
  scale.labels = 0;
  placed.lanes.forEach((lane, i) => {
    const at = transition.lane(lane.name.id, lane.y, lane.height, lane.mode, progress);
    const y = AXIS_HEIGHT + at.y;
    context.fillStyle = palette.line2;
    context.fillRect(0, Math.round(y), placed.width, 1);
    context.save();
    context.beginPath();
    context.rect(0, y, placed.width, at.height + 1);
    context.clip();
    const counted = bins[i];
    context.globalAlpha = at.entering;
    if (counted) paintCounts(frame, placed, lane, counted, y, at.height, scale.most);
    context.globalAlpha = 1;
    paintNote(frame, placed, lane, `n${i}`, y);
    moving = paintEvents(frame, placed, lane, transition, progress, y - lane.y, scale) || moving;
    paintClusters(frame, placed, lane, y, progress < 1 ? at.entering : 1);
    context.restore();
  });
  return moving;
}

/** Moves the scale towards the largest count; true while it is not there yet. */
function settle(scale: Painted, bins: readonly (Bins | null)[], domain: Domain, still: boolean): boolean {
  const most = Math.max(1, ...bins.map((counted) => (counted ? mostOf(counted, domain) : 0)));
  const isNear = Math.abs(scale.most - most) < most * 0.01;
  scale.most = still || scale.most === 0 || isNear ? most : scale.most + (most - scale.most) * 0.22;
  return scale.most !== most;
}

function paintCounts(
  frame: PaintFrame,
  { width }: Layout,
  lane: Lane,
  bins: Bins,
  y: number,
  height: number,
  most: number,
): void {
  const { palette, domain } = frame;
  const colour = lane.name.type ? palette.types[lane.name.type] : palette.ink3;
  const above = lane.marks.length > 0 ? NAMED_ROOM : 4;
  const room = lane.mode === "line" ? 12 : Math.max(height - above - 1, 6);
  const base = Math.round(lane.mode === "line" ? y + height / 2 + 6 : y + height);
  paintDensity(frame, colour, bins, { domain, width, base, height: room, most });
}

/** The marks of a lane with their labels; a label that would touch its neighbour while all moves is left out. */
function paintEvents(
  frame: PaintFrame,
  { width, domain: base }: Layout,
  lane: Lane,
  transition: Transition,
  progress: number,
  shift: number,
  painted: Painted,
): boolean {
  const { context, palette, scene, domain, time, still } = frame;
  const isMoved = base[0] !== domain[0] || base[1] !== domain[1];
  const ends: number[] = [];
  let moving = false;
  for (const mark of lane.marks) {
    const { shape } = drawnAt(mark, null, domain, width);
    const key = `e${mark.position}`;
    const label = mark.label;
    const [from, to] = markExtent({ shape, status: mark.status }, label);
    if (to < 0 || from > width || shape.x1 < -20 || shape.x0 > width + 20) continue;
    const at = transition.row(lane.name.id, mark.position, lane.y + rowTop(lane, mark.row), progress);
    const y = at.y + shift + rowHeight(lane) / 2;
    const row = scene.rows.get(mark.position);
    const isSelected = mark.position === scene.selected;
    const free = !isMoved || from >= (ends[mark.row] ?? -Infinity);
    const isLabelled = label !== null && row !== undefined && free;
    ends[mark.row] = Math.max(ends[mark.row] ?? -Infinity, isLabelled ? to : shape.x1);
    context.globalAlpha = at.entering;
    const type = typeAt(scene.columns, mark.position);
    if (isSelected || frame.hovered?.startsWith(`${key}.`)) {
      context.fillStyle = faint(markColour(palette, type, mark.status), isSelected ? 0.2 : 0.14);
      context.beginPath();
      const end = isLabelled ? Math.max(shape.x1, labelEnd(mark, shape, row.title)) : shape.x1;
      const start = isLabelled && label.side === "left" ? shape.x0 - LABEL_GAP - label.room : shape.x0;
      context.roundRect(start - 3, y - rowHeight(lane) / 2 + 0.5, end - start + 6, rowHeight(lane) - 1, 2);
      context.fill();
    }
    const doubtful = isDoubtful(scene.columns, mark.position);
    paintMark(context, palette, {
      shape,
      status: mark.status,
      type,
      assumed: mark.date.assumed,
      doubtful,
      y,
      under: label?.side === "inside",
    });
    if (!isLabelled) continue;
    painted.labels++;
    const visible = transition.labels.at(mark.position, time, still);
    moving = moving || visible < 1;
    context.globalAlpha = at.entering * visible;
    paintLabel(frame, mark, shape, row.title, y, isSelected);
  }
  context.globalAlpha = 1;
  return moving;
}

function labelEnd(mark: Placed, shape: Placed["shape"], title: string): number {
  const { label } = mark;
  if (!label || label.side === "left") return shape.x1;
  const start = label.side === "inside" ? Math.max(shape.x0, 0) + 2 : labelStart(shape, mark.status);
  return start + textWidth(fittedTitle(title, label.room), LABEL_SIZE);
}

function paintLabel(
  { context, palette }: PaintFrame,
  mark: Placed,
  shape: Placed["shape"],
  title: string,
  y: number,
  isSelected: boolean,
): void {
  const { label } = mark;
  if (!label) return;
  const text = fittedTitle(title, label.room);
  const long = textWidth(text, LABEL_SIZE);
  const isSoft = shape.kind === "soft";
  const x =
    label.side === "left"
      ? shape.x0 - LABEL_GAP
      : label.side === "inside"
        ? Math.max(shape.x0, 0) + (isSoft ? LABEL_GAP : 2)
        : labelStart(shape, mark.status);
  const middle = label.side === "inside" && !isSoft ? y - 3 : y;
  if (label.side !== "inside") {
    context.fillStyle = isSelected ? "transparent" : palette.paper; // hairlines do not cross words
    context.fillRect(label.side === "left" ? x - long : x, y - 8, long, 16);
  }
  context.fillStyle = palette.ink;
  context.font = `${isSelected ? 650 : 450} ${LABEL_SIZE}px ${palette.sans}`;
  writeLine(context, text, x, middle, label.side === "left" ? "right" : "left");
}

function paintClusters(
  { context, palette, domain, hovered, scene }: PaintFrame,
  { width }: Layout,
  lane: Lane,
  y: number,
  visible: number,
) {
  const x = scaleOf(domain, width);
  const colour = lane.name.type ? palette.types[lane.name.type] : palette.ink2;
  context.globalAlpha = visible;
  for (const { row, at, positions } of lane.clusters) {
    const middle = x(at);
    if (middle < -PILL || middle > width + PILL) continue;
    const top = y + rowTop(lane, row) + 1;
    context.beginPath();
    context.roundRect(middle - PILL / 2 + 1, top, PILL - 2, ROW - 2, 9);
    context.fillStyle = palette.paper;
    context.fill();
    context.fillStyle = faint(colour, hovered?.startsWith(`c${positions[0]}.`) ? 0.3 : 0.16);
    context.fill();
    const isOpen = scene.selected !== null && positions.includes(scene.selected);
    context.strokeStyle = isOpen ? palette.ink : colour;
    context.lineWidth = isOpen ? 2.5 : 1;
    context.stroke();
    context.fillStyle = palette.ink;
    context.font = `600 ${LABEL_SIZE}px ${palette.sans}`;
    const count = positions.length;
    writeLine(context, count > 999 ? "999+" : number(count), middle, top + ROW / 2 - 0.5, "center");
  }
  context.globalAlpha = 1;
}

/** In words what is known too roughly to stand anywhere in the window. No band: that would look like a date. */
function paintNote(
  { context, palette, hovered }: PaintFrame,
  { width }: Layout,
  lane: Lane,
  key: string,
  y: number,
): void {
  if (!lane.note) return;
  const top = y + rowTop(lane, lane.note.row) + 2;
  const text = fittedTitle(lane.note.text, width - 16);
  context.fillStyle = hovered === key ? palette.ink : palette.ink2;
  context.font = `italic 400 ${LABEL_SIZE}px ${palette.sans}`;
  writeLine(context, text, 8, top + ROW / 2 - 2, "left");
}
