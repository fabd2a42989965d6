import fc from "fast-check";
import { NONE, offsetByte } from "../../lib/columns/byte-columns";
import { type Columns, type Lists, NO_PLACE, UNDATED } from "../../lib/columns/columns";
import { narrowed } from "../../lib/columns/narrow";
import { reportOrder } from "../../lib/columns/report-order";
import {
  ALL_SUBTYPES,
  BASES,
  type Basis,
  EVENT_TYPES,
  type EventTypeId,
  PRECISIONS,
  type Precision,
  STATUSES,
  type Status,
  type Subtype,
} from "../../lib/domain";
import { DAY, MINUTE } from "../../lib/time";
import { EMPTY_VIEW, type View } from "../../lib/view";

// Events as plain as can be, the columns that hold them, and views of them: what a property is tried on.

export interface PlainDate {
  readonly from: number;
  readonly to: number;
  readonly precision: Precision;
}

export interface PlainEvent {
  readonly number: number;
  readonly when: PlainDate | null;
  readonly flags: number;
  readonly basis: Basis;
  readonly subtype: Subtype | null;
  readonly type: EventTypeId;
  readonly status: Status;
  readonly sources: number;
  readonly confidence: number;
  readonly importance: number;
  /** Index in PLACES. */
  readonly place: number | null;
  readonly actors: readonly number[];
  readonly publishers: readonly number[];
  readonly reported: PlainDate | null;
}

export const ACTORS = ["north", "south", "east", "wést"].map((id, i) => ({
  ...{ id, name: `Name ${"zyxw"[i]}`, kind: i % 2 ? ("state" as const) : ("person" as const) },
}));
/** The last but one is in the one before it; a place without a name holds another. */
export const PLACES = [
  { id: "land", name: "Land", kind: "country" as const, country: "QQ", lat: null, lon: null, within: [] },
  { id: "shire", name: "Shire", kind: "region" as const, country: "QQ", lat: 1.5, lon: -170.25, within: [0] },
  { id: "town", name: "Town", kind: "town" as const, country: "QQ", lat: -2.125, lon: 30, within: [1, 0] },
  { id: "inner", name: "Inner", kind: "area" as const, country: null, lat: null, lon: null, within: [4] },
  { id: "unread", name: "", kind: "region" as const, country: null, lat: null, lon: null, within: [] },
];
export const PUBLISHERS = ["The Star", "The Gazette", "star.example"];

const instant = fc.oneof(
  fc.integer({ min: -20, max: 20 }).map((days) => days * DAY),
  fc.integer({ min: -20 * 1440, max: 20 * 1440 }).map((minutes) => minutes * MINUTE),
  fc.integer({ min: -719_528, max: 2_932_896 }).map((days) => days * DAY),
);
const length = fc.oneof(
  fc.constant(DAY),
  fc.constant(MINUTE),
  fc.integer({ min: 1, max: 40_000 }).map((days) => days * DAY),
  fc.integer({ min: 1, max: 1e9 }),
);
const date: fc.Arbitrary<PlainDate> = fc
  .record({
    at: instant,
    length,
    open: fc.constantFrom(null, null, null, null, "start", "end"),
    precision: fc.constantFrom(...PRECISIONS),
  })
  .map(({ at, length, open, precision }) => ({
    ...{ from: open === "start" ? -Infinity : at, to: open === "end" ? Infinity : at + length, precision },
  }));
const some = (size: number) => fc.uniqueArray(fc.nat(size - 1), { maxLength: size });

const event: fc.Arbitrary<Omit<PlainEvent, "number">> = fc.record({
  when: fc.option(date, { freq: 5 }),
  flags: fc.nat(3),
  basis: fc.constantFrom(...BASES),
  subtype: fc.option(fc.constantFrom(...ALL_SUBTYPES)),
  type: fc.constantFrom(...EVENT_TYPES.slice(0, 5), "other" as const),
  status: fc.constantFrom(...STATUSES),
  sources: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.nat(255)),
  confidence: fc.nat(100),
  importance: fc.nat(100),
  place: fc.option(fc.nat(PLACES.length - 2)),
  actors: some(ACTORS.length),
  publishers: some(PUBLISHERS.length),
  reported: fc.option(date, { freq: 5 }),
});

/** Any events, in order of time as columns hold them. */
export const events: fc.Arbitrary<PlainEvent[]> = fc
  .tuple(fc.array(event, { maxLength: 40 }), fc.integer({ min: 1, max: 2 ** 32 - 41 }), fc.boolean())
  .map(([list, first, falling]) => {
    const numbered = list.map((each, i) => ({ ...each, number: falling ? first + list.length - i : first + i }));
    return numbered.sort((a, b) => byTime(a.when, b.when) || a.number - b.number);
  });

const timeOf = ({ from, to }: PlainDate) => (from === -Infinity ? to : from);

/** Those without a date last. */
export function byTime(a: PlainDate | null, b: PlainDate | null): number {
  if (!a || !b) return (a ? 0 : 1) - (b ? 0 : 1);
  if (timeOf(a) !== timeOf(b)) return timeOf(a) < timeOf(b) ? -1 : 1;
  return a.to === b.to ? 0 : a.to < b.to ? -1 : 1;
}

