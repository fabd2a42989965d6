import { describe, expect, it } from "vitest";
import { read } from "./reading";

describe("counted from an event that the text has told", () => {
  it.each([
    [
      "Voters backed the treaty on 3 March. Three weeks after the vote, he resigned.",
      "Three weeks after",
      "2024-03-24",
    ],
    [
      "Gunmen stormed the hotel on 5 April. Four days before the attack, two were held.",
      "Four days before",
      "2024-04-01",
    ],
    ["The mill burned down on 3 May. The day after the fire, the owner sold the land.", "The day after", "2024-05-04"],
    ["Rebels signed on 3 May. It rained. Two days after that, they left.", "Two days after that", "2024-05-05"],
    ["The probe was launched on 3 May. Two days after the launch it failed.", "Two days after", "2024-05-05"],
  ])("%s", (text, words, edtf) => {
    expect(read(text, "2024-05-20").at(-1)).toEqual([words, edtf, edtf]);
  });

  it("or from the date beside the event", () => {
    expect(read("The brakes were tested ten days before the crash of 3 May.", "2024-05-20")).toEqual([
      ["ten days before", "2024-04-23", "2024-04-23"],
      ["3 May", "2024-05-03", "2024-05-03"],
    ]);
  });
});

describe("what is not told is not guessed", () => {
  it.each([
    "Talks resumed on 3 March. Three weeks after the vote, he resigned.",
    "Voters backed it on 3 March. It rained. It snowed. It rained. Three weeks after the vote, he resigned.",
    "Voters backed it in March. Three weeks after the vote, he resigned.",
    "Three weeks after the vote, he resigned.",
    "Election officials met on 18 May. Three weeks after the election, they announced a loss.",
  ])("%s", (text) => {
    expect(read(text, "2024-05-20").at(-1)).toSatisfy((got) => got[1] === "P3W" && got[2] === null);
  });

  it("nor is the day before it", () => {
    expect(read("The day before the vote, he resigned.", "2024-05-20")).toEqual([]);
  });
});
