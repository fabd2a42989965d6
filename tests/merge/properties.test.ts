import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { merge, type Report } from "../../lib/merge/merge";
import { overlaps } from "../../lib/time";
import { BROVARY, KYIV, ODESA, reportOf, UKRAINE } from "./report-of";

const WORDS = [
  "drone",
  "struck",
  "power",
  "plant",
  "bridge",
  "talks",
  "minister",
  "killed",
  "three",
  "accord",
  "border",
];

const told = fc.record({
  words: fc.array(fc.constantFrom(...WORDS), { minLength: 3, maxLength: 7 }),
  when: fc.constantFrom("2024-03-05", "2024-03-06", "2024-03-05/2024-03-06", "2024-03", "2024", "../2024-03-05", null),
  basis: fc.constantFrom("resolved" as const, "published" as const, "inherited" as const),
  place: fc.constantFrom(KYIV, BROVARY, ODESA, UKRAINE, null),
  actors: fc.uniqueArray(fc.constantFrom("russia", "ukraine", "un"), { maxLength: 2 }),
  type: fc.constantFrom("strike" as const, "clash" as const, "talks" as const, "statement" as const),
  status: fc.constantFrom("occurred" as const, "planned" as const, "claimed" as const),
  publisher: fc.constantFrom("North", "South", null),
  published: fc.constantFrom("2024-03-05", "2024-03-07", null),
});

const reports = fc
  .array(told, { maxLength: 14 })
  .map((all) =>
    all.map(
      ({ words, ...rest }, i): Report =>
        reportOf({ ...rest, id: `p${i}`, article: `x${i % 4}`, start: i * 100, quote: words.join(" ") }),
    ),
  );

const shuffled = reports.chain((list) =>
  fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length })),
);

describe("merge, for any reports", () => {
  it("does not depend on their order", () => {
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        expect(merge(other, [])).toEqual(merge(list, []));
      }),
      {
        numRuns: 400,
      },
    );
  });

  it("puts every passage into exactly one event, named after its founding one", () => {
    fc.assert(
      fc.property(reports, (list) => {
        const events = merge(list, []);
        expect(events.flatMap((e) => e.passages).sort()).toEqual(list.map((r) => r.passage.id).sort());
        for (const event of events) expect(event.id).toBe(`e-${event.passages[0]}`);
      }),
    );
  });

  it("never joins conflicting dates", () => {
    fc.assert(
      fc.property(reports, (list) => {
        const date = new Map(list.map((r) => [r.passage.id, r.passage.when]));
        for (const { passages } of merge(list, []))
          for (const a of passages)
            for (const b of passages) {
              const [x, y] = [date.get(a), date.get(b)];
              if (a !== b) expect(x && y && overlaps(x, y)).toBe(true);
            }
      }),
      { numRuns: 300 },
    );
  });

  it("leaves events alone that a new article has nothing to do with", () => {
    fc.assert(
      fc.property(reports, (list) => {
        const far = reportOf({ id: "far", quote: "Voters chose a new mayor.", type: "politics", when: "1999-01-02" });
        const events = merge(list, []);
        expect(merge([...list, far], [])).toEqual(expect.arrayContaining(events));
      }),
    );
  });
});
