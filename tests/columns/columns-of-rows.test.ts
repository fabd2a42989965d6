import { expect, test } from "vitest";
import type { EventRow } from "../../lib/answers/rows";
import { DATE_FLAG, NO_PLACE, UNDATED } from "../../lib/columns/columns";
import { columnsOfRows } from "../../lib/columns/columns-of-rows";
import { select } from "../../lib/columns/select";
import { EVENT_TYPES, PRECISIONS, STATUSES } from "../../lib/domain";
import { when } from "../../lib/time";
import { EMPTY_VIEW } from "../../lib/view";

const town = { id: "kyiv", name: "Kyiv", kind: "town", country: "UA", lat: 50.45, lon: 30.52 } as const;

function row(number: number, edtf: string | null, more: Partial<EventRow> = {}): EventRow {
  return {
    ...{ number, id: `e${number}`, title: `Event ${number}`, type: "talks", subtype: null, status: "occurred" },
    ...{ when: edtf === null ? null : when(edtf, "stated"), place: null, actors: [], sources: 1, passages: 1 },
    ...{ confidence: 0.5, importance: 1, reported: null },
    ...more,
  };
}

const rows = [
  row(1, null, { reported: "2025-05-20" }),
  row(2, "2025-05-15", { place: town, actors: [{ id: "a", name: "A", role: "agent" }], importance: 4, sources: 900 }),
  row(3, "2024-01", { reported: "2025-05-18", status: "planned", confidence: 0.999 }),
  row(4, "../2025-05-16", { reported: "gibberish", type: "strike" }),
  row(5, "2025-05-14/..", {
    place: town,
    actors: ["b", "a", "b"].map((id) => ({ id, name: id.toUpperCase(), role: "agent" as const })),
  }),
  row(6, "2025~", { when: when("2025~", "published") }),
];
const { columns, rows: ordered } = columnsOfRows(rows);
const numbers = (positions: Iterable<number>) => [...positions].map((at) => columns.numbers[at]);

test("events stand in the order of the time they happened, and each row at its event's position", () => {
  expect([...columns.numbers]).toEqual([3, 6, 5, 2, 4, 1]);
  expect(ordered.map(({ number }) => number)).toEqual([...columns.numbers]);
});

test("every column says what the rows say", () => {
  const at = (number: number) => columns.numbers.indexOf(number);
  expect(columns.precisions[at(3)]).toBe(PRECISIONS.indexOf("month"));
  expect([columns.precisions[at(1)], columns.from[at(1)], columns.to[at(1)]]).toEqual([
    UNDATED,
    Number.NaN,
    Number.NaN,
  ]);
  expect([columns.from[at(4)], columns.to[at(5)]]).toEqual([-Infinity, Infinity]);
  expect(columns.flags[at(6)]).toBe(DATE_FLAG.approximate | DATE_FLAG.assumed);
  expect(EVENT_TYPES[columns.types[at(4)] ?? -1]).toBe("strike");
  expect(STATUSES[columns.statuses[at(3)] ?? -1]).toBe("planned");
  expect([columns.sources[at(2)], columns.confidences[at(3)]]).toEqual([255, 99]);
  expect([columns.importances[at(2)], columns.importances[at(1)]]).toEqual([100, 25]);
  expect(columns.places[columns.place[at(5)] ?? -1]?.id).toBe("kyiv");
  expect(columns.place[at(3)]).toBe(NO_PLACE);
  const { starts, values } = columns.actorsOf;
  const actors = [...values.slice(starts[at(5)], starts[at(5) + 1])].map((i) => columns.actors[i]?.id);
  expect(actors.sort()).toEqual(["a", "b"]);
  expect(starts.length).toBe(columns.size + 1);
  expect(starts.at(-1)).toBe(values.length);
});

test("the same selection as of any columns, by both clocks and in a range", () => {
  const all = select(columns, EMPTY_VIEW, null);
  expect([numbers(all.positions), all.dated]).toEqual([[3, 6, 5, 2, 4, 1], 5]);
  const reported = select(columns, { ...EMPTY_VIEW, clock: "reported" }, null);
  expect([numbers(reported.positions).slice(0, 2), reported.dated]).toEqual([[3, 1], 2]);
  const day = select(columns, { ...EMPTY_VIEW, from: "2025-05-15", to: "2025-05-15" }, null);
  expect(day.inRange).toBe(4); // all of 2025, from the 14th on, the day itself, and up to the 16th
  expect(numbers(select(columns, { ...EMPTY_VIEW, actors: ["b"] }, null).positions)).toEqual([5]);
});

test("no rows, no columns", () => {
  const none = columnsOfRows([]).columns;
  expect([none.size, none.reported.order.length, none.actorsOf.starts.length]).toEqual([0, 0, 1]);
  expect(select(none, EMPTY_VIEW, null).positions.length).toBe(0);
});
