import { describe, expect, it } from "vitest";
import { dates, read } from "./reading";

describe("years before 1000", () => {
  it.each([
    ["The Romans sacked the city in 146 BC.", "146 BC", "BC0146", "-0145"],
    ["They sacked it in 146 B.C.E. at last.", "146 B.C.E.", "BC0146", "-0145"],
    ["He was stabbed on 15 March 44 BC in Rome.", "15 March 44 BC", "BC0044-03-15", "-0043-03-15"],
    ["It began in 1 BC.", "1 BC", "BC0001", "0000"],
    ["Trade grew in the 470s BC.", "the 470s BC", "BC047", "-0478/-0469"],
    ["It was built in the 5th century BC.", "the 5th century BC", "BC04", "-0499/-0400"],
    ["The last emperor fell in 476.", "476", "0476", "0476"],
    ["Rome burnt in AD 64.", "AD 64", "0064", "0064"],
    ["It fell on 4 September 476, he wrote.", "4 September 476", "0476-09-04", "0476-09-04"],
  ])("%s", (text, words, value, edtf) => {
    expect(read(text)).toEqual([[words, value, edtf]]);
  });

  it("go backwards in a span", () => {
    expect(dates("They fought from 149 to 146 BC.")).toEqual(["-0148", "-0145"]);
  });

  it.each([
    "She moved to Surrey, BC, with him.",
    "The fund put 300 in, 200 out.",
    "It strikes one in 300.",
    "In 300 homes the lights went out.",
  ])("%s", (text) => {
    expect(read(text)).toEqual([]);
  });
});
