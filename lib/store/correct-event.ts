import { randomUUID } from "node:crypto";
import { correctedValue } from "../corrections";
import type { Actor, CorrectedField, Correction, Place } from "../domain";
import { now } from "../time";
import { type Anchor, anchorOf } from "./anchor";
import { store } from "./client";
import type { Prisma } from "./client/client";
import type { Store, Transaction } from "./connection";
import { aligned, correctionsOn, selectCorrections } from "./load-corrections";
import { loadPassagesOf } from "./load-passages";
import { eventNumbers, mergeNear } from "./merge-near";
import { correctedNames, type Merge, naming } from "./rebuild-events";
import { saveActors, savePlaces } from "./save-names";
import { selectActors, selectPlaces } from "./select-names";
import { engine } from "./sql";
import { write } from "./write";

/** What a person says of an event. */
export interface Given {
  /** Id of the event; of one that was merged, the event it is part of now is meant. Not asked for by an undo. */
  readonly event: string;
  readonly field: CorrectedField;
  /** JSON: see lib/corrections.ts. Of `apart` and `same` it is made here. */
  readonly value: string;
  readonly by: string;
  readonly reason: string;
  /** Id of the newest correction that the person has seen of it, "" if there was none; null = whatever there is. */
  readonly seen: string | null;
  /** For `same`: the id of the other event. */
  readonly other?: string;
  /** Actors and places that its value names and that may not be stored yet. */
  readonly names?: { readonly actors: readonly Actor[]; readonly places: readonly Place[] };
  /** For `apart`: the ids of the passages that tell of another event. */
  readonly passages?: readonly string[];
}

/** What became of it. */
export type Corrected =
  /** It is kept, and shown: `event` is the id of the event that holds its first passage, null if none does any more. */
  | { readonly kind: "done"; readonly correction: Correction; readonly event: string | null }
  /** There is no such event, passage or correction. */
  | { readonly kind: "unknown" }
  /** Somebody has corrected the event since: that was the newest. Nothing was written. */
  | { readonly kind: "changed"; readonly by: string; readonly newest: string; readonly field: CorrectedField }
  /** Means nothing. */
  | { readonly kind: "unusable" };

/**
 * Keeps a correction and shows its events by it, in one transaction: once this returns, nothing loses it. Only the events it is of are merged, by `merge`; all others
 * follow at the next merge of all.
 */
export async function correctEvent(given: Given, merge: Merge, db: Store = store()): Promise<Corrected> {
  return write(db, (tx) => correctIn(tx, given, merge));
}

/** The same, as a part of a transaction that writes. */
export async function correctIn(tx: Transaction, given: Given, merge: Merge): Promise<Corrected> {
  const asked = given.field === "undo" ? await undoAsked(tx, given) : await eventAsked(tx, given);
  if ("kind" in asked) return asked;
  const { passages, value, anchors, targets, looked } = asked;
  const newest = (await correctionsOn(tx, looked)).at(-1);
  if (given.seen !== null && given.seen !== (newest?.id ?? ""))
    return { kind: "changed", by: newest?.by ?? "", newest: newest?.id ?? "", field: newest?.field ?? "undo" };
  const { field, by, reason } = given;
  // after all others, whatever this machine's clock says
  const last = await tx.correction.findFirst({ orderBy: { number: "desc" }, select: { at: true } });
  const at = Math.max(now(), last ? Number(last.at) + 1 : 0);
  const added = { id: randomUUID(), field, value, by, at, reason };
  const row = await tx.correction.create({
    data: { ...added, anchors: anchors as unknown as Prisma.InputJsonArray },
  });
  await engine.insertRows(
    tx,
    "CorrectionAt",
    targets.flatMap((passageId, position) => (passageId === null ? [] : [{ number: row.number, position, passageId }])),
  );
  await mergeNear(tx, passages, merge);
  return { kind: "done", correction: { ...added, targets }, event: await eventOf(tx, targets) };
}

interface Asked {
  readonly value: string;
  readonly anchors: readonly Anchor[];
  /** Where the anchors stand. */
  readonly targets: readonly (string | null)[];
  /** All passages of the events that it changes. */
  readonly passages: readonly string[];
  /** Those of the event that the person looked at. */
  readonly looked: readonly string[];
}

type Refused = Exclude<Corrected, { kind: "done" }>;

