import { ACTOR_KINDS, EVENT_TYPES, PLACE_KINDS, PRECISIONS, STATUSES } from "../domain";
import type { KnownActor, KnownPlace } from "./columns";

// The binary form of columns: what encode.ts writes and decode.ts reads. It is made to be small once compressed: what goes together is
// written together, and what was named lately is written by how lately. All whole numbers of the frame are 32 bits, lowest byte first:
//   magic · format · check sum of all that follows it · length of the header · header, JSON · the sections, one after the other

export const MAGIC = 0x6c6f4344; // "DCol"
export const FRAME = 16;

/** The sections, in their order; `encode` says what is in each. */
export const SECTIONS = [
  "kinds",
  "days",
  "parts",
  "lengths",
  "types",
  "confidences",
  "importances",
  "actors",
  "newActors",
  "places",
  "newPlaces",
  "publishers",
  "newPublishers",
  "dateKinds",
  "dateDays",
  "dateParts",
  "dateLengths",
  "reportDays",
  "reportRows",
  "numbers",
] as const;
export type Section = (typeof SECTIONS)[number];
export type Sections = Readonly<Record<Section, Uint8Array>>;

export interface Header {
  readonly version: string;
  readonly size: number;
  /** How many dates of reports there are, that of unknown dates among them. */
  readonly dates: number;
  /** Bytes of each section. */
  readonly sections: readonly number[];
  /** All kinds of events there are, most frequent first; and of dates of reports, by their shape and precision. */
  readonly kinds: readonly Kind[];
  readonly dateKinds: readonly Kind[];
  readonly actors: readonly (readonly [KnownActor["id"], KnownActor["name"], KnownActor["kind"]])[];
  readonly places: readonly (readonly [
    KnownPlace["id"],
    KnownPlace["name"],
    KnownPlace["kind"],
    KnownPlace["country"],
    KnownPlace["lat"],
    KnownPlace["lon"],
    KnownPlace["within"],
  ])[];
  readonly publishers: readonly string[];
}

/** What many events have in common. `shape` says how the bounds of the date are written, see SHAPE; the last two how long its lists are. */
export type Kind = readonly [
  shape: number,
  precision: number,
  flags: number,
  status: number,
  sources: number,
  actors: number,
  publishers: number,
];

/** Bits of a date's shape. The lowest two are the position in UNITS of what its bounds are whole numbers of. */
export const SHAPE = { units: 3, openStart: 4, openEnd: 8, undated: 16, oneUnit: 32 } as const;
export const UNITS = [86_400_000, 60_000, 1] as const;
/** What the first day is counted from: earlier than any date that four digits of a year can write. */
export const FIRST_DAY = -800_000;

/** A sum over bytes that changes with any of them: FNV-1a over words of four bytes, lowest first. */
export function checkSum(bytes: Uint8Array): number {
  const whole = bytes.length >>> 2;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let sum = 0x811c9dc5;
  for (let at = 0; at < whole; at++) sum = Math.imul(sum ^ view.getInt32(at << 2, true), 0x01000193);
  for (let at = whole << 2; at < bytes.length; at++) sum = Math.imul(sum ^ (bytes[at] ?? 0), 0x01000193);
  return sum >>> 0;
}

/** To be raised whenever bytes come to mean something else, or another value is worked out for the same events. */
const REVISION = 3;

/** Another one whenever the meaning of any byte changes: most are positions in the lists of the domain. */
export const FORMAT = checkSum(
  new TextEncoder().encode(JSON.stringify([REVISION, EVENT_TYPES, STATUSES, PRECISIONS, ACTOR_KINDS, PLACE_KINDS])),
);
