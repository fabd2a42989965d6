import { EVENT_TYPES } from "../../domain";
import { type SentName, sentAs } from "../byte-columns";
import { type Columns, type Lists, NO_PLACE } from "../columns";
import { gatherBytes } from "../gather";
import { ByteWriter } from "./byte-writer";
import { encodeDates } from "./encode-dates";
import { leadOf } from "./lead";
import { checkSum, FORMAT, FRAME, type Header, KIND, MAGIC, SECTIONS, type Sections } from "./payload";
import { NEW, Recent } from "./recent";
import { nearReports, reportDays } from "./report-days";
import { stableOrder } from "./stable-order";

/** Columns as bytes that `decode` reads and that compress well. Throws on columns that break their own rules. */
export function encode(columns: Columns): Uint8Array<ArrayBuffer> {
  const { version, size, actors, places, publishers, actorsOf, publishersOf, reported } = columns;
  const ofKind = KIND.bytes.map(({ name }) => columns[name]);
  const lengthOf = ({ starts }: Lists, i: number) => (starts[i + 1] ?? 0) - (starts[i] ?? 0);
  const { table, kindOf, ...events } = encodeDates(columns, (i, kind) => {
    for (const bytes of ofKind) kind.push(bytes[i] ?? 0);
    kind.push(lengthOf(actorsOf, i), lengthOf(publishersOf, i));
  });
  const dates = encodeDates(reported, (row, kind) =>
    kind.push(reported.precisions[row] ?? 0, reported.offsets[row] ?? 0),
  );
  const byKind = stableOrder(kindOf, table.length, null);
  const bySureness = stableOrder(kindOf, table.length, stableOrder(columns.confidences, 101, null));
  const [actorRanks, newActors] = encodeActors(columns);
  const [placeRanks, newPlaces] = encodePlaces(columns);
  const [publisherRanks, newPublishers] = encodePublishers(columns);
  const sections: Sections = {
    ...events,
    ...plainBytes(columns),
    ...typedBytes(columns),
    confidences: gatherBytes(columns.confidences, byKind),
    importances: gatherBytes(columns.importances, bySureness),
    actors: actorRanks,
    newActors,
    places: placeRanks,
    newPlaces,
    publishers: publisherRanks,
    newPublishers,
    dateKinds: dates.kinds,
    dateDays: dates.days,
    dateParts: dates.parts,
    dateLengths: dates.lengths,
    ...encodeReports(columns),
    numbers: encodeNumbers(columns),
  };
  const header: Header = {
    version,
    size,
    publishers,
    dates: reported.from.length,
    sections: SECTIONS.map((name) => sections[name].length),
    kinds: table,
    dateKinds: dates.table,
    actors: actors.map(({ id, name, kind }) => [id, name, kind]),
    places: places.map(({ id, name, kind, country, lat, lon, within }) => [id, name, kind, country, lat, lon, within]),
  };
  return frame(header, sections);
}

const plainBytes = (columns: Columns) =>
  Object.fromEntries(sentAs("plain").map((name) => [name, columns[name]])) as Record<SentName<"plain">, Uint8Array>;

/** In order of types, as each has its own few values. */
function typedBytes(columns: Columns) {
  const order = stableOrder(columns.types, EVENT_TYPES.length, null);
  const found = sentAs("typed").map((name) => [name, gatherBytes(columns[name], order)]);
  return Object.fromEntries(found) as Record<SentName<"typed">, Uint8Array>;
}

function frame(header: Header, sections: Sections): Uint8Array<ArrayBuffer> {
  const head = new TextEncoder().encode(JSON.stringify(header));
  const bytes = new Uint8Array(FRAME + head.length + header.sections.reduce((sum, length) => sum + length, 0));
  bytes.set(head, FRAME);
  let at = FRAME + head.length;
  for (const name of SECTIONS) {
    bytes.set(sections[name], at);
    at += sections[name].length;
  }
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, FORMAT, true);
  view.setUint32(12, head.length, true);
  view.setUint32(8, checkSum(bytes.subarray(12)), true);
  return bytes;
}

type Ranked = [ranks: Uint8Array, fresh: Uint8Array];

/** Writes values by how lately their context named them, and those it did not whole into a second stream. */
class RankWriter {
  private readonly recent: Recent;
  private readonly ranks: ByteWriter;
  private readonly fresh = new ByteWriter();

  constructor(contexts: number, expected: number) {
    this.recent = new Recent(contexts);
    this.ranks = new ByteWriter(expected);
  }

  write(context: number, value: number): void {
    const rank = this.recent.rank(context, value);
    this.ranks.byte(rank);
    if (rank === NEW) this.fresh.varint(value);
  }

  written(): Ranked {
    return [this.ranks.written(), this.fresh.written()];
  }
}

/** Actors in the context of the one before them in the list; the first of a list in that of none, 0. */
function encodeActors({ size, actors, actorsOf: { starts, values } }: Columns): Ranked {
  const out = new RankWriter(actors.length + 1, values.length);
  for (let i = 0; i < size; i++) {
    let last = -1;
    for (let at = starts[i] ?? 0; at < (starts[i + 1] ?? 0); at++) {
      const actor = values[at] ?? 0;
      if (actor <= last) throw new Error("a list does not ascend");
      out.write(last + 1, actor);
      last = actor;
    }
  }
  return out.written();
}

/** 0 = none, else the position in the table + 1. */
function encodePlaces({ size, actors, actorsOf, place }: Columns): Ranked {
  const out = new RankWriter(actors.length + 1, size);
  for (let i = 0; i < size; i++) {
    const at = place[i] ?? NO_PLACE;
    out.write(leadOf(actorsOf, i), at === NO_PLACE ? 0 : at + 1);
  }
  return out.written();
}

function encodePublishers({ size, actors, actorsOf, publishersOf: { starts, values } }: Columns): Ranked {
  const out = new RankWriter(actors.length + 1, values.length);
  for (let i = 0; i < size; i++) {
    const lead = leadOf(actorsOf, i);
    let last = -1;
    for (let at = starts[i] ?? 0; at < (starts[i + 1] ?? 0); at++) {
      const publisher = values[at] ?? 0;
      if (publisher <= last) throw new Error("a list does not ascend");
      out.write(lead, publisher);
      last = publisher;
    }
  }
  return out.written();
}

/**
 * Of each event's first report, how many days with reports lie between it and the last report not after the event itself (0 = unknown,
 * else signed, from 1 on), and which of the dates of its day it is.
 */
function encodeReports(columns: Columns): Pick<Sections, "reportDays" | "reportRows"> {
  const { reported } = columns;
  const { dayOf, firstOf } = reportDays(reported);
  const days = new ByteWriter(columns.size);
  const rows = new ByteWriter(columns.size);
  for (const [i, near] of nearReports(columns, reported).entries()) {
    const row = reported.date[i] ?? 0;
    const day = dayOf[row] ?? 0;
    const step = day - (dayOf[near] ?? 0);
    days.varint(row === 0 ? 0 : step < 0 ? -2 * step : 2 * step + 1);
    if (row !== 0) rows.varint(row - (firstOf[day] ?? 0));
  }
  return { reportDays: days.written(), reportRows: rows.written() };
}

/** In the order of reports, as this is about that of being stored: each as its distance from the one before. */
function encodeNumbers({ numbers, reported }: Columns): Uint8Array {
  const out = new ByteWriter(numbers.length * 2);
  let last = 0;
  for (const i of reported.order) {
    const number = numbers[i] ?? 0;
    out.signed(number - last);
    last = number;
  }
  return out.written();
}
