import type { Article, Passage, Reading, When } from "../domain";
import { parseEdtf } from "../time";
import { store } from "./client";
import { Prisma } from "./client/client";
import type { Store, Transaction } from "./connection";
import { digest } from "./digest";
import { isForgotten } from "./forgotten";
import { putMarked } from "./marked-passages";
import { passageRow } from "./passage-row";
import { saveDifferences } from "./reading-differences";
import { saveActors, savePlaces } from "./save-names";
import { engine } from "./sql";
import { writeUnmerged } from "./write";

/** What saving did: a new article, another text of a known url, a known article read otherwise, or nothing; or it was deleted on request and is not stored. */
export type Saved = "added" | "edited" | "reread" | "unchanged" | "forgotten";

/**
 * Saves an article with its passages, actors and places in one transaction. Saving the same reading again changes nothing, also when
 * several processes do it at once; but a text seen again later than the one that took its place becomes the current one. Throws, saving nothing, if a passage's quote is not its article's text.
 */
export async function saveReading(reading: Reading, db: Store = store()): Promise<Saved> {
  checkReading(reading);
  const mark = readingDigest(reading);
  const { id } = reading.article;
  const known = await storedArticle(db, id);
  if (known?.digest === mark && !returns(reading.article, known)) return "unchanged";
  return writeUnmerged(db, async (tx, changed) => {
    const before = await storedArticle(tx, id);
    if (before?.digest === mark) {
      if (!returns(reading.article, before)) return "unchanged"; // another process saved it while this one waited
      await tx.article.update({ where: { id }, data: { retrieved: reading.article.retrieved } });
      await putMarked(tx, reading.article); // some of it may have been marked in the text that it takes the place of
      await orderVersions(tx, reading.article);
      await changed();
      return "edited";
    }
    if (before === null && (await isForgotten(tx, reading.article))) return "forgotten";
    await saveArticle(tx, reading, mark, before !== null);
    await saveActors(tx, reading.actors);
    await savePlaces(tx, reading.places);
    await savePassages(tx, id, reading.passages);
    await saveDifferences(tx, reading);
    await putMarked(tx, reading.article);
    const version = await orderVersions(tx, reading.article);
    if (before !== null || !(await isAlone(tx, reading.article))) await changed(); // passages that events were made of may be gone
    if (before !== null) return "reread";
    return version > FIRST ? "edited" : "added";
  });
}

function checkReading({ article, passages }: Reading): void {
  if (/\p{Surrogate}|\0/u.test(article.text))
    throw new Error(`article ${article.id}: its text holds half a character or a zero, which a database cannot keep`);
  const ids = new Set<string>();
  for (const { id, articleId, start, end, quote } of passages) {
    if (articleId !== article.id) throw new Error(`passage ${id} is of article ${articleId}, not of ${article.id}`);
    if (start < 0 || end <= start || quote !== article.text.slice(start, end))
      throw new Error(`passage ${id}: its quote is not the text at ${start}-${end}`);
    if (ids.has(id)) throw new Error(`two passages have the id ${id}`);
    ids.add(id);
  }
}

/** Of all that is stored of a reading, but for what may differ between two finds of the same text. */
function readingDigest({ article, passages, actors, places, problems, readBy, differences = [] }: Reading): string {
  const { id, url, title, publisher, author, published, zone, language, text, titleSpan } = article;
  const about = { id, url, title, publisher, author, published: inOrder(published), zone, language, text, titleSpan };
  const apart = differences.length > 0 ? [inOrder(differences)] : [];
  return digest([about, passages, actors, places, inOrder(problems), ...(readBy ? [readBy] : []), ...apart]);
}

/** The same value with the keys of its objects in one order: what was stored and read again may have them in another. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, inOrder(each)]),
  );
}

/** Is it the only text known at its address? Then no event was made of it, nor of what it takes the place of. */
async function isAlone(tx: Transaction, { url }: Article): Promise<boolean> {
  return url === null || (await tx.article.count({ where: { url } })) === 1;
}

interface StoredArticle {
  readonly digest: string;
  readonly retrieved: string | null;
  readonly current: boolean;
}

