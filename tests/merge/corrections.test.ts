import { describe, expect, it } from "vitest";
import type { Correction } from "../../lib/domain";
import { merge } from "../../lib/merge/merge";
import { KYIV, ODESA, reportOf } from "./report-of";

const base = { place: KYIV, actors: ["russia"], quote: "Drones struck a power plant in Kyiv." };
const reports = [reportOf({ ...base, id: "a" }), reportOf({ ...base, id: "b", published: "2024-03-07" })];

function correction(field: Correction["field"], value: unknown, more: Partial<Correction> = {}): Correction {
  const id = `c-${field}-${more.at ?? 1}`;
  return { id, target: "b", field, value: JSON.stringify(value), by: "editor", at: 1, reason: "", ...more };
}

describe("corrections", () => {
  it("override what the passages say, for the whole event", () => {
    const [event, ...rest] = merge(reports, [
      correction("type", "disaster", { target: "a" }),
      correction("type", "disaster"),
      correction("status", "denied"),
      correction("title", "An accident at a power plant"),
    ]);
    expect(rest).toEqual([]);
    expect(event).toMatchObject({ type: "disaster", status: "denied", title: "An accident at a power plant" });
  });

  it("part and join events: a corrected date or place is the passage's own", () => {
    expect(merge(reports, [correction("when", "2024-03-02")]).map((e) => [e.id, e.when?.edtf])).toEqual([
      ["e-a", "2024-03-05"],
      ["e-b", "2024-03-02"],
    ]);
    const apart = [...reports.slice(0, 1), reportOf({ ...base, id: "b", place: ODESA })];
    expect(merge(apart, [])).toHaveLength(2);
    expect(merge(apart, [correction("place", "kyiv")])).toHaveLength(1);
    expect(merge(reports, [correction("when", null)]).map((e) => e.when?.edtf)).toEqual(["2024-03-05", undefined]);
  });

  it("drop a passage, and take it back: the latest wins, whatever order they come in", () => {
    const [removed, restored] = [correction("removed", true), correction("removed", false, { at: 2 })];
    expect(merge(reports, [removed])[0]?.passages).toEqual(["a"]);
    expect(merge(reports, [removed, restored])[0]?.passages).toEqual(["a", "b"]);
    expect(merge(reports, [restored, removed])[0]?.passages).toEqual(["a", "b"]);
  });

  it("take the event's id to its next passage when the founding one is dropped", () => {
    expect(merge(reports, [correction("removed", true, { target: "a" })])[0]?.id).toBe("e-b");
  });

  it("ignore values that mean nothing", () => {
    const plain = merge(reports, []);
    const broken = { ...correction("type", ""), value: "{not json" };
    const bad = [broken, correction("status", "perhaps"), correction("when", "2024-02-31"), correction("title", " ")];
    expect(merge(reports, bad)).toEqual(plain);
    expect(merge(reports, [correction("title", "x"), correction("title", null, { at: 2 })])).toEqual(plain);
  });
});
