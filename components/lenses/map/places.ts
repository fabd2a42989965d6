import type { EventPlace, EventRow } from "../../../lib/answers";
import type { PlaceKind } from "../../../lib/domain";

/** A place with coordinates and what happened there. */
export interface PlaceMark extends EventPlace {
  readonly lat: number;
  readonly lon: number;
  readonly count: number;
  /** In time order; empty where only the number is known. */
  readonly events: readonly EventRow[];
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

/** Groups events by the place they happened at. */
export function placed(events: readonly EventRow[]): Placed {
  const byPlace = new Map<string, { place: EventPlace; events: EventRow[] }>();
  let [without, vague] = [0, 0];
  for (const event of events) {
    const { place } = event;
    if (!place) without++;
    else if (!isDrawable(place)) vague++;
    else {
      const known = byPlace.get(place.id);
      if (known) known.events.push(event);
      else byPlace.set(place.id, { place, events: [event] });
    }
  }
  const marks = [...byPlace.values()].flatMap(({ place, events }) => markOf(place, events.length, events) ?? []);
  return { marks: marks.sort(byCount), without, vague };
}

/** A place and its number of events as a mark; null if it cannot be drawn. */
export function markOf(place: EventPlace, count: number, events: readonly EventRow[] = []): PlaceMark | null {
  const { id, name, kind, country, lat, lon } = place;
  if (lat === null || lon === null || !isDrawable(place)) return null;
  return { id, name, kind, country, lat, lon, count, events };
}

function isDrawable({ kind, lat, lon }: EventPlace): boolean {
  return kind !== "continent" && lat !== null && lon !== null;
}

/** Most events first. */
export const byCount = (a: PlaceMark, b: PlaceMark) => b.count - a.count || (a.id < b.id ? -1 : 1);
