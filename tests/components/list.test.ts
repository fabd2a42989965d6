import { describe, expect, test } from "vitest";
import { gapWords, headingOf } from "../../components/lenses/list/headings";
import { fullHeight, heightsFor, partBetween, topOfGroup, topOfRow } from "../../components/lenses/list/heights";
import { indexOf, listModel } from "../../components/lenses/list/model";
import { elementHeight, placed, type ScrollMap, scrolled, TALLEST } from "../../components/lenses/list/scroll-map";
import { inRange } from "../../components/marks/clock";
import { dateOf, edtfOf } from "../../components/marks/date-of";
import { columnsOfRows } from "../../lib/columns/columns-of-rows";
import { select } from "../../lib/columns/select";
import { describeEdtf } from "../../lib/describe/dates";
import { parseEdtf } from "../../lib/time";
import { EMPTY_VIEW, type View } from "../../lib/view";
import { eventRow } from "./event-row";

type Given = readonly [id: string, edtf: string | null, reported?: string | null];

/** A list as one reads it: headings, notes, gaps and ids. */
function listed(given: readonly Given[], patch: Partial<View> = {}) {
  const view = { ...EMPTY_VIEW, order: "oldest" as const, ...patch };
  const events = given.map(([id, edtf, reported = null], i) => eventRow(id, edtf, { number: i + 1, reported }));
  const { columns, rows } = columnsOfRows(events);
  const model = listModel(columns, select(columns, view, null), view);
  const groups = Array.from(model.gaps, (gap, i) => {
    const members = [...model.positions.subarray(model.starts[i], model.starts[i + 1])];
    const { words, note } = headingOf(columns, view.clock, members[0] ?? 0);
    return { words, note, gap: gap > 0 ? gapWords(gap) : null, ids: members.map((at) => rows[at]?.id) };
  });
  return { columns, rows, view, model, groups };
}

