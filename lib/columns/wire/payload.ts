import { ACTOR_KINDS, PLACE_KINDS } from "../../domain";
import { BYTE_NAMES, byteColumn, type SentName, sentAs } from "../byte-columns";
import type { KnownActor, KnownPlace } from "../columns";

// The binary form of columns: what encode.ts writes and decode.ts reads. It is made to be small once compressed: what goes together is
// written together, and what was named lately is written by how lately. All whole numbers of the frame are 32 bits, lowest byte first:
//   magic · format · check sum of all that follows it · length of the header · header, JSON · the sections, one after the other

export const MAGIC = 0x6c6f4344; // "DCol"
export const FRAME = 16;

/** Sections of their own, in their order; `encode` says what is in each. */
const STREAMS = [
  "kinds",
  "days",
  "parts",
  "lengths",
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
export type Section = (typeof STREAMS)[number] | SentName<"plain" | "typed" | "score">;
/** All there are: columns of bytes that are sent for themselves follow. */
export const SECTIONS: readonly Section[] = [...STREAMS, ...sentAs("plain"), ...sentAs("typed"), ...sentAs("score")];
export type Sections = Readonly<Record<Section, Uint8Array>>;

export interface Header {
  readonly version: string;
  readonly size: number;
  /** How many dates of reports there are, that of unknown dates among them. */
  readonly dates: number;
  /** Bytes of each section. */
  readonly sections: readonly number[];
  /** All kinds of events there are, most frequent first: see KIND. Of dates of reports a shape, a precision and an offset. */
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

/** What many events have in common, a number each; their meaning has its place in KIND. */
export type Kind = readonly number[];
const BYTES_OF_KIND = sentAs("kind");
/** Where in a kind which number stands: the shape of the date (see SHAPE), each column of bytes that is sent so, and how long the lists are. */
export const KIND = {
  shape: 0,
  bytes: BYTES_OF_KIND.map((name, i) => ({ name, at: 1 + i })),
  actors: 1 + BYTES_OF_KIND.length,
  publishers: 2 + BYTES_OF_KIND.length,
  length: 3 + BYTES_OF_KIND.length,
} as const;
/** Where in a kind of a date of reports its precision stands, and its offset. */
export const DATE_PRECISION = 1;
export const DATE_OFFSET = 2;

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
const REVISION = 5;

/** Another one whenever the meaning of any byte changes: most are positions in the lists of the domain. */
export const FORMAT = checkSum(
  new TextEncoder().encode(JSON.stringify([REVISION, BYTE_NAMES.map(meaningOf), ACTOR_KINDS, PLACE_KINDS])),
);

function meaningOf(name: (typeof BYTE_NAMES)[number]) {
  const { sent, below, values, none } = byteColumn(name);
  return [name, sent, below, values, none];
}
