import { articleId } from "../article-id";
import type { Actor, Passage, Place, Reading } from "../domain";
import { type ArchiveLine, type LineOf, VERSION } from "./archive-line";
import { saveEventMark, saveStory } from "./archive-stories";
import { store } from "./client";
import { Prisma } from "./client/client";
import type { Store, Transaction } from "./connection";
import { putMarked } from "./marked-passages";
import { saveActors, savePlaces } from "./save-names";
import { saveReading } from "./save-reading";
import { actorsAsRead, placesAsRead } from "./select-names";
import { write } from "./write";

/** How much of an archive was new. */
export interface Imported {
  readonly articles: number;
  /** Of events and of names. */
  readonly corrections: number;
  /** Passages that persons had marked. */
  readonly marks: number;
  /** Stars, tags and notes on events. */
  readonly notes: number;
  readonly stories: number;
}

/**
 * Stores what an archive holds; events are to be merged after it. What is there already stays as it is. Throws, saying which line, on one that is none
 * of an archive, and on an archive that was cut; what stood before it is stored.
 */
export async function importArchive(lines: AsyncIterable<string>, db: Store = store()): Promise<Imported> {
  const imported = { articles: 0, corrections: 0, marks: 0, notes: 0, stories: 0 };
  let [at, held, isWhole] = [0, 0, false];
  for await (const text of lines) {
    at++;
    if (text.trim() === "") continue;
    const line = parse(text, at);
    if (at === 1 && (line.kind !== "archive" || line.version !== VERSION))
      throw new NotAnArchive(`line 1: this is no archive of a form that is known here (${VERSION})`);
    if (isWhole) throw new NotAnArchive(`line ${at} stands after the end`);
    if (line.kind === "end" && line.lines !== held)
      throw new NotAnArchive(`line ${at}: ${line.lines} lines were written, ${held} are here`);
    isWhole = line.kind === "end";
    held++;
    const added = await save(line, at, db);
    if (added) imported[added]++;
  }
  if (at === 0) throw new NotAnArchive("it is empty");
  if (!isWhole) throw new NotAnArchive(`it was cut: line ${at} is not the last that was written`);
  return imported;
}

/** Said to the user: a file that was not written by `export archive`, or is damaged. */
export class NotAnArchive extends Error {}

const KINDS: ReadonlySet<unknown> = new Set<ArchiveLine["kind"]>([
  ...(["archive", "reading", "mark", "names", "correction", "name", "alias", "on-event", "story", "end"] as const),
]);

function parse(text: string, at: number): ArchiveLine {
  let line: unknown;
  try {
    line = JSON.parse(text);
  } catch {
    throw new NotAnArchive(`line ${at} is no JSON`);
  }
  if (typeof line !== "object" || line === null || !("kind" in line) || !KINDS.has(line.kind))
    throw new NotAnArchive(`line ${at} is no line of an archive`);
  return line as ArchiveLine;
}

/** As what a line was new, if it was. */
async function save(line: ArchiveLine, at: number, db: Store): Promise<keyof Imported | null> {
  const isNew = (is: boolean, as: keyof Imported) => (is ? as : null);
  if (line.kind === "reading") return isNew(await saveNew(line.reading, at, db), "articles");
  if (line.kind === "mark") return isNew(await saveMark(line, at, db), "marks");
  if (line.kind === "correction") return isNew(await saveCorrection(line, db), "corrections");
  if (line.kind === "name") return isNew(await saveNameCorrection(line, db), "corrections");
  if (line.kind === "on-event") return isNew(await saveEventMark(line, db), "notes");
  if (line.kind === "story") return isNew(await saveStory(line, db), "stories");
  if (line.kind === "names") await saveNames(line, db);
  if (line.kind === "alias") await saveAlias(line, db);
  return null;
}

