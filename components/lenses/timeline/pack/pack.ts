import type { Status } from "../../../../lib/domain";
import type { DateAt } from "../../../marks/date-at";
import type { Shape } from "../../../marks/shape";

/** An event to be placed, known by its position in the columns. */
export interface Item {
  readonly position: number;
  readonly date: DateAt;
  readonly shape: Shape;
  readonly status: Status;
  readonly importance: number;
}

export interface Label {
  readonly side: "right" | "left" | "inside";
  /** Pixels it may take, from where it starts. */
  readonly room: number;
}

/** One event's mark: where it stands and how much is written beside it. */
export interface Placed extends Item {
  readonly row: number;
  readonly label: Label | null;
}

/** Events too close to be drawn one by one. */
export interface PlacedCluster {
  readonly row: number;
  /** Its middle, in pixels and as an instant. */
  readonly x: number;
  readonly at: number;
  /** In order of time. */
  readonly positions: readonly number[];
  /** From the first to the last of them. */
  readonly from: number;
  readonly to: number;
}

export interface Packed {
  readonly marks: readonly Placed[];
  readonly clusters: readonly PlacedCluster[];
  /** Long bars that found no row; a count would hide where they lie. */
  readonly left: readonly Item[];
  /** That what is inside the window fills. */
  readonly rows: number;
}

export interface PackOptions {
  readonly width: number;
  /** Rows this lane may have, the row of clusters included. */
  readonly most: number;
  /** Rows that events stand in already and should keep if they can. */
  readonly before?: ReadonlyMap<number, number>;
}

/** Rooms that a label may take: a title's beginning tells enough. */
const ROOMS = [210, 105] as const;
const LABEL_MOST = 420;
const LEAST_INSIDE = 110;
export const LABEL_GAP = 6;
const APART = 12;
/** What an ongoing event shows after its mark. */
const ARROW = 6;
export const PILL = 34;

/**
 * Packs a lane: first those that a row has room for with a label, important ones first, then the others bare; what finds no row is clustered. Titles
 * are not needed: they arrive later and fill the room that is kept for them. Events outside the window only fill rows that those inside
 * need anyway.
 */
export function packLane(items: readonly Item[], options: PackOptions): Packed {
  const ordered = [...items].sort(byWeight);
  const isInside = ({ shape }: Item) => shape.x1 > 0 && shape.x0 < options.width;
  const inside = ordered.filter(isInside);
  let packed = tryPack(inside, options, options.most);
  let clusters: readonly PlacedCluster[] = [];
  let left: readonly Item[] = [];
  if (packed.left.length > 0) {
    packed = tryPack(inside, options, Math.max(0, options.most - 1)); // the last row belongs to the clusters
    const gathered = clustersOf(packed.left.filter(isCounted), packed.taken.length);
    left = packed.left.filter((item) => !isCounted(item));
    clusters = gathered.clusters;
    packed.marks.push(...gathered.singles);
  }
  const rows = 1 + Math.max(0, ...packed.marks.map(({ row }) => row), ...clusters.map(({ row }) => row));
  const marks = widened(packed.marks, options.width);
  const isEmpty = marks.length + clusters.length === 0;
  for (const item of ordered) {
    if (isInside(item)) continue;
    const placed = placeBare(item, packed.taken.slice(0, rows), options);
    if (placed) marks.push(placed);
  }
  return { marks, clusters, left, rows: isEmpty ? 0 : rows };
}

/** Those that find room for a label in one row, most important first. */
export function packNamed(items: readonly Item[], width: number): Placed[] {
  const { marks } = tryPack([...items].sort(byWeight), { width, most: 1 }, 1);
  const named = marks.filter(({ label }) => label !== null);
  return widened(named, width);
}

/** Short enough not to reach under the pills beside its own. */
export function isShort({ shape }: Item): boolean {
  return shape.x1 - shape.x0 <= PILL;
}

/** Can a count stand for it? It is as short as a pill, or a day that the window shows wide. */
function isCounted(item: Item): boolean {
  const { kind } = item.shape;
  return kind === "dot" || kind === "tick" || isShort(item);
}

export function byWeight(a: Item, b: Item): number {
  return b.importance - a.importance || a.shape.x0 - b.shape.x0 || a.position - b.position;
}

type Spans = [number, number][];

function tryPack(items: readonly Item[], options: PackOptions, most: number) {
  const taken: Spans[] = Array.from({ length: most }, () => []);
  const marks: Placed[] = [];
  const bare: Item[] = [];
  const left: Item[] = [];
  for (const item of items) {
    const placed = placeNamed(item, taken, options);
    if (placed) marks.push(placed);
    else bare.push(item);
  }
  for (const item of bare) {
    const placed = placeBare(item, taken, options);
    if (placed) marks.push(placed);
    else left.push(item);
  }
  return { marks, left, taken };
}

function placeNamed(item: Item, taken: readonly Spans[], { width, before }: PackOptions): Placed | null {
  for (const label of labelChoices(item, width)) {
    const [from, to] = markExtent(item, label);
    const row = take(taken, from, to + APART, before?.get(item.position));
    if (row >= 0) return { ...item, row, label };
  }
  return null;
}

function placeBare(item: Item, taken: readonly Spans[], { before }: PackOptions): Placed | null {
  const row = take(taken, item.shape.x0 - 1, item.shape.x1 + 2, before?.get(item.position));
  return row < 0 ? null : { ...item, row, label: null };
}

