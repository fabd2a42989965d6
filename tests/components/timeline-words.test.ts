import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type DateAt, dateAt } from "../../components/marks/date-at";
import {
  clusterName,
  dateWords,
  densityName,
  edtfOf,
  noteWords,
  spokenName,
  stretchWords,
} from "../../components/marks/mark-words";
import { columnsOfRows } from "../../lib/columns/columns-of-rows";
import { timesOf } from "../../lib/columns/times";
import { DAY, parseEdtf, when } from "../../lib/time";
import { eventRow } from "./event-row";
import { at, MAY } from "./timeline/timeline-of";

function columnDate(edtf: string): DateAt {
  const { columns } = columnsOfRows([eventRow("a", edtf)]);
  const date = dateAt(columns, timesOf(columns, "happened"), 0);
  if (!date) throw new Error(`${edtf} is no date`);
  return date;
}

const years = fc.integer({ min: 1000, max: 2999 });
const two = (n: number) => String(n).padStart(2, "0");
const days = fc.integer({ min: -300_000, max: 300_000 }).map((day) => new Date(day * DAY).toISOString().slice(0, 10));
const dates = fc.oneof(
  days,
  fc.tuple(days, fc.nat(23)).map(([day, hour]) => `${day}T${two(hour)}Z`),
  fc.tuple(days, fc.nat(23), fc.nat(59)).map(([day, hour, minute]) => `${day}T${two(hour)}:${two(minute)}Z`),
  fc.tuple(years, fc.integer({ min: 1, max: 12 })).map(([year, month]) => `${year}-${two(month)}`),
  fc.tuple(years, fc.integer({ min: 21, max: 24 })).map(([year, season]) => `${year}-${season}`),
  fc.tuple(years, fc.integer({ min: 33, max: 36 })).map(([year, quarter]) => `${year}-${quarter}`),
  fc.tuple(years, fc.integer({ min: 40, max: 41 })).map(([year, half]) => `${year}-${half}`),
  fc.tuple(years, fc.integer({ min: 21, max: 24 })).map(([year, season]) => `${year}-${season}/${year + 2}-24`),
  years.map(String),
  years.map((year) => `${String(year).slice(0, 3)}X`),
  years.map((year) => `${String(year).slice(0, 2)}XX`),
  fc.tuple(years, fc.integer({ min: 1, max: 40 })).map(([year, more]) => `${year}/${year + more}`),
  fc
    .tuple(days, days)
    .filter(([a, b]) => a < b)
    .map(([a, b]) => `${a}/${b}`),
  days.map((day) => `${day}/..`),
  days.map((day) => `../${day}`),
  days.map((day) => `${day}~`),
);

test("a date comes back out of the columns as it went in, and is said as what it is", () => {
  fc.assert(
    fc.property(dates, (edtf) => {
      const date = columnDate(edtf);
      const back = parseEdtf(edtfOf(date));
      expect([back?.from ?? -Infinity, back?.to ?? Infinity]).toEqual([date.from, date.to]);
      expect(parseEdtf(edtfOf(columnDate(edtfOf(date))))).toEqual(back);
    }),
    { numRuns: 400 },
  );
});

test.each([
  ["2025-05-15", "15 May 2025"],
  ["2025-05", "May 2025"],
  ["2025-21", "spring 2025"],
  ["2024-24", "winter 2024"],
  ["199X", "the 1990s"],
  ["-0043-03-15", "15 March 44 BC"],
  ["-0145", "146 BC"],
  ["0079-10-24", "24 October 79"],
])("%s is said as %s", (edtf, words) => {
  expect(dateWords(columnDate(edtf)).toLowerCase()).toContain(words.toLowerCase());
});

describe("names read aloud", () => {
  test("a mark's, before and after its row has arrived", () => {
    const { columns, rows } = columnsOfRows([
      eventRow("a", "2025-05-15", { title: "Talks go on" }),
      eventRow("b", null),
    ]);
    const name = (position: number, row = rows[position]) =>
      spokenName(columns, position, dateAt(columns, timesOf(columns, "happened"), position), row);
    expect(name(0)).toBe("Talks go on. 15 May 2025, known to the day. Talks, occurred, 1 source");
    expect(spokenName(columns, 0, columnDate("2025-05-15"), undefined)).toBe("Talks, occurred, 1 source. 15 May 2025");
    expect(name(1)).toMatch(/no date/i);
  });

  test("say what is not known: the day, which of some days, whether it was read rightly", () => {
    const { columns, rows } = columnsOfRows([
      eventRow("a", null, { number: 1, when: when("2025-05-01", "published"), confidence: 0.3, title: "A" }),
      eventRow("b", null, { number: 2, when: when("[2025-05-12..2025-05-15]", "resolved"), title: "B" }),
    ]);
    const names = (loaded: boolean) =>
      rows.map((row, at) => {
        return spokenName(columns, at, dateAt(columns, timesOf(columns, "happened"), at), loaded ? row : undefined);
      });
    expect(names(true)).toEqual([
      "A. reported 1 May 2025, the text names no day: shown at its publication. Talks, occurred, 1 source, doubtful reading",
      expect.stringMatching(/^B\. some day 12–15 May 2025, .*\. Talks, occurred, 1 source$/),
    ]);
    expect(names(false)).toEqual([
      "Talks, occurred, 1 source, doubtful reading. reported 1 May 2025",
      "Talks, occurred, 1 source. some day 12–15 May 2025",
    ]);
  });

  test("counts say how many, when and where", () => {
    expect(clusterName(12, "Strike")).toBe("12 events close together: Strike. Enter zooms in");
    expect(densityName(1, MAY, "Strike")).toBe("1 event, May 2025: Strike. Enter zooms in");
  });
});

test.each([
  [MAY, "May 2025"],
  [[at(2025, 1, 1), at(2026, 1, 1)], "2025"],
  [[at(2025, 5, 15), at(2025, 5, 16)], "15 May 2025"],
] as const)("a stretch of whole days is said as short as can be", (stretch, words) => {
  expect(stretchWords(stretch)).toBe(words);
});

describe("a note", () => {
  const group = (edtf: string, count: number) => ({ date: columnDate(edtf), count });

  test("says the two most frequent dates and counts the rest", () => {
    expect(noteWords([group("2025", 2), group("2025-05", 7), group("202X", 1), group("20XX", 1)])).toBe(
      "+7 dated only to May 2025, 2 dated only to 2025, 2 more roughly",
    );
  });

  test("says apart what lasts, what has no known end and what has no known start", () => {
    expect(noteWords([group("2024-01-03/2026-01-01", 3), group("2022-03-01/..", 1), group("../2027-01-01", 2)])).toBe(
      "3 lasting longer · 1 begun before, end not known · 2 with no known start",
    );
  });

  test("its numbers add up to all it stands for", () => {
    const groups = fc.array(fc.tuple(dates, fc.integer({ min: 1, max: 99 })), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(groups, (list) => {
        const text = noteWords(list.map(([edtf, count]) => group(edtf, count)));
        const said = [...text.matchAll(/(?:^\+?|, | · )([\d,]+) (?=dated|more|lasting|begun|with)/g)];
        expect(said.reduce((sum, [, n]) => sum + Number(n?.replace(",", "")), 0)).toBe(
          list.reduce((sum, [, count]) => sum + count, 0),
        );
      }),
    );
  });
});
