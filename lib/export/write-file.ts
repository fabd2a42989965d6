import type { EventProof } from "../answers/events";
import type { Sheet } from "./format";
import type { FormatId } from "./formats";
import { eventRecord } from "./record";
import type { EventRecord } from "./schemas";
import { WRITERS } from "./writers";

/** Events as a file of a format, in pieces that are made as they are asked for. */
export function writeFile(
  format: FormatId,
  events: AsyncIterable<readonly EventProof[]>,
  sheet: Sheet,
): AsyncIterable<string> {
  return WRITERS[format](records(events, sheet.origin), sheet);
}

/** Events as records: see `eventRecord`. */
export async function* records(
  events: AsyncIterable<readonly EventProof[]>,
  origin: string,
): AsyncGenerator<readonly EventRecord[]> {
  for await (const batch of events) yield batch.map((event) => eventRecord(event, origin));
}
