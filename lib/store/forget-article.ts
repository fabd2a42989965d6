import { now } from "../time";
import { type Anchor, anchorOf } from "./anchor";
import { store } from "./client";
import type { Prisma } from "./client/client";
import type { Store, Transaction } from "./connection";
import { prepareColumns } from "./event-columns";
import { type Merge, mergeWithin } from "./rebuild-events";
import type { Gone } from "./save-changes";
import { selectPassages } from "./select-passages";
import { engine } from "./sql";
import { write } from "./write";

/** What was deleted. */
export interface Forgot {
  /** Ids of articles, each text seen at an address one. */
  readonly articles: readonly string[];
  /** Events that nobody else reports. */
  readonly events: number;
  /** Corrections that quoted them, which stay without a word of them. */
  readonly corrections: number;
}

/** What stands where words of a deleted article stood. */
const REMOVED = "Removed on request";

/**
 * Deletes articles by id or address, each with all texts seen at its address, their passages and the events that nobody else reports, in one transaction. What is left
 * is a tombstone without a word of them: they are not stored again; corrections stay, emptied of what they quoted; addresses of events say that they are
 * gone, and so do feeds. What is not known is passed over, but not stored from now on either.
 */
export async function forgetArticles(
  wanted: readonly string[],
  by: string,
  reason: string,
  merge: Merge,
  db: Store = store(),
): Promise<Forgot> {
  const forgot = await write(db, async (tx) => {
    const articles: string[] = [];
    for (const one of wanted) articles.push(...(await buried(tx, one, by, reason)));
    const others = await reportedElsewhere(tx, articles);
    const titles = await titlesIn(tx, articles);
    await remove(tx, articles);
    const corrections = await emptyCorrections(tx, new Set(articles));
    const { removed } = await mergeWithin(tx, merge);
    await leadOn(tx, others);
    await emptyTraces(tx, new Set(articles), (id, { event }) => others.has(id) || titles.has(event.title));
    return { articles, events: removed, corrections };
  });
  await prepareColumns(db);
  return forgot;
}

/** Writes the tombstones of what is wanted to be gone; ids of the texts that are stored of it. */
async function buried(tx: Transaction, wanted: string, by: string, reason: string): Promise<string[]> {
  const isAddress = /^https?:/i.test(wanted);
  const found = await tx.article.findFirst({
    where: isAddress ? { url: wanted } : { id: wanted },
    select: { url: true },
  });
  const url = found?.url ?? (isAddress ? wanted : null);
  const where = url === null ? { id: wanted } : { url };
  const rows = await tx.article.findMany({ where, select: { id: true } });
  const articles = rows.map(({ id }) => id);
  const at = BigInt(now());
  const tombstones = articles.length > 0 ? articles : [wanted];
  for (const articleId of tombstones)
    await tx.forgotten.upsert({ where: { articleId }, create: { articleId, url, at, by, reason }, update: {} });
  return articles;
}

const PASSAGES = `select "id" from "Passage" where "articleId" in ${engine.given}`;
const EVENTS = `select "eventNumber" from "EventPassage" where "passageId" in (${PASSAGES})`;

async function remove(tx: Transaction, articles: readonly string[]): Promise<void> {
  await engine.execute(tx, `update "Event" set "digest" = '' where "number" in (${EVENTS})`, articles);
  await engine.deleteRows(tx, "MarkedPassage", "articleId", articles);
  await engine.deleteRows(tx, "Article", "id", articles); // passages and what hangs on them go with it
  for (const id of articles)
    await tx.$executeRaw`delete from "Waiting" where "state" = 'read' and cast("outcome" as text) like ${`%"${id}"%`}`;
}

/** Ids of events that these articles report, each with the first passage of another article that does, too. */
async function reportedElsewhere(tx: Transaction, articles: readonly string[]): Promise<Map<string, string>> {
  const from = `from "EventPassage" l join "Event" e on e."number" = l."eventNumber" join "Passage" p on p."id" = l."passageId"
    where e."number" in (${EVENTS}) order by e."number", l."position"`;
  const columns = ['e."id"', 'p."id"', 'p."articleId"'];
  const rows = await engine.selectArrays<[string, string, string]>(tx, columns, from, articles);
  const gone = new Set(articles);
  const others = new Map<string, string>();
  for (const [event, passage, article] of rows)
    if (!gone.has(article) && !others.has(event)) others.set(event, passage);
  return others;
}

