import { expect, test } from "vitest";
import { queryArticle } from "../../lib/store/query-article";
import { rebuildEvents } from "../../lib/store/rebuild-events";
import { saveReading } from "../../lib/store/save-reading";
import { makeReading, mergeByTitle } from "./made-reading";
import { testStore } from "./test-store";

const QUOTE = "Drones struck a power plant in Kyiv during the night, leaving two thousand homes without light.";
const TEXT = `${QUOTE}\n\nThe mayor said that crews had been working since dawn to bring back the heating in four districts of the capital, and asked people to stay at home.`;

test("the same text at other addresses is linked, nearly the same too, other words and older versions are not", async () => {
  const { db } = testStore();
  const texts: Record<string, [text: string, url: string, published: string]> = {
    a: [TEXT, "https://a.example/1", "2025-05-15"],
    b: [TEXT, "https://b.example/1", "2025-05-14"],
    c: [TEXT.replace("since dawn", "since six"), "https://c.example/1", "2025-05-16"],
    d: [
      `${QUOTE}\n\nThis is another paper's own story, which only tells of the same night and of what people did then.`,
      "https://d.example/1",
      "2025-05-15",
    ],
    e: [`${TEXT}\n\nUpdated.`, "https://a.example/1", "2025-05-13"],
  };
  for (const [id, [text, url, published]] of Object.entries(texts))
    await saveReading(makeReading({ id, text, url, published, reports: [{ quote: QUOTE, title: "strike" }] }), db);
  await rebuildEvents(mergeByTitle, db);
  const copies = async (id: string) => (await queryArticle(id, db))?.copies.map((copy) => [copy.id, copy.same]);
  expect(await copies("a")).toEqual([
    ["b", true],
    ["c", false],
  ]);
  expect(await copies("d")).toEqual([]);
});

test("a few words that come again on another day are another article, as are nearly the same few", async () => {
  const { db } = testStore();
  const alert = "Air raid alert in Kyiv.";
  const texts: Record<string, [text: string, published: string | null]> = {
    a: [alert, "2025-05-15"],
    b: [alert, "2025-05-15"],
    c: [alert, "2025-05-16"],
    d: [alert, null],
    e: ["Air raid alert in Kyiv, all of it.", "2025-05-15"],
  };
  for (const [id, [text, published]] of Object.entries(texts)) {
    const reports = [{ quote: text, title: "alert" }];
    await saveReading(makeReading({ id, text, url: `https://${id}.example/1`, published, reports }), db);
  }
  await rebuildEvents(mergeByTitle, db);
  const copies = async (id: string) => (await queryArticle(id, db))?.copies.map((copy) => copy.id);
  expect(await Promise.all(["a", "b", "c", "d", "e"].map(copies))).toEqual([["b"], ["a"], [], [], []]);
});
