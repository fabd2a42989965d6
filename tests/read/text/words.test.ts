import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { segment } from "../../../lib/read/sentences";
import { cutWords } from "../../../lib/read/text/words";

const wordsOf = (text: string) => cutWords(text, segment(text)).map((word) => word.text);

describe("words are cut as Universal Dependencies cuts English", () => {
  test.each([
    ["They don't know, can't say", "They do n't know , ca n't say"],
    ["I think it won’t", "I think it wo n’t"],
    ["I'm sure they're here, she'll say we’ve gone", "I 'm sure they 're here , she 'll say we ’ve gone"],
    ["Putin's plan, Macron’s war", "Putin 's plan , Macron ’s war"],
    ["the ministers' plan", "the ministers ' plan"],
    ["the U.S.'s allies", "the U.S. 's allies"],
    ["Mr. Smith of St. Louis met Gen. Lee", "Mr. Smith of St. Louis met Gen. Lee"],
    ["on Jan. 5 at 5 p.m. in the U.S., e.g. there", "on Jan. 5 at 5 p.m. in the U.S. , e.g. there"],
    ["J. Smith met J.K. Rowling and Mark R. Jones", "J. Smith met J.K. Rowling and Mark R. Jones"],
    ["He works for Acme Inc.", "He works for Acme Inc ."],
    ["He said no. Then he left.", "He said no . Then he left ."],
    ["the well-known U.S.-led force", "the well - known U.S. - led force"],
    ["a three-day visit by Bashar al-Assad", "a three - day visit by Bashar al - Assad"],
    ["Kim Jong-un in Île-de-France", "Kim Jong - un in Île - de - France"],
    ["$5, €20,000 or US$3.5 a head", "$ 5 , € 20,000 or US $ 3.5 a head"],
    ["up 30% or 3.5 per cent", "up 30 % or 3.5 per cent"],
    ["at 10:30 or 5 p.m. sharp", "at 10:30 or 5 p.m. sharp"],
    ["1,000,000.50 on 9/11 in the 1990s, the 15th", "1,000,000.50 on 9/11 in the 1990s , the 15th"],
    ["a 5-4 vote on 2025-06-05", "a 5 - 4 vote on 2025 - 06 - 05"],
    ["O'Brien of N'Djamena and Côte d’Ivoire", "O'Brien of N'Djamena and Côte d’Ivoire"],
    ["O'Neill's house", "O'Neill 's house"],
    ["see https://example.org/a?b=c&d=1#e here", "see https://example.org/a?b=c&d=1#e here"],
    ["(see www.example.org/news) now", "( see www.example.org/news ) now"],
    ["write to a.b+c@example.co.uk now", "write to a.b+c@example.co.uk now"],
    ["“We agree,” he said. ‘No,’ she said.", "“ We agree , ” he said . ‘ No , ’ she said ."],
    ['"We agree," he said.', '" We agree , " he said .'],
    ["it ended -- or so — well... who knows…", "it ended -- or so — well ... who knows …"],
    ["what!!! who??", "what !!! who ??"],
    ["(AP) [sic] {x}", "( AP ) [ sic ] { x }"],
    ["and/or @reuters #news", "and / or @ reuters # news"],
    ["a naïve e\u0301lan in Zürich", "a naïve e\u0301lan in Zürich"],
    ["日本 שלום Москва 😀", "日本 שלום Москва 😀"],
    ["", ""],
  ])("%s", (text, words) => {
    expect(wordsOf(text)).toEqual(words.split(" ").filter(Boolean));
  });

  test("an address in the middle of a text takes only what it may", () => {
    expect(wordsOf(`www.${"x".repeat(500)} end`).at(-1)).toBe("end");
    expect(wordsOf(`"${"a".repeat(300)}@example.org"`).at(-1)).toBe('"');
  });
});

describe("offsets", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ..."don't U.S. Mr. O'Brien 's ’ “ ” -- ... $5.2bn 10:30am 30% 1,000 al-Assad https://x.org/ a@b.org 😀 日本 e\u0301 \u200b \u00ad [ ] ( / : . , ! ?".split(
        " ",
      ),
    ),
    fc.constantFrom(" ", "\n", "\r\n", "\u00a0", "\t", ""),
    fc.string({ unit: "binary", maxLength: 6 }),
  );
  const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(""));

  test("are exact, and words tile their sentences but for white space", () => {
    fc.assert(
      fc.property(text, (t) => {
        const sentences = segment(t);
        const words = cutWords(t, sentences);
        for (const { index, start, end } of sentences) {
          let at = start;
          for (const word of words.filter((w) => w.sentence === index)) {
            expect(t.slice(word.start, word.end)).toBe(word.text);
            expect(word.text).toMatch(/^\S+$/);
            expect(t.slice(at, word.start).trim()).toBe("");
            at = word.end;
          }
          expect(t.slice(at, end).trim()).toBe("");
        }
        expect(words.map((w) => w.start)).toEqual(words.map((w) => w.start).sort((a, b) => a - b));
      }),
      { numRuns: 500 },
    );
  });

  test("do not depend on where in the text a sentence stands", () => {
    const sentence = "Mr. O'Brien didn't pay $3.5 for the U.S.-led force's 30%.";
    const at = 'He left."Yes," she said.\n\n'.length;
    const moved = wordsOf(`${" ".repeat(at)}${sentence}`);
    expect(moved).toEqual(wordsOf(sentence));
  });
});

describe("hostile text of a million characters takes time in proportion", () => {
  test.each([
    "//:",
    "[",
    "1",
    "1.",
    "1:a",
    "x",
    "x.",
    ". ",
    "'",
    "n't",
    "a@",
    "www.",
    "http://",
    "-",
    "U.S.",
    '"Yes," said ',
    "😀",
  ])(
    "%s",
    (piece) => {
      const cost = (size: number): number => {
        const text = piece.repeat(Math.ceil(size / piece.length));
        const sentences = segment(text);
        const before = process.cpuUsage().user;
        expect(cutWords(text, sentences).length).toBeGreaterThan(0);
        return (process.cpuUsage().user - before) / 1000;
      };
      cost(50_000);
      // twenty times the text: a quadratic cutter would need four hundred times as long
      expect(cost(1_000_000)).toBeLessThan(100 * Math.max(cost(50_000), 10));
    },
    60_000,
  );
});
