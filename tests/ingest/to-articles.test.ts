import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isByHand } from "../../lib/corrections";
import type { Article } from "../../lib/domain";
import { makeSource } from "../../lib/ingest/source";
import { bodySpans } from "../../lib/ingest/source-map";
import { toArticles } from "../../lib/ingest/to-articles";
import { PAGE } from "./page";

const read = (fields: Record<string, unknown>) => toArticles(makeSource("record-1", fields));
const TEXT = "Mill burns down\nThe old mill burnt down on Monday. Nobody was hurt.";

describe("the seed page", () => {
  const file = (name: string) => readFileSync(new URL(`../../seeds/articles/${name}`, import.meta.url), "utf8");
  const text = file("istanbul-talks.txt");
  const { articles, problems } = toArticles(
    makeSource("istanbul-talks.txt", { ...JSON.parse(file("istanbul-talks.json")), text }),
  );

  it("holds four articles, each with its own title and day", () => {
    expect(problems).toEqual([]);
    expect(articles.map((article) => [article.title.slice(0, 24), article.published?.edtf])).toEqual([
      ["Ukraine-Russia talks to ", "2025-05-15"],
      ["Calmes: The 'Trump Doctr", "2025-06-05"],
      ["The Dutch queen unveils ", "2025-06-05"],
      ["Russia says it will resp", "2025-06-05"],
    ]);
  });

  it("keeps publishers and agencies apart", () => {
    expect(articles.map((article) => [article.publisher, article.author])).toEqual([
      ["ABC News", null],
      ["Los Angeles Times", null],
      ["Hamilton Spectator", "AP"],
      ["Yahoo", "Reuters"],
    ]);
  });

  it("gives each body in as few stretches of the page as its notices allow", () => {
    expect(articles.map((article) => bodySpans(article, text).length)).toEqual([2, 1, 1, 1]);
    const endOf = (article: Article) => bodySpans(article, text).at(-1)?.[1] ?? 0;
    const lastWords = articles.map((article) => text.slice(0, endOf(article)).split(" ").slice(-3).join(" "));
    expect(lastWords).toEqual(['at a cost."', "has other ideas.", "Dutch government .", "to a question."]);
  });
});

describe("publication dates", () => {
  const dateOf = (fields: Record<string, unknown>) => read({ text: TEXT, ...fields }).articles[0]?.published ?? null;

  it("takes the record's, with its zone", () => {
    const [article] = read({ text: TEXT, published: "2024-10-16 00:30:00+08:00" }).articles;
    expect([article?.published?.edtf, article?.zone, article?.published?.basis]).toEqual([
      "2024-10-16T00:30+08:00",
      480,
      "stated",
    ]);
  });

  it("takes the day a person gives where there is none, and marks it; what stands there goes before", () => {
    const given = (fields: Record<string, unknown>, day = "2024-10-17") => {
      const { articles, problems } = toArticles({ ...makeSource("record-1", fields), givenPublished: day });
      const published = articles[0]?.published ?? null;
      return [published?.edtf ?? null, isByHand(published), problems.map(({ code }) => code)];
    };
    const page = (date: string) =>
      `<article><h1>Mill burns down</h1>${date}<p>The old mill burnt down on Monday, and nobody was hurt, the fire service said in a statement.</p></article>`;
    expect(given({ text: TEXT })).toEqual(["2024-10-17", true, []]);
    expect(given({ html: page("") })).toEqual(["2024-10-17", true, []]);
    expect(given({ text: TEXT, published: "2024-10-16" })).toEqual(["2024-10-16", false, []]);
    expect(given({ html: page('<time datetime="2024-10-16">16 October 2024</time>') })).toEqual([
      "2024-10-16",
      false,
      [],
    ]);
    for (const day of ["2024-10-16", "2024-10-17"])
      expect(given({ text: TEXT, url: `https://a.example/${day.replaceAll("-", "/")}/mill` })).toEqual([
        day,
        false,
        [],
      ]);
    // with a text that was typed it is the text's own as well
    expect(given({ text: TEXT, published: "2024-10-17" })).toEqual(["2024-10-17", true, []]);
    expect(given({ text: TEXT, retrieved: "2024-10-01" })).toEqual([
      null,
      false,
      ["date-after-retrieval", "needs-date"],
    ]);
    expect(given({ text: TEXT, published: "some day" })).toEqual(["2024-10-17", true, ["unreadable-date"]]);
  });

  it("says so when there is none", () => {
    const { articles, problems } = read({ text: TEXT });
    expect(articles[0]?.published).toBeNull();
    expect(problems.map((problem) => [problem.code, problem.fatal])).toEqual([["needs-date", false]]);
    expect(problems[0]?.message).toContain("record-1");
  });

  it("falls back on the address, then on a line that is a date", () => {
    expect(dateOf({ url: "https://paper.example/2023/11/08/mill" })?.edtf).toBe("2023-11-08");
    expect(dateOf({ text: "Mill burns down\nWednesday, November 8, 2023\nThe old mill burnt down." })?.edtf).toBe(
      "2023-11-08",
    );
  });

  it("rejects one later than the retrieval", () => {
    const { articles, problems } = read({ text: TEXT, published: "2025-06-09", retrieved: "2025-06-05" });
    expect(articles[0]?.published).toBeNull();
    expect(problems.map((problem) => problem.code)).toEqual(["date-after-retrieval", "needs-date"]);
  });

  it("names a date that cannot be read", () => {
    expect(read({ text: TEXT, published: "last week" }).problems[0]?.code).toBe("unreadable-date");
  });

  it("counts the ages on cards back from the retrieval", () => {
    const { articles } = read({ text: PAGE, published: "2024-03-12", retrieved: "2024-03-13" });
    expect(articles.map((article) => article.published?.edtf)).toEqual([
      "2024-03-12",
      "2024-03-13",
      "2024-03-10",
      "2024-03-12",
    ]);
    expect(articles[1]?.published?.reasoning).toMatchObject({ words: "12 minutes ago", anchor: "2024-03-13" });
  });

  it("leaves cards undated where the retrieval is unknown", () => {
    const { articles, problems } = read({ text: PAGE, published: "2024-03-12" });
    expect(articles.map((article) => article.published?.edtf ?? null)).toEqual(["2024-03-12", null, null, null]);
    expect(problems.filter((problem) => problem.code === "needs-date")).toHaveLength(3);
  });
});

