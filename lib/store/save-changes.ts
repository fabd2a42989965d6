import type { EventRow } from "../answers/rows";
import { now } from "../time";
import type { Transaction } from "./connection";
import { digest } from "./digest";
import type { EventDraft } from "./draft-events";
import { loadEventRows } from "./load-event-rows";
import { selectPlaces } from "./select-names";
import { engine } from "./sql";

/** What an event was that is gone: as much as its filters ask for. */
export interface Gone {
  readonly event: EventRow;
  readonly publishers: readonly string[];
  /** Ids of what its place lies in. */
  readonly parents: readonly string[];
}

/** What events are before they are deleted. */
export async function readGone(tx: Transaction, numbers: readonly number[]): Promise<Gone[]> {
  if (numbers.length === 0) return [];
  const rows = await loadEventRows(tx, numbers);
  const places = await selectPlaces(tx, [...new Set(rows.flatMap(({ place }) => place?.id ?? []))]);
  const from = `from "Event" where "number" in ${engine.givenNumbers}`;
  const columns = ['"number"', engine.json('"publishers"')];
  const publishers = new Map(await engine.selectArrays<[number, string | null]>(tx, columns, from, numbers));
  return rows.map((event) => ({
    event,
    publishers: JSON.parse(publishers.get(event.number) ?? "[]") as string[],
    parents: places.get(event.place?.id ?? "")?.parents ?? [],
  }));
}

/** Notes which events came, are told otherwise, or went, and when. What a reader would not see is not noted. */
export async function saveChanges(
  tx: Transaction,
  written: readonly EventDraft[],
  wasStored: (id: string) => boolean,
  gone: readonly Gone[],
): Promise<void> {
  const at = now();
  const ids = [...written.map(({ row }) => row.id), ...gone.map(({ event }) => event.id)];
  if (ids.length === 0) return;
  const from = `from "EventChange" where "id" in ${engine.given}`;
  type Row = [string, string, string, number | string];
  const found = await engine.selectArrays<Row>(tx, ['"id"', '"kind"', '"face"', '"added"'], from, ids);
  const known = new Map(found.map(([id, kind, face, added]) => [id, { kind, face, added: Number(added) }]));
  const news = written.flatMap((draft) => {
    const { id } = draft.row;
    const face = faceOf(draft);
    const before = known.get(id);
    if (before?.face === face && before.kind !== "gone") return [];
    const isNew = before === undefined && !wasStored(id);
    return { id, kind: isNew ? "added" : "changed", added: before?.added ?? (isNew ? at : 0), at, face, was: null };
  });
  const went = gone.map((was) => {
    const before = known.get(was.event.id);
    const { added, face } = before ?? { added: 0, face: "" };
    return { id: was.event.id, kind: "gone", added, at, face, was: JSON.stringify(was) };
  });
  await engine.insertRows(tx, "EventChange", [...news, ...went], "id");
}

/** Of what a page shows of an event; how important it is beside others changes with every article. */
function faceOf({ row, actors, passages }: EventDraft): string {
  const { title, type, subtype, status, when, placeId } = row;
  return digest([title, type, subtype, status, when, placeId, actors, passages]);
}
