import type { ReadingSide, TwoReadings } from "../answers/review";
import type { Difference, Mention, Passage, ReadBy, Reading } from "../domain";
import type { Connection, Transaction } from "./connection";
import { digest } from "./digest";
import { selectActors, selectPlaces } from "./select-names";
import { selectPassages } from "./select-passages";
import { engine } from "./sql";

type Field = Difference["field"];

/** What differs in one passage, as it is stored. */
export interface StoredDifference {
  readonly id: string;
  readonly articleId: string;
  /** The passage as it is told; null = only our own reader tells of it. */
  readonly passageId: string | null;
  readonly fields: readonly Field[];
  /** As our own reader has it; null = it tells no such event. */
  readonly own: Passage | null;
}

/** Keeps in what the readers of an article differ, instead of what was kept of it before. */
export async function saveDifferences(tx: Transaction, { article, differences = [] }: Reading): Promise<void> {
  await engine.deleteRows(tx, "ReadingDifference", "articleId", [article.id]);
  const rows = new Map<string, { passageId: string | null; fields: Field[]; own: Passage | null }>();
  for (const { field, passageId, own } of differences) {
    const id = digest([article.id, passageId, own]);
    const known = rows.get(id) ?? { passageId, fields: [], own };
    known.fields.push(field);
    rows.set(id, known);
  }
  await engine.insertRows(
    tx,
    "ReadingDifference",
    Array.from(rows, ([id, { passageId, fields, own }]) => ({
      ...{ id, articleId: article.id, passageId, fields: fields.join(" "), own: own && JSON.stringify(own) },
    })),
  );
}

const COLUMNS = ['d."id"', 'd."articleId"', 'd."passageId"', 'd."fields"', engine.json('d."own"')];

/** Those of an article, as they were read. */
export async function differencesOf(articleId: string, db: Connection): Promise<Difference[]> {
  const found = await select(db, `d."articleId" in ${engine.given}`, [articleId]);
  return found.flatMap(({ passageId, fields, own }) => fields.map((field) => ({ field, passageId, own })));
}

/** Those with the given ids, by id. */
export async function selectDifferences(
  db: Connection,
  ids: readonly string[],
): Promise<Map<string, StoredDifference>> {
  return new Map((await select(db, `d."id" in ${engine.given}`, ids)).map((each) => [each.id, each]));
}

async function select(db: Connection, condition: string, given: readonly string[]): Promise<StoredDifference[]> {
  type Row = [string, string, string | null, string, string | null];
  const rest = `from "ReadingDifference" d where ${condition} order by d."id"`;
  const rows = await engine.selectArrays<Row>(db, COLUMNS, rest, given);
  return rows.map(([id, articleId, passageId, fields, own]) => ({
    ...{ id, articleId, passageId, fields: fields.split(" ") as Field[] },
    own: own === null ? null : (JSON.parse(own) as Passage),
  }));
}

/** A difference in a passage of an event that is told. */
export interface ToldDifference {
  readonly id: string;
  readonly fields: readonly Field[];
  readonly event: number;
}

/** The differences in what events tell, each with the event's number. */
export async function toldDifferences(db: Connection): Promise<ToldDifference[]> {
  const rest = `from "ReadingDifference" d join "EventPassage" l on l."passageId" = d."passageId"`;
  const rows = await engine.selectArrays<[string, string, number]>(
    db,
    ['d."id"', 'd."fields"', 'l."eventNumber"'],
    rest,
  );
  return rows.map(([id, fields, event]) => ({ id, fields: fields.split(" ") as Field[], event }));
}

/** An event that only our own reader tells. */
export interface UntoldDifference {
  readonly id: string;
  readonly title: string;
  /** 0 to 1. */
  readonly confidence: number;
}

/** What only our own reader tells in the newest text of each address, but for what a person has marked since. */
export async function untoldDifferences(db: Connection): Promise<UntoldDifference[]> {
  const own = (name: string, is?: "number") => engine.field('d."own"', name, is);
  const rest = `from "ReadingDifference" d join "Article" a on a."id" = d."articleId"
    where d."passageId" is null and a."current" = true and not exists (select 1 from "MarkedPassage" m
      where m."articleId" = d."articleId" and m."start" = ${own("start", "number")} and m."quote" = ${own("quote")})`;
  const columns = ['d."id"', own("title"), own("confidence", "number")];
  const rows = await engine.selectArrays<[string, string, number]>(db, columns, rest);
  return rows.map(([id, title, confidence]) => ({ id, title, confidence: Number(confidence) }));
}

/** Both readings of a field of each of some differences, by "id field", as a person compares them. */
export async function twoReadings(db: Connection, keys: readonly string[]): Promise<Map<string, TwoReadings>> {
  const asked = keys.map((key) => key.split(" ") as [string, Field]);
  const found = await selectDifferences(db, [...new Set(asked.map(([id]) => id))]);
  const all = [...found.values()];
  const passages = await selectPassages(
    db,
    `p."id" in ${engine.given}`,
    all.flatMap(({ passageId }) => passageId ?? []),
  );
  const told = new Map(passages.map((passage) => [passage.id, passage]));
  const both = [...passages, ...all.flatMap(({ own }) => own ?? [])];
  const where = { id: { in: [...new Set(all.map(({ articleId }) => articleId))] } };
  const articles = await db.article.findMany({ where, select: { id: true, text: true, readBy: true } });
  const byId = new Map(articles.map((article) => [article.id, article]));
  const actorIds = new Set(both.flatMap(({ actors }) => actors.map(({ id }) => id)));
  const [actors, places] = [
    await selectActors(db, [...actorIds]),
    await selectPlaces(db, [...new Set(both.flatMap(({ placeId }) => placeId ?? []))]),
  ];
  const side = (passage: Passage, field: Field): ReadingSide => {
    const { start, end, title, quote, when, type, status, placeId } = passage;
    return {
      ...{ start, end, title, quote, when, type, status },
      place: placeId === null ? null : (places.get(placeId)?.name ?? placeId),
      actors: passage.actors.map(({ id, role }) => ({ name: actors.get(id)?.name ?? id, role })),
      words: wordsOf(passage, field, byId.get(passage.articleId)?.text ?? ""),
    };
  };
  return new Map(
    asked.flatMap(([id, field]): [string, TwoReadings][] => {
      const difference = found.get(id);
      if (!difference) return [];
      const { articleId, passageId, own } = difference;
      const model = (byId.get(articleId)?.readBy as ReadBy | null | undefined)?.model ?? "";
      const passage = told.get(passageId ?? "");
      const readings = { told: passage ? side(passage, field) : null, own: own && side(own, field) };
      return [[`${id} ${field}`, { field, article: articleId, model, ...readings }]];
    }),
  );
}

const ROLES: Readonly<Record<Field, readonly Mention["role"][]>> = {
  ...{ event: ["trigger"], type: ["trigger"], when: ["when"], place: ["where"], status: ["status"] },
  who: ["who", "speaker"],
};

/** The words of the text behind a field, each once. */
function wordsOf({ mentions }: Passage, field: Field, text: string): string[] {
  const words = mentions
    .filter(({ role }) => ROLES[field].includes(role))
    .map(({ start, end }) => text.slice(start, end));
  return [...new Set(words)];
}
