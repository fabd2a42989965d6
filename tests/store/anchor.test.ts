import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EventTypeId } from "../../lib/domain";
import { type Anchor, anchorFinder } from "../../lib/store/anchor";

const URL_OF_PAGE = "https://news.example/story";

interface Stood {
  readonly quote: string;
  readonly start?: number;
  readonly type?: EventTypeId;
  /** The word that reports it. */
  readonly word?: string;
  readonly id?: string;
  readonly article?: string;
}

function anchor({ quote, start = 0, type = "talks", word, id, article = "a" }: Stood): Anchor {
  const at = word === undefined ? -1 : quote.indexOf(word);
  const trigger =
    at < 0 || word === undefined ? null : { start: start + at, end: start + at + word.length, words: word };
  const passageId = id ?? `${article}-${trigger?.start ?? start}`;
  return { passageId, articleId: article, url: URL_OF_PAGE, start, end: start + quote.length, quote, type, trigger };
}

const SENTENCE = "Ministers held talks in Riga on Monday, the ministry said.";
const talks = anchor({ quote: SENTENCE.slice(0, 38), word: "talks" });

describe("a passage is found again", () => {
  it.each([
    ["unchanged", talks],
    ["with more of its sentence", anchor({ quote: SENTENCE, word: "talks" })],
    ["called otherwise by better rules", anchor({ quote: SENTENCE.slice(0, 38), word: "talks", type: "agreement" })],
    ["with another word taken for the one that reports it", anchor({ quote: SENTENCE.slice(0, 38), word: "held" })],
    ["moved down an edited page", anchor({ quote: talks.quote, word: "talks", start: 400, article: "b" })],
    [
      "in a sentence with a word more",
      anchor({ quote: "Ministers again held talks in Riga on Monday", word: "talks", article: "b" }),
    ],
  ])("%s", (_, now) => {
    expect(anchorFinder([now])(talks)).toBe(now);
  });

  it.each([
    ["what is said of the same sentence", anchor({ quote: SENTENCE, word: "said", type: "statement" })],
    ["another act of the same kind beside it", anchor({ quote: SENTENCE, start: 10, word: "ministry" })],
    ["a passage of another article", anchor({ quote: "Ministers held talks in Oslo.", word: "talks", article: "b" })],
    [
      "another kind of act told in an edited text",
      anchor({ quote: "Ministers broke off talks in Riga", word: "broke", type: "statement", article: "b" }),
    ],
  ])("never as %s", (_, now) => {
    expect(anchorFinder([now])(talks)).toBeNull();
  });

  it("not at all where two stand that cannot be told apart", () => {
    const twice = [0, 500].map((start) => anchor({ quote: talks.quote, word: "talks", start, article: "b" }));
    expect(anchorFinder(twice)(talks)).toBeNull();
    expect(anchorFinder(twice.slice(1))(talks)).toBe(twice[1]);
  });

  it("not under another url, nor in another text without one", () => {
    const elsewhere = { ...talks, articleId: "b", url: "https://other.example" };
    expect(anchorFinder([elsewhere])(talks)).toBeNull();
    expect(anchorFinder([{ ...elsewhere, url: null }])({ ...talks, url: null })).toBeNull();
  });
});

const WORDS = ["struck", "met", "signed", "said", "fled", "opened", "blocked", "held"];
const TYPES: readonly EventTypeId[] = ["strike", "talks", "agreement", "statement"];
const sentence = fc.record({
  before: fc.array(fc.constantFrom("the", "old", "two", "army", "port", "city"), { minLength: 1, maxLength: 4 }),
  word: fc.constantFrom(...WORDS),
  after: fc.array(fc.constantFrom("in", "Riga", "on", "Monday", "bridge", "forces"), { minLength: 1, maxLength: 5 }),
  type: fc.constantFrom(...TYPES),
});
type Told = typeof sentence extends fc.Arbitrary<infer T> ? T : never;

/** The passages of an article of such sentences, one a sentence. */
function articleOf(told: readonly Told[], article: string): Anchor[] {
  let start = 0;
  return told.map(({ before, word, after, type }) => {
    const quote = [...before, word, ...after].join(" ");
    const own = anchor({ quote, start, word, type, article });
    const at = start + [...before, ""].join(" ").length;
    start += quote.length + 2;
    return { ...own, passageId: `${article}-${at}`, trigger: { start: at, end: at + word.length, words: word } };
  });
}

describe("whatever is read anew or edited", () => {
  it("what is found in the same text reports by the same word, or is the same kind of act around it", () => {
    const reread = fc.tuple(fc.array(sentence, { minLength: 1, maxLength: 6 }), fc.infiniteStream(fc.nat(9)));
    fc.assert(
      fc.property(reread, ([told, stream]) => {
        const before = articleOf(told, "a");
        const next = () => stream.next().value ?? 0;
        // better rules lose some passages, widen some, cut some and call some otherwise
        const after = before.flatMap((each): Anchor[] => {
          const chance = next();
          if (chance < 2) return [];
          if (chance < 4) return [{ ...each, type: TYPES[next() % TYPES.length] ?? "talks" }];
          if (chance < 6)
            return [
              {
                ...each,
                end: each.trigger?.end ?? each.end,
                quote: each.quote.slice(0, (each.trigger?.end ?? each.end) - each.start),
              },
            ];
          return [{ ...each, passageId: `other-${next()}-${each.start}` }];
        });
        const find = anchorFinder(after);
        for (const anchor of before) {
          const found = find(anchor);
          if (!found) continue;
          const sameWord = found.trigger?.start === anchor.trigger?.start;
          const inside = found.start <= (anchor.trigger?.start ?? 0) && found.end >= (anchor.trigger?.end ?? 0);
          expect(sameWord || (found.type === anchor.type && inside)).toBe(true);
          expect(inside).toBe(true);
        }
        // what still stands is found, and two are never found at one place
        const targets = before.flatMap((anchor) => find(anchor)?.passageId ?? []);
        expect(new Set(targets).size).toBe(targets.length);
        expect(targets.length).toBe(after.length);
      }),
      { numRuns: 400 },
    );
  });

  it("in an edited text only the same words, or nearly, by the same word of the same kind", () => {
    const edited = fc.tuple(
      fc.array(sentence, { minLength: 1, maxLength: 6 }),
      fc.array(sentence, { maxLength: 4 }),
      fc.infiniteStream(fc.nat(9)),
    );
    fc.assert(
      fc.property(edited, ([told, added, stream]) => {
        const next = () => stream.next().value ?? 0;
        const kept = told.filter(() => next() > 2);
        const now = articleOf([...added, ...kept], "b");
        const find = anchorFinder(now);
        for (const anchor of articleOf(told, "a")) {
          const found = find(anchor);
          if (!found) continue;
          expect(found.trigger?.words).toBe(anchor.trigger?.words);
          if (found.quote !== anchor.quote) expect(found.type).toBe(anchor.type);
          expect(now.filter(({ quote, type }) => quote === anchor.quote && type === anchor.type).length).toBeLessThan(
            2,
          );
        }
        for (const anchor of articleOf(kept, "a")) {
          const same = now.filter(({ quote, type }) => quote === anchor.quote && type === anchor.type);
          if (same.length === 1) expect(find(anchor)).toBe(same[0]);
        }
      }),
      { numRuns: 400 },
    );
  });
});
