import {
  CLOCKS,
  type Clock,
  EVENT_TYPES,
  type EventTypeId,
  PRECISIONS,
  type Precision,
  STATUSES,
  type Status,
} from "./domain";
import { parseEdtf } from "./time";

/** The ways to draw the events in view; the first is the default. */
export const LENS_IDS = ["timeline", "list", "map", "table"] as const;
export type LensId = (typeof LENS_IDS)[number];

/** What a timeline's lanes stand for; the first is the default. */
export const LANE_KINDS = ["type", "actor", "place", "publisher", "status"] as const;
export type LaneKind = (typeof LANE_KINDS)[number];

/** The order of lists by the view's clock; the first is the default. */
export const ORDERS = ["oldest", "newest"] as const;
export type Order = (typeof ORDERS)[number];

/** Everything the user can see and share; it is the URL. */
export interface View {
  /** What time means: order, drawing and range go by it. */
  readonly clock: Clock;
  /** First day in range, as EDTF day ("2025-05-15"); null = no bound. */
  readonly from: string | null;
  /** Last day in range, inclusive. */
  readonly to: string | null;
  readonly types: readonly EventTypeId[];
  /** Actor ids; an event matches if any of them takes part. */
  readonly actors: readonly string[];
  /** Place ids; a place stands for all that lies in it. */
  readonly places: readonly string[];
  readonly statuses: readonly Status[];
  readonly precisions: readonly (Precision | "undated")[];
  /** Names of publishers; an event matches if any of them reports it. */
  readonly publishers: readonly string[];
  /** Fewest independent sources; 1 = any. */
  readonly sources: number;
  /** Least confidence, in hundredths from 0 to 99; 0 = any. */
  readonly confidence: number;
  readonly q: string;
  /** The selected event. */
  readonly event: string | null;
  readonly lens: LensId;
  readonly order: Order;
  /** What the lanes of the timeline stand for. */
  readonly lanes: LaneKind;
  /** Lanes shown first, by the id of what they stand for; and lanes shown as one line. Both only for the kind of lanes in view. */
  readonly pinned: readonly string[];
  readonly collapsed: readonly string[];
  /** IANA name of the time zone that times of day are shown in; null = each as its source gives it. Days and coarser dates have none. */
  readonly zone: string | null;
  /** Where the map looks, as "zoom_latitude_longitude"; null = at all events. Only with the map's lens. */
  readonly map: string | null;
}

export const EMPTY_VIEW: View = {
  clock: "happened",
  from: null,
  to: null,
  types: [],
  actors: [],
  places: [],
  statuses: [],
  precisions: [],
  publishers: [],
  sources: 1,
  confidence: 0,
  q: "",
  event: null,
  lens: "timeline",
  order: "oldest",
  lanes: "type",
  pinned: [],
  collapsed: [],
  zone: null,
  map: null,
};

/** A query string as a browser, a route handler or a Next page hands it over. */
export type Query = URLSearchParams | string | Readonly<Record<string, string | readonly string[] | undefined>>;

/** A value in a URL that means nothing here: said to the user, then left out. */
export interface Ignored {
  readonly key: string;
  readonly value: string;
}

/** Longest search text, in UTF-16 units. */
export const LONGEST_SEARCH = 200;
const LONGEST_ID = 200;
const MOST_VALUES = 100;
const DATED: readonly (Precision | "undated")[] = [...PRECISIONS, "undated"];

/** Reads a view out of a query string. Total: a broken value falls to its default and is named in `ignored`, the others survive; unknown keys are left alone. */
export function readView(query: Query): { view: View; ignored: Ignored[] } {
  const ignored: Ignored[] = [];
  const values = valuesOf(query);
  const one = <T extends string>(key: string, accept: (value: string) => T | null): T | null => {
    const value = values(key).find((candidate) => candidate !== "");
    if (value === undefined) return null;
    const accepted = accept(value);
    if (accepted === null) ignored.push({ key, value });
    return accepted;
  };
  const many = <T extends string>(key: string, accept: (value: string) => T | null): T[] => {
    const found = new Set<T>();
    for (const value of values(key)) {
      if (value === "") continue;
      const accepted = found.size < MOST_VALUES ? accept(value) : null;
      if (accepted === null) ignored.push({ key, value });
      else found.add(accepted);
    }
    return [...found];
  };

  const from = one("from", day);
  let to = one("to", day);
  if (from !== null && to !== null && to < from) {
    ignored.push({ key: "to", value: to });
    to = null;
  }
  const lens = one("lens", (value) => member(LENS_IDS, value)) ?? EMPTY_VIEW.lens;
  const view: View = {
    clock: one("clock", (value) => member(CLOCKS, value)) ?? "happened",
    from,
    to,
    types: inOrder(
      EVENT_TYPES,
      many("type", (value) => member(EVENT_TYPES, value)),
    ),
    actors: many("actor", id).sort(),
    places: many("place", id).sort(),
    statuses: inOrder(
      STATUSES,
      many("status", (value) => member(STATUSES, value)),
    ),
    precisions: inOrder(
      DATED,
      many("precision", (value) => member(DATED, value)),
    ),
    publishers: many("publisher", id).sort(),
    sources: Number(one("sources", atLeast) ?? 1),
    confidence: Number(one("confidence", hundredths) ?? 0),
    q: searchText(values("q")[0] ?? ""),
    event: one("event", id),
    lens,
    order: one("order", (value) => member(ORDERS, value)) ?? EMPTY_VIEW.order,
    lanes: one("lanes", (value) => member(LANE_KINDS, value)) ?? EMPTY_VIEW.lanes,
    pinned: many("pin", id).sort(),
    collapsed: many("collapse", id).sort(),
    zone: one("zone", zoneName),
    map: lens === "map" ? one("map", mapPosition) : null,
  };
  return { view, ignored };
}

