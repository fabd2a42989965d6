import type { Columns } from "../../lib/columns/columns";
import type { Store } from "../../lib/store/connection";
import { databaseUrl } from "../../lib/store/database-url";
import { isPostgresql } from "../../lib/store/sql";
import { DAY } from "../../lib/time";
import { type Times, timed } from "./timed";

/** Times of the same questions asked of the database alone, as one would without columns and without a full-text index. */
export type Baselines = Readonly<Record<"list" | "facets" | "days" | "search" | "page", Times>>;

/** Asks the database for an actor's events of `windows`, for counts of an actor's and by day, and for words in titles. */
export async function sqlBaselines(
  db: Store,
  { actors }: Columns,
  windows: readonly (readonly [actor: string, from: number])[],
  words: readonly string[],
): Promise<Baselines> {
  const some = actors.slice(0, 3).map(({ id }) => id);
  const ask = (sql: string, ...values: (string | number)[]) => db.$queryRawUnsafe(numbered(sql), ...values);
  const of = `(select "eventNumber" from "EventActor" where "actorId" = ?)`;
  const page = `select "number", "title" from "Event" where "number" in ${of}`;
  const inWindow = `${page} and "from" < ? and "to" > ? order by "from" limit 100`;
  const byActor = `select "actorId", count(distinct "eventNumber") as n from "EventActor" where "eventNumber" in ${of} group by 1 order by n desc limit 50`;
  const byDay = `select "from" / ${DAY} as day, count(*) from "Event" where "from" is not null group by 1`;
  const withWord = `select "number" from "Event" where "title" like '%' || ? || '%'`;
  const first = `${page} order by "from" limit 100`;
  return {
    list: await timed(windows.slice(0, 20), ([actor, from]) => ask(inWindow, actor, from + 30 * DAY, from)),
    facets: await timed(some, (actor) => ask(byActor, actor)),
    days: await timed([1, 2, 3], () => ask(byDay)),
    search: await timed(words.slice(0, 3), (word) => ask(withWord, word)),
    page: await timed(some, async (actor) => [await ask(first, actor), await ask(byActor, actor)]),
  };
}

/** PostgreSQL's signs for values have numbers. */
function numbered(sql: string): string {
  if (!isPostgresql(databaseUrl())) return sql;
  let number = 0;
  return sql.replace(/\?/g, () => `$${++number}`);
}
