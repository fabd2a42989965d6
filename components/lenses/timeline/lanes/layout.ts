import type { Columns } from "../../../../lib/columns/columns";
import type { Domain } from "../../../marks/domain";
import type { LaneEvents, LaneIndex } from "../index/lane-index";
import type { LaneName } from "../index/lane-names";
import { itemsOf } from "../pack/item-at";
import { topOf } from "../pack/key-events";
import { type Look, lookAt, type Pane } from "../pack/look";
import { type Note, noteOf } from "../pack/notes";
import { isShort, type Packed, type Placed, type PlacedCluster, packLane } from "../pack/pack";
import { outsideOf } from "../time/window";
import {
  LANE_PADDING,
  laneHeights,
  leastHeight,
  leastOf,
  type Mode,
  NAMED_DENSITY,
  ROW,
  rowsIn,
  type Wish,
} from "./heights";

export interface LayoutOptions extends Pane {
  /** What all lanes should fill together, in pixels. */
  readonly height: number;
  /** Lanes are drawn high enough for a finger. */
  readonly touch: boolean;
  /** Ids of lanes drawn as one line. */
  readonly collapsed: readonly string[];
  /** What was drawn until now: rows are kept where they can be. */
  readonly before?: Layout | null;
  /** In the middle of a gesture lanes keep their places and nothing is looked up in all events. */
  readonly moving?: boolean;
}

export interface Lane {
  readonly name: LaneName;
  readonly events: LaneEvents;
  readonly mode: Mode;
  readonly y: number;
  readonly height: number;
  /** Events of this lane that touch the window. */
  readonly count: number;
  /** Drawn one by one; in a lane of density only the most important. */
  readonly marks: readonly Placed[];
  readonly clusters: readonly PlacedCluster[];
  /** What is in the window and neither a mark nor in a cluster nor in the density. */
  readonly note: Note | null;
}

export interface Layout {
  readonly domain: Domain;
  readonly width: number;
  readonly lanes: readonly Lane[];
  readonly height: number;
  /** Dated events that lie wholly before or after the window. */
  readonly earlier: number;
  readonly later: number;
}

/** More events than this in a lane are drawn as density, and so are the fullest lanes where all together have more than `MOST`. */
export const LANE_MOST = 240;
export const MOST = 1600;
const MOST_ROWS = 12;

/** Places every dated event of the window in its lanes: as a mark, in a cluster, in a density or in a note. Pure: same input, same numbers. */
export function layout(columns: Columns, index: LaneIndex, options: LayoutOptions): Layout {
  const looks = index.lanes.map((lane) => lookAt(lane, index.times, options));
  const modes = modesOf(looks, options.collapsed);
  const drafts = looks.map((look, i) => draft(columns, index, look, modes[i] ?? "marks", options));
  const heights = heightsOf(drafts, options);
  let y = 0;
  const lanes = drafts.map((lane, i): Lane => {
    const height = heights[i] ?? 0;
    const fits = lane.mode !== "marks" || lane.rows <= rowsIn(height);
    const { note, packed } = fits ? lane : marksOf(columns, index, lane.look, options, rowsIn(height));
    const marks =
      lane.mode === "density"
        ? topOf(columns, index, lane.look, height, options, keptOf(lane.look, options))
        : packed.marks;
    const { events, narrow, broad } = lane.look;
    const count = narrow + broad;
    const placed = {
      name: events.name,
      events,
      mode: lane.mode,
      y,
      height,
      count,
      marks,
      clusters: packed.clusters,
      note,
    };
    y += height;
    return placed;
  });
  return {
    domain: options.domain,
    width: options.width,
    lanes,
    height: y,
    ...outsideOf(index, index.parts, options.domain),
  };
}

function modesOf(looks: readonly Look[], collapsed: readonly string[]): Mode[] {
  const drawn = looks.map(({ narrow }) => narrow);
  const modes = looks.map(({ events }, i): Mode => {
    if (collapsed.includes(events.name.id)) return "line";
    return (drawn[i] ?? 0) > LANE_MOST ? "density" : "marks";
  });
  let total = drawn.reduce((sum, n, i) => sum + (modes[i] === "marks" ? n : 0), 0);
  const fullest = [...drawn.keys()].sort((a, b) => (drawn[b] ?? 0) - (drawn[a] ?? 0));
  for (const i of fullest) {
    if (total <= MOST) break;
    if (modes[i] !== "marks") continue;
    modes[i] = "density";
    total -= drawn[i] ?? 0;
  }
  return modes;
}

