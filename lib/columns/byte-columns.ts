import { ALL_SUBTYPES, BASES, DOUBTFUL, EVENT_TYPES, PRECISIONS, STATUSES } from "../domain";
import type { View } from "../view";

/** An event as columns take it, in plain words and numbers: how the store and a page's first rows give theirs. */
export interface ColumnRow {
  readonly number: number;
  readonly type: string;
  readonly subtype: string | null;
  readonly status: string;
  /** Bounds are instants, null = open. */
  readonly when: {
    readonly from: number | null;
    readonly to: number | null;
    readonly precision: string;
    readonly approximate: boolean;
    readonly basis: string;
    /** Minutes east of UTC of the clock its time of day is told by; null = no time of day, or of no known zone. */
    readonly offset: number | null;
  } | null;
  /** Id of its place. */
  readonly place: string | null;
  /** Ids; one that stands there twice counts once. */
  readonly actors: readonly string[];
  /** Names. */
  readonly publishers: readonly string[];
  readonly sources: number;
  /** [0, 1]. */
  readonly confidence: number;
  readonly importance: number;
  /** EDTF of the earliest report; what is no date counts as unknown. */
  readonly reported: string | null;
}

/** The byte of an event that has no value. */
export const NONE = 255;
export const UNDATED = NONE;

export const DATE_FLAG = {
  approximate: 1,
  /** No words give the date, only the day of publication does. */
  assumed: 2,
} as const;

/** The clocks of the world stand up to 14 hours from UTC, in quarters of an hour; what is between is rounded. */
const QUARTER = 15;
const FARTHEST = 4 * 18;

/** The byte for minutes east of UTC. */
export function offsetByte(minutes: number | null): number {
  if (minutes === null || Math.abs(minutes) > FARTHEST * QUARTER) return NONE;
  return Math.round(minutes / QUARTER) + FARTHEST;
}

/** The minutes east of UTC of such a byte; 0 for NONE. */
export const offsetAt = (byte: number | undefined): number =>
  byte === undefined || byte === NONE ? 0 : (byte - FARTHEST) * QUARTER;

interface ByteColumn {
  /** The byte of an event; null where it hangs on all the others. */
  readonly of: ((row: ColumnRow) => number) | null;
  /** Bytes are below it; NONE too, where `none` is there: the word for it, or null if a view cannot ask for it. */
  readonly below: number;
  readonly none?: string | null;
  /** How it is sent, see wire/encode.ts: with what many events have in common, for itself, in order of types, or as scores. */
  readonly sent: "kind" | "plain" | "typed" | "score";
  /** What the bytes stand for, where a view may ask for some of them. */
  readonly values?: readonly string[];
  readonly asked?: (view: View) => readonly string[];
  /** The least that a view may ask for; what lets all through is `any`. */
  readonly least?: (view: View) => number;
  readonly any?: number;
}

/**
 * Every column of one byte an event: how it is made, what a view may ask of it, how it is sent. One that a view may ask for is a filter and
 * a facet (facets.ts) by being here.
 */
export const BYTES = {
  types: {
    of: ({ type }) => codeOf(EVENT_TYPES, type),
    below: EVENT_TYPES.length,
    sent: "plain",
    values: EVENT_TYPES,
    asked: (view) => view.types,
  },
  subtypes: {
    of: ({ subtype }) => indexOf(ALL_SUBTYPES, subtype) ?? NONE, // a kind that this program no longer knows is none
    below: ALL_SUBTYPES.length,
    none: null,
    sent: "typed",
    values: ALL_SUBTYPES,
    asked: (view) => view.subtypes,
  },
  statuses: {
    of: ({ status }) => codeOf(STATUSES, status),
    below: STATUSES.length,
    sent: "kind",
    values: STATUSES,
    asked: (view) => view.statuses,
  },
  precisions: {
    of: ({ when }) => (when ? codeOf(PRECISIONS, when.precision) : UNDATED),
    below: PRECISIONS.length,
    none: "undated",
    sent: "kind",
    values: PRECISIONS,
    asked: (view) => view.precisions,
  },
  bases: {
    of: ({ when }) => (when ? codeOf(BASES, when.basis) : NONE),
    below: BASES.length,
    none: null,
    sent: "kind",
    values: BASES,
    asked: (view) => view.bases,
  },
  /** How many independent sources, at most 255. */
  sources: {
    of: ({ sources }) => Math.min(255, sources),
    below: 256,
    sent: "kind",
    least: (view) => view.sources,
    any: 1,
  },
  /** In hundredths, rounded down. */
  confidences: {
    of: ({ confidence }) => Math.floor(confidence * 100 + 1e-9), // 0.29 * 100 is a little less than 29
    below: 101,
    sent: "score",
    // what a person has put in a story is in it, however it was read
    least: ({ confidence, story }) => (story !== null && confidence === DOUBTFUL ? 0 : confidence),
    any: 0,
  },
  /** In hundredths of the most important event, rounded. */
  importances: { of: null, below: 101, sent: "score" },
  /** How far east of UTC the clock of a time of day stands, see `offsetAt`; NONE where it has none. */
  offsets: {
    of: ({ when }) => offsetByte(when?.offset ?? null),
    below: 2 * FARTHEST + 1,
    none: null,
    sent: "kind",
  },
  /** Flags of a date: see DATE_FLAG. */
  flags: {
    of: ({ when }) =>
      (when?.approximate ? DATE_FLAG.approximate : 0) | (when?.basis === "published" ? DATE_FLAG.assumed : 0),
    below: 4,
    sent: "kind",
  },
} as const satisfies Record<string, ByteColumn>;

export type ByteName = keyof typeof BYTES;
type Having<Key extends string> = {
  [Name in ByteName]: Key extends keyof (typeof BYTES)[Name] ? Name : never;
}[ByteName];
/** The columns of which a view may ask for values. */
export type ValueName = Having<"asked">;
/** The columns of which a view may ask for a least. */
export type LeastName = Having<"least">;

/** The columns that are sent in one way. */
export type SentName<How extends ByteColumn["sent"]> = {
  [Name in ByteName]: (typeof BYTES)[Name]["sent"] extends How ? Name : never;
}[ByteName];

export const BYTE_NAMES = Object.keys(BYTES) as ByteName[];
/** The columns that are sent in one way, in their order. */
export function sentAs<How extends ByteColumn["sent"]>(how: How): readonly SentName<How>[] {
  return BYTE_NAMES.filter((name): name is SentName<How> => BYTES[name].sent === how);
}

/** Throws on a word that is not among the values. */
function codeOf(values: readonly string[], value: string): number {
  const code = indexOf(values, value);
  if (code === null)
    throw new Error(`The database holds "${value}", which this program does not know. Update Dateline.`);
  return code;
}

function indexOf(values: readonly string[], value: string | null): number | null {
  const code = value === null ? -1 : values.indexOf(value);
  return code < 0 ? null : code;
}

/** A row of BYTES by a name that is not known beforehand: what it lacks is undefined. */
export const byteColumn = (name: ByteName): ByteColumn => BYTES[name];

/** The word each byte stands for, that of NONE last. */
export function wordsOf(name: ByteName): readonly (readonly [code: number, word: string])[] {
  const { values = [], none } = byteColumn(name);
  const words = values.map((word, code) => [code, word] as const);
  return typeof none === "string" ? [...words, [NONE, none] as const] : words;
}