async function saveNew(reading: Reading, at: number, db: Store): Promise<boolean> {
  const { article, passages } = reading;
  if (article.id !== articleId(article))
    throw new NotAnArchive(`line ${at}: article ${article.id} does not bear the id of its address and text`);
  const stray = passages.find((passage) => !isOf(article.id, passage));
  if (stray) throw new NotAnArchive(`line ${at}: passage ${stray.id} does not bear the id of its article`);
  if (await db.article.findUnique({ where: { id: article.id }, select: { id: true } })) return false;
  const saved = await saveReading({ ...reading, ...(await unknownNames(reading, db)) }, db);
  return saved === "added" || saved === "edited";
}

/** Ids of passages begin with that of their article, so that none of one can take the place of one of another. */
const isOf = (article: string, { id }: Pick<Passage, "id">) => id.startsWith(`${article}-`);

/** The names that are not known here, and those that were found in text, of which each text may add other names. */
async function unknownNames(
  given: { readonly actors: readonly Actor[]; readonly places: readonly Place[] },
  db: Store | Transaction,
): Promise<{ actors: Actor[]; places: Place[] }> {
  const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id);
  const actors = await actorsAsRead(db, ids(given.actors));
  const places = await placesAsRead(db, ids(given.places));
  return {
    actors: given.actors.filter(({ id, curated }) => !curated || !actors.has(id)),
    places: given.places.filter(({ id }) => !places.has(id)),
  };
}

async function saveNames(given: LineOf<"names">, db: Store): Promise<void> {
  const { actors, places } = await unknownNames(given, db);
  if (actors.length + places.length === 0) return;
  await write(db, async (tx) => {
    await saveActors(tx, actors);
    await savePlaces(tx, places);
  });
}

/** Keeps what a person marked, where the article is stored, in all texts of its page. */
async function saveMark({ mark }: LineOf<"mark">, at: number, db: Store): Promise<boolean> {
  return write(db, async (tx) => {
    const { id, articleId: of, start, quote, title, type, status, when, by, reason } = mark;
    if (await tx.markedPassage.findUnique({ where: { id }, select: { id: true } })) return false;
    const select = { id: true, url: true, text: true };
    const article = await tx.article.findUnique({ where: { id: of }, select });
    if (!article) return false; // deleted on request
    if (quote === "" || article.text.slice(start, start + quote.length) !== quote)
      throw new NotAnArchive(`line ${at}: the article does not say at ${start} what was marked there`);
    const { url } = article;
    const date = when ? (when as unknown as Prisma.InputJsonObject) : Prisma.DbNull;
    const data = { id, articleId: of, url, start, quote, title, type, status, when: date, by, at: mark.at, reason };
    await tx.markedPassage.create({ data });
    const texts = url === null ? [article] : await tx.article.findMany({ where: { url }, select });
    for (const each of texts) await putMarked(tx, each);
    return true;
  });
}

async function saveCorrection({ correction, anchors }: LineOf<"correction">, db: Store): Promise<boolean> {
  return write(db, async (tx) => {
    const { id, field, value, by, at, reason } = correction;
    if (await tx.correction.findUnique({ where: { id }, select: { id: true } })) return false;
    const kept = anchors as unknown as Prisma.InputJsonArray;
    await tx.correction.create({ data: { id, field, value, by, at, reason, anchors: kept } });
    return true;
  });
}

async function saveNameCorrection({ correction }: LineOf<"name">, db: Store): Promise<boolean> {
  return write(db, async (tx) => {
    const { id, about, target, field, value, by, at, reason } = correction;
    if (await tx.nameCorrection.findUnique({ where: { id }, select: { id: true } })) return false;
    await tx.nameCorrection.create({ data: { id, about, target, field, value, by, at, reason } });
    return true;
  });
}

async function saveAlias({ id, to, anchor }: LineOf<"alias">, db: Store): Promise<void> {
  const kept = anchor as unknown as Prisma.InputJsonObject;
  await write(db, (tx) => tx.eventAlias.upsert({ where: { id }, create: { id, to, anchor: kept }, update: {} }));
}
