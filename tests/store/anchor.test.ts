import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EventTypeId } from "../../lib/domain";
import { type Anchor, anchorFinder } from "../../lib/store/anchor";

const TEXT =
  "The minister, who held talks in Oslo on Monday, said the army killed 12 rebels near Tarin, and left for home.";

/** A passage of TEXT from one word to another, told by a third. */
function passage(from: string, to: string, word: string, more: Partial<Anchor> = {}): Anchor {
  const text = more.quote ?? TEXT;
  const start = text.indexOf(from);
  const end = text.indexOf(to) + to.length;
  const at = text.indexOf(word);
  const trigger = { start: at, end: at + word.length };
  const type: EventTypeId = "talks";
  const known = { articleId: "a-1", url: "u", type, day: "2024-04-29", passageId: `${more.articleId ?? "a-1"}-${at}` };
  return { ...known, trigger, ...more, start, end, quote: text.slice(start, end) };
}

const talks = passage("held", "Monday", "held");
const said = passage("The minister", "home", "said", { type: "statement", day: "2024-05-02" });
const killed = passage("the army", "Tarin", "killed", { type: "clash" });

describe("an anchor is found again", () => {
  it.each<[string, Anchor, Anchor[], string | null]>([
    ["by its id and word", talks, [said, talks], talks.passageId],
    ["by its word and type under another id", talks, [{ ...talks, passageId: "x" }, said], "x"],
    ["by its word where the quote has grown", talks, [{ ...passage("who", "Monday", "held"), passageId: "x" }], "x"],
    [
      "by its quote in an edited text",
      talks,
      [{ ...talks, articleId: "a-2", passageId: "x", trigger: null, start: 900, end: 940 }],
      "x",
    ],
    [
      "with a corrected number",
      killed,
      [passage("the army", "Tarin", "killed", { type: "clash", articleId: "a-2", quote: TEXT.replace("12", "14") })],
      "a-2-62",
    ],
  ])("%s", (_, anchor, present, id) => {
    expect(anchorFinder(present)(anchor)?.passageId ?? null).toBe(id);
  });
});

describe("an anchor is not found", () => {
  it.each<[string, Anchor, Anchor[]]>([
    ["in the statement that tells of it: a hoax struck out may not take a minister's word out", talks, [said]],
    [
      "where one letter is shared",
      passage("held", "Oslo", "held"),
      [passage("Oslo", "Monday", "Monday", { type: "talks" })],
    ],
    ["by an id that another passage has now", talks, [{ ...killed, passageId: talks.passageId }]],
    [
      "on another day",
      killed,
      [
        passage("the army", "Tarin", "killed", {
          type: "clash",
          articleId: "a-2",
          day: "2024-05-30",
          quote: TEXT.replace("12", "14"),
        }),
      ],
    ],
    [
      "in other words",
      killed,
      [
        passage("the army", "Tarin", "killed", {
          type: "clash",
          articleId: "a-2",
          quote: TEXT.replace("rebels near", "goats in a field by"),
        }),
      ],
    ],
    [
      "far away in an edited text",
      killed,
      [
        {
          ...passage("the army", "Tarin", "killed", {
            type: "clash",
            articleId: "a-2",
            quote: TEXT.replace("12", "14"),
          }),
          start: 9000,
          end: 9040,
        },
      ],
    ],
    ["at another web address", talks, [{ ...talks, articleId: "a-2", url: "v", passageId: "x" }]],
  ])("%s", (_, anchor, present) => {
    expect(anchorFinder(present)(anchor)).toBeNull();
  });
});

describe("whatever is present", () => {
  const WORDS = TEXT.split(" ");
  const some = fc
    .record({
      from: fc.nat(WORDS.length - 1),
      length: fc.integer({ min: 1, max: 8 }),
      at: fc.nat(7),
      type: fc.constantFrom<EventTypeId>("talks", "statement", "clash"),
      day: fc.constantFrom("2024-04-29", "2024-05-02", null),
      article: fc.constantFrom("a-1", "a-2"),
      id: fc.nat(5),
    })
    .map(({ from, length, at, type, day, article, id }): Anchor => {
      const words = WORDS.slice(from, from + length);
      const start = WORDS.slice(0, from).join(" ").length + (from > 0 ? 1 : 0);
      const told = Math.min(at, words.length - 1);
      const first = start + words.slice(0, told).join(" ").length + (told > 0 ? 1 : 0);
      const trigger = { start: first, end: first + (words[told] as string).length };
      const quote = words.join(" ");
      return {
        ...{ passageId: `${article}-${id}`, articleId: article, url: "u", type, day, trigger, quote },
        start,
        end: start + quote.length,
      };
    });

  it("what is found is of the same type and told by the same word", () => {
    fc.assert(
      fc.property(fc.array(some, { maxLength: 6 }), some, (present, anchor) => {
        const found = anchorFinder(present)(anchor);
        if (!found) return;
        const sameSpan = found.articleId === anchor.articleId && found.trigger?.start === anchor.trigger?.start;
        const word = (a: Anchor) => a.quote.slice((a.trigger?.start ?? 0) - a.start, (a.trigger?.end ?? 0) - a.start);
        expect(sameSpan || found.type === anchor.type).toBe(true);
        expect(found.quote === anchor.quote || word(found) === word(anchor)).toBe(true);
        expect(found.url).toBe(anchor.url);
      }),
    );
  });

  it("a passage that is there as it was is itself", () => {
    fc.assert(
      fc.property(fc.uniqueArray(some, { maxLength: 6, selector: ({ passageId }) => passageId }), (present) => {
        for (const each of present) expect(anchorFinder(present)(each)).toBe(each);
      }),
    );
  });
});
