import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findQuotes } from "../../../lib/read/quotes";
import { segment } from "../../../lib/read/sentences";
import { findTimes } from "../../../lib/read/times/find-times";
import { joinRanges } from "../../../lib/read/times/join-ranges";
import { parseEdtf, when } from "../../../lib/time";

const published = when("2025-06-11", "stated");
const run = (text: string) => findTimes(text, segment(text), { published, zone: null });

const NEWS =
  "Rebels shelled the port on Tuesday, officials said, two days after talks in the capital failed. “We will not leave,” the " +
  "commander told reporters at 10:30 a.m. on 3 May 2020. More than 2,000 people fled in March and April, and 12 were held. ";

function cpu(text: string): number {
  const start = process.cpuUsage();
  run(text);
  const used = process.cpuUsage(start);
  return (used.user + used.system) / 1000;
}

describe("hostile text", () => {
  const size = 200_000;
  const news = NEWS.repeat(Math.ceil(size / NEWS.length)).slice(0, size);
  run(news);
  const base = Math.max(cpu(news), 20);

  it.each([
    ["digits", "1".repeat(size)],
    ["letters", "a".repeat(size)],
    ["brackets", "(".repeat(size)],
    ["blanks", " ".repeat(size)],
    ["blanks in a date", `May${" ".repeat(size)}3`],
    ["quotation marks", "'\"".repeat(size / 2)],
    ["an endless sentence", "and they went on ".repeat(size / 17)],
    ["an endless number", "twenty ".repeat(size / 7)],
    ["an endless list", "3, ".repeat(size / 3)],
    ["hyphens", "two-".repeat(size / 4)],
    ["half an expression", "the last ".repeat(size / 9)],
    ["years", "1990-".repeat(size / 5)],
    ["dates in one endless address", `http://${"2014/03/07/".repeat(size / 11)}`],
    ["clocks in brackets", "5 p.m. (".repeat(size / 8)],
    ["lengths after events", "two days after the vote ".repeat(size / 24)],
    ["events upon events", "on 3 May, two days after the vote, ".repeat(size / 35)],
    ["weekdays of no month", "the first Monday of ".repeat(size / 20)],
    ["zones in capitals", "5 p.m. XYZT ".repeat(size / 12)],
    ["dates in figures", "03/04/2016 ".repeat(size / 11)],
  ])("%s take no more than ten times as long as news", (_, text) => {
    expect(cpu(text)).toBeLessThan(base * 10);
  });

  it.each([". ", "! ", "?\n\n"])("sentences without words take no more than three times as long: %j", (sentence) => {
    expect(cpu(sentence.repeat((2 * size) / sentence.length))).toBeLessThan(Math.max(cpu(news + news), 40) * 3);
  });
});

describe("whatever the text", () => {
  const word = fc.constantFrom(
    ..."May 3 3rd 31 2020 03/04/2016 07-Jan-2024 first of week beginning after the vote ET WAT ( ) 1990s the last next of on in from to and - – , . : ' \" “ ” week year Monday Sept. 10:30 p.m. GMT BC 499 two days ago later quarter third winter overnight into early end Christmas 29 February 24 99 BC weekend hours \n Q3 0300 every".split(
      " ",
    ),
  );
  const texts = fc.array(word, { maxLength: 40 }).map((words) => words.join(" "));

  it("spans lie in order inside their sentences, and every when is a date that holds together", () => {
    fc.assert(
      fc.property(texts, fc.boolean(), (text, dated) => {
        const sentences = segment(text);
        const times = findTimes(text, sentences, { published: dated ? published : null, zone: 120 });
        let end = 0;
        for (const t of times) {
          expect(t.start).toBeGreaterThanOrEqual(end);
          expect(t.end).toBeGreaterThan(t.start);
          expect(sentences.some((s) => s.start <= t.start && t.end <= s.end)).toBe(true);
          expect(t.value).not.toBe("");
          end = t.end;
          if (!t.when) continue;
          expect(parseEdtf(t.when.edtf)).not.toBeNull();
          expect(t.when.reasoning?.words).toBe(text.slice(t.start, t.end));
          expect(t.when.basis).toBe(t.when.reasoning?.anchorKind ? "resolved" : "stated");
        }
        const joined = joinRanges(text, times);
        expect(joined.length).toBeLessThanOrEqual(times.length);
        for (const t of joined) if (t.when) expect(t.when.reasoning?.words).toBe(text.slice(t.start, t.end));
      }),
      { numRuns: 400 },
    );
  });

  it("quotations never overlap", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", "s", " ", "'", '"', "“", "”", "’", ".", "\n") }), (text) => {
        let end = 0;
        for (const q of findQuotes(text, segment(text))) {
          expect(q.start).toBeGreaterThanOrEqual(end);
          expect(q.end).toBeGreaterThan(q.start);
          end = q.end;
        }
      }),
    );
  });
});
