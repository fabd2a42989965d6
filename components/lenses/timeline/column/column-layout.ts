import type { Columns } from "../../../../lib/columns/columns";
import type { Domain } from "../../../marks/domain";
import { shapeOf } from "../../../marks/shape";
import { textWidth } from "../../../marks/text-width";
import type { LaneEvents, LaneIndex } from "../index/lane-index";
import { itemsOf } from "../pack/item-at";
import { type Look, lookAt, type Pane } from "../pack/look";
import { type Note, noteOf } from "../pack/notes";
import { byWeight, type Item, type PlacedCluster } from "../pack/pack";
import { outsideOf } from "../time/window";
import { clustersAlong } from "./column-clusters";
import { keyItems } from "./column-key-events";
import { LabelColumn, type Room } from "./column-labels";

export interface ColumnOptions {
  readonly domain: Domain;
  readonly width: number;
  readonly height: number;
  /** Rows are high enough for a finger. */
  readonly touch: boolean;
  /** What was drawn until now: columns are kept where they can be. */
  readonly before: ColumnLayout | null;
  /** In the middle of a gesture nothing is looked up in all events. */
  readonly moving: boolean;
}

export interface ColumnLabel {
  /** Its upper edge, from where its mark begins in the window. */
  readonly dy: number;
  readonly lines: 1 | 2;
}

/** One event's mark; `column` -1 is that of the pills. */
export interface ColumnMark extends Item {
  readonly column: number;
  readonly label: ColumnLabel | null;
}

export interface ColumnNote extends Note {
  readonly lines: 1 | 2;
}

export interface ColumnLayout {
  readonly domain: Domain;
  readonly width: number;
  readonly height: number;
  readonly mode: "marks" | "density";
  readonly events: LaneEvents;
  /** How high a label's first line is. */
  readonly row: number;
  /** In the order of their labels, from top to bottom. */
  readonly marks: readonly ColumnMark[];
  readonly clusters: readonly PlacedCluster[];
  readonly note: ColumnNote | null;
  /** Columns that marks stand in, from left to right. */
  readonly used: readonly number[];
  /** Where pills or bars, marks and labels begin. */
  readonly pillsLeft: number;
  readonly marksLeft: number;
  readonly labelsLeft: number;
  /** Events that touch the window. */
  readonly count: number;
  readonly earlier: number;
  readonly later: number;
}

export const AXIS = 56;
export const COLUMN = 12;
export const LINE = 16;
export const TEXT = 13;
/** More events than this in the window are drawn as density. */
export const MOST_DRAWN = 150;
const MOST_COLUMNS = 6;
const PILLS = 44;
const BARS = 0.3;
const GAP = 12;
/** Between marks of one column: days that follow each other are a pixel apart. */
const APART = 0.9;
const ROW = 20;
const TOUCH_ROW = 24;
const NOTE_PAD = 10;

/** Places every dated event of the window along a column: as a mark with its title, in a count, in a density or in a note. Pure. */
export function columnLayout(columns: Columns, index: LaneIndex, options: ColumnOptions): ColumnLayout | null {
  const [events] = index.lanes;
  if (!events) return null;
  const pane: Pane = { domain: options.domain, width: options.height };
  const look = lookAt(events, index.times, pane);
  const mode = look.narrow > MOST_DRAWN ? "density" : "marks";
  const before = options.before?.mode === mode ? options.before : null;
  const drawn =
    mode === "density"
      ? densityOf(columns, index, look, pane, options, before)
      : marksOf(columns, index, look, pane, options, before);
  const { marks, clusters, note } = drawn;
  const inside = new Set(marks.filter((mark) => mark.column >= 0 && isInside(mark, pane)).map(({ column }) => column));
  if (options.moving) for (const column of before?.used ?? []) inside.add(column);
  const used = [...inside].sort((a, b) => a - b);
  const hasPills = clusters.length > 0 || marks.some(({ column }) => column < 0) || keepsPills(options, before);
  return {
    ...{ domain: options.domain, width: options.width, height: options.height, mode, events, row: rowOf(options) },
    ...{ marks, clusters, note, used, pillsLeft: AXIS, ...leftsOf(mode, options.width, used.length, hasPills) },
    count: look.narrow + look.broad,
    ...outsideOf(index, index.parts, options.domain),
  };
}

/** The middle of a column, in pixels from the left. */
export function columnX({ used, marksLeft, pillsLeft }: ColumnLayout, column: number): number {
  if (column < 0) return pillsLeft + PILLS / 2;
  const rank = used.filter((other) => other < column).length;
  return marksLeft + (Math.min(rank, Math.max(used.length - 1, 0)) + 0.5) * COLUMN;
}

function leftsOf(mode: ColumnLayout["mode"], width: number, used: number, hasPills: boolean) {
  const bars = Math.round((width - AXIS) * BARS);
  const marksLeft = AXIS + (mode === "density" ? bars + GAP : hasPills ? PILLS : 6);
  return { marksLeft, labelsLeft: marksLeft + used * COLUMN + GAP };
}

function keepsPills({ moving }: ColumnOptions, before: ColumnLayout | null): boolean {
  return moving && before?.mode === "marks" && before.marksLeft >= AXIS + PILLS;
}

