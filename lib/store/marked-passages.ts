import { randomUUID } from "node:crypto";
import type { Article, EventTypeId, Passage, Status, When } from "../domain";
import { now } from "../time";
import { store } from "./client";
import { Prisma } from "./client/client";
import type { Store, Transaction } from "./connection";
import { mergeNear } from "./merge-near";
import { passageRow } from "./passage-row";
import type { Merge } from "./rebuild-events";
import { engine } from "./sql";
import { write } from "./write";

/** What a person marks in an article as telling of an event. */
export interface Marked {
  readonly article: string;
  /** Exactly the article's text from `start` on. */
  readonly start: number;
  readonly quote: string;
  readonly title: string;
  readonly type: EventTypeId;
  readonly status: Status;
  readonly when: When | null;
  readonly by: string;
  readonly reason: string;
}

/** Where in an article's passages those stand that persons marked: after all that were read. */
export const AFTER_ALL = 1_000_000;

/** Keeps a passage that a person marked, with an event of it; the event's id. Null if the article does not say that there. */
export async function addMarked(given: Marked, merge: Merge, db: Store = store()): Promise<string | null> {
  return write(db, (tx) => addMarkedIn(tx, given, merge));
}

/** The same, as a part of a transaction that writes. */
export async function addMarkedIn(tx: Transaction, given: Marked, merge: Merge): Promise<string | null> {
  const { article: id, start, quote, title, type, status, when, by, reason } = given;
  const article = await tx.article.findUnique({ where: { id }, select: { id: true, url: true, text: true } });
  if (!article || quote === "" || article.text.slice(start, start + quote.length) !== quote) return null;
  await tx.markedPassage.create({
    data: {
      ...{ id: randomUUID(), articleId: id, url: article.url, start, quote, title, type, status, by, reason },
      ...{ when: when ? (when as unknown as Prisma.InputJsonObject) : Prisma.DbNull, at: now() },
    },
  });
  await putMarked(tx, article);
  const passage = idOf(id, start, quote);
  await mergeNear(tx, [passage], merge);
  const link = await tx.eventPassage.findUnique({
    where: { passageId: passage },
    include: { event: { select: { id: true } } },
  });
  return link?.event.id ?? null;
}

const idOf = (article: string, start: number, quote: string) => `${article}-by-hand-${start}-${quote.length}`;

/** Has a person marked this passage? */
export const isMarked = (passage: string): boolean => /-by-hand-\d+-\d+$/.test(passage);

/**
 * Puts what persons marked among an article's passages: in the text they marked it in where they did; in another text of its page where
 * the same words stand once. What is found no more stays marked, and comes back with its words.
 */
export async function putMarked(tx: Transaction, article: Pick<Article, "id" | "url" | "text">): Promise<void> {
  const { id, url, text } = article;
  const rows = await tx.markedPassage.findMany({
    where: { OR: [{ articleId: id }, ...(url === null ? [] : [{ url }])] },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  const passages = rows.flatMap((row): Passage[] => {
    const start = row.articleId === id ? row.start : onlyPlace(text, row.quote);
    if (start === null) return [];
    const { quote, title } = row;
    return [
      {
        ...{ id: idOf(id, start, quote), articleId: id, start, end: start + quote.length, quote, title },
        ...{ type: row.type as EventTypeId, status: row.status as Status, when: row.when as unknown as When | null },
        ...{ subtype: null, plover: null, speakerId: null, placeId: null, actors: [], mentions: [], confidence: 1 },
      },
    ];
  });
  const unlike = [...new Map(passages.map((passage) => [passage.id, passage])).values()]; // of one marked twice the later holds
  await engine.insertRows(
    tx,
    "Passage",
    unlike.map((passage, i) => passageRow(passage, AFTER_ALL + i)),
    "id",
  );
}

/** Where some words stand in a text, if they stand there once. */
function onlyPlace(text: string, words: string): number | null {
  const at = text.indexOf(words);
  return at < 0 || text.indexOf(words, at + 1) >= 0 ? null : at;
}
