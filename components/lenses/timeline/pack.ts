import type { Timed } from "../clock";
import type { Shape } from "./shape";
import { fitText, textWidth } from "./text-width";

export interface Item {
  readonly event: Timed;
  readonly shape: Shape;
}

/** One event's mark: where it stands and what is written beside it. */
export interface Placed extends Item {
  readonly row: number;
  readonly label: {
    readonly text: string;
    readonly x: number;
    readonly anchor: "start" | "end";
    readonly inside: boolean;
  } | null;
}

/** Events too close to be drawn one by one. */
export interface PlacedCluster {
  readonly row: number;
  readonly x0: number;
  readonly x1: number;
  /** Of dates known so coarsely that they cover most of the window. */
  readonly broad: boolean;
  readonly events: readonly Timed[];
}

export interface Packed {
  readonly marks: readonly Placed[];
  readonly clusters: readonly PlacedCluster[];
  readonly rows: number;
}

export interface PackOptions {
  readonly width: number;
  /** Rows this lane may have, the row of clusters included. */
  readonly most: number;
  readonly labels: boolean;
}

export const LABEL_SIZE = 12;
const LABEL_ROOM = 210;
const LABEL_MOST = 420;
const LEAST_ROOM = 64;
const LEAST_OVER = 110;
const GAP = 6;
const APART = 12;
/** What an ongoing event shows after its mark. */
const ARROW = 6;
const PILL = 30;
const BROAD = 0.6;

/**
 * Packs a lane: important events first, each with its label if a row has room for it, else bare; what finds no row is clustered. Events
 * outside the window only fill rows that those inside it need anyway, so that a lane is no higher than what it shows.
 */
export function packLane(items: readonly Item[], options: PackOptions): Packed {
  const ordered = [...items].sort((a, b) => byWeight(a, b, options.width));
  const inside = ordered.filter(({ shape }) => shape.x1 > 0 && shape.x0 < options.width);
  const outside = ordered.filter(({ shape }) => shape.x1 <= 0 || shape.x0 >= options.width);
  let packed = tryPack(inside, options, options.most);
  let clusters: readonly PlacedCluster[] = [];
  if (packed.left.length > 0) {
    // the last rows belong to the clusters
    packed = tryPack(inside, options, Math.max(0, options.most - 1));
    const gathered = clustersOf(packed.left, options.width, packed.taken.length);
    clusters = gathered.clusters;
    packed.marks.push(...gathered.singles);
  }
  const rows = 1 + Math.max(0, ...packed.marks.map(({ row }) => row), ...clusters.map(({ row }) => row));
  const marks = relabelled(packed.marks, clusters, options);
  for (const item of outside) {
    const placed = place(item, packed.taken.slice(0, rows), options);
    if (placed) marks.push(placed);
  }
  return { marks, clusters, rows };
}

/** Bars that cover most of the window say least about it: they come last. */
function byWeight(a: Item, b: Item, width: number): number {
  const coverA = a.shape.x1 - a.shape.x0 > width * BROAD ? 1 : 0;
  const coverB = b.shape.x1 - b.shape.x0 > width * BROAD ? 1 : 0;
  return (
    coverA - coverB ||
    b.event.importance - a.event.importance ||
    a.shape.x0 - b.shape.x0 ||
    (a.event.id < b.event.id ? -1 : 1)
  );
}

function tryPack(items: readonly Item[], options: PackOptions, most: number) {
  const taken: [number, number][][] = Array.from({ length: most }, () => []);
  const marks: Placed[] = [];
  const left: Item[] = [];
  for (const item of items) {
    const placed = place(item, taken, options);
    if (placed) marks.push(placed);
    else left.push(item);
  }
  return { marks, left, taken };
}

function place(item: Item, taken: [number, number][][], options: PackOptions): Placed | null {
  const { x0, x1 } = item.shape;
  const outside = x1 < 0 || x0 > options.width;
  if (options.labels && !outside) {
    for (const label of labelChoices(item, options.width)) {
      const [from, to] = [Math.min(x0, label.from), Math.max(x1, label.to) + APART];
      const row = taken.findIndex((spans) => free(spans, from, to));
      if (row < 0) continue;
      taken[row]?.push([from, to]);
      return { ...item, row, label: label.label };
    }
  }
  const row = taken.findIndex((spans) => free(spans, x0 - 1, x1 + 2));
  if (row < 0) return null;
  taken[row]?.push([x0 - 1, x1 + 2]);
  return { ...item, row, label: null };
}

function* labelChoices({ event, shape }: Item, width: number) {
  const visible = Math.max(shape.x0, 0);
  const inner = Math.min(shape.x1, width) - visible;
  // a light bar holds its label; over a solid one, drawn thin, it may reach beyond
  const over = shape.kind !== "soft";
  if (shape.kind !== "dot" && inner >= (over ? LEAST_OVER : LEAST_ROOM) && visible < width) {
    const x = visible + (over ? 2 : GAP);
    const room = over ? Math.min(Math.max(inner, LABEL_ROOM), width - x) : inner - 2 * GAP;
    const text = fitText(event.title, LABEL_SIZE, room);
    const long = textWidth(text, LABEL_SIZE);
    if (text && long >= Math.min(textWidth(event.title, LABEL_SIZE), LABEL_ROOM * 0.6)) {
      const label = { text, x, anchor: "start" as const, inside: true };
      yield { from: shape.x0, to: Math.max(shape.x1, x + long), label };
      return;
    }
  }
  for (const { text, long } of beside(event)) {
    const right = shape.x1 + GAP + (event.status === "ongoing" ? ARROW : 0);
    const fitsRight = right + long <= width;
    if (fitsRight)
      yield { from: right, to: right + long, label: { text, x: right, anchor: "start" as const, inside: false } };
    else if (shape.x0 - GAP - long >= 0) {
      const x = shape.x0 - GAP;
      yield { from: x - long, to: x, label: { text, x, anchor: "end" as const, inside: false } };
    }
    if (text === event.title) return;
  }
}

