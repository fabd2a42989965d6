import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeSource } from "../lib/ingest/source";
import { loadKnowledge } from "../lib/knowledge/load";
import { merge, type Report } from "../lib/merge/merge";
import { readSource } from "../lib/pipeline";
import { segment } from "../lib/read/sentences";
import { cutWords } from "../lib/read/text/words";

const ROOT = path.resolve(import.meta.dirname, "..");
const SEED = readFileSync(path.join(ROOT, "seeds/articles/istanbul-talks.txt"), "utf8");
const knowledge = loadKnowledge(() => undefined, ROOT);

// Words of news with what breaks offsets: emoji, CJK, right-to-left, combining marks, CRLF, odd spaces.
const word = fc.constantFrom(
  ..."Kyiv Moscow said Thursday talks will meet in Istanbul attacked on 3 June 2025 “we agree” 😀 日本 שלום مرحبا e\u0301lan naïve a\u200bb U.S. Mr. -- ( ) \" ' , . ? !".split(
    " ",
  ),
);
const text = fc
  .array(
    fc.oneof({ weight: 8, arbitrary: word }, { weight: 1, arbitrary: fc.constantFrom("\n", "\n\n", "\r\n", "\u00a0") }),
    { maxLength: 120 },
  )
  .map((w) => w.join(" "));

describe("properties", () => {
  it("every quote is the text at its offsets, on odd text as well", async () => {
    await fc.assert(
      fc.asyncProperty(text, async (t) => {
        const { readings } = await readSource(makeSource("p", { text: t, published: "2025-06-05" }), knowledge);
        for (const { article, passages, times, placeMentions, actorMentions } of readings) {
          for (const p of passages) expect(article.text.slice(p.start, p.end)).toBe(p.quote);
          for (const m of [...times, ...placeMentions, ...actorMentions, ...passages.flatMap((p) => p.mentions)]) {
            expect(m.start).toBeGreaterThanOrEqual(0);
            expect(m.end).toBeGreaterThan(m.start);
            expect(m.end).toBeLessThanOrEqual(article.text.length);
          }
        }
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it("sentences tile the text but for white space, and words lie in their sentences", () => {
    fc.assert(
      fc.property(text, (t) => {
        const sentences = segment(t);
        let at = 0;
        for (const s of sentences) {
          expect(t.slice(at, s.start).trim()).toBe("");
          expect(s.end).toBeGreaterThan(s.start);
          at = s.end;
        }
        expect(t.slice(at).trim()).toBe("");
        for (const word of cutWords(t, sentences)) {
          expect(t.slice(word.start, word.end)).toBe(word.text);
          const own = sentences[word.sentence];
          expect(own && word.start >= own.start && word.end <= own.end).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("merging does not depend on the order of passages", async () => {
    const { readings } = await readSource(
      makeSource("seed", { text: SEED, published: "2025-05-15", retrieved: "2025-06-05" }),
      knowledge,
    );
    const reports: Report[] = readings.flatMap((r) =>
      r.passages.map((passage) => ({
        passage,
        publisher: r.article.publisher,
        url: r.article.url,
        published: r.article.published?.edtf ?? null,
        place: r.places.find((p) => p.id === passage.placeId) ?? null,
        actorNames: null,
      })),
    );
    const expected = merge(reports, []);
    expect(expected.length).toBeGreaterThan(10);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(reports, { minLength: reports.length, maxLength: reports.length }),
        (shuffled) => {
          expect(merge(shuffled, [])).toEqual(expected);
        },
      ),
      { numRuns: 20 },
    );
  }, 60_000);

  it("reads the same in any time zone", () => {
    const record = `${JSON.stringify({ id: "seed", text: SEED, published: "2025-05-15T23:30:00-04:00", retrieved: "2025-06-05" })}\n`;
    const [utc, ...others] = ["UTC", "America/Los_Angeles", "Asia/Tokyo"].map((TZ) =>
      execFileSync(process.execPath, ["scripts/dateline.mjs", "read"], {
        cwd: ROOT,
        input: record,
        env: { ...process.env, TZ },
        encoding: "utf8",
      }),
    );
    expect(utc?.split("\n").filter(Boolean)).toHaveLength(4);
    for (const other of others) expect(other).toBe(utc);
  }, 60_000);
});