async function eventAsked(tx: Transaction, given: Given): Promise<Asked | Refused> {
  const own = await passagesOfEvent(tx, given.event);
  if (!own) return { kind: "unknown" };
  let targets = own;
  let value = given.value;
  if (given.field === "same") {
    const other = await passagesOfEvent(tx, given.other ?? "");
    if (!other) return { kind: "unknown" };
    if (other[0] === own[0]) return { kind: "unusable" };
    targets = [...own, ...other];
    value = "true";
  } else if (given.field === "apart") {
    const wanted = new Set(given.passages ?? []);
    const sides = own.map((id) => wanted.has(id));
    if (!sides.includes(true) || !sides.includes(false)) return { kind: "unusable" };
    value = JSON.stringify(sides);
  }
  if (correctedValue(given.field, value) === undefined) return { kind: "unusable" };
  await saveUnknown(tx, given.names);
  if (!(await namesKnown(tx, given.field, value))) return { kind: "unknown" };
  const reports = new Map((await loadPassagesOf(tx, targets)).map((report) => [report.passage.id, report]));
  const anchors = targets.flatMap((id) => {
    const report = reports.get(id);
    return report ? [anchorOf(report.passage, report.url)] : [];
  });
  return { value, anchors, targets, passages: targets, looked: own };
}

/** Saves what is not stored yet. What is stays: a person may have renamed it, and then this is not how it was read. */
async function saveUnknown(tx: Transaction, { actors, places }: NonNullable<Given["names"]> = NOBODY): Promise<void> {
  const idsOf = (named: readonly { readonly id: string }[]) => named.map(({ id }) => id);
  if (actors.length > 0) {
    const known = await selectActors(tx, idsOf(actors));
    await saveActors(
      tx,
      actors.filter(({ id }) => !known.has(id)),
    );
  }
  if (places.length > 0) {
    const known = await selectPlaces(tx, idsOf(places));
    await savePlaces(
      tx,
      places.filter(({ id }) => !known.has(id)),
    );
  }
}

const NOBODY = { actors: [], places: [] };

async function namesKnown(tx: Transaction, field: CorrectedField, value: string): Promise<boolean> {
  const correction = { field, value };
  return naming([correction], await correctedNames(tx, [correction])).length === 1;
}

/** An undo stands where what it takes back stands. */
async function undoAsked(tx: Transaction, given: Given): Promise<Asked | Refused> {
  const id = correctedValue("undo", given.value);
  if (id === undefined) return { kind: "unusable" };
  const row = await tx.correction.findUnique({ where: { id }, select: { number: true } });
  const [undone] = row ? await selectCorrections(tx, [row.number]) : [];
  if (!undone) return { kind: "unknown" };
  const [here] = await aligned(tx, [undone]);
  const targets = here?.targets ?? [];
  const standing = targets.filter((target) => target !== null);
  const events = await eventNumbers(tx, standing);
  const around = await engine.selectArrays<[string]>(
    tx,
    ['"passageId"'],
    `from "EventPassage" where "eventNumber" in ${engine.givenNumbers}`,
    events,
  );
  const passages = [...new Set([...standing, ...around.map(([passage]) => passage)])];
  return { value: given.value, anchors: undone.anchors, targets, passages, looked: passages };
}

/** The passages of an event, in order; null if there is no such event. */
async function passagesOfEvent(tx: Transaction, id: string): Promise<string[] | null> {
  const event = await tx.event.findUnique({ where: { id }, select: { number: true } });
  if (!event) {
    const alias = await tx.eventAlias.findUnique({ where: { id } });
    return alias?.to == null ? null : passagesOfEvent(tx, alias.to);
  }
  const rest = `from "EventPassage" where "eventNumber" in ${engine.givenNumbers} order by "position"`;
  return (await engine.selectArrays<[string]>(tx, ['"passageId"'], rest, [event.number])).map(([passage]) => passage);
}

async function eventOf(tx: Transaction, targets: readonly (string | null)[]): Promise<string | null> {
  const passages = targets.filter((target) => target !== null);
  const from = `from "EventPassage" l join "Event" e on e."number" = l."eventNumber" where l."passageId" in ${engine.given}`;
  const events = new Map(await engine.selectArrays<[string, string]>(tx, ['l."passageId"', 'e."id"'], from, passages));
  for (const passage of passages) if (events.has(passage)) return events.get(passage) ?? null;
  return null;
}
