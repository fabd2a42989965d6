import { describe, expect, it } from "vitest";
import { segment } from "../../../lib/read/sentences";
import { findTimes } from "../../../lib/read/times/find-times";
import { namesLaw } from "../../../lib/read/times/names-law";

const named = (text: string): string[] =>
  findTimes(text, segment(text), { published: null, zone: null })
    .filter((time) => namesLaw(text, time))
    .map((time) => text.slice(time.start, time.end));

describe("years in the names of laws and treaties", () => {
  it.each([
    ["They broke the Geneva Convention of 1949.", ["1949"]],
    ["He was held under the Press Act of 1988.", ["1988"]],
    ["The 1951 Refugee Convention protects them.", ["1951"]],
    ["Norland left the 1987 missile treaty on Friday.", []],
    ["Norland left the 1987 treaty on Friday.", ["1987"]],
    ["They acted in 1949.", []],
    ["The treaty was signed in 1949.", []],
    ["In 1951 Norland signed the Refugee Convention.", []],
    ["The 1951 flood broke the Convention's hall.", []],
  ])("%s", (text, years) => {
    expect(named(text)).toEqual(years);
  });
});
