import fc from "fast-check";
import { expect, test } from "vitest";
import { fragmentAt, quoteFragment } from "../lib/links/text-fragment";

const at = (text: string, quote: string, nth = 1) => {
  let start = -1;
  for (let i = 0; i < nth; i++) start = text.indexOf(quote, start + 1);
  return fragmentAt(text, { start, end: start + quote.length });
};

test("the words of a quote are enough where they stand nowhere before", () => {
  expect(at("One. They met in Kyiv. They left.", "They met in Kyiv.")).toBe("They%20met%20in%20Kyiv.");
  expect(at("They met. Then they met.", "They met.")).toBe("They%20met.");
});

test("the same words before it are told apart by what stands beside them in the paragraph, else by the paragraph before", () => {
  expect(at("He said no. Later he said no.", "he said no.")).toBe("said%20no.%20Later-,he%20said%20no.");
  expect(at("No comment.\n\nThe army was asked.\n\nNo comment.", "No comment.", 2)).toBe(
    "army%20was%20asked.-,No%20comment.",
  );
  expect(at("No comment. Yet.\n\nNo comment. Ever.", "No comment.", 2)).toBe("No%20comment.,-Ever.");
});

test("case, accents and hyphens are as a browser takes them", () => {
  expect(at("The resume came. The résumé came.", "The résumé came.")).toContain("-,The%20r%C3%A9sum%C3%A9%20came.");
  expect(quoteFragment("a cease-fire, they say")).toBe("a%20cease%2Dfire%2C%20they%20say");
  expect(at("Reporters met. Porters met.", "Porters met.")).toBe("Porters%20met."); // not within a word
});

test("a long quote is its first and last words, over paragraphs too", () => {
  const quote = `${"first words of a quote ".repeat(6)}\n\nand its very last words here`;
  expect(quoteFragment(quote)).toBe("first%20words%20of%20a%20quote,its%20very%20last%20words%20here");
  expect(quoteFragment(" \n — ")).toBe("");
});

test("in a text as long as a book, too, the same words are told apart, and white space and accents count as one", () => {
  const filler = "Ein  Ängstlicher ging\n\nvorüber; ".repeat(900);
  const text = `They met. ${filler}Then they met. ${filler}`;
  expect(at(text, "they met.")).toBe("vor%C3%BCber%3B%20Then-,they%20met.");
  expect(at(text, "Then they met.")).toBe("Then%20they%20met.");
});

test("no text breaks it, and it is never empty for words", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 80 }), fc.nat(40), fc.nat(40), (text, start, length) => {
      const fragment = fragmentAt(text, { start, end: start + length });
      expect(fragment).not.toMatch(/[\s&#]/);
      decodeURIComponent(fragment);
    }),
  );
}, 60_000);

test("marks that are not compared end the search too", () => {
  const marks = "\u0301\u0301 \u0301 \u0301\u0301 \u0301 \u0301";
  const text = `A word ${"and on ".repeat(30)}${marks}\n\nA word ${"and on ".repeat(30)}${marks} end`;
  const start = text.lastIndexOf("A word");
  expect(fragmentAt(text, { start, end: text.length - 4 })).toContain("A%20word");
});
