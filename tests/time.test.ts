import { describe, expect, it } from "vitest";
import { dayNumber, formatDay, formatInstant, formatMonth, oneOf, parseEdtf, someDayOf } from "../lib/time";

describe("years of any age", () => {
  it.each([
    ["2024", 2024, "year"],
    ["0476", 476, "year"],
    ["0000", 0, "year"],
    ["-0145", -145, "year"],
    ["-0043-03", -43, "month"],
    ["-0043-03-15", -43, "day"],
    ["-0478/-0469", -478, "year"],
  ])("%s starts in the year %i", (edtf, year, precision) => {
    const parsed = parseEdtf(edtf);
    expect(parsed).toMatchObject({ precision });
    expect(new Date(parsed?.from ?? 0).getUTCFullYear()).toBe(year);
  });

  it.each(["-145", "-0000", "--0145", "145", "-0145-13", "-0043-02-30", "-0145/-0146", "-014X"])(
    "%s is no date",
    (edtf) => {
      expect(parseEdtf(edtf)).toBeNull();
    },
  );

  it("are written as they are read", () => {
    const day = dayNumber(-43, 3, 15);
    expect([formatDay(day), formatMonth(day)]).toEqual(["-0043-03-15", "-0043-03"]);
    expect(formatInstant(day * 86_400_000 + 3_600_000)).toBe("-0043-03-15T01:00:00Z");
    expect(formatInstant(Date.UTC(2024, 1, 29, 23, 59, 58))).toBe("2024-02-29T23:59:58Z");
    expect(formatDay(dayNumber(476, 9, 4))).toBe("0476-09-04");
  });
});

describe("one of some days", () => {
  it("is written as a set, and is known to the week", () => {
    expect(someDayOf("2025-05-31", "2025-06-01")).toBe("[2025-05-31,2025-06-01]");
    expect(someDayOf("2025-06-02", "2025-06-05")).toBe("[2025-06-02..2025-06-05]");
    expect(parseEdtf("[2025-05-31,2025-06-01]")).toEqual({
      ...parseEdtf("2025-05-31/2025-06-01"),
      precision: "week",
    });
    expect(parseEdtf("[2025-06-02..2025-06-05]")?.precision).toBe("week");
    expect(oneOf("[2025-06-02..2025-06-05]")).toEqual(["2025-06-02", "2025-06-05"]);
  });

  it.each(["2025-05-31/2025-06-01", "2025-05-31", ""])("%s is no set", (edtf) => {
    expect(oneOf(edtf)).toBeNull();
  });

  it.each([
    "[]",
    "[2025-05-31]",
    "[2025-06-01,2025-05-31]",
    "[2025-05-31,]",
    "[2025-13-01,2025-13-02]",
    "[[2025..2026]]",
  ])("%s is no date", (edtf) => {
    expect(parseEdtf(edtf)).toBeNull();
  });
});
