import type { CorrectedField, Difference, Passage } from "../domain";
import { now } from "../time";
import { store } from "./client";
import type { Store, Transaction } from "./connection";
import { type Corrected, correctIn } from "./correct-event";
import { addMarkedIn } from "./marked-passages";
import { type StoredDifference, selectDifferences } from "./reading-differences";
import type { Merge } from "./rebuild-events";
import { selectPassages } from "./select-passages";
import { engine } from "./sql";
import { write } from "./write";

/** The language model's reading, which is what is told until somebody says otherwise, or our own reader's. */
export const READERS = ["model", "own"] as const;
export type Reader = (typeof READERS)[number];

/** Which of two readings a person takes. */
export interface Taking {
  /** What differs: id of the difference and field, with a space between. */
  readonly difference: string;
  readonly reader: Reader;
  readonly by: string;
  /** As in Given of a correction. */
  readonly seen: string | null;
}

/** What became of it: `event` is the id of the event it is of now, null where there is none. */
export type Taken =
  | { readonly kind: "done"; readonly event: string | null }
  | Exclude<Corrected, { readonly kind: "done" }>;

const REASONS: Readonly<Record<Reader, string>> = {
  model: "As the language model reads it",
  own: "As the reader on this machine reads it",
};

/**
 * Makes what one of two readers says a person's word, in one transaction: a correction of the field; of an event that only one of them tells that it is right,
 * or removed, or marked in the article with all that is read of it. What is not told and shall not be is noted as seen.
 */
export async function takeReading(taking: Taking, merge: Merge, db: Store = store()): Promise<Taken> {
  const { difference, reader, by, seen } = taking;
  const [id = "", field = ""] = difference.split(" ");
  return write(db, async (tx): Promise<Taken> => {
    const found = (await selectDifferences(tx, [id])).get(id);
    if (!found?.fields.some((one) => one === field)) return { kind: "unknown" };
    if (found.passageId === null) return reader === "own" ? addOwn(tx, found, by, merge) : settle(tx, difference, by);
    const event = await eventOf(tx, found.passageId);
    const [told] = await selectPassages(tx, `p."id" in ${engine.given}`, [found.passageId]);
    if (event === null || !told) return { kind: "unknown" };
    const said = saidOf(field as Difference["field"], reader, reader === "own" ? found.own : told);
    if (!said) return { kind: "unusable" };
    return correctIn(tx, { ...said, event, by, seen, reason: REASONS[reader] }, merge);
  });
}

interface Said {
  readonly field: CorrectedField;
  /** JSON. */
  readonly value: string;
}

function saidOf(field: Difference["field"], reader: Reader, passage: Passage | null): Said | null {
  if (field === "event") return { field: reader === "model" ? "confirmed" : "removed", value: "true" };
  return passage && { field: field === "who" ? "actors" : field, value: JSON.stringify(correctedTo(field, passage)) };
}

function correctedTo(field: Exclude<Difference["field"], "event">, passage: Passage): unknown {
  switch (field) {
    case "when": {
      const { when, articleId } = passage;
      const words = when?.reasoning?.words;
      return when && { edtf: when.edtf, ...(words ? { words, article: articleId } : {}) };
    }
    case "place":
      return passage.placeId;
    case "who":
      return passage.actors;
    case "type":
    case "status":
      return passage[field];
  }
}

async function addOwn(tx: Transaction, { articleId, own }: StoredDifference, by: string, merge: Merge): Promise<Taken> {
  if (!own) return { kind: "unusable" };
  const { start, quote, title, type, status, when, placeId, actors } = own;
  const marked = { article: articleId, start, quote, title, type, status, when, by, reason: REASONS.own };
  const event = await addMarkedIn(tx, marked, merge);
  if (event === null) return { kind: "unknown" };
  const more = { event, by, reason: REASONS.own, seen: null };
  if (placeId !== null) await correctIn(tx, { ...more, field: "place", value: JSON.stringify(placeId) }, merge);
  if (actors.length > 0) await correctIn(tx, { ...more, field: "actors", value: JSON.stringify(actors) }, merge);
  return { kind: "done", event };
}

async function settle(tx: Transaction, difference: string, by: string): Promise<Taken> {
  const key = `differs ${difference}`;
  const data = { state: "settled", by, at: now() };
  await tx.reviewed.upsert({ where: { key }, create: { key, ...data }, update: data });
  return { kind: "done", event: null };
}

async function eventOf(tx: Transaction, passageId: string): Promise<string | null> {
  const link = await tx.eventPassage.findUnique({ where: { passageId }, include: { event: { select: { id: true } } } });
  return link?.event.id ?? null;
}
