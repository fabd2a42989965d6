import { expect, test } from "vitest";
import { timed } from "../../components/lenses/clock";
import { groupEvents, inRange } from "../../components/lenses/list/layout";
import { eventRow } from "./event-row";

test("events are grouped by day, in time order, the undated last", () => {
  const groups = groupEvents(
    [
      eventRow("n", null),
      eventRow("b", "2025-05-16"),
      eventRow("a", "2025-05-15T10:00Z"),
      eventRow("c", "2025-05-15"),
      eventRow("m", "2025-05"),
    ],
    "happened",
  );
  expect(groups.map((g) => [g.heading, g.note, g.events.map((e) => e.id)])).toEqual([
    ["May 2025", "day not given", ["m"]],
    ["15 May 2025", "Thursday", ["a", "c"]],
    ["16 May 2025", "Friday", ["b"]],
    ["No date", "the text gives none", ["n"]],
  ]);
});

test("gaps are told between days, and coarse dates do not fill them", () => {
  const groups = groupEvents(
    [eventRow("a", "2025-05-01"), eventRow("y", "2025"), eventRow("b", "2025-05-14"), eventRow("c", "2025-05-15")],
    "happened",
  );
  expect(groups.map((g) => [g.heading, g.gap])).toEqual([
    ["2025", null],
    ["1 May 2025", null],
    ["14 May 2025", "12 days"],
    ["15 May 2025", null],
  ]);
});

test("an approximate day is not the day", () => {
  const groups = groupEvents([eventRow("a", "2025-05-15"), eventRow("b", "2025-05-15~")], "happened");
  expect(groups.map((g) => g.heading)).toEqual(["15 May 2025", "About 15 May 2025"]);
});

test.each([
  ["2025-05-15", true],
  ["2025-05-20", true],
  ["2025-05-21", false],
  ["2025", true],
  ["2022/..", true],
  ["../2022", false],
  [null, false],
])("%s in the range 15 to 20 May: %s", (edtf, inside) => {
  expect(inRange(eventRow("a", edtf), { clock: "happened", from: "2025-05-15", to: "2025-05-20" })).toBe(inside);
});

test("without a range everything is in it", () => {
  expect(inRange(eventRow("a", null), { clock: "happened", from: null, to: null })).toBe(true);
});

test("by the other clock events stand at their earliest report, also those without a date of their own", () => {
  const events = [
    eventRow("late", "2025-05-14", { reported: "2025-05-20" }),
    eventRow("plan", "2025-06", { reported: "2025-05-14T09:30Z" }),
    eventRow("never", null, { reported: "2025-05-14" }),
    eventRow("unknown", "2025-05-14", { reported: null }),
    eventRow("broken", "2025-05-14", { reported: "soon" }),
  ];
  const groups = groupEvents(timed(events, "reported"), "reported");
  expect(groups.map((g) => [g.heading, g.note, g.gap, g.events.map((e) => e.id)])).toEqual([
    ["14 May 2025", "Wednesday, first reports", null, ["plan", "never"]],
    ["20 May 2025", "Tuesday, first reports", "5 days", ["late"]],
    ["Day of report not known", "no publication date", null, ["unknown", "broken"]],
  ]);
  const range = { clock: "reported", from: "2025-05-14", to: "2025-05-15" } as const;
  expect(events.filter((event) => inRange(event, range)).map((e) => e.id)).toEqual(["plan", "never"]);
});
