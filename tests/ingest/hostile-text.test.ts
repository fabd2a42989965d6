import { describe, expect, it } from "vitest";
import { makeSource } from "../../lib/ingest/source";
import { bodySpans, toSource } from "../../lib/ingest/source-map";
import { toArticles } from "../../lib/ingest/to-articles";

const SENTENCE = "The mayor said on Monday that the bridge would be closed for two weeks. ";
const MB = 1_000_000;

describe("hostile text is read in seconds", { timeout: 60_000 }, () => {
  it.each([
    ["parentheses", "(".repeat(500_000)],
    ["no full stop", "word ".repeat(200_000)],
    ["digits", "7".repeat(MB)],
    ["spaces", `a${" ".repeat(MB)}b`],
    ["capitals", "A ".repeat(500_000)],
    ["at signs", "@a ".repeat(300_000)],
    ["combining marks", `a${"\u0301\u0327".repeat(300_000)}`],
    ["soft hyphens", "a\u00ad".repeat(300_000)],
    ["decomposed letters", "e\u0301 ".repeat(300_000)],
    ["lone surrogates", "\ud800".repeat(300_000)],
    ["empty lines", "\n".repeat(MB)],
    ["ages", "Daily Bee\n2 hours ago\n- Daily Bee\nTitle of it\n".repeat(10_000)],
    ["datelines", `Storm hits coast\nPARIS (AP) - ${SENTENCE}\n`.repeat(5_000)],
    ["markers", "Comments\nRelated Articles\n".repeat(20_000)],
    ["notices in one line", `${"Sign up for our newsletter. ".repeat(40_000)}`],
  ])("%s", (_, text) => {
    const start = process.cpuUsage();
    const { articles } = toArticles(makeSource("hostile", { text, retrieved: "2025-06-05" }));
    for (const article of articles.slice(0, 50)) bodySpans(article, text);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(4000);
  });
});

it("maps offsets quickly where every letter was changed", () => {
  const text = "e\u0301 ".repeat(100_000);
  const [article] = toArticles(makeSource("x", { text })).articles;
  const start = process.cpuUsage();
  for (let i = 0; i < 100_000; i++) toSource(article?.sourceMap ?? [], { start: i, end: i + 1 });
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(1000);
});