const choice = <T>(values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 2 });
const rarely = <T>(values: readonly T[]) => fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, choice(values));
const days = ["1969-12-20", "1970-01-01", "1970-01-02", "1970-01-15", "2025-05-15"];

/** Any view of such events; `q` and what is only drawn aside. */
export const views: fc.Arbitrary<View> = fc
  .record({
    clock: fc.constantFrom("happened" as const, "reported" as const),
    order: fc.constantFrom("oldest" as const, "newest" as const),
    range: fc.option(fc.tuple(fc.option(fc.constantFrom(...days)), fc.option(fc.constantFrom(...days)))),
    types: choice(EVENT_TYPES.slice(0, 5)),
    notTypes: rarely(EVENT_TYPES.slice(0, 5)),
    notActors: rarely([...ACTORS.map(({ id }) => id), "nobody"]),
    notPlaces: rarely([...PLACES.map(({ id }) => id), "nowhere"]),
    notStatuses: rarely(STATUSES),
    actors: choice([...ACTORS.map(({ id }) => id), "nobody"]),
    places: choice([...PLACES.map(({ id }) => id), "nowhere"]),
    statuses: choice(STATUSES),
    precisions: choice([...PRECISIONS, "undated" as const]),
    bases: choice(BASES),
    subtypes: choice(ALL_SUBTYPES.slice(0, 4)),
    publishers: choice([...PUBLISHERS, "The Moon"]),
    sources: fc.integer({ min: 1, max: 4 }),
    confidence: fc.constantFrom(0, 0, 50, 99),
    overdue: fc.constantFrom(null, null, null, null, ...days),
  })
  .map(({ range, ...rest }) => ({ ...EMPTY_VIEW, ...rest, from: range?.[0] ?? null, to: range?.[1] ?? null }));

/** Columns that hold the given events. */
export function columnsOf(all: readonly PlainEvent[]): Columns {
  const dates = uniqueDates(all);
  const bytes = (of: (each: PlainEvent) => number) => Uint8Array.from(all, of);
  const row = (reported: PlainDate | null) => (reported === null ? 0 : 1 + dates.findIndex((d) => same(d, reported)));
  const date = narrowed(
    all.map(({ reported }) => row(reported)),
    dates.length + 1,
  );
  return {
    version: "test",
    size: all.length,
    numbers: Uint32Array.from(all, ({ number }) => number),
    from: Float64Array.from(all, ({ when }) => when?.from ?? Number.NaN),
    to: Float64Array.from(all, ({ when }) => when?.to ?? Number.NaN),
    precisions: bytes(({ when }) => (when ? PRECISIONS.indexOf(when.precision) : UNDATED)),
    offsets: bytes(({ when, number }) => offsetOf(when, number)),
    flags: bytes(({ flags }) => flags),
    subtypes: bytes(({ subtype }) => (subtype === null ? NONE : ALL_SUBTYPES.indexOf(subtype))),
    bases: bytes(({ when, basis }) => (when ? BASES.indexOf(basis) : UNDATED)),
    types: bytes(({ type }) => EVENT_TYPES.indexOf(type)),
    statuses: bytes(({ status }) => STATUSES.indexOf(status)),
    sources: bytes(({ sources }) => sources),
    confidences: bytes(({ confidence }) => confidence),
    importances: bytes(({ importance }) => importance),
    place: Uint32Array.from(all, ({ place }) => place ?? NO_PLACE),
    actorsOf: lists(
      all.map(({ actors }) => actors),
      ACTORS.length,
    ),
    publishersOf: lists(
      all.map(({ publishers }) => publishers),
      PUBLISHERS.length,
    ),
    reported: {
      date,
      from: Float64Array.from([Number.NaN, ...dates.map(({ from }) => from)]),
      to: Float64Array.from([Number.NaN, ...dates.map(({ to }) => to)]),
      precisions: Uint8Array.from([UNDATED, ...dates.map(({ precision }) => PRECISIONS.indexOf(precision))]),
      offsets: Uint8Array.from([NONE, ...dates.map((date, i) => offsetOf(date, i))]),
      order: reportOrder(date, dates.length + 1),
    },
    actors: ACTORS,
    places: PLACES,
    publishers: PUBLISHERS,
  };
}

/** Some times of day are told by a clock that is known. */
function offsetOf(date: PlainDate | null, number: number): number {
  const timed = date?.precision === "minute" || date?.precision === "hour";
  return timed && number % 3 > 0 ? offsetByte([-300, 0, 330, 540][number % 4] ?? 0) : NONE;
}

const same = (a: PlainDate, b: PlainDate) => a.from === b.from && a.to === b.to;

function uniqueDates(all: readonly PlainEvent[]): PlainDate[] {
  const dates: PlainDate[] = [];
  for (const { reported } of all) if (reported && !dates.some((each) => same(each, reported))) dates.push(reported);
  return dates.sort(byTime);
}

function lists(all: readonly (readonly number[])[], limit: number): Lists {
  const sorted = all.map((list) => [...list].sort((a, b) => a - b));
  const starts = [0];
  for (const list of sorted) starts.push((starts.at(-1) ?? 0) + list.length);
  return { starts: Uint32Array.from(starts), values: narrowed(sorted.flat(), limit) };
}
