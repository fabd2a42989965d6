import { describe, expect, it } from "vitest";
import { dates, read } from "./reading";

describe("zones", () => {
  it.each([
    ["It exploded at 10 p.m. ET on July 4.", "2022-07-06", "2022-07-04T22:00-04:00"],
    ["It exploded at 10 p.m. ET on Jan. 4.", "2022-01-06", "2022-01-04T22:00-05:00"],
    ["It exploded at 10 p.m. Eastern Standard Time on July 4.", "2022-07-06", "2022-07-04T22:00-05:00"],
    ["It exploded at 10 p.m. EST on July 4.", "2022-07-06", "2022-07-04T22:00-05:00"],
    ["It exploded at 10 p.m. Paris time on 30 March.", "2024-04-02", "2024-03-30T22:00+01:00"],
    ["It exploded at 10 p.m. Paris time on 31 March.", "2024-04-02", "2024-03-31T22:00+02:00"],
    ["It exploded at 5 p.m. (GMT+3) on 3 May.", "2024-05-05", "2024-05-03T17:00+03:00"],
    ["It exploded at 09:20 IST on Wednesday.", "2024-05-03", "2024-05-01T09:20+05:30"],
    ["It exploded at 10 p.m. WAT on July 4.", "2022-07-06", "2022-07-04T22:00+01:00"],
  ])("%s (%s)", (text, published, edtf) => {
    expect(dates(text, published, 120)).toEqual([edtf]);
  });

  it.each([
    "It exploded at 10 p.m. XYZT on July 4.",
    "It exploded at 10 p.m. (XYZT) on July 4.",
    "It exploded at 10 p.m. Bogota time on July 4.",
    "It exploded at 10 p.m. local time on July 4.",
  ])("one that is not known is not the publisher's: %s", (text) => {
    expect(dates(text, "2022-07-06", 120)).toEqual(["2022-07-04T22:00"]);
  });

  it("are no words in capitals", () => {
    expect(read("IT BEGAN AT 5 P.M. NEXT STOP LYON.", "2022-07-06")[0]?.[0]).toBe("5 P.M.");
    expect(read("It began at 5 p.m. cat owners said.", "2022-07-06")[0]?.[0]).toBe("5 p.m.");
  });
});

describe("one moment on two clocks", () => {
  it("takes the day after the bracket, and the first clock its zone from the second", () => {
    expect(read("The dam broke at 6:40 a.m. (0440 GMT) Tuesday.", "2021-06-09")).toEqual([
      ["6:40 a.m.", "2021-06-08T06:40", "2021-06-08T06:40+02:00"],
      ["0440 GMT", "2021-06-08T04:40", "2021-06-08T04:40Z"],
      ["Tuesday", "2021-06-08", "2021-06-08"],
    ]);
  });

  it("may name both days", () => {
    expect(dates("It will land at 11 p.m. EDT Wednesday (0300 GMT Thursday).", "2025-07-15")).toEqual([
      "2025-07-16T23:00-04:00",
      "2025-07-17T03:00Z",
    ]);
  });

  it("may fall on two days", () => {
    expect(dates("On Monday at 8 p.m. EDT (0000 GMT) it broke.", "2021-06-09")).toEqual([
      "2021-06-07T20:00-04:00",
      "2021-06-08T00:00Z",
    ]);
  });
});

describe("hours in words", () => {
  it.each([
    ["The relay starts at midday.", "midday", "2025-06-11T12:00"],
    ["The bakers start at 5 in the morning on Friday.", "5 in the morning on Friday", "2025-06-13T05:00"],
    ["It sank in the early hours of Tuesday morning.", "the early hours of Tuesday morning", "2025-06-10TMO"],
    ["The tug sank in the early hours of Tuesday.", "the early hours of Tuesday", "2025-06-10TMO"],
  ])("%s", (text, words, value) => {
    expect(read(text).map(([w, v]) => [w, v])).toEqual([[words, value]]);
  });

  it.each(['The film "High Tide at Noon" is back.', "The office has early hours.", "The midday sun burned them."])(
    "%s",
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );
});