function rowOf({ touch }: ColumnOptions): number {
  return touch ? TOUCH_ROW : ROW;
}

interface DrawnColumn {
  readonly marks: ColumnMark[];
  readonly clusters: readonly PlacedCluster[];
  readonly note: ColumnNote | null;
}

/** Only the most important have marks and titles; while a gesture lasts, those that were there before. */
function densityOf(
  columns: Columns,
  index: LaneIndex,
  look: Look,
  pane: Pane,
  options: ColumnOptions,
  before: ColumnLayout | null,
): DrawnColumn {
  if (options.moving && before) {
    const marks = before.marks.map((mark) => ({ ...mark, shape: shapeOf(mark.date, pane.domain, pane.width) }));
    return { marks, clusters: [], note: null };
  }
  const items = keyItems(columns, index, look, pane).filter((item) => isInside(item, pane));
  const { marks } = placed(items.sort(byWeight), roomOf(options, 0), 2, before);
  return { marks, clusters: [], note: null };
}

function marksOf(
  columns: Columns,
  index: LaneIndex,
  look: Look,
  pane: Pane,
  options: ColumnOptions,
  before: ColumnLayout | null,
): DrawnColumn {
  const { height } = options;
  const items = itemsOf(columns, index, look, pane).sort(byWeight);
  const inside = items.filter((item) => isInside(item, pane));
  const pack = (top: number) => {
    const packed = placed(inside, roomOf(options, top), MOST_COLUMNS, before);
    const gathered = clustersAlong(packed.left, pane);
    const text = noteOf(columns, index.times, look, gathered.left, 0, pane);
    return { ...packed, ...gathered, text };
  };
  let packed = pack(0);
  let lines: 1 | 2 = 1;
  if (packed.text) {
    const room = leftsOf("marks", options.width, MOST_COLUMNS, true).labelsLeft;
    lines = textWidth(packed.text.text, TEXT) > options.width - room - NOTE_PAD ? 2 : 1;
    packed = pack(noteHeight(lines, rowOf(options)) + 4);
    if (!packed.text) {
      // with less room all are gathered and no note is left: what has a title has the note's room too
      const again = placed(packed.marks, roomOf(options, 0), MOST_COLUMNS, before);
      if (again.left.length === 0) packed = { ...packed, marks: again.marks };
    }
  }
  const marks = [...packed.marks, ...packed.singles.map((item) => ({ ...item, column: -1, label: null }))];
  const beyond = items.filter((item) => !isInside(item, pane));
  for (const [above, top] of [
    [true, -height],
    [false, height],
  ] as const) {
    const there = beyond.filter(({ shape }) => shape.x1 <= 0 === above);
    marks.push(...placed(there, { ...roomOf(options, top), bottom: top + height }, MOST_COLUMNS, before).marks);
  }
  return { marks, clusters: packed.clusters, note: packed.text && { ...packed.text, lines } };
}

/** How high a note stands at the top of the labels. */
export function noteHeight(lines: number, row: number): number {
  return row + 4 + (lines - 1) * LINE;
}

function roomOf(options: ColumnOptions, top: number): Room {
  return { top, bottom: options.height, row: rowOf(options), line: LINE };
}

function isInside({ shape }: Item, { width }: Pane): boolean {
  return shape.x1 > 0 && shape.x0 < width;
}

/** Those that find both a column and room for a title, in the order of their titles; the given come most important first. */
function placed(items: readonly Item[], room: Room, most: number, before: ColumnLayout | null) {
  const kept = new Map(before?.marks.map(({ position, column }) => [position, column]));
  const taken: [number, number][][] = Array.from({ length: most }, () => []);
  const labels = new LabelColumn(room);
  const found = new Map<number, ColumnMark>();
  const left: Item[] = [];
  for (const item of items) {
    const { x0, x1 } = item.shape;
    const column = freeColumn(item, taken, kept.get(item.position) ?? -1);
    if (column >= 0 && labels.add({ position: item.position, x0, x1 })) {
      taken[column]?.push([x0, x1]);
      found.set(item.position, { ...item, column, label: null });
    } else left.push(item);
  }
  const marks = labels.settle([...found.keys()]).flatMap(({ position, y, lines }): ColumnMark[] => {
    const mark = found.get(position);
    return mark ? [{ ...mark, label: { dy: y - startOf(mark.shape), lines } }] : [];
  });
  return { marks, left };
}

/** The point along the column that labels are measured from: where a mark begins, as far as that is in view. */
export function startOf({ x0, x1 }: Item["shape"]): number {
  return Math.min(Math.max(x0, 0), x1);
}

/** What is long stands at the left, what is short beside its title. */
function freeColumn({ shape }: Item, taken: readonly [number, number][][], kept: number): number {
  const isFree = (column: number) =>
    taken[column]?.every(([a, b]) => shape.x0 >= b + APART || a >= shape.x1 + APART) === true;
  if (isFree(kept)) return kept;
  const order = taken.map((_, i) => i);
  if (shape.kind === "dot" || shape.kind === "tick") order.reverse();
  return order.find(isFree) ?? -1;
}
