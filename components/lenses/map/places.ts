import type { EventPlace } from "../../../lib/answers/rows";
import { type Columns, NO_PLACE } from "../../../lib/columns/columns";
import type { Selection } from "../../../lib/columns/selection";
import type { PlaceKind } from "../../../lib/domain";

/** A place with coordinates and how much happened there. */
export interface PlaceMark extends EventPlace {
  readonly lat: number;
  readonly lon: number;
  readonly count: number;
}

export interface Placed {
  /** Most events first. */
  readonly marks: readonly PlaceMark[];
  /** Events whose text names no place. */
  readonly without: number;
  /** Events whose place cannot be drawn: a continent, or one without coordinates. */
  readonly vague: number;
}

/** How exactly a place says where: at its point, somewhere around it, or somewhere in a country. */
export type Extent = "point" | "around" | "country";

const EXTENTS: Readonly<Record<PlaceKind, Extent>> = {
  town: "point",
  facility: "point",
  region: "around",
  area: "around",
  water: "around",
  country: "country",
  continent: "country",
};

export const extentOf = (kind: PlaceKind): Extent => EXTENTS[kind];

/** Counts the events in view and in range at each place. */
export function placed({ places, place }: Columns, { positions, failed }: Selection): Placed {
  const counts = new Uint32Array(places.length);
  let [without, vague] = [0, 0];
  for (const position of positions) {
    if (failed[position] !== 0) continue;
    const at = place[position] ?? NO_PLACE;
    if (at === NO_PLACE) without++;
    else counts[at] = (counts[at] ?? 0) + 1;
  }
  const marks: PlaceMark[] = [];
  for (const [at, known] of places.entries()) {
    const count = counts[at] ?? 0;
    if (count === 0) continue;
    const mark = markOf(known, count);
    if (mark) marks.push(mark);
    else vague += count;
  }
  return { marks: marks.sort(byCount), without, vague };
}

/** Positions of the first events in view and in range at a place, at most so many. */
export function firstAt(
  { places, place }: Columns,
  { positions, failed }: Selection,
  id: string,
  most: number,
): number[] {
  const at = places.findIndex((known) => known.id === id);
  const found: number[] = [];
  for (const position of positions) {
    if (found.length === most) break;
    if (place[position] === at && failed[position] === 0) found.push(position);
  }
  return found;
}

/** A place and its number of events as a mark; null if it cannot be drawn. */
export function markOf(place: EventPlace, count: number): PlaceMark | null {
  const { id, name, kind, country, lat, lon } = place;
  if (lat === null || lon === null || !isDrawable(place)) return null;
  return { id, name, kind, country, lat, lon, count };
}

function isDrawable({ kind, lat, lon }: EventPlace): boolean {
  return kind !== "continent" && lat !== null && lon !== null;
}

/** Most events first. */
export const byCount = (a: PlaceMark, b: PlaceMark) => b.count - a.count || (a.id < b.id ? -1 : 1);

/** Positions of the most important events in view and in range that name no place, at most so many. */
export function placeless({ place, importances }: Columns, { positions, failed }: Selection, most: number): number[] {
  const found: number[] = [];
  let least = -1;
  for (const position of positions) {
    if (failed[position] !== 0 || place[position] !== NO_PLACE) continue;
    const importance = importances[position] ?? 0;
    if (found.length === most && importance <= least) continue;
    found.push(position);
    found.sort((a, b) => (importances[b] ?? 0) - (importances[a] ?? 0));
    if (found.length > most) found.pop();
    least = importances[found.at(-1) ?? 0] ?? 0;
  }
  return found;
}
