import type { Connection } from "./connection";
import type { Engine, SearchText } from "./sql";

/** Events in one statement. */
const CHUNK = 2000;

/** Makes all stored events findable by their words, as saving them does. Returns how many there are. */
export async function indexWords(engine: Engine, db: Connection): Promise<number> {
  let last = 0;
  let count = 0;
  for (;;) {
    const next = `from "Event" where "number" > ${last} order by "number" limit ${CHUNK}`;
    const numbers = await engine.selectArrays<[number]>(db, ['"number"'], next);
    const end = numbers.at(-1)?.[0];
    if (end === undefined) return count;
    await engine.indexEvents(db, await textsOf(engine, db, (column) => `${column} > ${last} and ${column} <= ${end}`));
    count += numbers.length;
    last = end;
  }
}

/** The same for some of them, by their numbers. */
export async function indexWordsOf(engine: Engine, db: Connection, numbers: readonly number[]): Promise<void> {
  for (let at = 0; at < numbers.length; at += CHUNK) {
    const few = numbers.slice(at, at + CHUNK);
    await engine.indexEvents(db, await textsOf(engine, db, (column) => `${column} in ${engine.givenNumbers}`, few));
  }
}

/** What events are found by, in order of their numbers: title, the quotes of their passages, every name of who and where. `among` is the condition on a number. */
async function textsOf(
  engine: Engine,
  db: Connection,
  among: (column: string) => string,
  given: readonly number[] = [],
): Promise<SearchText[]> {
  const events = await engine.selectArrays<[number, string]>(
    db,
    ['"number"', '"title"'],
    `from "Event" where ${among('"number"')} order by "number"`,
    given,
  );
  const quotes = await engine.selectArrays<[number, string]>(
    db,
    ['l."eventNumber"', 'p."quote"'],
    `from "EventPassage" l join "Passage" p on p."id" = l."passageId" where ${among('l."eventNumber"')} order by l."eventNumber", l."position"`,
    given,
  );
  const actors = await engine.selectArrays<[number, string, string]>(
    db,
    ['a."eventNumber"', 'n."name"', engine.json('n."aliases"')],
    `from "EventActor" a join "Actor" n on n."id" = a."actorId" where ${among('a."eventNumber"')} order by a."eventNumber", a."position"`,
    given,
  );
  const places = await engine.selectArrays<[number, string, string]>(
    db,
    ['e."number"', 'n."name"', engine.json('n."aliases"')],
    `from "Event" e join "Place" n on n."id" = e."placeId" where ${among('e."number"')}`,
    given,
  );
  const quotesOf = listed(quotes.map(([number, quote]) => [number, quote]));
  const namesOf = listed(
    [...actors, ...places].map(([number, name, aliases]) => [
      number,
      [name, ...(JSON.parse(aliases) as string[])].join("\n"),
    ]),
  );
  return events.map(([number, title]) => ({
    number,
    title,
    quotes: [...new Set(quotesOf.get(number))].join("\n"),
    names: (namesOf.get(number) ?? []).join("\n"),
  }));
}

function listed(pairs: readonly (readonly [number, string])[]): Map<number, string[]> {
  const lists = new Map<number, string[]>();
  for (const [number, text] of pairs) {
    const list = lists.get(number);
    if (list) list.push(text);
    else lists.set(number, [text]);
  }
  return lists;
}
