import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holding } from "../../lib/corrections";
import { CORRECTED, type CorrectedField, type Correction } from "../../lib/domain";
import { merge } from "../../lib/merge/merge";
import { KYIV, ODESA, reportOf } from "./report-of";

const base = { place: KYIV, actors: ["russia"], quote: "Drones struck a power plant in Kyiv." };
const reports = [reportOf({ ...base, id: "a" }), reportOf({ ...base, id: "b", published: "2024-03-07" })];

function correction(field: CorrectedField, value: unknown, more: Partial<Correction> = {}): Correction {
  const id = `c-${field}-${more.at ?? 1}`;
  return { id, targets: ["a", "b"], field, value: JSON.stringify(value), by: "editor", at: 1, reason: "", ...more };
}

const undo = (what: Correction, at: number) => correction("undo", what.id, { at });
const groups = (...corrections: Correction[]) => merge(reports, corrections).map((event) => event.passages);

describe("corrections", () => {
  it("override what the passages say, for the whole event", () => {
    const [event, ...rest] = merge(reports, [
      correction("type", "disaster"),
      correction("status", "denied"),
      correction("title", "An accident at a power plant"),
      correction("when", { edtf: "2024-03-02", words: "on Saturday" }),
      correction("actors", [{ id: "russia", role: "target" }]),
    ]);
    expect(rest).toEqual([]);
    expect(event).toMatchObject({
      type: "disaster",
      status: "denied",
      title: "An accident at a power plant",
      actors: [{ id: "russia", role: "target" }],
      when: { edtf: "2024-03-02", basis: "stated", reasoning: { words: "on Saturday", rule: "by-hand" } },
    });
  });

  it("keep an event's passages together, whatever else is read of them", () => {
    const torn = [reports[0], reportOf({ ...base, id: "b", place: ODESA, when: "2024-05-01", quote: "Other words." })];
    const both = torn.flatMap((report) => report ?? []);
    expect(merge(both, [])).toHaveLength(2);
    expect(merge(both, [correction("title", "One")]).map(({ passages }) => passages)).toEqual([["a", "b"]]);
  });

  it("of one passage alone part it from those that are told otherwise", () => {
    expect(
      merge(reports, [correction("when", "2024-03-02", { targets: ["b"] })]).map((e) => [e.id, e.when?.edtf]),
    ).toEqual([
      ["e-a", "2024-03-05"],
      ["e-b", "2024-03-02"],
    ]);
  });

  it("remove an event and give it back", () => {
    const removed = correction("removed", true);
    expect(merge(reports, [removed])).toEqual([]);
    expect(groups(removed, undo(removed, 2))).toEqual([["a", "b"]]);
    expect(groups(undo(removed, 2), removed)).toEqual([["a", "b"]]);
    expect(groups(removed, undo(removed, 2), undo(undo(removed, 2), 3))).toEqual([]);
    expect(groups(correction("removed", true, { targets: ["a"] }))).toEqual([["b"]]);
  });

  it("part and join: of what two persons say the later holds", () => {
    const apart = correction("apart", [true, false]);
    const same = correction("same", true, { at: 2 });
    expect(groups(apart)).toEqual([["a"], ["b"]]);
    expect(groups(apart, same)).toEqual([["a", "b"]]);
    expect(groups(same, { ...apart, at: 3 })).toEqual([["a"], ["b"]]);
    expect(groups(apart, same, undo(same, 4))).toEqual([["a"], ["b"]]);
    expect(groups(apart, correction("title", "Both", { at: 2, targets: ["b"] }))).toEqual([["a"], ["b"]]);
  });

  it("keep what was parted apart when a third is like both", () => {
    const three = [...reports, reportOf({ ...base, id: "c", published: "2024-03-08" })];
    expect(merge(three, [])).toHaveLength(1);
    const events = merge(three, [correction("apart", [true, false])]).map((event) => [...event.passages]);
    expect(events.flat().sort()).toEqual(["a", "b", "c"]);
    for (const passages of events) expect(passages.includes("a") && passages.includes("b")).toBe(false);
  });

  it("make a confirmed event sure, until that is taken back", () => {
    const confirmed = correction("confirmed", true);
    expect(merge(reports, [confirmed])[0]?.confidence).toBe(1);
    expect(merge(reports, [confirmed, undo(confirmed, 2)])).toEqual(merge(reports, []));
  });

  it("ignore values that mean nothing, and what stands nowhere", () => {
    const plain = merge(reports, []);
    const bad = [
      { ...correction("type", ""), value: "{not json" },
      correction("status", "perhaps"),
      correction("when", "2024-02-31"),
      correction("title", " "),
      correction("actors", [{ id: "russia", role: "hero" }]),
      correction("apart", "a"),
      correction("removed", "yes"),
      correction("title", "Elsewhere", { targets: [null, "gone"], at: 9 }),
    ];
    expect(merge(reports, bad)).toEqual(plain);
    expect(merge(reports, [correction("title", "x"), correction("title", null, { at: 2 })])).toEqual(plain);
  });
});

