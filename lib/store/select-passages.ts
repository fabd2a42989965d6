import type { Passage, PassageActor } from "../domain";
import type { Connection } from "./connection";
import { engine } from "./sql";

const PLAIN = [
  "id",
  "articleId",
  "start",
  "end",
  "quote",
  "title",
  "type",
  "subtype",
  "plover",
  "status",
  "speakerId",
  "placeId",
] as const;
const ACTORS = engine.list(
  ["actorId", "role"],
  `select * from "PassageActor" a where a."passageId" = p."id" order by a."position"`,
);
const COLUMNS = [
  ...PLAIN.map((name) => `p."${name}"`),
  engine.exactly('p."confidence"'),
  engine.json('p."when"'),
  engine.json('p."mentions"'),
  ACTORS,
];

/**
 * The passages that meet a condition, as they were saved, by article and in the order they were found in it. The condition's text is
 * trusted; it calls the table p and may name `engine.given` once.
 */
export async function selectPassages(
  db: Connection,
  condition: string,
  given: readonly (string | number)[] = [],
): Promise<Passage[]> {
  const rest = `from "Passage" p where ${condition} order by p."articleId", p."position"`;
  return (await engine.selectArrays<unknown[]>(db, COLUMNS, rest, given)).map(toPassage);
}

function toPassage(row: readonly unknown[]): Passage {
  const plain = Object.fromEntries(PLAIN.map((name, i) => [name, row[i]]));
  const [confidence, when, mentions, actors] = row.slice(PLAIN.length) as [string, string | null, string, string];
  const passage = {
    ...plain,
    when: when === null ? null : JSON.parse(when),
    actors: (JSON.parse(actors) as [string, PassageActor["role"]][]).map(([id, role]) => ({ id, role })),
    mentions: JSON.parse(mentions),
    confidence: Number(confidence),
  };
  return passage as unknown as Passage; // its words were checked by the types when they were written
}
