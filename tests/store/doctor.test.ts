import { expect, test } from "vitest";
import { examineStore, indexAgain } from "../../lib/store/doctor";
import { rebuildEvents } from "../../lib/store/rebuild-events";
import { saveReading } from "../../lib/store/save-reading";
import { engine } from "../../lib/store/sql";
import { addWaiting } from "../../lib/store/waiting";
import { makeActor, makeReading, mergeByTitle } from "./made-reading";
import { tell, testStore } from "./test-store";

const QUOTES = ["They met in May.", "They marched in June."];

async function stored() {
  const made = testStore();
  const reports = QUOTES.map((quote) => ({ quote, title: quote, actors: [[makeActor("Guards"), "agent"]] as const }));
  await saveReading(makeReading({ id: "a", url: "https://a.example/1", text: QUOTES.join("\n"), reports }), made.db);
  await rebuildEvents(mergeByTitle, made.db);
  return made;
}

const checks = async (db: Parameters<typeof examineStore>[0]) => (await examineStore(db)).map(({ check }) => check);

test("of what holds together nothing is found", async () => {
  const { db } = await stored();
  await addWaiting([{ name: "a", address: "https://a.example", bytes: null, mediaType: null, about: {} }], db);
  expect(await examineStore(db)).toEqual([]);
  await indexAgain(db);
  expect(await examineStore(db)).toEqual([]);
});

test.each([
  ["quotes", `update "Passage" set "quote" = 'They met in Mai.' where "quote" like '%May%'`, null],
  ["events without a passage", `delete from "EventPassage"`, "merge"],
  ["not the newest", `update "Article" set "current" = false`, "merge"],
  ["no newest text", `update "Article" set "current" = false`, null],
  ["not there", `insert into "EventAlias" ("id", "to", "anchor") values ('x', 'y', '{}')`, "merge"],
  [
    "left",
    `insert into "Waiting" ("id", "name", "about", "added", "state", "claimed") values ('x', 'n', '{}', '2024-01-01', 'reading', 5)`,
    null,
  ],
  [
    "given up",
    `insert into "Waiting" ("id", "name", "about", "added", "state", "attempts") values ('x', 'n', '{}', '2024-01-01', 'read', 4)`,
    null,
  ],
])("what is broken is found: %s", async (words, sql, cure) => {
  const { db, url } = await stored();
  tell(url, sql);
  const found = (await examineStore(db)).find(({ check }) => check.includes(words));
  expect(found).toMatchObject({ cure, count: expect.any(Number) });
});

test("events that no search finds are found and made findable again, and words of none are dropped", async () => {
  const { db } = await stored();
  const numbers = (await db.event.findMany({ orderBy: { number: "asc" } })).map(({ number }) => number);
  await engine.forgetEvents(db, numbers.slice(0, 1));
  await engine.indexEvents(db, [{ number: 999, title: "nobody", quotes: "", names: "" }]);
  expect(await checks(db)).toEqual(["events that are not found by their words", "words of events that are not there"]);
  await indexAgain(db);
  expect(await checks(db)).toEqual([]);
  const found = async (q: string) => [...((await engine.searchEvents(db, q)) ?? [])];
  expect([await found("guards"), await found("nobody"), await found('"met in may"')]).toEqual([
    numbers,
    [],
    numbers.slice(0, 1),
  ]);
});