/** The view a query string stands for. Total: broken values fall to their defaults. */
export function parseView(query: Query): View {
  return readView(query).view;
}

/** The one query string of a view, without "?": fixed key order, values sorted, defaults left out. `parseView` gives the view back. */
export function formatView(view: View): string {
  const params = new URLSearchParams();
  if (view.clock !== "happened") params.append("clock", view.clock);
  if (view.from) params.append("from", view.from);
  if (view.to) params.append("to", view.to);
  for (const type of inOrder(EVENT_TYPES, view.types)) params.append("type", type);
  for (const actor of [...view.actors].sort()) params.append("actor", actor);
  for (const place of [...view.places].sort()) params.append("place", place);
  for (const status of inOrder(STATUSES, view.statuses)) params.append("status", status);
  for (const precision of inOrder(DATED, view.precisions)) params.append("precision", precision);
  for (const publisher of [...view.publishers].sort()) params.append("publisher", publisher);
  if (view.sources > 1) params.append("sources", String(view.sources));
  if (view.confidence > 0) params.append("confidence", String(view.confidence));
  const q = searchText(view.q);
  if (q) params.append("q", q);
  if (view.event) params.append("event", view.event);
  if (view.lens !== EMPTY_VIEW.lens) params.append("lens", view.lens);
  if (view.order !== EMPTY_VIEW.order) params.append("order", view.order);
  if (view.lanes !== EMPTY_VIEW.lanes) params.append("lanes", view.lanes);
  for (const lane of [...view.pinned].sort()) params.append("pin", lane);
  for (const lane of [...view.collapsed].sort()) params.append("collapse", lane);
  if (view.zone) params.append("zone", view.zone);
  if (view.lens === "map" && view.map) params.append("map", view.map);
  return params.toString();
}

/** Is any filter but the time range on? */
export function hasFilters(view: View): boolean {
  const lists = [view.types, view.actors, view.places, view.statuses, view.precisions, view.publishers];
  return view.q !== "" || view.sources > 1 || view.confidence > 0 || lists.some((list) => list.length > 0);
}

/** The view of all events: how they are drawn and which one is open stay as they are. */
export function withoutFilters(view: View): View {
  const { clock, event, lens, order, lanes, pinned, collapsed, zone, map } = view;
  return { ...EMPTY_VIEW, clock, event, lens, order, lanes, pinned, collapsed, zone, map };
}

/** Search text as it is compared and stored in a URL: well-formed, without control characters, white space single. */
export function searchText(text: string): string {
  const clean = text.replace(/\p{Surrogate}|\p{Cc}/gu, " ").replace(/\s+/g, " ");
  return clean
    .trim()
    .slice(0, LONGEST_SEARCH)
    .replace(/\p{Surrogate}/gu, "")
    .trim();
}

function valuesOf(query: Query): (key: string) => readonly string[] {
  if (typeof query === "string") return valuesOf(new URLSearchParams(query));
  if (query instanceof URLSearchParams) return (key) => query.getAll(key);
  return (key) => {
    const value = Object.hasOwn(query, key) ? query[key] : undefined;
    return value === undefined ? [] : typeof value === "string" ? [value] : value;
  };
}

function day(value: string): string | null {
  return /^\d{4}-\d\d-\d\d$/.test(value) && parseEdtf(value) ? value : null;
}

/** Ids come from names, so any script may stand in them; control characters and stray surrogates cannot. */
function id(value: string): string | null {
  const clean = value.length <= LONGEST_ID && value.trim() === value && !/\p{Surrogate}|\p{Cc}/u.test(value);
  return clean ? value : null;
}

/** A whole number from 1 to 99, as it is written. */
function atLeast(value: string): string | null {
  return /^[1-9]\d?$/.test(value) ? value : null;
}

/** A whole number from 1 to 99, or 0. */
function hundredths(value: string): string | null {
  return value === "0" ? value : atLeast(value);
}

/** A time zone this machine knows, as it was written. */
function zoneName(value: string): string | null {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]{1,49}$/.test(value)) return null;
  try {
    new Intl.DateTimeFormat("en", { timeZone: value });
    return value;
  } catch {
    return null; // RangeError: no such zone
  }
}

/** Zoom 0 shows the world, each further step half as much; numbers without trailing zeros, so that a place on the map has one address. */
function mapPosition(value: string): string | null {
  const numbers = /^(\d(?:\.\d{1,2})?)_(-?\d{1,2}(?:\.\d{1,2})?)_(-?\d{1,3}(?:\.\d{1,2})?)$/
    .exec(value)
    ?.slice(1)
    .map(Number);
  const [zoom = 0, lat = 0, lon = 0] = numbers ?? [];
  return numbers && Math.abs(lat) <= 85 && Math.abs(lon) <= 180 ? [zoom, lat + 0, lon + 0].join("_") : null;
}

function member<T extends string>(list: readonly T[], value: string): T | null {
  return list.find((item) => item === value) ?? null;
}

function inOrder<T extends string>(order: readonly T[], values: readonly T[]): T[] {
  return order.filter((item) => values.includes(item));
}
