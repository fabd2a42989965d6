import type { EventRow } from "../../../lib/answers/rows";
import { number } from "../../../lib/describe/dates";
import { csvOf } from "../../../lib/export/csv";
import type { RowSource } from "../../events/row-source";
import { loadDetail } from "../../events/use-answer";
import { fileColumns, passageColumns } from "./file-columns";

/** Events asked for together. */
const BATCH = 500;
/** Events whose passages are asked for at a time, each by itself. */
const AT_ONCE = 6;

/** What is to be written: `say` is told how far it is, where that takes a while. */
export interface Order {
  readonly rows: RowSource;
  readonly positions: readonly number[];
  readonly signal: AbortSignal;
  readonly say: (progress: string) => void;
}

/** A line for each event. Rejects when one cannot be loaded. */
export async function writeEvents(order: Order): Promise<string> {
  const { header, cells } = fileColumns(location.origin);
  const lines: ReturnType<typeof cells>[] = [];
  const long = order.positions.length > BATCH;
  for await (const events of loaded(order, BATCH, long ? "" : null)) lines.push(...events.map(cells));
  return csvOf(header, lines);
}

/** A line for each passage of the events: its quote, where it stands, and the addresses to check it at. Rejects when one cannot be loaded. */
export async function writePassages(order: Order): Promise<string> {
  const { header, cells } = passageColumns(location.origin);
  const lines: ReturnType<typeof cells> = [];
  for await (const events of loaded(order, AT_ONCE, " events")) {
    const details = await Promise.all(events.map(({ id }) => loadDetail(id, order.signal)));
    for (const detail of details) if (detail) lines.push(...cells(detail));
  }
  return csvOf(header, lines);
}

/** The events, so many at a time; what they are called while that is said, null = nothing is said. */
async function* loaded(
  { rows, positions, signal, say }: Order,
  size: number,
  name: string | null,
): AsyncGenerator<readonly EventRow[]> {
  for (let at = 0; at < positions.length; at += size) {
    if (name !== null) say(`${number(at)} of ${number(positions.length)}${name} …`);
    const part = positions.slice(at, at + size);
    yield rows.load ? await rows.load(part, signal) : part.flatMap((position) => rows.get(position) ?? []);
  }
}
