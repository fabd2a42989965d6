import { ALL_SUBTYPES, BASES, CLOCKS, DOUBTFUL, EVENT_TYPES, PRECISIONS, STATUSES } from "../domain";
import { isInOrder, parseEdtf } from "../time";
import { anyOf, type Key, list, oneOf, type Part, single, singleOr } from "./key";

/** The ways to draw the events in view; the first is the default. */
export const LENS_IDS = ["timeline", "list", "map", "pairs", "clocks", "table"] as const;
export type LensId = (typeof LENS_IDS)[number];

/** What a timeline's lanes stand for; the first is the default. */
export const LANE_KINDS = ["type", "actor", "place", "publisher", "status"] as const;
export type LaneKind = (typeof LANE_KINDS)[number];

/** The order of lists by the view's clock; the first is the default. */
export const ORDERS = ["newest", "oldest"] as const;
export type Order = (typeof ORDERS)[number];

/** Longest search text, in UTF-16 units. */
export const LONGEST_SEARCH = 200;
const LONGEST_ID = 200;

const as =
  <P extends Part>(part: P) =>
  <T>(key: Key<T>) => ({ ...key, part });
const filter = as("filter");
const range = as("range");
const look = as("look");

/** All that a view holds, in the order of its URL: what each key is for, and how it is written. */
export const KEYS = {
  /** What time means: order, drawing and range go by it. */
  clock: as("clock")(oneOf("clock", CLOCKS)),
  /** First day in range, as EDTF day ("2025-05-15"); null = no bound. */
  from: range(single("from", day)),
  /** Last day in range, inclusive. */
  to: range({
    ...single("to", day),
    fits: (to, { from }) => to === null || typeof from !== "string" || isInOrder(from, to),
  }),
  types: filter(anyOf("type", EVENT_TYPES)),
  /** What is left out, whatever else it has: see REFUSALS. */
  notTypes: filter(anyOf("not-type", EVENT_TYPES)),
  subtypes: filter(anyOf("subtype", ALL_SUBTYPES)),
  /** Actor ids; an event matches if any of them takes part. */
  actors: filter(list("actor", id)),
  notActors: filter(list("not-actor", id)),
  /** Place ids; a place stands for all that lies in it. */
  places: filter(list("place", id)),
  notPlaces: filter(list("not-place", id)),
  statuses: filter(anyOf("status", STATUSES)),
  notStatuses: filter(anyOf("not-status", STATUSES)),
  precisions: filter(anyOf("precision", [...PRECISIONS, "undated"])),
  /** Why the date is what it is. */
  bases: filter(anyOf("basis", BASES)),
  /** Names of publishers; an event matches if any of them reports it. */
  publishers: filter(list("publisher", id)),
  /** Fewest independent sources; 1 = any. */
  sources: filter(singleOr("sources", 1, upTo99)),
  /** Least confidence, in hundredths from 0 to 99; 0 = any. Doubtful readings are left out where none is given. */
  confidence: filter(singleOr("confidence", DOUBTFUL, (given) => (given === "0" ? 0 : upTo99(given)))),
  /** Only plans for a day before this one, of which nothing is reported since. */
  overdue: filter(single("overdue", day)),
  /** Id of a story: only what somebody has put in it, doubtful or not. */
  story: filter(single("story", id)),
  /** An event matches if it bears any of them. */
  tags: filter(list("tag", id)),
  /** Only what bears a star. */
  starred: filter({
    ...singleOr("starred", false, (given) => (given === "1" ? true : null)),
    write: (starred) => (starred ? ["1"] : []),
  }),
  q: filter({
    ...singleOr("q", "", searchText),
    write: (text) => [searchText(text)].filter((clean) => clean !== ""),
  }),
  /** The selected event. */
  event: as("open")(single("event", id)),
  lens: look(oneOf("lens", LENS_IDS)),
  order: as("order")(oneOf("order", ORDERS)),
  /** What the lanes of the timeline stand for. */
  lanes: look(oneOf("lanes", LANE_KINDS)),
  /** Lanes shown first, by the id of what they stand for; and lanes shown as one line. Both only for the kind of lanes in view. */
  pinned: look(list("pin", id)),
  collapsed: look(list("collapse", id)),
  /** IANA name of the time zone that times of day are shown in; null = each as its source gives it. Days and coarser dates have none. */
  zone: look(single("zone", zoneName)),
  /** Where the map looks, as "zoom_latitude_longitude"; null = at all events. Only with the map's lens. */
  map: look({ ...single("map", mapPosition), matters: ({ lens }) => lens === "map" }),
} as const;

/** The filters whose values can be left out instead, each with the key that holds those. */
export const REFUSALS = {
  types: "notTypes",
  actors: "notActors",
  places: "notPlaces",
  statuses: "notStatuses",
} as const satisfies { readonly [Name in keyof typeof KEYS]?: keyof typeof KEYS };
export type Refusable = keyof typeof REFUSALS;

/** Search text as it is compared and stored in a URL: well-formed, without control characters, white space single. */
export function searchText(text: string): string {
  const clean = text.replace(/\p{Surrogate}|\p{Cc}/gu, " ").replace(/\s+/g, " ");
  return clean
    .trim()
    .slice(0, LONGEST_SEARCH)
    .replace(/\p{Surrogate}/gu, "")
    .trim();
}

function day(given: string): string | null {
  return /^-?\d{4}-\d\d-\d\d$/.test(given) && parseEdtf(given) ? given : null;
}

/** Ids come from names, so any script may stand in them; control characters and stray surrogates cannot. */
function id(given: string): string | null {
  const clean = given.length <= LONGEST_ID && given.trim() === given && !/\p{Surrogate}|\p{Cc}/u.test(given);
  return clean ? given : null;
}

/** A whole number from 1 to 99. */
function upTo99(given: string): number | null {
  return /^[1-9]\d?$/.test(given) ? Number(given) : null;
}

/** A time zone this machine knows, as it was written. */
function zoneName(given: string): string | null {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]{1,49}$/.test(given)) return null;
  try {
    new Intl.DateTimeFormat("en", { timeZone: given });
    return given;
  } catch {
    return null; // RangeError: no such zone
  }
}

/** Zoom 0 shows the world, each further step half as much; numbers without trailing zeros, so that a place on the map has one address. */
function mapPosition(given: string): string | null {
  const numbers = /^(\d(?:\.\d{1,2})?)_(-?\d{1,2}(?:\.\d{1,2})?)_(-?\d{1,3}(?:\.\d{1,2})?)$/
    .exec(given)
    ?.slice(1)
    .map(Number);
  const [zoom = 0, lat = 0, lon = 0] = numbers ?? [];
  return numbers && Math.abs(lat) <= 85 && Math.abs(lon) <= 180 ? [zoom, lat + 0, lon + 0].join("_") : null;
}