type Fitted = readonly { readonly text: string; readonly long: number }[];
const fitted = new WeakMap<Timed, Fitted>();

/** What is written beside an event's mark, longer and shorter; measured once, since zooming asks again at every step. */
function beside(event: Timed): Fitted {
  const known = fitted.get(event);
  if (known) return known;
  const made = [LABEL_ROOM, LABEL_ROOM / 2].map((room) => {
    const text = fitText(event.title, LABEL_SIZE, room);
    return { text, long: textWidth(text, LABEL_SIZE) };
  });
  fitted.set(event, made);
  return made;
}

function free(spans: readonly [number, number][], from: number, to: number): boolean {
  for (const [a, b] of spans) if (from < b && a < to) return false;
  return true;
}

/**
 * Near ones share a pill; bars too wide to have a middle worth showing share one fading bar in a row of their own. One that is alone
 * stays a mark.
 */
function clustersOf(items: readonly Item[], width: number, row: number) {
  const broad = items.filter(({ shape }) => shape.x1 - shape.x0 > width * BROAD);
  const near = items
    .filter(({ shape }) => shape.x1 - shape.x0 <= width * BROAD)
    .map((item) => ({ item, x: (item.shape.x0 + item.shape.x1) / 2 }))
    .sort((a, b) => a.x - b.x || (a.item.event.id < b.item.event.id ? -1 : 1));
  const groups: { first: number; items: Item[] }[] = [];
  for (const { item, x } of near) {
    const current = groups[groups.length - 1];
    if (current && x - current.first < PILL + 4) current.items.push(item);
    else groups.push({ first: x, items: [item] });
  }
  const clusters: PlacedCluster[] = [];
  const singles: Placed[] = [];
  const add = (members: readonly Item[], at: number, x0: number, x1: number, isBroad: boolean) => {
    const [only] = members;
    if (only && members.length === 1) singles.push({ ...only, row: at, label: bareLabel(only, width) });
    else clusters.push({ row: at, x0, x1, broad: isBroad, events: members.map(({ event }) => event) });
  };
  for (const group of groups) add(group.items, row, group.first - PILL / 2, group.first + PILL / 2, false);
  // one that is alone but long must not lie under the pills beside it
  const pills = clusters.map(({ x0, x1 }): [number, number] => [x0, x1]);
  let crossed = false;
  singles.forEach((mark, i) => {
    if (free(pills, mark.shape.x0, mark.shape.x1)) pills.push([mark.shape.x0, mark.shape.x1]);
    else {
      singles[i] = { ...mark, row: row + 1 };
      crossed = true;
    }
  });
  if (broad.length > 0) {
    const x0 = Math.min(...broad.map(({ shape }) => shape.x0));
    const x1 = Math.max(...broad.map(({ shape }) => shape.x1));
    add(broad, row + (groups.length > 0 ? 1 : 0) + (crossed ? 1 : 0), x0, x1, true);
  }
  return { clusters, singles };
}

function bareLabel(item: Item, width: number): Placed["label"] {
  for (const choice of labelChoices(item, width)) if (choice.label.inside) return choice.label;
  return null;
}

/** Labels were placed with little room so that many find some; here each, in turn, takes what is free up to its neighbour. */
function relabelled(marks: readonly Placed[], clusters: readonly PlacedCluster[], { width }: PackOptions): Placed[] {
  const rows = new Map<number, { from: number; to: number }[]>();
  const occupy = (row: number, [from, to]: readonly [number, number]) => {
    const span = { from, to };
    const spans = rows.get(row);
    if (spans) spans.push(span);
    else rows.set(row, [span]);
    return span;
  };
  for (const cluster of clusters) occupy(cluster.row, [cluster.x0, cluster.x1]);
  const own = marks.map((mark) => occupy(mark.row, extentOf(mark)));
  return marks.map((mark, i) => {
    const { label, event, row } = mark;
    const span = own[i];
    const held = label?.inside && mark.shape.kind === "soft";
    if (!span || !label || held || label.text === event.title) return mark;
    const others = (rows.get(row) ?? []).filter((other) => other !== span);
    const edge =
      label.anchor === "end"
        ? Math.max(0, ...others.filter((other) => other.to <= label.x).map((other) => other.to + APART))
        : Math.min(width, ...others.filter((other) => other.from >= label.x).map((other) => other.from - APART));
    const text = fitText(event.title, LABEL_SIZE, Math.min(Math.abs(edge - label.x), LABEL_MOST));
    if (text.length <= label.text.length) return mark;
    const wider = { ...mark, label: { ...label, text } };
    [span.from, span.to] = extentOf(wider);
    return wider;
  });
}

/** From the left end of mark and label to the right one. */
function extentOf({ shape, label }: Placed): [number, number] {
  const long = label ? textWidth(label.text, LABEL_SIZE) : 0;
  if (label?.anchor === "end") return [label.x - long, shape.x1];
  return [shape.x0, Math.max(shape.x1, label ? label.x + long : shape.x1)];
}
