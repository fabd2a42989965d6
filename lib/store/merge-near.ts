import type { Event } from "../domain";
import { type Anchor, anchorFinder } from "./anchor";
import type { Transaction } from "./connection";
import { draftEvents } from "./draft-events";
import { anchorsOf } from "./load-anchors";
import { correctionsOn } from "./load-corrections";
import { loadPassagesOf, type StoredReport } from "./load-passages";
import { allNames, type Merge, naming } from "./rebuild-events";
import { saveEvents } from "./replace-events";
import { readGone, saveChanges } from "./save-changes";
import { engine } from "./sql";

/** The numbers of the events that hold any of these passages. */
export async function eventNumbers(tx: Transaction, passages: readonly string[]): Promise<number[]> {
  const rest = `from "EventPassage" where "passageId" in ${engine.given} group by "eventNumber"`;
  const rows = await engine.selectArrays<[number]>(tx, ['"eventNumber"'], rest, passages);
  return rows.map(([number]) => number);
}

/** Merges the given passages among themselves, and puts the events that come of it in the place of those they were of, which can be named where some have no passage left. */
export async function mergeNear(
  tx: Transaction,
  passages: readonly string[],
  merge: Merge,
  were?: readonly number[],
): Promise<void> {
  const reports = await loadPassagesOf(tx, passages);
  const corrections = await correctionsOn(tx, passages);
  const { known } = await allNames(tx, corrections);
  const before = await readBefore(tx, were ?? (await eventNumbers(tx, passages)));
  const weight = new Map(before.map(({ id, importance }) => [id, importance]));
  const highest = Math.max(0, ...weight.values());
  // how much else is told of a day only a merge of all can say: until then it counts as before
  const events = merge(reports, naming(corrections, known), known).map(
    (event): Event => ({ ...event, importance: weight.get(event.id) ?? highest }),
  );
  const present = anchorsOf(reports);
  const drafts = await draftEvents(tx, events, present);
  const ids = new Set(drafts.map(({ row }) => row.id));
  const gone = before.filter(({ id }) => !ids.has(id));
  const goneNumbers = gone.map(({ number }) => number);
  const told = await readGone(tx, goneNumbers);
  await engine.forgetEvents(tx, goneNumbers);
  await engine.deleteRows(tx, "Event", "number", goneNumbers);
  await engine.deleteRows(tx, "EventPassage", "passageId", passages); // one may have gone over to another event
  await saveEvents(tx, drafts);
  await saveChanges(tx, drafts, (id) => weight.has(id), told);
  await leadOn(tx, gone, { reports, drafts });
}

interface Before {
  readonly number: number;
  readonly id: string;
  readonly importance: number;
  readonly anchor: Anchor;
}

async function readBefore(tx: Transaction, numbers: readonly number[]): Promise<Before[]> {
  const columns = ['"number"', '"id"', engine.exactly('"importance"'), engine.json('"anchor"')];
  const rest = `from "Event" where "number" in ${engine.givenNumbers} order by "number"`;
  const rows = await engine.selectArrays<[number, string, string | number, string]>(tx, columns, rest, numbers);
  return rows.map(([number, id, importance, anchor]) => ({
    number,
    id,
    importance: Number(importance),
    anchor: JSON.parse(anchor),
  }));
}

/** The addresses of events that are gone lead to those that hold their founding passages, and those that led to them are led anew. */
async function leadOn(
  tx: Transaction,
  gone: readonly Before[],
  { reports, drafts }: { reports: readonly StoredReport[]; drafts: Awaited<ReturnType<typeof draftEvents>> },
): Promise<void> {
  const ids = drafts.map(({ row }) => row.id);
  await engine.deleteRows(tx, "EventAlias", "id", ids);
  const goneIds = gone.map(({ id }) => id);
  const led = [
    ...(await aliases(tx, `"to" in ${engine.given}`, [...goneIds, ...ids])),
    ...(await aliases(tx, `"id" in ${engine.given}`, goneIds)),
  ];
  const find = anchorFinder(anchorsOf(reports));
  const eventOfPassage = new Map(drafts.flatMap(({ row, passages }) => passages.map((passage) => [passage, row.id])));
  const all = new Map([...led, ...gone.map(({ id, anchor }) => [id, anchor] as const)]);
  const rows = [...all].map(([id, anchor]) => ({
    id,
    to: eventOfPassage.get(find(anchor)?.passageId ?? "") ?? null,
    anchor: JSON.stringify(anchor),
  }));
  await engine.insertRows(tx, "EventAlias", rows, "id");
}

async function aliases(
  tx: Transaction,
  which: string,
  given: readonly string[],
): Promise<(readonly [string, Anchor])[]> {
  const columns = ['"id"', engine.json('"anchor"')];
  const rows = await engine.selectArrays<[string, string]>(tx, columns, `from "EventAlias" where ${which}`, given);
  return rows.map(([id, anchor]) => [id, JSON.parse(anchor) as Anchor] as const);
}
