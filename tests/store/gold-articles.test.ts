import { expect, test } from "vitest";
import { mergeReports } from "../../lib/pipeline";
import { correctEvent } from "../../lib/store/correct-event";
import { type AnnotatedArticle, goldArticles } from "../../lib/store/gold-articles";
import { addMarked } from "../../lib/store/marked-passages";
import { rebuildEvents } from "../../lib/store/rebuild-events";
import { saveReading } from "../../lib/store/save-reading";
import { when } from "../../lib/time";
import { typeOf } from "../eval/pair-events";
import { makeActor, makeReading } from "./made-reading";
import { testStore } from "./test-store";

const ANNA = makeActor("Anna Liepa", { kind: "person" });

test("what persons said is given as annotated articles; what was only read of them is optional, what is removed is left out", async () => {
  const { db } = testStore();
  const quotes = [
    "Anna Liepa met envoys on Monday.",
    "Drones hit a bridge.",
    "A rumour went round.",
    "The mayor resigned.",
  ];
  const [talks = "", strike = "", rumour = "", other = ""] = quotes;
  const told = [
    { quote: talks, actors: [[ANNA, "agent"]] as const },
    { quote: strike, type: "strike" as const },
    { quote: rumour, type: "other" as const },
  ];
  await saveReading(
    makeReading({ id: "a", url: "https://a.example/1", text: quotes.slice(0, 3).join("\n\n"), reports: told }),
    db,
  );
  await saveReading(makeReading({ id: "b", text: other, reports: [{ quote: other, type: "politics" }] }), db);
  await rebuildEvents(mergeReports, db);
  const all = async () => {
    const found: AnnotatedArticle[] = [];
    for await (const article of goldArticles(db)) found.push(article);
    return found;
  };
  expect(await all()).toEqual([]);
  const correct = (event: string, field: "when" | "removed" | "undo" | "confirmed", value: unknown) =>
    correctEvent({ event, field, value: JSON.stringify(value), by: "Vera", reason: "", seen: null }, mergeReports, db);
  const done = await correct("e-a-0", "when", { edtf: "2025-05-12", words: "on Monday" });
  await correct("e-a-2", "removed", true);
  await rebuildEvents(mergeReports, db);
  const [article, ...rest] = await all();
  expect(rest).toEqual([]);
  expect(article).toMatchObject({ id: "a", published: "2025-05-15", url: "https://a.example/1" });
  expect(article?.events).toMatchObject([
    {
      ...{ quote: talks, date: "2025-05-12", precision: "day", date_expr: "on Monday", importance: "core" },
      ...{ type: "talks", status: "occurred", actors: ["Anna Liepa"], location: null },
    },
    { quote: strike, date: "2025-05-14", type: "strike", importance: "optional" },
  ]);
  for (const event of article?.events ?? []) {
    expect(article?.text.slice(event.start, event.end)).toBe(event.quote);
    if (event.date_expr) expect(article?.text.slice(event.date_expr_start, event.date_expr_end)).toBe(event.date_expr);
    expect(typeOf({ ...event, actors: [...event.actors] })).toBe(event.type); // the scorer knows the types as they are
  }
  if (done.kind !== "done") throw new Error("not done");
  await correct("e-a-0", "undo", done.correction.id);
  expect((await all()).flatMap(({ events }) => events.map(({ importance }) => importance))).toEqual([
    "optional",
    "optional",
  ]);
});

test("what a person marked is given too, also where nothing else of the article was corrected; as it was corrected since", async () => {
  const { db } = testStore();
  const [read, missed] = ["Ministers met in Riga.", "A bridge was shut."];
  const text = `${read}\n\n${missed}`;
  await saveReading(makeReading({ id: "a", url: "https://a.example/1", text, reports: [{ quote: read }] }), db);
  await saveReading(makeReading({ id: "b", text: "Nothing of that.", reports: [] }), db);
  await rebuildEvents(mergeReports, db);
  const mark = {
    article: "a",
    start: text.indexOf(missed),
    quote: missed,
    title: "Bridge shut",
    by: "Vera",
    reason: "",
  };
  const event = await addMarked(
    { ...mark, type: "protest", status: "planned", when: when("2025-05-14", "stated") },
    mergeReports,
    db,
  );
  const events = async () => {
    const found: AnnotatedArticle[] = [];
    for await (const article of goldArticles(db)) found.push(article);
    expect(found.map(({ id }) => id)).toEqual(["a"]);
    return found[0]?.events;
  };
  const marked = { quote: missed, title: "Bridge shut", date: "2025-05-14", type: "protest", status: "planned" };
  expect(await events()).toMatchObject([
    { quote: read, importance: "optional" },
    { ...marked, importance: "core" },
  ]);
  const given = { event: event ?? "", by: "Vera", reason: "", seen: null };
  await correctEvent({ ...given, field: "status", value: '"occurred"' }, mergeReports, db);
  expect((await events())?.[1]).toMatchObject({ ...marked, status: "occurred", importance: "core" });
  await correctEvent({ ...given, field: "removed", value: "true" }, mergeReports, db);
  expect(await events()).toMatchObject([{ quote: read, importance: "optional" }]);
});
