import { expect, test } from "vitest";
import { ALL_SUBTYPES, SUBTYPES } from "../../../lib/domain";
import { subtypeOf } from "../../../lib/read/events/lexicon/subtypes";

test.each([
  ["strike", ["hit", "drone"], "drone"],
  ["strike", ["shelled", "drones"], "drone"],
  ["strike", ["fired", "missiles"], "missile"],
  ["strike", ["attacked", "town"], null],
  ["statement", ["denied", "drone"], "deny"],
  ["talks", ["met", "drone"], "meeting"],
  ["release_exchange", ["evacuated"], "evacuation"],
  ["other", ["fled", "people"], "migration"],
  ["other", ["displaced"], "migration"],
  ["other", ["opened", "shelter"], null],
  ["aid", ["drone"], null],
] as const)("%s, %s: %s", (type, words, subtype) => {
  expect(subtypeOf(type, words)).toBe(subtype);
});

test("an id stands in one type only", () => {
  expect(new Set(ALL_SUBTYPES).size).toBe(Object.values(SUBTYPES).flat().length);
});
