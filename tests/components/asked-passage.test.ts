import fc from "fast-check";
import { expect, test } from "vitest";
import { askedPassage } from "../../components/article/asked-passage";
import { passageHref } from "../../components/view/view-href";
import type { ArticleOutline } from "../../lib/answers/articles";
import { quoteHash } from "../../lib/links/quote-hash";

const text = "They met on Monday. A missile hit the port on Tuesday.";
const markOf = (quote: string, within = text) => {
  const start = within.indexOf(quote);
  return { start, end: start + quote.length, quote };
};
const met = markOf("They met on Monday.");
const hit = markOf("A missile hit the port on Tuesday.");
const asked = (href: string, article: Pick<ArticleOutline, "text" | "passages">) => {
  const query = new URL(href, "http://localhost").searchParams;
  return askedPassage(article, { at: query.get("at") ?? undefined, words: query.get("words") ?? undefined });
};

test("a link to a passage finds it where it was", () => {
  const href = passageHref({ articleId: "a", ...hit });
  expect(asked(href, { text, passages: [met, hit] })).toMatchObject({ kind: "found", span: { start: 20 } });
});

test("it follows its words to another place, and says when they are gone", () => {
  const href = passageHref({ articleId: "a", ...hit });
  const longer = `Updated. ${text}`;
  const moved = markOf(hit.quote, longer);
  expect(asked(href, { text: longer, passages: [moved] })).toMatchObject({ kind: "moved", span: { start: 29 } });
  const edited = text.replace("Tuesday", "Friday");
  expect(asked(href, { text: edited, passages: [met] })).toEqual({ kind: "changed", span: null });
});

test("other words at the very same place are not those that were linked", () => {
  const href = passageHref({ articleId: "a", ...hit });
  const other = text.replace("missile", "shell!!");
  expect(asked(href, { text: other, passages: [markOf(other.slice(20), other)] })?.kind).toBe("changed");
});

test("a place that is no passage is not marked as one; a link without words still finds a passage", () => {
  expect(asked("/articles/a?at=3-9", { text, passages: [met, hit] })).toEqual({ kind: "unread", span: null });
  expect(asked("/articles/a?at=99999-100000", { text, passages: [met, hit] })?.kind).toBe("unread");
  expect(asked("/articles/a?at=nonsense", { text, passages: [met, hit] })?.kind).toBe("unread");
  expect(asked("/articles/a?at=0-19", { text, passages: [met, hit] })?.kind).toBe("found");
  expect(asked("/articles/a", { text, passages: [met, hit] })).toBeNull();
});

test("the letters of a quote do not hang on its line breaks, and tell other quotes apart", () => {
  expect(quoteHash("They met\n on Monday.")).toBe(quoteHash("They met on Monday."));
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (quote) => {
      expect(quoteHash(quote)).toMatch(/^[0-9a-z]{1,7}$/);
      expect(quoteHash(`${quote}x`)).not.toBe(quoteHash(quote));
    }),
  );
});
