import { describe, expect, it } from "vitest";
import { joinRanges } from "../../../lib/read/times/join-ranges";
import { ranges, times } from "./reading";

describe("joinRanges", () => {
  it.each([
    ["The scheme ran from 2022 to 2023.", "2022/2023"],
    ["The talks of May 16-17 failed.", "2025-05-16/2025-05-17"],
    ["Snow fell between 1 and 3 June 2020.", "2020-06-01/2020-06-03"],
    ["He ruled from March 1990 until June 1992.", "1990-03/1992-06"],
    ["The night of 3-4 June was loud.", "2025-06-03/2025-06-04"],
    ["The war (1939–1945) was long.", "1939/1945"],
    ["It is open 9 a.m. to 2 p.m. May 16.", "2025-05-16T09:00/2025-05-16T14:00"],
    [
      "It opened on 11 November 2007. It is scheduled for 6:30 to 8:30 p.m. May 1.",
      "2007-11-11,2025-05-01T18:30/2025-05-01T20:30",
    ],
    ["Police were called at 6:30 to 8:30 p.m. May 1.", "2025-05-01T18:30/2025-05-01T20:30"],
    ["It ran at 11:30 to 1:30 p.m. May 1.", "2025-05-01T11:30/2025-05-01T13:30"],
    ["It opens from 9 a.m. on Monday to 2 p.m. on Tuesday.", "2025-06-16T09:00/2025-06-17T14:00"],
    ["They met on Monday and Tuesday.", "2025-06-09,2025-06-10"],
    ["It moved from Friday to Monday.", "2025-06-06,2025-06-09"],
  ])("%s", (text, edtf) => {
    expect(ranges(text).join()).toBe(edtf);
  });

  it("keeps spans, words and order", () => {
    const text = "It ran from 2022 to 2023 and closed in 2024.";
    const joined = joinRanges(text, times(text));
    expect(joined.map((t) => text.slice(t.start, t.end))).toEqual(["2022 to 2023", "2024"]);
    expect(joined[0]?.when).toMatchObject({ basis: "stated", precision: "year", reasoning: { words: "2022 to 2023" } });
  });
});