const VALUES: Readonly<Record<CorrectedField, readonly unknown[]>> = {
  when: ["2024-03-02", "2024-03", null],
  type: ["talks", "strike", null],
  status: ["denied", null],
  place: ["kyiv", "odesa", null],
  actors: [[{ id: "russia", role: "target" }], [], null],
  title: ["A title", "Another", null],
  confirmed: [true, false],
  removed: [true, false],
  same: [true],
  apart: [
    [true, false, false],
    [false, true, true],
  ],
  undo: ["c0", "c1", "c2", "c3", "c4"],
};

const IDS = ["p0", "p1", "p2", "p3", "p4"];
const made = fc
  .array(
    fc.constantFrom(...CORRECTED).chain((field) =>
      fc.record({
        field: fc.constant(field),
        value: fc.constantFrom(...VALUES[field]),
        targets: fc.shuffledSubarray([...IDS, "lost"], { minLength: 2, maxLength: 3 }),
        at: fc.integer({ min: 1, max: 6 }),
      }),
    ),
    { maxLength: 8 },
  )
  .map((all) =>
    all.map(
      (each, i): Correction =>
        correction(each.field, each.value, { ...each, value: JSON.stringify(each.value), id: `c${i}` }),
    ),
  );

const five = IDS.map((id, i) =>
  reportOf({
    ...base,
    id,
    article: `x${i % 2}`,
    start: i * 100,
    place: i % 2 === 0 ? KYIV : ODESA,
    published: `2024-03-0${5 + i}`,
  }),
);

describe("any corrections", () => {
  it("mean the same in whatever order they and the reports arrive", () => {
    fc.assert(
      fc.property(made, fc.shuffledSubarray(five, { minLength: 5 }), fc.integer(), (corrections, other, seed) => {
        const shuffled = [...corrections].sort(
          (x, y) => ((seed ^ (x.id.charCodeAt(1) * 7919)) % 13) - ((seed ^ (y.id.charCodeAt(1) * 7919)) % 13),
        );
        expect(merge(other, shuffled)).toEqual(merge(five, corrections));
      }),
      { numRuns: 300 },
    );
  });

  it("lose no passage but those removed, and no passage is of two events", () => {
    fc.assert(
      fc.property(made, (corrections) => {
        const told = merge(five, corrections).flatMap(({ passages }) => passages);
        const removed = new Map<string, boolean>();
        for (const { field, value, targets } of holding(corrections))
          if (field === "removed") for (const target of targets) if (target) removed.set(target, value === "true");
        expect([...told].sort()).toEqual(IDS.filter((id) => removed.get(id) !== true));
      }),
      { numRuns: 300 },
    );
  });

  it("leave what they are not of as it was, where it meets none of theirs", () => {
    const far = reportOf({ id: "far", quote: "Ministers met in a far town.", type: "talks", when: "2020-01-01" });
    fc.assert(
      fc.property(made, (corrections) => {
        const own = corrections.filter(({ field }) => field !== "same");
        const event = merge([...five, far], own).find(({ passages }) => passages.includes("far"));
        expect(event).toMatchObject({ passages: ["far"], title: "Ministers met in a far town.", type: "talks" });
      }),
      { numRuns: 100 },
    );
  });

  it("hold in the last word: the last that holds of a field is what its event says", () => {
    fc.assert(
      fc.property(made, (corrections) => {
        const last = correction("title", "The last word", { id: "z", at: 99, targets: ["p1", "p3"] });
        const events = merge(five, [...corrections, last]);
        for (const event of events)
          if (event.passages.includes("p1") || event.passages.includes("p3")) expect(event.title).toBe("The last word");
      }),
      { numRuns: 200 },
    );
  });
});
