import { describe, expect, it } from "vitest";
import { calibrationError, errorTable, reliability } from "./event-tables";
import { agreement, type GoldEvent, goldEvent, pairEvents, type ReadPassage } from "./pair-events";

const gold = (over: Partial<GoldEvent> = {}): GoldEvent => ({
  start: 0,
  end: 60,
  date: "2025-06-04",
  type: "talks-meeting",
  status: "occurred",
  actors: ["Ann Lee", "Chad"],
  location: "Oslo, Norway",
  importance: "core",
  ...over,
});
const read = (over: Partial<ReadPassage> = {}): ReadPassage => ({
  start: 0,
  end: 60,
  type: "talks",
  status: "occurred",
  when: { edtf: "2025-06-04" },
  place: { name: "Oslo" },
  actors: [{ name: "Ann Lee" }, { name: "Chad" }],
  confidence: 0.9,
  ...over,
});

describe("agreement", () => {
  it("is field by field", () => {
    expect(agreement(gold(), read())).toEqual({ date: true, type: true, status: true, actors: true, place: true });
    const off = read({ when: { edtf: "2025-06" }, type: "aid", status: "planned", place: null, actors: [] });
    expect(agreement(gold(), off)).toEqual({ date: false, type: false, status: false, actors: false, place: false });
  });

  it("is with no date where none can be told", () => {
    expect(agreement(gold({ date: null }), read({ when: null })).date).toBe(true);
    expect(agreement(gold({ date: null }), read()).date).toBe(false);
    expect(agreement(gold({ accept_dates: [null] }), read({ when: null })).date).toBe(true);
  });

  it("reads both forms of the annotation", () => {
    const { actors, location } = goldEvent({
      ...gold(),
      location: undefined,
      actors: [{ name: "Chad" }],
      place: { name: "Oslo" },
    });
    expect({ actors, location }).toEqual({ actors: ["Chad"], location: "Oslo" });
  });

  it("takes what the annotation accepts, days of clock times, and no place where none is annotated", () => {
    const open = gold({ accept_dates: ["2025-06"], accept_status: ["planned"], location: null });
    expect(agreement(open, read({ when: { edtf: "2025-06" }, status: "planned", place: null }))).toMatchObject({
      date: true,
      status: true,
      place: true,
    });
    expect(agreement(gold(), read({ when: { edtf: "2025-06-04T09:00Z" } })).date).toBe(true);
  });
});

describe("pairs", () => {
  it("are one to one, the best agreement first", () => {
    const [first, second] = [read({ when: { edtf: "2025-06-01" } }), read()];
    expect(pairEvents([gold(), gold()], [first, second])).toEqual([second, first]);
    expect(pairEvents([gold()], [read({ start: 55, end: 160 })])).toEqual([null]);
  });
});

describe("the table of errors", () => {
  it("counts what is missed, wrong and extra", () => {
    const rows = errorTable([
      {
        gold: [gold(), gold({ start: 100, end: 160, type: "protest" })],
        passages: [read({ place: null }), read({ start: 300, end: 360, type: "aid" })],
      },
    ]);
    expect(rows.find((r) => r.of === "talks")).toMatchObject({ gold: 1, right: 0, place: 1, missed: 0 });
    expect(rows.find((r) => r.of === "protest")).toMatchObject({ gold: 1, missed: 1 });
    expect(rows.find((r) => r.of === "aid")).toMatchObject({ gold: 0, extra: 1 });
    expect(rows.at(-1)).toMatchObject({ of: "all", gold: 2, missed: 1, extra: 1, place: 1 });
  });

  it("does not miss optional events", () => {
    const rows = errorTable([{ gold: [gold({ importance: "optional" })], passages: [] }]);
    expect(rows).toMatchObject([{ of: "all", gold: 0, missed: 0 }]);
  });
});

describe("reliability", () => {
  it("sets stated confidence beside the share that is right", () => {
    const wrong = read({ start: 300, end: 360, confidence: 0.91 });
    const bins = reliability([
      { gold: [gold()], passages: [read(), wrong, read({ start: 400, end: 460, confidence: 0.1 })] },
    ]);
    expect(bins.map((b) => [b.from, b.passages, b.right])).toEqual([
      [0.1, 1, 0],
      [0.9, 2, 0.5],
    ]);
    expect(calibrationError(bins)).toBeCloseTo((0.1 + 2 * 0.405) / 3);
  });
});