describe("groups", () => {
  test("one of some days is not told as so many days", () => {
    const { columns } = columnsOfRows([
      eventRow("a", "[2025-05-31,2025-06-01]"),
      eventRow("b", "2025-05-10/2025-05-11"),
      eventRow("c", "2025-06-02/2025-06-08"),
      eventRow("d", "../2025-07"),
      eventRow("e", "2025-08-01/.."),
    ]);
    const head = (at: number) => headingOf(columns, "happened", at);
    expect(head(1)).toMatchObject({ words: "31 May or 1 June 2025", note: "not known which" });
    expect(head(0)).toMatchObject({ words: "10–11 May 2025", note: "2 days" });
    expect(head(2)).toMatchObject({ words: "In the week 2–8 June 2025", note: "day of the week not given" });
    expect(head(3)).toMatchObject({ words: "Up to July 2025", note: "start not given" });
    expect(head(4)).toMatchObject({ words: "From 1 August 2025 on", note: "end not given" });
  });

  test("events are grouped by day, in time order, coarse dates under their own heading, the undated last", () => {
    const { groups } = listed([
      ["n", null],
      ["b", "2025-05-16"],
      ["a", "2025-05-15T10:00Z"],
      ["c", "2025-05-15"],
      ["m", "2025-05"],
    ]);
    expect(groups.map(({ words, note, ids }) => [words, note, ids])).toEqual([
      ["May 2025", "day not given", ["m"]],
      ["15 May 2025", "Thursday", ["c", "a"]],
      ["16 May 2025", "Friday", ["b"]],
      ["No date", "the text gives none", ["n"]],
    ]);
  });

  test("a day stays in one piece where coarser dates begin on it", () => {
    const { groups } = listed([
      ["year", "2025"],
      ["month", "2025-01"],
      ["day", "2025-01-01"],
      ["evening", "2025-01-01T20:00Z"],
      ["another year", "2025"],
      ["about", "2025-01-01~"],
    ]);
    expect(groups.map(({ words, ids }) => [words, ids])).toEqual([
      ["1 January 2025", ["day", "evening"]],
      ["About 1 January 2025", ["about"]],
      ["January 2025", ["month"]],
      ["2025", ["year", "another year"]],
    ]);
  });

  test("gaps are told between days, and coarse dates do not fill them", () => {
    const given: Given[] = [
      ["a", "2025-05-01"],
      ["y", "2025"],
      ["b", "2025-05-14"],
      ["c", "2025-05-15"],
    ];
    expect(listed(given).groups.map(({ words, gap }) => [words, gap])).toEqual([
      ["2025", null],
      ["1 May 2025", null],
      ["14 May 2025", "12 days"],
      ["15 May 2025", null],
    ]);
    expect(listed(given, { order: "newest" }).groups.map(({ words, gap }) => [words, gap])).toEqual([
      ["15 May 2025", null],
      ["14 May 2025", null],
      ["1 May 2025", "12 days"],
      ["2025", null],
    ]);
  });

  test("the newest come first when asked for, but the undated stay last", () => {
    const { groups } = listed(
      [
        ["n", null],
        ["a", "2025-05-15"],
        ["late", "2025-05-15T23:00Z"],
        ["b", "2025-05-16"],
      ],
      { order: "newest" },
    );
    expect(groups.map(({ ids }) => ids)).toEqual([["b"], ["late", "a"], ["n"]]);
  });

  test("by the other clock events stand at their earliest report, also those without a date of their own", () => {
    const { groups } = listed(
      [
        ["late", "2025-05-14", "2025-05-20"],
        ["plan", "2025-06", "2025-05-14T09:30Z"],
        ["never", null, "2025-05-14"],
        ["unknown", "2025-05-14"],
      ],
      { clock: "reported" },
    );
    expect(groups.map(({ words, note, gap, ids }) => [words, note, gap, ids])).toEqual([
      ["14 May 2025", "Wednesday, first reports", null, ["never", "plan"]],
      ["20 May 2025", "Tuesday, first reports", "5 days", ["late"]],
      ["Day of report not known", "no publication date", null, ["unknown"]],
    ]);
  });

  test("only what is in range is listed", () => {
    const { groups } = listed(
      [
        ["before", "2025-05-01"],
        ["in", "2025-05-14"],
        ["year", "2025"],
        ["n", null],
      ],
      { from: "2025-05-10", to: "2025-05-20" },
    );
    expect(groups.map(({ ids }) => ids)).toEqual([["year"], ["in"]]);
  });
});

test.each([
  ["2025-05-15", true],
  ["2025-05-20", true],
  ["2025-05-21", false],
  ["2025-05-15T00:30+09:00", true],
  ["2025-05-21T00:30+09:00", false],
  ["2025", true],
  ["2022/..", true],
  ["../2022", false],
  [null, false],
])("%s in the range 15 to 20 May: %s", (edtf, inside) => {
  const range = { clock: "happened", from: "2025-05-15", to: "2025-05-20", zone: null } as const;
  expect(inRange(eventRow("a", edtf), range)).toBe(inside);
});

test.each([
  "2025-05-15",
  "2025-05",
  "2025",
  "2025-21",
  "2025-24",
  "2025-34",
  "2025-41",
  "202X",
  "19XX",
  "2022/2023",
  "2025-05-12/2025-05-18",
  "2025-05-10/2025-05-11",
  "2025-03/2025-04",
  "2022/..",
  "../2025-04",
  "2014~",
  "2025-05-15~",
])("%s comes back out of the columns", (edtf) => {
  const { columns } = columnsOfRows([eventRow("a", edtf)]);
  const date = dateOf(columns, "happened", 0);
  const back = date && edtfOf(date);
  expect(back && parseEdtf(back)).toEqual(parseEdtf(edtf));
  expect(back && describeEdtf(back)).toBe(describeEdtf(edtf));
});