/** Lets the addresses of events that others report, too, lead to where those tell of them, now and after every merge. */
async function leadOn(tx: Transaction, others: ReadonlyMap<string, string>): Promise<void> {
  const ids = [...others.values()];
  const events = `from "EventPassage" l join "Event" e on e."number" = l."eventNumber" where l."passageId" in ${engine.given}`;
  const eventOf = new Map(await engine.selectArrays<[string, string]>(tx, ['l."passageId"', 'e."id"'], events, ids));
  const passages = new Map((await selectPassages(tx, `p."id" in ${engine.given}`, ids)).map((each) => [each.id, each]));
  for (const [event, id] of others) {
    const passage = passages.get(id);
    if (!passage) continue;
    const article = await tx.article.findUnique({ where: { id: passage.articleId }, select: { url: true } });
    const anchor = asJson(anchorOf(passage, article?.url ?? null));
    await tx.eventAlias.updateMany({ where: { id: event }, data: { to: eventOf.get(id) ?? null, anchor } });
  }
}

/**
 * Takes what corrections quoted of these articles out of them, the words that prove a date among it; how many did. One that was of nothing
 * else loses its value, too.
 */
async function emptyCorrections(tx: Transaction, articles: ReadonlySet<string>): Promise<number> {
  const rows = await tx.correction.findMany({ select: { id: true, value: true, reason: true, anchors: true } });
  let emptied = 0;
  for (const { id, value, reason, anchors } of rows) {
    const places = anchors as unknown as Anchor[];
    if (!places.some(({ articleId }) => articles.has(articleId))) continue;
    emptied++;
    const isAll = places.every(({ articleId }) => articles.has(articleId));
    await tx.correction.update({
      where: { id },
      data: {
        anchors: places.map((anchor) => asJson(articles.has(anchor.articleId) ? withoutWords(anchor) : anchor)),
        ...(isAll ? { value: '""', reason: REMOVED } : { value: withoutProof(value, articles), reason }),
      },
    });
  }
  return emptied;
}

/** A date without the words that prove it, if they are of one of these articles, or nothing says whose they are. */
function withoutProof(value: string, articles: ReadonlySet<string>): string {
  const given: unknown = JSON.parse(value || "null");
  if (typeof given !== "object" || given === null || !("words" in given) || !("edtf" in given)) return value;
  const isOthers = "article" in given && typeof given.article === "string" && !articles.has(given.article);
  return isOthers ? value : JSON.stringify({ edtf: given.edtf });
}

const withoutWords = (anchor: Anchor): Anchor => ({ ...anchor, url: null, quote: "", trigger: null });
// Prisma's type for JSON knows no interfaces
const asJson = (value: object) => value as Prisma.InputJsonObject;

/** The titles that passages of these articles give events: what went of them earlier is known by these. */
async function titlesIn(tx: Transaction, articles: readonly string[]): Promise<Set<string>> {
  const from = `from "Passage" where "articleId" in ${engine.given}`;
  const rows = await engine.selectArrays<[string]>(tx, ['distinct "title"'], from, articles);
  return new Set(rows.map(([title]) => title));
}

/** Takes what these articles told out of what is kept of events that are gone: of those that they founded, and others that `isTold`. */
async function emptyTraces(
  tx: Transaction,
  articles: ReadonlySet<string>,
  isTold: (id: string, was: Gone) => boolean,
): Promise<void> {
  const founded = new Set<string>();
  for (const { id, anchor } of await tx.eventAlias.findMany()) {
    const place = anchor as unknown as Anchor;
    if (!articles.has(place.articleId)) continue;
    founded.add(id);
    await tx.eventAlias.update({ where: { id }, data: { anchor: asJson(withoutWords(place)) } });
  }
  const changes = await tx.eventChange.findMany({ where: { kind: "gone" }, select: { id: true, was: true } });
  for (const { id, was } of changes) {
    const gone = was as unknown as Gone;
    if (!founded.has(id) && !isTold(id, gone)) continue;
    await tx.eventChange.update({ where: { id }, data: { was: asJson(nothingOf(gone)) } });
  }
}

/** That there was an event of this type, and no more. */
function nothingOf({ event }: Gone): Gone {
  const told = { title: REMOVED, subtype: null, when: null, place: null, actors: [], reported: null };
  return { event: { ...event, ...told }, publishers: [], parents: [] };
}

/** The newest articles' ids that were published before an instant, in milliseconds since 1970, oldest first. */
export async function articlesBefore(instant: number, db: Store = store()): Promise<string[]> {
  const published = engine.field('"published"', "from", "number");
  const rest = `from "Article" where "current" = true and ${published} < ${Math.floor(instant)} order by ${published}, "id"`;
  return (await engine.selectArrays<[string]>(db, ['"id"'], rest)).map(([id]) => id);
}

/** Drops what is kept of things that were read before an instant; how many. */
export async function pruneQueue(instant: string, db: Store = store()): Promise<number> {
  return (await db.waiting.deleteMany({ where: { state: "read", added: { lt: instant } } })).count;
}
