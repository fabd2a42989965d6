import { expect, test } from "vitest";
import { passageWith } from "./reading";

const CONFIRMED =
  "The palace said on Thursday that it will answer, confirming that President Carlos Lima had told Ana Rojas that he was ready to retaliate.";
const date = async (text: string) => (await passageWith(text, "told Ana")).when;

test("what one had told another was said on the day they spoke, though the article tells of it later", async () => {
  const when = await date(`${CONFIRMED} Lima and Rojas spoke by phone on Tuesday.`);
  expect(when).toMatchObject({ edtf: "2025-06-03", basis: "inherited" });
});

test.each([
  ["nobody tells of a day", ""],
  ["one of them spoke with somebody else", "Lima and Minister Jan Holm spoke by phone on Tuesday."],
  ["there were two such days", "Lima and Rojas spoke by phone on Tuesday. Lima met Rojas on Monday."],
])("it keeps the day of publication where %s", async (_, more) => {
  expect((await date(`${CONFIRMED} ${more}`))?.basis).toBe("published");
});