/** Many events on few days, with gaps. */
const many = listed(
  Array.from({ length: 500 }, (_, i): Given => {
    const day = 1 + ((i * 7) % 28);
    return [`e${String(i).padStart(3, "0")}`, day % 5 === 0 ? "2025-05" : `2025-05-${String(day).padStart(2, "0")}`];
  }),
);

describe("heights", () => {
  const heights = heightsFor(440);

  test("groups, rows and gaps tile the list from its top to its end", () => {
    const { model } = many;
    let y = 0;
    for (const [group, gap] of model.gaps.entries()) {
      expect(topOfGroup(model, heights, group)).toBe(y);
      y += (gap > 0 ? heights.gap : 0) + heights.head;
      for (let i = model.starts[group] ?? 0; i < (model.starts[group + 1] ?? 0); i++) {
        expect(topOfRow(model, heights, i)).toBe(y);
        y += heights.row;
      }
    }
    expect(fullHeight(model, heights)).toBe(y);
  });

  test("the part that is drawn covers what is seen, and not much more", () => {
    const { model } = many;
    const full = fullHeight(model, heights);
    for (let top = -50; top < full; top += 237) {
      const part = partBetween(model, heights, top, top + 600);
      if (!part) throw new Error("nothing");
      const last = part.to - 1;
      expect(part.top).toBeLessThanOrEqual(Math.max(top, 0));
      expect(topOfRow(model, heights, last) + heights.row).toBeGreaterThanOrEqual(Math.min(top + 600, full));
      expect(part.to - part.from).toBeLessThanOrEqual(600 / heights.row + 3);
    }
  });

  test("an empty list draws nothing", () => {
    const { model } = listed([]);
    expect(partBetween(model, heights, 0, 600)).toBeNull();
    expect(fullHeight(model, heights)).toBe(0);
  });

  test("an event is found where it stands, and one that is filtered out where it would", () => {
    const { columns, model, view } = many;
    for (const [i, position] of model.positions.entries()) expect(indexOf(columns, model, view, position)).toBe(i);
    const narrow = { ...view, from: "2025-05-10", to: "2025-05-12" };
    const less = listModel(columns, select(columns, narrow, null), narrow);
    const first = model.positions.indexOf(less.positions[3] ?? 0);
    const gone = model.positions[first - 1] ?? 0;
    const at = indexOf(columns, less, narrow, gone);
    expect(at).toBeLessThanOrEqual(3);
    expect(indexOf(columns, listed([]).model, view, 0)).toBe(-1);
  });
});

describe("a list that is taller than any element may be", () => {
  const map: ScrollMap = { full: 74_000_000, seen: 800, offset: 0 };

  test("small steps move as far as the hand does", () => {
    const { map: there, at } = placed(map, 30_000_000);
    const next = scrolled(there, at, at + 100);
    expect(at + 100 + next.offset).toBe(30_000_100);
  });

  test("a long step goes to the same share of the list, and the ends are reached", () => {
    const end = TALLEST - map.seen;
    const last = scrolled(map, 0, end);
    expect(end + last.offset).toBe(map.full - map.seen);
    const middle = scrolled(map, 0, end / 2);
    expect(end / 2 + middle.offset).toBeCloseTo((map.full - map.seen) / 2, -1);
    expect(scrolled(last, end, 0).offset).toBe(0);
  });

  test("no step leads out of the list", () => {
    const near = { ...map, offset: 74_000_000 - TALLEST };
    const next = scrolled(near, TALLEST - 900, TALLEST - 800);
    expect(TALLEST - 800 + next.offset).toBeLessThanOrEqual(map.full - map.seen);
    expect(elementHeight(map.full)).toBe(TALLEST);
  });

  test("a list that fits is left alone", () => {
    const short = { full: 5000, seen: 800, offset: 0 };
    expect(scrolled(short, 0, 4200).offset).toBe(0);
    expect(placed(short, 9999)).toEqual({ map: short, at: 4200 });
  });
});
