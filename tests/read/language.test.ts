import { describe, expect, it } from "vitest";
import { makeSource } from "../../lib/ingest/source";
import { toArticles } from "../../lib/ingest/to-articles";
import { reads, unreadReading } from "../../lib/read/language";

const articleOf = (text: string) => {
  const [article] = toArticles(makeSource("page.html", { text, title: "Luftangriff auf Odessa" })).articles;
  if (!article) throw new Error("no article");
  return article;
};

describe("languages that are read", () => {
  it.each(["en", "en-GB", "EN-us"])("%s", (language) => expect(reads(language)).toBe(true));
  it.each(["de", "uk", "enm", "zh-Hans", ""])("not %j", (language) => expect(reads(language)).toBe(false));
});

describe("an article in another language", () => {
  const german = articleOf(
    "Bei einem Luftangriff sind am Dienstag nach Angaben der Behörden mindestens drei Menschen getötet worden.",
  );

  it("is kept with nothing read in it", () => {
    const { article, problems, ...found } = unreadReading(german) ?? {};
    expect(article).toBe(german);
    expect(Object.values(found)).toEqual([[], [], [], [], [], []]);
  });

  it("says which article, which language and what to do", () => {
    expect(unreadReading(german)?.problems).toEqual([
      {
        code: "language-not-read",
        message:
          'page.html ("Luftangriff auf Odessa"): it is in German, so no events were looked for. Give it in a language that is read: English.',
        article: german.id,
        place: { file: "page.html" },
        fatal: false,
      },
    ]);
  });

  it("is named by its code where the language has no name here", () => {
    expect(unreadReading({ ...german, language: "qaa" })?.problems[0]?.message).toContain('the language "qaa"');
  });
});

it("an English article is for the reader", () => {
  expect(
    unreadReading(articleOf("At least three people were killed in an air raid on Tuesday, officials said.")),
  ).toBeNull();
});
