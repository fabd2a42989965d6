import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { WordPiece } from "../../../lib/read/text/wordpiece";

const VOCABULARY = ["[PAD]", ...Array.from({ length: 99 }, (_, i) => `[unused${i}]`), "[UNK]", "[CLS]", "[SEP]"];
const PIECES = "kyiv naive un ##aff ##able ##a ##b a b ##s ' s - al assad 5 ##0 . u $ % “".split(" ");
const text = [...VOCABULARY, ...PIECES].join("\n");
const wordPiece = new WordPiece(`${text}\n`);
const names = new Map([...VOCABULARY, ...PIECES].map((piece, id) => [id, piece]));
const spell = (word: string) => wordPiece.pieces(word).map((id) => names.get(id));

describe("pieces", () => {
  test.each([
    ["unaffable", "un ##aff ##able"],
    ["Kyiv", "kyiv"],
    ["KYIV", "kyiv"],
    ["naïve", "naive"],
    ["nai\u0308ve", "naive"],
    ["al-Assad", "al - assad"],
    ["'s", "' s"],
    ["U.S.", "u . s ."],
    ["50", "5 ##0"],
    ["$", "$"],
    ["“", "“"],
  ])("%s is %s", (word, pieces) => {
    expect(spell(word).join(" ")).toBe(pieces);
  });

  test.each(["xyz", "unx", "日本", "😀", "\ud83d", "\u200b", ""])(
    "a word it cannot spell is one unknown: %j",
    (word) => {
      expect(spell(word)).toEqual(["[UNK]"]);
    },
  );

  test("a long word has no more pieces than say something of it", () => {
    expect(spell("ab".repeat(10_000))).toHaveLength(8);
    expect(spell("ab".repeat(10_000))).toEqual(spell("ab".repeat(20)));
  });

  test("a last line without an end spells the same", () => {
    expect(new WordPiece(text).pieces("unaffable")).toEqual(wordPiece.pieces("unaffable"));
  });
});

test("every word has from one to eight pieces of the vocabulary, and the same each time", () => {
  const word = fc.oneof(
    fc.string({ unit: "binary", maxLength: 80 }),
    fc.string({ unit: fc.constantFrom(..."abs5'-.UN") }),
  );
  fc.assert(
    fc.property(word, (w) => {
      const pieces = wordPiece.pieces(w);
      expect(pieces.length).toBeGreaterThan(0);
      expect(pieces.length).toBeLessThanOrEqual(8);
      for (const id of pieces) expect(names.has(id)).toBe(true);
      expect(new WordPiece(text).pieces(w)).toEqual(pieces);
    }),
    { numRuns: 300 },
  );
});