interface Draft {
  readonly look: Look;
  readonly mode: Mode;
  readonly rows: number;
  readonly least: number;
  /** So many, and it names its most important events. */
  readonly named: number;
  readonly packed: Packed;
  readonly note: Note | null;
}

const NOTHING: Packed = { marks: [], clusters: [], left: [], rows: 0 };

function draft(columns: Columns, index: LaneIndex, look: Look, mode: Mode, options: LayoutOptions): Draft {
  if (mode !== "marks") return { look, mode, rows: 1, least: 1, named: 1, packed: NOTHING, note: null };
  const before = options.moving ? options.before?.lanes.find(({ name }) => name.id === look.events.name.id) : null;
  return { look, mode, ...marksOf(columns, index, look, options, before ? rowsIn(before.height) : MOST_ROWS) };
}

/** A lane's marks in so many rows, its note in the last of them. */
function marksOf(columns: Columns, index: LaneIndex, look: Look, options: LayoutOptions, most: number) {
  const items = itemsOf(columns, index, look, options);
  const before = rowsBefore(look, options);
  const noted = look.broad > 0;
  let packed = packLane(items, { width: options.width, most: Math.max(most - (noted ? 1 : 0), 1), before });
  if (packed.left.length > 0 && !noted && most > 1)
    packed = packLane(items, { width: options.width, most: most - 1, before });
  const note = noteOf(columns, index.times, look, packed.left, packed.rows, options);
  const rows = packed.rows + (note ? 1 : 0);
  // long bars that find no room are told in a note, which needs a row of its own
  const least = rows > 1 && (note !== null || items.some((item) => !isShort(item))) ? 2 : 1;
  // beside counts and a note there should be a row for titles: the most important of a lane is named
  const named = Math.max(Math.min(rows, note ? 3 : 2), least);
  return { packed, note: rows <= most ? note : null, rows, least, named };
}

function rowsBefore({ events }: Look, { before }: LayoutOptions): ReadonlyMap<number, number> | undefined {
  const lane = before?.lanes.find(({ name }) => name.id === events.name.id);
  return lane?.mode === "marks" ? new Map(lane.marks.map(({ position, row }) => [position, row])) : undefined;
}

/** The names of a lane of density while a gesture lasts: those that were there before. */
function keptOf({ events }: Look, { before, moving }: LayoutOptions): readonly Placed[] | null {
  const lane = moving ? before?.lanes.find(({ name }) => name.id === events.name.id) : null;
  return lane?.mode === "density" ? lane.marks : null;
}

function heightsOf(drafts: readonly Draft[], options: LayoutOptions): number[] {
  const { before, moving, touch, height } = options;
  if (moving && before?.lanes.length === drafts.length) return before.lanes.map((lane) => lane.height);
  const wishes = drafts.map(({ mode, rows, least }): Wish => ({ mode, rows, least }));
  let rest = height - leastOf(wishes, touch);
  for (const i of [...drafts.keys()].sort((a, b) => sizeOf(drafts, b) - sizeOf(drafts, a))) {
    const [draft, wish] = [drafts[i], wishes[i]];
    if (!draft || !wish || draft.mode === "line") continue;
    const named = { ...wish, least: draft.named, named: true };
    const more = leastOf([named], touch) - leastOf([wish], touch);
    if (more > rest) continue;
    rest -= more;
    wishes[i] = named;
  }
  return laneHeights(wishes, height, touch);
}

const sizeOf = (drafts: readonly Draft[], i: number) => drafts[i]?.look.narrow ?? 0;

/** The least height in which these lanes can stand, and the most that their events could ever fill. */
export function heightBounds(index: LaneIndex, touch: boolean): { least: number; most: number } {
  const sum = (of: (lane: LaneEvents) => number) => index.lanes.reduce((total, lane) => total + of(lane), 0);
  // a lane that may become a density has room for the names of its most important events
  const leastOfLane = ({ size }: LaneEvents) =>
    Math.max(leastHeight("marks", touch), size > LANE_MOST ? NAMED_DENSITY : 0);
  return {
    least: sum(leastOfLane),
    most: sum(({ size }) => Math.max(Math.min(size, MOST_ROWS) * ROW + 2 * LANE_PADDING, leastHeight("marks", touch))),
  };
}
