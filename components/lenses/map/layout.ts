import { countryName } from "../../../lib/describe/countries";
import type { PlaceKind } from "../../../lib/domain";
import { textWidth } from "../../marks/text-width";
import { byCount, extentOf, type PlaceMark } from "./places";
import { type Frame, fitted, locator, type Point, scaleOf, type Viewport } from "./viewport";

/** One place, or several too close together to be told apart at this zoom. */
export interface Badge {
  readonly id: string;
  readonly marks: readonly PlaceMark[];
  readonly count: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly label: { readonly text: string; readonly x: number; readonly anchor: "start" | "end" } | null;
}

export interface Ring {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface MapScene {
  /** Most events first. */
  readonly badges: readonly Badge[];
  /** Where something happened somewhere around. */
  readonly rings: readonly Ring[];
  /** Events known only to the country, by its code. */
  readonly countries: ReadonlyMap<string, number>;
  /** What the badges and their labels cover. */
  readonly taken: readonly Box[];
  /** Events at places outside the drawing. */
  readonly outside: number;
}

/** Nearer to each other than this, in pixels, places become one badge; no badge is wider. */
const APART = 34;
/** Half the width of a typical region, in radians of the earth, and the least in pixels. */
const AROUND = { radians: 110 / 6371, pixels: 26 };
export const LABEL_SIZE = 12;
/** From the edge of a badge to its name: past the ring around several places. */
const LABEL_GAP = 7;

/** Places marks in a viewport. Pure: same input, same numbers. */
export function sceneOf(marks: readonly PlaceMark[], viewport: Viewport, frame: Frame): MapScene {
  const locate = locator(viewport, frame);
  const seeds: { at: Point; marks: PlaceMark[] }[] = [];
  const rings: Ring[] = [];
  const countries = new Map<string, number>();
  const radius = Math.round(Math.max(scaleOf(viewport, frame) * AROUND.radians, AROUND.pixels));
  let outside = 0;
  for (const mark of [...marks].sort(byCount)) {
    const { country, kind, count } = mark;
    if (kind === "country" && country !== null) countries.set(country, (countries.get(country) ?? 0) + count);
    const at = locate(mark);
    if (!at) {
      outside += count;
      continue;
    }
    if (extentOf(kind) === "around") rings.push({ id: mark.id, x: at[0], y: at[1], radius });
    const near = seeds.find((seed) => Math.hypot(seed.at[0] - at[0], seed.at[1] - at[1]) < APART);
    if (near) near.marks.push(mark);
    else seeds.push({ at, marks: [mark] });
  }
  const named = new Map(
    marks.flatMap(({ kind, country, name }) => (kind === "country" ? [[country, name] as const] : [])),
  );
  return { ...labelled(seeds.map(badgeOf), frame, named), rings, countries, outside };
}

function badgeOf({ at, marks }: { at: Point; marks: readonly PlaceMark[] }): Badge {
  const count = marks.reduce((sum, mark) => sum + mark.count, 0);
  const radius = Math.min(Math.round(9 + Math.log2(Math.max(count, 1)) * 1.5), APART / 2);
  const id = marks.map((mark) => mark.id).join(" ");
  return { id, marks, count, x: at[0], y: at[1], radius, label: null };
}

/** A rectangle of the drawing, in pixels. */
export interface Box {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

/** Names for those badges that have room beside them, on the right or else on the left. */
function labelled(
  badges: readonly Badge[],
  frame: Frame,
  countries: ReadonlyMap<string | null, string>,
): Pick<MapScene, "badges" | "taken"> {
  const taken = badges.map(
    ({ x, y, radius }): Box => ({ x0: x - radius, x1: x + radius, y0: y - radius, y1: y + radius }),
  );
  const named = badges.map((badge) => {
    const text = badgeLabel(badge.marks, countries);
    const long = textWidth(text, LABEL_SIZE);
    for (const anchor of ["start", "end"] as const) {
      const gap = badge.radius + LABEL_GAP;
      const x = anchor === "start" ? badge.x + gap : badge.x - gap;
      const [x0, x1] = anchor === "start" ? [x, x + long] : [x - long, x];
      const box = { x0, x1, y0: badge.y - 8, y1: badge.y + 8 };
      if (x0 < 2 || x1 > frame.width - 2 || taken.some((other) => overlap(other, box))) continue;
      taken.push(box);
      return { ...badge, label: { text, x, anchor } };
    }
    return badge;
  });
  return { badges: named, taken };
}

/** The name of a place; of several what they have in common, and never that of one of them alone. `named` are countries as the events call them. */
export function badgeLabel(marks: readonly PlaceMark[], named: ReadonlyMap<string | null, string> = new Map()): string {
  const [first] = marks;
  if (!first || marks.length === 1) return first?.name ?? "";
  const countries = [...new Set(marks.map(({ country }) => country))];
  const [one, two] = countries.map((code) => named.get(code) ?? (code === null ? null : countryName(code)));
  const places = `${marks.length} places`;
  if (countries.length === 1 && one) return `${one}, ${places}`;
  return countries.length === 2 && one && two ? `${one} and ${two}` : places;
}

export const overlap = (a: Box, b: Box) => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;

/**
 * How close a map may go to show a place as a whole; one that is narrower than `WIDE`, in pixels, closer. Areas and seas may be as wide as
 * a continent, and nothing is outlined in the middle of Siberia.
 */
const CLOSE: Readonly<Record<PlaceKind, number>> = {
  ...{ town: 5, facility: 5, region: 4 },
  ...{ area: 2.75, water: 2.75, country: 2.75, continent: 2.75 },
};
const CLOSEST_FIT = 5;
const WIDE = 800;

/** The viewport that shows all marks, not closer than the least exact of them allows. */
export function viewportOf(marks: readonly PlaceMark[], frame: Frame): Viewport {
  const close = Math.min(...marks.map(({ kind }) => CLOSE[kind]), CLOSEST_FIT);
  return fitted(marks, frame, close + Math.max(Math.log2(WIDE / frame.width), 0));
}

/** What a click on a badge of several places shows: them apart; null if no zoom can tell them apart. */
export function apart(badge: Badge, viewport: Viewport, frame: Frame): Viewport | null {
  const closer = fitted(badge.marks, frame, 7.5);
  if (closer.zoom <= viewport.zoom) return null;
  return sceneOf(badge.marks, closer, frame).badges.length > 1 ? closer : null;
}
