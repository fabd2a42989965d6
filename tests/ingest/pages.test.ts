import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { makeSource } from "../../lib/ingest/source";
import { toArticles } from "../../lib/ingest/to-articles";

// Invented pages after real ones: what saved pages do that a reader must not fall for. One a line in fixtures/pages.jsonl, its story as {BODY}.
interface Row {
  readonly name: string;
  readonly html: string;
  readonly retrieved?: string | null;
  readonly right: {
    readonly published?: string | null;
    readonly title?: string;
    readonly authors?: string | null;
    readonly url?: string;
    readonly has?: readonly string[];
    readonly hasnt?: readonly string[];
    readonly hasnt_in_first?: readonly string[];
    readonly articles?: number;
    readonly dates?: readonly (string | null)[];
    readonly problem?: string;
    readonly language?: string;
  };
}

const HEADLINE = "Norrholt shuts old reservoir after divers find leaks";
const BODY = [
  "The county assembly in Norrholt voted on Wednesday to shut the old reservoir after divers found leaks in nine of its sluice gates.",
  "Assembly leader Maren Oskarsdal told reporters that the closure would begin at once and that water would be brought in by truck from Halden.",
  "“We cannot wait for the spring melt,” Oskarsdal said after the vote, which passed by eleven votes to four.",
  "Two members of the assembly, Tobias Renk and Lise Aamot, voted against the plan and asked for another inspection first.",
  "Engineers from the firm Brask and Dahl had warned the assembly in a letter in January that the gates might not hold.",
  "The town of Norrholt will discuss the cost of repairs, put at 3.1 million crowns, when its council meets on Monday.",
];
const fill = (words: string) =>
  words
    .replaceAll("{HEADLINE}", HEADLINE)
    .replaceAll("{BODY}", BODY.map((text) => `<p>${text}</p>`).join(""))
    .replace(/\{P(\d)\}/g, (_, n: string) => BODY[Number(n) - 1] ?? "");

const rows = readFileSync(new URL("fixtures/pages.jsonl", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line): Row => JSON.parse(line));

describe("pages", () => {
  it.each(rows)("$name", ({ html, retrieved = "2024-04-20", right }) => {
    const { articles, problems, texts } = toArticles(makeSource("page", { html: fill(html), retrieved }));
    const text = texts.join("\n");
    const [first] = articles;
    if (right.published === null) expect(first?.published).toBeNull();
    else if (right.published !== undefined) expect(first?.published?.edtf).toMatch(startingWith(right.published));
    if (right.title !== undefined) expect(first?.title).toBe(fill(right.title));
    if (right.authors !== undefined) expect(first?.author ?? null).toBe(right.authors);
    if (right.url !== undefined) expect(first?.url).toBe(right.url);
    if (right.language !== undefined) expect(first?.language).not.toMatch(/^en/);
    if (right.articles !== undefined) expect(articles).toHaveLength(right.articles);
    if (right.dates) expect(articles.map((a) => a.published?.edtf.slice(0, 10) ?? null)).toEqual(right.dates);
    if (right.problem === "fatal") expect(problems.some((problem) => problem.fatal)).toBe(true);
    else if (right.problem) expect(problems.map((problem) => problem.code)).toContain(right.problem);
    for (const words of right.has ?? []) expect(text).toContain(fill(words));
    for (const words of right.hasnt ?? []) expect(text).not.toContain(fill(words));
    for (const words of right.hasnt_in_first ?? []) expect(first?.text).not.toContain(fill(words));
  });

  it("are read however much a saved page carries along", { timeout: 60_000 }, () => {
    const heavy = [
      `<style>${"a{color:red}".repeat(700_000)}</style>`,
      `<svg>${"<path d='M0 0'/>".repeat(200_000)}</svg>`,
      `<img src="data:image/png;base64,${"A".repeat(8_000_000)}">`,
      `<!-- ${"x".repeat(7_000_000)} -->`,
    ];
    for (const load of heavy) {
      const html = fill(`<html><body>${load}<article><h1>{HEADLINE}</h1>{BODY}</article></body></html>`);
      expect(toArticles(makeSource("page", { html })).articles[0]?.text).toContain(BODY[5]);
    }
  });

  it("have no comments in the body, even thousands of them that nothing names", { timeout: 60_000 }, () => {
    const remarks = Array.from(
      { length: 14_000 },
      (_, i) => `<div><b>u${i}</b><p>I believe that remark number ${i} is long-winded, is it not?</p><i>1</i></div>`,
    );
    const html = fill(
      `<html><body><main><h1>{HEADLINE}</h1>{BODY}</main><div class="discussion">${remarks.join("")}</div></body></html>`,
    );
    const text = toArticles(makeSource("page", { html })).texts.join("\n");
    expect(text).toContain(BODY[0]);
    expect(text).not.toContain("remark number 77");
  });
});

const startingWith = (words: string) => new RegExp(`^${words.replace(/[+]/g, "\\+")}`);
