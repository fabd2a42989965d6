import type { NamePassage } from "../answers/names";
import type { Store } from "./connection";
import { engine } from "./sql";

/** The passages that name any of the actors with the given ids, in whatever role. */
export const OF_ACTORS = `from (with given as ${engine.given}
  select a."passageId" as "id" from given join "PassageActor" a on a."actorId" = given.value
  union select s."id" from given join "Passage" s on s."speakerId" = given.value
) n join "Passage" p on p."id" = n."id"`;

/** The passages that happen at any of the places with the given ids. */
export const OF_PLACES = `from ${engine.given} given join "Passage" p on p."placeId" = given.value`;

const REPORTING = `join "EventPassage" l on l."passageId" = p."id" join "Event" e on e."number" = l."eventNumber"`;
const NEWEST_FIRST = `order by e."from" is null, e."from" desc, e."id", l."position"`;
const PLAIN = ["id", "articleId", "start", "end", "quote", "type", "status"] as const;
const COLUMNS = [
  ...PLAIN.map((name) => `p."${name}"`),
  ...[
    engine.json('p."when"'),
    'e."id"',
    'e."title"',
    'a."publisher"',
    'a."url"',
    engine.field('a."published"', "edtf"),
  ],
];

/** The passages of names, each given once, that tell of an event, newest event first: how many, and the first of them. */
export async function namePassages(
  db: Store,
  of: typeof OF_ACTORS | typeof OF_PLACES,
  ids: readonly string[],
  limit: number,
): Promise<{ passages: NamePassage[]; total: number }> {
  const [counted] = await engine.selectArrays<[number]>(db, ["count(*)"], `${of} ${REPORTING}`, ids);
  const rest = `${of} ${REPORTING} join "Article" a on a."id" = p."articleId" ${NEWEST_FIRST} limit ${limit}`;
  const rows = await engine.selectArrays<unknown[]>(db, COLUMNS, rest, ids);
  return { passages: rows.map(toPassage), total: counted?.[0] ?? 0 };
}

function toPassage(row: readonly unknown[]): NamePassage {
  const plain = Object.fromEntries(PLAIN.map((name, i) => [name, row[i]]));
  const [when, eventId, eventTitle, publisher, url, published] = row.slice(PLAIN.length) as (string | null)[];
  const passage = { ...plain, when: when ? JSON.parse(when) : null, eventId, eventTitle, publisher, url, published };
  return passage as unknown as NamePassage; // its words were checked by the types when they were written
}