/** Takes a stretch of the row that is wanted, or else of the first that has it free; -1 if none has. */
function take(taken: readonly Spans[], from: number, to: number, wanted: number | undefined): number {
  const kept = wanted === undefined ? undefined : taken[wanted];
  const isKept = wanted !== undefined && kept !== undefined && free(kept, from, to);
  const row = isKept ? wanted : taken.findIndex((spans) => free(spans, from, to));
  taken[row]?.push([from, to]);
  return row;
}

function labelChoices({ shape, status }: Item, width: number): Label[] {
  const { x0, x1, kind } = shape;
  if (x1 <= 0 || x0 >= width) return [];
  const start = Math.max(x0, 0);
  const inner = Math.min(x1, width) - start - (kind === "soft" ? 2 * LABEL_GAP : 2);
  // a light bar holds its label; over a solid one, drawn thin, it may reach beyond
  if (kind !== "dot" && inner >= LEAST_INSIDE) {
    const room = kind === "soft" ? inner : Math.min(Math.max(inner, ROOMS[0]), width - start - 2);
    return [{ side: "inside", room }];
  }
  const right = labelStart(shape, status);
  return ROOMS.flatMap((room): Label[] => {
    if (right + room <= width) return [{ side: "right", room }];
    return x0 - LABEL_GAP - room >= 0 ? [{ side: "left", room }] : [];
  });
}

/** Where a label to the right of a mark begins. */
export function labelStart({ x1 }: Shape, status: Status): number {
  return x1 + LABEL_GAP + (status === "ongoing" ? ARROW : 0);
}

/** From the left end of mark and label to the right one. */
export function markExtent({ shape, status }: Pick<Item, "shape" | "status">, label: Label | null): [number, number] {
  const { x0, x1 } = shape;
  if (label === null) return [x0, x1];
  if (label.side === "left") return [x0 - LABEL_GAP - label.room, x1];
  const start = label.side === "inside" ? Math.max(x0, 0) : labelStart(shape, status);
  return [x0, Math.max(x1, start + label.room)];
}

function free(spans: readonly [number, number][], from: number, to: number): boolean {
  for (const [a, b] of spans) if (from < b && a < to) return false;
  return true;
}

/** Near ones share a pill; one that is alone stays a mark. */
function clustersOf(items: readonly Item[], row: number) {
  const middle = ({ shape }: Item) => (shape.x0 + shape.x1) / 2;
  const near = [...items].sort((a, b) => middle(a) - middle(b) || a.position - b.position);
  const groups: { first: number; items: Item[] }[] = [];
  for (const item of near) {
    const current = groups[groups.length - 1];
    if (current && middle(item) - current.first < PILL + 4) current.items.push(item);
    else groups.push({ first: middle(item), items: [item] });
  }
  const clusters: PlacedCluster[] = [];
  const singles: Placed[] = [];
  for (const { first, items: members } of groups) {
    const [only] = members;
    if (only && members.length === 1) singles.push({ ...only, row, label: null });
    else clusters.push(clusterOf(members, first, row));
  }
  return { clusters, singles };
}

/** Events as one count at a place. */
export function clusterOf(members: readonly Item[], x: number, row: number): PlacedCluster {
  const ends = members.map(({ date }) => [closed(date.from, date.to), closed(date.to, date.from)] as const);
  const from = Math.min(...ends.map(([a]) => a));
  const to = Math.max(...ends.map(([, b]) => b));
  const [first] = members;
  const at = first ? (ends[0]?.[0] ?? 0) / 2 + (ends[0]?.[1] ?? 0) / 2 : from;
  const positions = members.map(({ position }) => position).sort((a, b) => a - b);
  return { row, x, at, positions, from, to };
}

const closed = (end: number, other: number) => (Number.isFinite(end) ? end : other);

/** Labels were placed with little room so that many find some; here each, in turn, takes what is free up to its neighbour. */
function widened(marks: readonly Placed[], width: number): Placed[] {
  const rows = new Map<number, { from: number; to: number }[]>();
  const occupy = (row: number, [from, to]: readonly [number, number]) => {
    const span = { from, to };
    const spans = rows.get(row);
    if (spans) spans.push(span);
    else rows.set(row, [span]);
    return span;
  };
  const own = marks.map((mark) => occupy(mark.row, markExtent(mark, mark.label)));
  return marks.map((mark, i) => {
    const { label, shape, row } = mark;
    const span = own[i];
    if (!span || !label || (label.side === "inside" && shape.kind === "soft")) return mark;
    const others = (rows.get(row) ?? []).filter((other) => other !== span);
    const start = label.side === "left" ? shape.x0 - LABEL_GAP : startOf(mark, label);
    const edge =
      label.side === "left"
        ? Math.max(0, ...others.filter((other) => other.to <= shape.x0).map((other) => other.to + APART))
        : Math.min(width, ...others.filter((other) => other.from >= start).map((other) => other.from - APART));
    const room = Math.min(Math.abs(edge - start), LABEL_MOST);
    if (room <= label.room) return mark;
    const wider = { ...mark, label: { ...label, room } };
    [span.from, span.to] = markExtent(wider, wider.label);
    return wider;
  });
}

function startOf({ shape, status }: Placed, label: Label): number {
  return label.side === "inside" ? Math.max(shape.x0, 0) + 2 : labelStart(shape, status);
}
