import type { Event } from "../domain";
import { type Anchor, anchorFinder } from "./anchor";
import { store } from "./client";
import type { Store, Transaction } from "./connection";
import { draftEvents, type EventDraft } from "./draft-events";
import { loadAnchors } from "./load-anchors";
import { saveAliases } from "./save-aliases";
import { readGone, saveChanges } from "./save-changes";
import { engine } from "./sql";
import { write } from "./write";

/** How many events a replacement wrote. */
export interface Replaced {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/**
 * Makes the stored events those given: what is the same is not written again, what is gone leaves an alias that leads to the event that
 * now holds its founding passage. One transaction. Throws if an event refers to a passage that is not stored.
 */
export async function replaceEvents(events: readonly Event[], db: Store = store()): Promise<Replaced> {
  return write(db, (tx) => putEvents(tx, events));
}

interface StoredEvent {
  readonly number: number;
  readonly digest: string;
  readonly anchor: Anchor;
}

/** The passages that are there, as anchors, and what finds one among them. */
export interface Present {
  readonly anchors: readonly Anchor[];
  readonly find: (anchor: Anchor) => Anchor | null;
}

async function loadPresent(tx: Transaction): Promise<Present> {
  const anchors = await loadAnchors(tx);
  return { anchors, find: anchorFinder(anchors) };
}

/** `replaceEvents` within a transaction. */
export async function putEvents(tx: Transaction, events: readonly Event[], present?: Present): Promise<Replaced> {
  const { anchors, find } = present ?? (await loadPresent(tx));
  const drafts = await draftEvents(tx, events, anchors);
  const stored = await readStored(tx);
  const wanted = new Set(drafts.map(({ row }) => row.id));
  const gone = [...stored].filter(([id]) => !wanted.has(id));
  const changed = drafts.filter(({ row }) => stored.get(row.id)?.digest !== row.digest);
  const added = changed.filter(({ row }) => !stored.has(row.id)).length;

  const goneNumbers = gone.map(([, { number }]) => number);
  const were = await readGone(tx, goneNumbers);
  await engine.forgetEvents(tx, goneNumbers);
  await engine.deleteRows(tx, "Event", "number", goneNumbers);
  await saveEvents(tx, changed);
  await saveChanges(tx, changed, (id) => stored.has(id), were);
  await saveAliases(tx, new Map(gone.map(([id, { anchor }]) => [id, anchor])), drafts, find);
  return { added, changed: changed.length - added, removed: gone.length };
}

async function readStored(tx: Transaction): Promise<Map<string, StoredEvent>> {
  const columns = ['"id"', '"number"', '"digest"', engine.json('"anchor"')];
  const rows = await engine.selectArrays<[string, number, string, string]>(tx, columns, 'from "Event"');
  return new Map(rows.map(([id, number, digest, anchor]) => [id, { number, digest, anchor: JSON.parse(anchor) }]));
}

/** Writes events, in the place of those with their ids. */
export async function saveEvents(tx: Transaction, drafts: readonly EventDraft[]): Promise<void> {
  if (drafts.length === 0) return;
  const rows = drafts.map(({ row }) => row);
  await engine.insertRows(tx, "Event", rows, "id");
  const ids = rows.map(({ id }) => id);
  const found = await engine.selectArrays<[string, number]>(
    tx,
    ['"id"', '"number"'],
    `from "Event" where "id" in ${engine.given}`,
    ids,
  );
  const numbers = new Map(found);
  const numbered = drafts.map((draft) => ({ ...draft, eventNumber: numbers.get(draft.row.id) ?? 0 }));
  for (const table of ["EventActor", "EventPassage"])
    await engine.deleteRows(tx, table, "eventNumber", [...numbers.values()]);
  await engine.insertRows(
    tx,
    "EventActor",
    numbered.flatMap(({ eventNumber, actors }) =>
      actors.map((actor, position) => ({ eventNumber, position, actorId: actor.id, role: actor.role })),
    ),
  );
  await engine.insertRows(
    tx,
    "EventPassage",
    numbered.flatMap(({ eventNumber, passages }) =>
      passages.map((passageId, position) => ({ eventNumber, position, passageId })),
    ),
  );
  await engine.indexEvents(
    tx,
    numbered.map(({ eventNumber, words }) => ({ number: eventNumber, ...words })),
  );
}
