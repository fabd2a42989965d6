import { now } from "../time";
import { type Anchor, anchorOf } from "./anchor";
import { store } from "./client";
import type { Prisma } from "./client/client";
import type { Store, Transaction } from "./connection";
import { eventsNow } from "./events-now";
import { oweMerge } from "./has-unmerged";
import { loadPassagesOf } from "./load-passages";
import { mergeNear } from "./merge-near";
import type { Merge } from "./rebuild-events";
import type { Gone } from "./save-changes";
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
 * gone, and so do feeds. What is not known is passed over, but not stored from now on either. Of events that others report, too, `merge` makes anew what is left; what
 * that changes for other events follows at the next merge of all, which is noted as owed.
 */
export async function forgetArticles(
  wanted: readonly string[],
  by: string,
  reason: string,
  merge: Merge,
  db: Store = store(),
): Promise<Forgot> {
  return write(db, async (tx) => {
    const articles = await buried(tx, wanted, by, reason);
    const { events, passages, others } = await reportedBy(tx, articles);
    const titles = await titlesIn(tx, articles);
    await remove(tx, articles);
    const corrections = await emptyCorrections(tx, articles);
    await mergeNear(tx, passages, merge, events);
    await leadOn(tx, others);
    await emptyTraces(tx, articles, [...others.keys()], titles);
    if (articles.length > 0) await oweMerge(tx);
    return { articles, events: events.length - others.size, corrections };
  });
}

/** Writes the tombstones of what is wanted to be gone; ids of the texts that are stored of it. */
async function buried(tx: Transaction, wanted: readonly string[], by: string, reason: string): Promise<string[]> {
  const isAddress = (one: string) => /^https?:/i.test(one);
  type Text = [string, string | null];
  const texts = (column: string, given: readonly string[]) =>
    engine.selectArrays<Text>(tx, ['"id"', '"url"'], `from "Article" where "${column}" in ${engine.given}`, given);
  const named = await texts(
    "id",
    wanted.filter((one) => !isAddress(one)),
  );
  const urls = new Set([...wanted.filter(isAddress), ...named.flatMap(([, url]) => url ?? [])]);
  const found = new Map<string, string | null>([...named, ...(await texts("url", [...urls]))]);
  const known = new Set([...found].flat());
  const unknown = wanted.filter((one) => !known.has(one)).map((one): Text => [one, isAddress(one) ? one : null]);
  const tombstones = new Map([...found, ...unknown]);
  const there = await engine.selectArrays<[string]>(
    tx,
    ['"articleId"'],
    `from "Forgotten" where "articleId" in ${engine.given}`,
    [...tombstones.keys()],
  );
  for (const [id] of there) tombstones.delete(id); // the first to ask is the one who did
  const at = now();
  const rows = [...tombstones].map(([articleId, url]) => ({ articleId, url, at, by, reason }));
  if (rows.length > 0) await engine.insertRows(tx, "Forgotten", rows);
  return [...found.keys()];
}

interface Reported {
  /** Numbers of the events that these articles report. */
  readonly events: readonly number[];
  /** What others report of them. */
  readonly passages: readonly string[];
  /** The first of those, by the event's id. */
  readonly others: ReadonlyMap<string, string>;
}

async function reportedBy(tx: Transaction, articles: readonly string[]): Promise<Reported> {
  const from = `from "EventPassage" l join "Event" e on e."number" = l."eventNumber" join "Passage" p on p."id" = l."passageId"
    where e."number" in (select "eventNumber" from "EventPassage" where "passageId" in (${PASSAGES})) order by e."number", l."position"`;
  const columns = ['e."number"', 'e."id"', 'p."id"', 'p."articleId"'];
  const rows = await engine.selectArrays<[number, string, string, string]>(tx, columns, from, articles);
  const gone = new Set(articles);
  const left = rows.filter(([, , , article]) => !gone.has(article));
  return {
    events: [...new Set(rows.map(([number]) => number))],
    passages: left.map(([, , passage]) => passage),
    others: new Map(left.toReversed().map(([, event, passage]) => [event, passage])), // the first is put last, and stays
  };
}

const PASSAGES = `select "id" from "Passage" where "articleId" in ${engine.given}`;
/** What was read and told of one of these articles. */
const OUTCOMES = `select w."id" from "Waiting" w, ${engine.items(engine.field('w."outcome"', "articles", "json"), "told")}
  where w."state" = 'read' and ${engine.field("told.value", "id")} in ${engine.given}`;

async function remove(tx: Transaction, articles: readonly string[]): Promise<void> {
  await engine.deleteRows(tx, "MarkedPassage", "articleId", articles);
  await engine.deleteRows(tx, "Article", "id", articles); // passages and what hangs on them go with it
  await engine.execute(tx, `delete from "Waiting" where "id" in (${OUTCOMES})`, articles);
}

