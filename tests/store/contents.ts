import { engine } from "../../lib/store/sql";
import { server } from "./test-store";

const SELECTS = {
  articles: 'select * from "Article" order by "id"',
  passages: 'select * from "Passage" order by "id"',
  taking: 'select * from "PassageActor" order by "passageId", "position"',
  actors: 'select * from "Actor" order by "id"',
  places: 'select * from "Place" order by "id"',
  events: 'select "id", "type", "title", "digest", "from", "to", "anchor" from "Event" order by "id"',
  links: `select p."passageId", p."position", e."id" from "EventPassage" p join "Event" e on e."number" = p."eventNumber"
    order by p."passageId"`,
};
const SEARCHES =
  server === null
    ? {
        integrity: "pragma integrity_check",
        found: `select "id" from "Event" where "number" in (select rowid from "EventStems" where "EventStems" match 'report') order by "id"`,
        words: 'select count(*) as n from "EventWords"',
      }
    : {
        integrity: `select 'ok' as integrity_check`, // it has none of its own: what was not committed is not there
        found: `select "id" from "Event" where "number" in (select "number" from "EventText" where "stems" @@ 'report') order by "id"`,
        words: 'select count(*) as n from "EventText"',
      };

/** All that is stored, without what depends on the order of arrival: the numbers of events. Throws if a reference is broken. */
export async function contents(url: string): Promise<Record<string, unknown[]>> {
  return engine.alone(url, async (db) => {
    const rows: Record<string, unknown[]> = {};
    for (const [name, sql] of Object.entries({ ...SELECTS, ...SEARCHES })) rows[name] = await db.rows(sql);
    await db.checkReferences();
    return JSON.parse(JSON.stringify(rows));
  });
}
