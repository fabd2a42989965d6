import { describe, expect, test } from "vitest";
import { gapNotes } from "../../../components/lenses/timeline/gap-notes";
import { DAY } from "../../../lib/time";
import { MAY } from "./timeline-of";

const SIZE = { width: 930, height: 300 };
const GAP = [MAY[0] + 10 * DAY, MAY[0] + 20 * DAY] as const;
const node = (x0: number, x1: number, y0: number, y1: number) => ({ kind: "event" as const, x0, x1, y0, y1 });

describe("words in a stretch without events", () => {
  test("stand in its middle, under the axis", () => {
    const [note] = gapNotes([GAP], MAY, SIZE, false, []);
    expect(note?.text).toBe("no events for 10 days");
    expect(note?.x).toBeGreaterThan(300);
    expect(note?.x).toBeLessThan(450);
  });

  test("make way for titles, and are left out where there is no room at all", () => {
    const title = node(0, 930, 40, 90); // a title that reaches over the gap
    const [note] = gapNotes([GAP], MAY, SIZE, false, [title]);
    expect(note?.y).toBeGreaterThanOrEqual(90);
    expect(gapNotes([GAP], MAY, SIZE, false, [node(0, 930, 40, 300)])).toEqual([]);
  });

  test("are never wider than the stretch", () => {
    expect(gapNotes([[MAY[0], MAY[0] + DAY]], MAY, SIZE, false, [])).toEqual([]);
  });

  test("of a drawing that runs down stand across it", () => {
    const [note] = gapNotes([GAP], MAY, { width: 360, height: 620 }, true, []);
    expect(note?.y).toBeGreaterThan(200);
    expect(note?.y).toBeLessThan(400);
  });
});
