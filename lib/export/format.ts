import type { Instant } from "../domain";
import type { EventRecord } from "./schemas";

/** What a file says of itself. */
export interface Sheet {
  /** The origin of this site, as "https://example.org". */
  readonly origin: string;
  /** The address of the view or story it was made of. */
  readonly link: string;
  /** What the view shows, in words. */
  readonly title: string;
  readonly made: Instant;
  /** How many events are to come. */
  readonly total: number;
  /** What a story says of itself, where it is one: then its order is that of the events. */
  readonly story?: string;
}

/** Events in parts, in the order of the view. */
export type Batches = AsyncIterable<readonly EventRecord[]>;

/** Writes events in a format, piece by piece: no more is held than a part of them. */
export type Writer = (events: Batches, sheet: Sheet) => AsyncIterable<string>;

/** Each event by itself. */
export async function* each(events: Batches): AsyncGenerator<EventRecord> {
  for await (const batch of events) yield* batch;
}

/** Items of a JSON array between what stands before and after it, a line each. */
export async function* jsonArray(
  before: string,
  items: AsyncIterable<readonly unknown[]>,
  after: string,
): AsyncGenerator<string> {
  yield before;
  let first = true;
  for await (const batch of items) {
    if (batch.length === 0) continue;
    yield `${first ? "\n" : ",\n"}${batch.map((item) => JSON.stringify(item)).join(",\n")}`;
    first = false;
  }
  yield `\n${after}\n`;
}

/** The parts with something made of each event, or nothing. */
export async function* mapped<T>(
  events: Batches,
  make: (event: EventRecord) => readonly T[],
): AsyncGenerator<readonly T[]> {
  for await (const batch of events) yield batch.flatMap(make);
}