function storedArticle(db: Pick<Store, "article">, id: string): Promise<StoredArticle | null> {
  return db.article.findUnique({ where: { id }, select: { digest: true, retrieved: true, current: true } });
}

/** Is a text that another has taken the place of seen again, later than it was before? */
function returns({ retrieved }: Article, known: StoredArticle): boolean {
  return !known.current && retrieved !== null && seenAt(retrieved, null) > seenAt(known.retrieved, null);
}

async function saveArticle(tx: Transaction, reading: Reading, mark: string, isKnown: boolean): Promise<void> {
  const { id, source, url, title, publisher, author, published, retrieved, zone, language, text } = reading.article;
  const about = {
    ...{ title, publisher, author, zone, language, digest: mark },
    published: published ? asJson(published) : Prisma.DbNull,
    problems: asJson(reading.problems),
    readBy: reading.readBy ? asJson(reading.readBy) : Prisma.DbNull,
  };
  if (isKnown) {
    await tx.article.update({ where: { id }, data: about });
    return;
  }
  const { titleSpan, sourceMap } = reading.article;
  const place = {
    titleStart: titleSpan?.start ?? null,
    titleEnd: titleSpan?.end ?? null,
    sourceMap: asJson(sourceMap),
  };
  const version = FIRST + (url === null ? 0 : await tx.article.count({ where: { url } }));
  const data = { ...about, ...place, id, source, url, retrieved, text, version, current: true };
  await tx.article.create({ data });
}

const FIRST = 1;
// Prisma's type for JSON has no readonly arrays
const asJson = (value: object) => value as Prisma.InputJsonValue;

/**
 * Numbers the texts known at the article's url from the oldest on and marks the newest as current; returns the article's own number.
 * By the day they were seen or published, so that the order in which they arrive decides only where nothing else does.
 */
async function orderVersions(tx: Transaction, { id, url }: Article): Promise<number> {
  if (url === null) return FIRST;
  const select = { id: true, version: true, current: true, retrieved: true, published: true };
  const rows = await tx.article.findMany({ where: { url }, select });
  const order = rows
    .map((row) => ({ row, seen: seenAt(row.retrieved, row.published as unknown as When | null) }))
    .sort((a, b) => compare(a.seen, b.seen) || a.row.version - b.row.version);
  for (const [index, { row }] of order.entries()) {
    const data = { version: index + 1, current: index === order.length - 1 };
    if (row.version === data.version && row.current === data.current) continue;
    await tx.article.update({ where: { id: row.id }, data });
  }
  return order.findIndex(({ row }) => row.id === id) + 1;
}

function seenAt(retrieved: string | null, published: When | null): number {
  return (retrieved && parseEdtf(retrieved)?.from) || (published?.from ?? -Infinity);
}

const compare = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1);

async function savePassages(tx: Transaction, articleId: string, passages: readonly Passage[]): Promise<void> {
  await dropPassages(tx, articleId, new Set(passages.map(({ id }) => id)));
  const rows = passages.map(passageRow);
  await engine.insertRows(tx, "Passage", rows, "id");
  await engine.deleteRows(
    tx,
    "PassageActor",
    "passageId",
    passages.map(({ id }) => id),
  );
  const actors = passages.flatMap((passage) =>
    passage.actors.map((actor, position) => ({ passageId: passage.id, position, actorId: actor.id, role: actor.role })),
  );
  await engine.insertRows(tx, "PassageActor", actors);
}

/** Deletes the passages of an article that are not kept. Their events must be written anew at the next merge, whatever comes back till then. */
async function dropPassages(tx: Transaction, articleId: string, kept: ReadonlySet<string>): Promise<void> {
  const stored = await tx.passage.findMany({ where: { articleId }, select: { id: true } });
  const dropped = stored.map(({ id }) => id).filter((id) => !kept.has(id));
  const events = `select "eventNumber" from "EventPassage" where "passageId" in ${engine.given}`;
  await engine.execute(tx, `update "Event" set "digest" = '' where "number" in (${events})`, dropped);
  await engine.deleteRows(tx, "Passage", "id", dropped);
}