/** Lets the addresses of events that others report, too, lead to where those tell of them, now and after every merge. */
async function leadOn(tx: Transaction, others: ReadonlyMap<string, string>): Promise<void> {
  const ids = [...others.values()];
  const events = `from "EventPassage" l join "Event" e on e."number" = l."eventNumber" where l."passageId" in ${engine.given}`;
  const eventOf = new Map(await engine.selectArrays<[string, string]>(tx, ['l."passageId"', 'e."id"'], events, ids));
  const reports = new Map((await loadPassagesOf(tx, ids)).map((report) => [report.passage.id, report]));
  const addresses = `from "EventAlias" where "id" in ${engine.given}`;
  const known = await engine.selectArrays<[string]>(tx, ['"id"'], addresses, [...others.keys()]);
  const rows = known.flatMap(([event]) => {
    const report = reports.get(others.get(event) ?? "");
    if (!report) return [];
    const anchor = JSON.stringify(anchorOf(report.passage, report.url));
    return { id: event, to: eventOf.get(report.passage.id) ?? null, anchor };
  });
  await engine.insertRows(tx, "EventAlias", rows, "id");
}

/**
 * Takes what corrections quoted of these articles out of them, the words that prove a date among it; how many did. One that was of nothing
 * else loses its value, too.
 */
async function emptyCorrections(tx: Transaction, articles: readonly string[]): Promise<number> {
  const forgotten = new Set(articles);
  const quoting = `from "Correction" c where exists (select 1 from ${engine.items('c."anchors"', "place")}
    where ${engine.field("place.value", "articleId")} in ${engine.given})`;
  const columns = ['c."id"', 'c."value"', engine.json('c."anchors"')];
  const rows = await engine.selectArrays<[string, string, string]>(tx, columns, quoting, articles);
  for (const [id, value, anchors] of rows) {
    const places = JSON.parse(anchors) as Anchor[];
    const isAll = places.every(({ articleId }) => forgotten.has(articleId));
    await tx.correction.update({
      where: { id },
      data: {
        anchors: places.map((anchor) => asJson(forgotten.has(anchor.articleId) ? withoutWords(anchor) : anchor)),
        ...(isAll ? { value: '""', reason: REMOVED } : { value: withoutProof(value, forgotten) }),
      },
    });
  }
  return rows.length;
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
async function titlesIn(tx: Transaction, articles: readonly string[]): Promise<string[]> {
  const rows = await engine.selectArrays<[string]>(
    tx,
    ['"title"'],
    `from "Passage" where "articleId" in ${engine.given} group by "title"`,
    articles,
  );
  return rows.map(([title]) => title);
}

/** Takes what these articles told out of what is kept of events that are gone: of those that they founded, and of these others, by ids and titles. */
async function emptyTraces(
  tx: Transaction,
  articles: readonly string[],
  others: readonly string[],
  titles: readonly string[],
): Promise<void> {
  type Row = [string, string];
  const founded = `from "EventAlias" where ${engine.field('"anchor"', "articleId")} in ${engine.given}`;
  const led = await engine.selectArrays<Row>(tx, ['"id"', engine.json('"anchor"')], founded, articles);
  const emptied = led.map(([id, anchor]) => ({ id, anchor: JSON.stringify(withoutWords(JSON.parse(anchor))) }));
  await engine.insertRows(tx, "EventAlias", emptied, "id");
  await emptyNotes(
    tx,
    emptied.map(({ id }) => id),
    titles,
  );
  const gone = (which: string, given: readonly string[]) =>
    engine.selectArrays<Row>(
      tx,
      ['"id"', engine.json('"was"')],
      `from "EventChange" where "kind" = 'gone' and ${which} in ${engine.given}`,
      given,
    );
  const title = engine.field(engine.field('"was"', "event", "json"), "title");
  const told = new Map([
    ...(await gone('"id"', [...emptied.map(({ id }) => id), ...others])),
    ...(await gone(title, titles)),
  ]);
  for (const [id, was] of told)
    await tx.eventChange.update({ where: { id }, data: { was: asJson(nothingOf(JSON.parse(was))) } });
}

/** Takes out of stories and notes what is told of events that are gone for good, and titles that these articles gave. Who had them stays. */
async function emptyNotes(tx: Transaction, founded: readonly string[], titles: readonly string[]): Promise<void> {
  const there = await eventsNow(tx, founded);
  const gone = founded.filter((id) => !there.has(id));
  const empty = (table: string, words: string, column: string, given: readonly string[]) =>
    engine.execute(
      tx,
      `update "${table}" set "title" = '${REMOVED}'${words} where "${column}" in ${engine.given}`,
      given,
    );
  await empty("EventMark", `, "value" = ''`, "event", gone);
  await empty("StoryItem", `, "caption" = ''`, "event", gone);
  await empty("EventMark", "", "title", titles);
  await empty("StoryItem", "", "title", titles);
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
