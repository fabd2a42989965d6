import { now } from "../time";
import { store } from "./client";
import type { Connection, Store } from "./connection";
import { hasUnmerged } from "./has-unmerged";
import { indexWordsOf } from "./index-words";
import { engine } from "./sql";
import { LEASE, MOST_ATTEMPTS } from "./waiting";
import { PATIENCE, write } from "./write";

/** Something that does not hold. */
export interface Finding {
  readonly check: string;
  readonly count: number;
  /** The first of them. */
  readonly examples: readonly string[];
  /** What puts it right: `index` and `merge` can be done at once, the rest says so itself. */
  readonly cure: "index" | "merge" | null;
}

const MOST_EXAMPLES = 5;
/** Articles whose quotes are compared at a time. */
const CHUNK = 200;

// `not exists`, for PostgreSQL goes through the whole of a list that `not in` names once for every row
const UNFINDABLE = `from "Event" e where not exists (select 1 from ${engine.findable} f where f.value = e."number")`;
const EVENTLESS = `from ${engine.findable} f where not exists (select 1 from "Event" e where e."number" = f.value)`;

/** Looks whether all that is stored holds together, as it is at one moment: nothing if it does. Reads every article; writes nothing. */
export async function examineStore(db: Store = store()): Promise<Finding[]> {
  return db.$transaction(examine, { ...PATIENCE, ...engine.ofOneMoment });
}

async function examine(db: Connection): Promise<Finding[]> {
  const findings: Finding[] = [];
  const note = (check: string, examples: readonly string[], cure: Finding["cure"] = null, count = examples.length) => {
    if (count > 0) findings.push({ check, count, examples: examples.slice(0, MOST_EXAMPLES), cure });
  };
  const look = async (check: string, column: string, rest: string, cure: Finding["cure"] = null) => {
    const rows = await engine.selectArrays<[string | number]>(db, [column], rest);
    note(
      check,
      rows.map(([value]) => String(value)),
      cure,
    );
  };
  note("the database itself", await engine.examine(db));
  note("quotes that are not their article's text", await brokenQuotes(db));
  await look(
    "events without a passage",
    'e."id"',
    'from "Event" e where not exists (select 1 from "EventPassage" l where l."eventNumber" = e."number")',
    "merge",
  );
  await look(
    "events told by a text that is not the newest of its address",
    'e."id"',
    `from "Event" e where e."number" in (select l."eventNumber" from "EventPassage" l join "Passage" p on p."id" = l."passageId"
      join "Article" a on a."id" = p."articleId" where a."current" = false)`,
    "merge",
  );
  await look(
    "addresses that lead to an event that is not there",
    'a."id"',
    'from "EventAlias" a where a."to" is not null and not exists (select 1 from "Event" e where e."id" = a."to")',
    "merge",
  );
  await look(
    "addresses that have no newest text, or several",
    '"url"',
    'from "Article" where "url" is not null group by "url" having sum(case when "current" = true then 1 else 0 end) <> 1',
  );
  await look("events that are not found by their words", 'e."id"', UNFINDABLE, "index");
  await look("words of events that are not there", "f.value", EVENTLESS, "index");
  if (await hasUnmerged(db)) note("passages or corrections that wait to be merged", [], "merge", 1);
  const at = Math.floor(now() / 1000);
  const late = { state: "reading", claimed: { lt: at - 2 * LEASE } };
  const stuck = await db.waiting.findMany({ where: late, select: { name: true } });
  note(
    "things that a worker took and left, and nobody has taken since",
    stuck.map(({ name }) => name),
  );
  const givenUp = await db.waiting.findMany({
    where: { state: "read", attempts: { gt: MOST_ATTEMPTS } },
    select: { name: true },
  });
  note(
    "things that broke every worker and were given up",
    givenUp.map(({ name }) => name),
  );
  return findings;
}

/** Ids of passages whose quote is not what stands at their offsets. */
async function brokenQuotes(db: Connection): Promise<string[]> {
  const broken: string[] = [];
  let last = "";
  for (;;) {
    const articles = await db.article.findMany({
      where: { id: { gt: last } },
      select: { id: true, text: true },
      orderBy: { id: "asc" },
      take: CHUNK,
    });
    const end = articles.at(-1)?.id;
    if (end === undefined) return broken;
    const texts = new Map(articles.map(({ id, text }) => [id, text]));
    const rows = await engine.selectArrays<[string, string, number, number, string]>(
      db,
      ['"id"', '"articleId"', '"start"', '"end"', '"quote"'],
      `from "Passage" where "articleId" in ${engine.given}`,
      [...texts.keys()],
    );
    for (const [id, article, start, stop, quote] of rows)
      if (texts.get(article)?.slice(start, stop) !== quote) broken.push(id);
    last = end;
  }
}

/** Makes the events findable by their words that are not, and forgets the words of those that are not there. Others may search meanwhile. */
export async function indexAgain(db: Store = store()): Promise<void> {
  await write(db, async (tx) => {
    await engine.forgetEvents(tx, await numbersOf(tx, "f.value", EVENTLESS));
    await indexWordsOf(engine, tx, await numbersOf(tx, 'e."number"', UNFINDABLE));
  });
}

async function numbersOf(db: Connection, column: string, rest: string): Promise<number[]> {
  return (await engine.selectArrays<[number]>(db, [column], rest)).map(([number]) => number);
}
