import { describe, expect, it } from "vitest";
import { read } from "./reading";

describe("the n-th weekday of a month", () => {
  it.each([
    ["Voters elected a mayor on the first Sunday of October.", "2025-11-20", "2025-10-05"],
    ["The truce will start on the first Monday of next month.", "2024-05-02", "2024-06-03"],
    ["The town will vote on the last Sunday in May 2026.", "2025-11-20", "2026-05-31"],
    ["They met on the third Thursday of June last year.", "2025-11-20", "2024-06-20"],
    ["They met at noon on the 2nd Friday in March 2021.", "2025-11-20", "2021-03-12T12:00"],
    ["They met on 3 May 2020 and on the last Friday of the month.", "2025-11-20", "2020-05-29"],
  ])("%s (%s)", (text, published, edtf) => {
    expect(read(text, published).at(-1)?.[2]).toBe(edtf);
  });

  it("needs its month, and the month needs it", () => {
    expect(read("It fell on the first Sunday of the war.")).toEqual([["the first Sunday", "XXXX-WXX-7", null]]);
    expect(read("It fell on the fifth Friday of June 2025.")).toEqual([
      ["the fifth Friday of June 2025", "XXXX-WXX-5", null],
    ]);
    expect(read("They met last Friday in London.")).toEqual([["last Friday", "2025-06-06", "2025-06-06"]]);
    expect(read("They meet on the first Monday of every month.")[0]?.[1]).toBe("XXXX-WXX-1");
    expect(read("It is held on the fourth Saturday of August.")).toEqual([
      ["the fourth Saturday of August", "XXXX-WXX-6", null],
    ]);
  });
});

describe("weeks named by a day", () => {
  it.each([
    ["Rebels shelled the airport in the week beginning 3 June.", "2024-06-20", "2024-W23", "2024-06-03/2024-06-09"],
    ["Police held 300 marchers during the week of 8 April.", "2024-05-02", "2024-W15", "2024-04-08/2024-04-14"],
    ["The week of the 10th of March was dry.", "2025-03-20", "2025-W11", "2025-03-10/2025-03-16"],
    ["The inquest opens in the week of May 9.", "2022-04-12", "2022-W19", "2022-05-09/2022-05-15"],
    ["Sales fell in the week ended June 7, 2025.", "2025-06-11", "2025-W23", "2025-06-01/2025-06-07"],
    ["Sales fell in the week to 8 June.", "2025-06-11", "2025-W23", "2025-06-02/2025-06-08"],
    ["Shops closed as Easter week began.", "2022-04-12", "2022-W15", "2022-04-11/2022-04-17"],
  ])("%s (%s)", (text, published, value, edtf) => {
    expect(read(text, published).map(([, v, e]) => [v, e])).toEqual([[value, edtf]]);
  });

  it.each(["It was the week of the long knives.", "They asked the week of talks to end.", "It was a holy week."])(
    "%s",
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );
});
