import { describe, expect, test } from "vitest";
import {
  counted,
  daysOf,
  describeEdtf,
  describeLength,
  describePrecision,
  describeWhen,
  number,
} from "../../lib/describe/dates";
import { explainWhen, explanationLine } from "../../lib/describe/reasoning";
import { DAY, when } from "../../lib/time";

describe("dates in words", () => {
  test.each([
    ["2025-05-15", "15 May 2025"],
    ["2025-05-15T14:30Z", "15 May 2025, 14:30 UTC"],
    ["2025-05-15T14:30+03:00", "15 May 2025, 14:30 UTC+03:00"],
    ["2025-05-15T14:30-05:00", "15 May 2025, 14:30 UTC−05:00"],
    ["2025-05-15T14", "15 May 2025, about 14:00"],
    ["2025-05", "May 2025"],
    ["2025-21", "spring 2025"],
    ["2024-24", "winter 2024–25"],
    ["2025-34", "the second quarter of 2025"],
    ["2025-40", "the first half of 2025"],
    ["2014", "2014"],
    ["2014~", "about 2014"],
    ["199X", "the 1990s"],
    ["18XX", "the 1800s"],
    ["2025-05-12/2025-05-18", "12–18 May 2025"],
    ["2025-05-31/2025-06-01", "31 May – 1 June 2025"],
    ["[2025-05-31,2025-06-01]", "31 May or 1 June 2025"],
    ["[2025-06-07,2025-06-08]", "7 or 8 June 2025"],
    ["[2024-12-31,2025-01-01]", "31 December 2024 or 1 January 2025"],
    ["[2025-06-02..2025-06-05]", "some day 2–5 June 2025"],
    ["-0145", "146 BC"],
    ["-0043-03", "March 44 BC"],
    ["-0043-03-15", "15 March 44 BC"],
    ["0000", "1 BC"],
    ["-0478/-0469", "479 BC – 470 BC"],
    ["2024-12-30/2025-01-02", "30 December 2024 – 2 January 2025"],
    ["2025-05/2025-06", "May–June 2025"],
    ["2024-12/2025-01", "December 2024 – January 2025"],
    ["2017/2021", "2017–2021"],
    ["2022-03/..", "from March 2022 on"],
    ["../1998-01-08", "up to 8 January 1998"],
    ["0099", "99"],
    ["gibberish", "gibberish"],
    ["", ""],
  ])("%s is %s", (edtf, words) => expect(describeEdtf(edtf)).toBe(words));

  test("an event's date says no more than is known", () => {
    expect(describeWhen(when("2025-06-05", "stated"))).toBe("5 June 2025");
    expect(describeWhen(when("2025-06-05", "published"))).toBe("reported 5 June 2025");
    expect(describeWhen(when("2025-06-05/..", "published"))).toBe("from 5 June 2025 on");
    expect(describeWhen(when("[2025-05-31,2025-06-01]", "resolved"))).toBe("31 May or 1 June 2025");
    expect(describeWhen(when("2025-05-12/2025-05-18", "resolved"))).toBe("in the week 12–18 May 2025");
    expect(describeWhen(when("2025-05-10/2025-05-15", "stated"))).toBe("10–15 May 2025");
    expect(describeWhen(null)).toBe("No date given");
  });

  test("how exactly a date is known", () => {
    expect(describePrecision(when("2025-05-15", "stated"))).toBe("Known to the day");
    expect(describePrecision(when("2025-05-12/2025-05-18", "resolved"))).toBe("Known to the week");
    expect(describePrecision(when("2025-05-12/2025-05-15", "resolved"))).toBe("Both ends known to the day");
    expect(describePrecision(when("2022-03/..", "stated"))).toBe("Start known to the month");
    expect(describePrecision(when("../2022", "stated"))).toBe("End known to the year");
    expect(describePrecision(when("2014~", "stated"))).toBe("Known to the year, approximately");
    expect(describePrecision(when("2025-05-15", "published"))).toBe("The text names no day: shown at its publication");
    expect(describePrecision(null)).toBe("The text gives no date");
  });

  test("lengths and numbers", () => {
    expect(describeLength(DAY)).toBe("1 day");
    expect(describeLength(12 * DAY)).toBe("12 days");
    expect(describeLength(120 * DAY)).toBe("3 months");
    expect(describeLength(3 * 366 * DAY)).toBe("3 years");
    expect(describeLength(5)).toBe("less than a day");
    expect([number(7), number(1240), number(1234567)]).toEqual(["7", "1,240", "1,234,567"]);
    expect(counted(1, "event")).toBe("1 event");
  });

  test("the whole days a date touches", () => {
    expect(daysOf(when("2025-05", "stated"))).toEqual({ from: "2025-05-01", to: "2025-05-31" });
    expect(daysOf(when("2025-05-15T23:30Z", "stated"))).toEqual({ from: "2025-05-15", to: "2025-05-15" });
    expect(daysOf(when("2022-03/..", "stated"))).toEqual({ from: "2022-03-01", to: null });
  });
});

describe("why a date is what it is", () => {
  const reasoning = {
    words: "Thursday",
    span: { start: 3, end: 11 },
    rule: "weekday",
    anchor: "2025-05-15",
    anchorKind: "published",
  } as const;

  test("a weekday counted from publication", () => {
    const explanation = explainWhen(when("2025-05-15", "resolved", reasoning));
    expect(explanation && explanationLine(explanation)).toBe(
      "“Thursday” + published 15 May 2025 → Thursday 15 May 2025",
    );
  });

  test("a stated date needs no anchor", () => {
    const stated = when("2022-03", "stated", { ...reasoning, words: "in March 2022", anchor: null, anchorKind: null });
    const explanation = explainWhen(stated);
    expect(explanation && explanationLine(explanation)).toBe("“in March 2022” → March 2022");
  });

  test("no words, no date", () => {
    const published = explainWhen(when("2025-05-15", "published", { ...reasoning, words: "" }));
    expect(published?.words).toBeNull();
    expect(published?.sentence).toContain("names no date");
    expect(explainWhen(null)).toBeNull();
  });
});
