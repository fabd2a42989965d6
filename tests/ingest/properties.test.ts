import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanText } from "../../lib/ingest/clean-text";
import { pageLines } from "../../lib/ingest/page-lines";
import { makeSource } from "../../lib/ingest/source";
import { bodySpans, toSource, toText } from "../../lib/ingest/source-map";
import { toArticles } from "../../lib/ingest/to-articles";

const odd = fc.constantFrom(
  "\r\n",
  "\n",
  "\r",
  "\n\n",
  "\u2028",
  "\u0085",
  " ",
  "\t",
  "\u00a0",
  "\u0000",
  "\ud800",
  "\udc00",
  "\ufeff",
  "\u200b",
  "\u00ad",
  "\u202e",
  "\u0092",
  "\u0081",
  "e\u0301",
  "\u0301",
  "\u0327",
  "\u1100",
  "\u1161",
  "\u11a8",
  "가",
  "가\u11a8",
  "Å",
  "\u2126",
  "😀",
  "👩‍👩‍👧",
  "日本語。",
  "שלום",
  "مرحبا",
  "Й",
  "и\u0306",
  "\u09c7",
  "\u09be",
);
const words = fc.constantFrom(
  "The mayor said.",
  "MORE: Fire",
  "2 hours ago",
  "- Daily Bee",
  "Daily Bee",
  "PARIS (AP) -",
  "Mill burns down",
  "“Quote”",
  "Comments",
  "x".repeat(130),
);
const oddText = fc
  .array(
    fc.oneof(odd, words, fc.string({ unit: "grapheme", maxLength: 8 }), fc.string({ unit: "binary", maxLength: 4 })),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(""));

describe("for any text", () => {
  it("every piece of the map holds the same characters on both sides, in order", () => {
    fc.assert(
      fc.property(oddText, (text) => {
        for (const article of toArticles(makeSource("any", { text })).articles) {
          let [textEnd, sourceEnd] = [0, 0];
          for (const [t, s, length] of article.sourceMap) {
            expect(t).toBeGreaterThanOrEqual(textEnd);
            expect(s).toBeGreaterThanOrEqual(sourceEnd);
            expect(article.text.slice(t, t + length)).toBe(text.slice(s, s + length));
            [textEnd, sourceEnd] = [t + length, s + length];
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it("an article's text is NFC, without control characters, in paragraphs, and reads the same again", () => {
    fc.assert(
      fc.property(oddText, (text) => {
        const all = pageLines(text).map((line) => [[line.start, line.end]] as const);
        const clean = cleanText(text, all).text;
        expect(clean.normalize("NFC")).toBe(clean);
        expect(clean).not.toMatch(/[^\P{Cc}\t\n]|\p{Cs}|\r|\n\n\n/u);
        const again = cleanText(
          clean,
          pageLines(clean).map((line) => [[line.start, line.end]] as const),
        );
        expect(again.text.replace(/\s+/g, " ").trim()).toBe(clean.replace(/\s+/g, " ").trim());
      }),
      { numRuns: 500 },
    );
  });

  it("a stretch of text leads to a stretch of source that cleans to it, or to little more", () => {
    fc.assert(
      fc.property(oddText, fc.nat(), fc.nat(), (text, a, b) => {
        for (const article of toArticles(makeSource("any", { text })).articles) {
          const [first, second] = [a % article.text.length, b % article.text.length];
          const start = Math.min(first, second);
          const end = Math.max(first, second) + 1;
          const span = toSource(article.sourceMap, { start, end });
          expect(span.start).toBeLessThanOrEqual(span.end);
          expect(span.end).toBeLessThanOrEqual(text.length);
          const back = toText(article.sourceMap, span); // an end inside a changed stretch has moved out
          expect([back.start <= start, back.end >= end || article.text.slice(back.end, end).trim() === ""]).toEqual([
            true,
            true,
          ]);
          expect(toSource(article.sourceMap, back)).toEqual(span);
          const quote = text.slice(span.start, span.end);
          const inSource = cleanText(
            quote,
            pageLines(quote).map((line) => [[line.start, line.end]] as const),
          ).text;
          expect(inSource.replace(/\s+/g, "").length).toBeGreaterThanOrEqual(
            article.text.slice(start, end).replace(/\s+|\p{M}/gu, "").length - 1,
          );
        }
      }),
      { numRuns: 500 },
    );
  });

  it("body spans lie in the source, in order, and hold the body", () => {
    fc.assert(
      fc.property(oddText, (text) => {
        for (const article of toArticles(makeSource("any", { text })).articles) {
          let last = 0;
          for (const [start, end] of bodySpans(article, text)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThanOrEqual(start);
            last = end;
          }
          expect(last).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("exact offsets around what cleaning changes", () => {
  it.each([
    ["NFD", "Le pre\u0301sident Peron a dit", "président", "pre\u0301sident"],
    ["after NFD", "pre\u0301sident Peron", "Peron", "Peron"],
    ["NUL", "Mos\u0000cow said", "Moscow", "Mos\u0000cow"],
    ["soft hyphen", "Istan\u00adbul talks", "Istanbul", "Istan\u00adbul"],
    ["emoji before", "😀😀 Kyiv", "Kyiv", "Kyiv"],
    ["right to left", "שלום Kyiv", "שלום", "שלום"],
    ["C1 for a quotation mark", "don\u0092t go", "don’t", "don\u0092t"],
    ["lone surrogate", "ab\ud800cd", "b\ufffdc", "b\ud800c"],
    ["CRLF", "One two\r\nthree", "three", "three"],
    ["NUL inside a letter", "Be\u0000\u0327 x", "ȩ", "e\u0000\u0327"],
    ["C1 inside a letter", "Be\u0081\u0327 x", "ȩ", "e\u0081\u0327"],
    ["Hangul jamo", "\u1112\u1161\u11ab x", "한", "\u1112\u1161\u11ab"],
  ])("%s", (_, source, found, expected) => {
    const { text, map } = cleanText(
      source,
      pageLines(source).map((line) => [[line.start, line.end]] as const),
    );
    const start = text.indexOf(found);
    expect(start).toBeGreaterThanOrEqual(0);
    const span = toSource(map, { start, end: start + found.length });
    expect(source.slice(span.start, span.end)).toBe(expected);
  });
});