describe("titles", () => {
  it("takes the record's, and finds it in the text", () => {
    const [article] = read({ text: TEXT, title: "Mill  burns down" }).articles;
    expect(article?.title).toBe("Mill burns down");
    expect(article?.titleSpan).toEqual({ start: 0, end: 15 });
  });

  it("keeps the whole text as body where the title is not in it", () => {
    const [article] = read({ text: TEXT, title: "Fire" }).articles;
    expect([article?.title, article?.titleSpan]).toEqual(["Fire", null]);
    expect(article && bodySpans(article, TEXT)).toEqual([[0, TEXT.length]]);
  });

  it("takes the first words where there is no headline", () => {
    expect(read({ text: "The mayor resigned on Monday. Her deputy takes over." }).articles[0]?.title).toBe(
      "The mayor resigned on Monday",
    );
  });

  it("keeps lines above the headline above it", () => {
    const [article] = read({ text: `LOCAL NEWS DESK:\n${TEXT}`, title: "Mill burns down" }).articles;
    expect(article?.text.split("\n\n")[0]).toBe("LOCAL NEWS DESK:");
    expect(article?.titleSpan && article.text.slice(article.titleSpan.start, article.titleSpan.end)).toBe(
      "Mill burns down",
    );
  });
});

describe("ids and addresses", () => {
  it("are the same for the same text and address, whatever else is known", () => {
    const id = (fields: Record<string, unknown>) => read({ text: TEXT, ...fields }).articles[0]?.id;
    expect(id({ url: "https://a.example/x" })).toBe(id({ url: "https://a.example/x", published: "2024-01-01" }));
    expect(id({ url: "https://a.example/x" })).not.toBe(id({ url: "https://a.example/y" }));
    expect(id({})).toMatch(/^a-[0-9a-f]{16}$/);
  });

  it("lead from the page to its cards", () => {
    const urls = read({ text: PAGE, url: "https://a.example/page#top" }).articles.map((article) => article.url);
    expect(urls[0]).toBe("https://a.example/page#top");
    expect(urls[2]).toBe("https://a.example/page#:~:text=Grain%20mill%20to%20close%20in%20spring");
    expect(new Set(urls).size).toBe(4);
  });
});

it("says when there is no text", () => {
  expect(read({ text: " \n\u0000\n" })).toMatchObject({ articles: [], problems: [{ code: "no-text", fatal: true }] });
});
