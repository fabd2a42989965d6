import { expect, test } from "vitest";
import type { ArticleQuery } from "../../lib/answers/articles";
import { articleIds, queryArticles } from "../../lib/store/query-articles";
import { saveReading } from "../../lib/store/save-reading";
import { when } from "../../lib/time";
import { makeReading } from "./made-reading";
import { testStore } from "./test-store";

test("articles are searched, narrowed and sorted", async () => {
  const { db } = testStore();
  const rows = [
    ["a", "Ferry aground", "Coast Courier", "2024-03-05"],
    ["b", "Mill burns", "Coast Courier", "2024-03-07"],
    ["c", "100% of ferries late", "Inland Post", null],
  ] as const;
  for (const [id, title, publisher, day] of rows) {
    const made = makeReading({ id, text: `Text of ${id}.`, reports: [] });
    const published = day ? when(day, "stated") : null;
    const problems = id === "b" ? [{ code: "cut", message: "b: cut", fatal: false }] : [];
    await saveReading({ ...made, problems, article: { ...made.article, title, publisher, published } }, db);
  }
  const ask = async (query: Partial<ArticleQuery>) => {
    const all: ArticleQuery = { q: "", publisher: "", problem: "", order: "newest", ...query };
    const { articles, matching, total, undated, span } = await queryArticles(100, db, all);
    expect([matching, total, undated]).toEqual([articles.length, 3, 1]);
    expect(span).toEqual(["2024-03-05", "2024-03-07"]);
    return articles.map((article) => article.id).join("");
  };
  expect(await ask({})).toBe("bac");
  expect(await ask({ order: "oldest" })).toBe("cab");
  expect(await ask({ order: "title" })).toBe("cab");
  expect(await ask({ order: "publisher" })).toBe("abc");
  expect(await ask({ q: "ferr" })).toBe("ac");
  expect(await ask({ q: "FERRY courier" })).toBe("a");
  expect(await ask({ q: "'; drop table" })).toBe("");
  expect(await ask({ q: "%" })).toBe("c");
  expect(await ask({ q: "_" })).toBe("");
  expect(await ask({ publisher: "Inland Post" })).toBe("c");
  expect(await ask({ problem: "any" })).toBe("b");
  expect(await ask({ problem: "needs-date" })).toBe("c");
  const all: ArticleQuery = { q: "", publisher: "", problem: "", order: "newest" };
  expect(await articleIds(all, 2, db)).toEqual({ ids: ["b", "a"], total: 3 });
  expect(await articleIds(all, null, db)).toEqual({ ids: ["b", "a", "c"], total: 3 });
  expect(await articleIds({ ...all, q: "ferr" }, 1, db)).toEqual({ ids: ["a"], total: 2 });
  const { articles, matching, publishers } = await queryArticles(1, db);
  expect([articles.length, matching, publishers]).toEqual([1, 3, ["Coast Courier", "Inland Post"]]);
});
