import { describe, expect, test } from "vitest";
import { loadActors } from "../../../lib/knowledge/actors";
import { loadPlaces } from "../../../lib/knowledge/places";
import { FLAGS, NameFlags, SHAPES, shapeOf } from "../../../lib/read/model/features";

describe("shapes", () => {
  test.each([
    [1, ["the", "straße", "москва"]],
    [2, ["Kyiv", "Île", "E\u0301lan", "Москва"]],
    [3, ["NATO", "U.S.", "UK"]],
    [4, ["A", "J."]],
    [5, ["McDonald", "O'Brien", "iPhone", "COVID19"]],
    [6, ["5", "1,000", "3rd", "10:30"]],
    [7, [".", "—", "“", "$", "😀"]],
    [8, ["n't", "a.m.", "日本", "'s"]],
  ])("%i: %j", (shape, words) => {
    expect(words.map(shapeOf)).toEqual(words.map(() => shape));
  });

  test("every word has one that the model knows", () => {
    for (const word of ["", " ", "\ud83d", "\u0301", "x".repeat(10_000), "A1b2.c"]) {
      expect(shapeOf(word)).toBeGreaterThan(0);
      expect(shapeOf(word)).toBeLessThan(SHAPES);
    }
  });
});

describe("flags", () => {
  const flags = new NameFlags(loadActors().directory, loadPlaces());
  const [TIME, PLACE, STATE, FIRST, FAMILY, ENGLISH] = [1, 2, 4, 8, 16, 32] as const;
  const has = (word: string, bit: number) => (flags.of(word, false) & bit) !== 0;

  test("say which lists hold a word", () => {
    expect(has("Paris", PLACE)).toBe(true);
    expect(has("France", STATE)).toBe(true);
    expect(has("French", STATE)).toBe(true);
    expect(has("Maria", FIRST)).toBe(true);
    expect(has("Bondarenko", FAMILY)).toBe(true);
    expect(has("Fighting", ENGLISH)).toBe(true);
    for (const bit of [PLACE, STATE, FIRST, FAMILY, ENGLISH]) expect(has("Zzorbtk", bit)).toBe(false);
  });

  test("look up only words written like names", () => {
    for (const word of ["paris", "france", "5", "—", "A", ""]) expect(flags.of(word, false)).toBe(0);
  });

  test("mark what stands in a time, whatever the word, and do not remember it", () => {
    expect(flags.of("5", true)).toBe(TIME);
    expect(flags.of("Paris", true)).toBe(flags.of("Paris", false) | TIME);
    expect(flags.of("Paris", false) & TIME).toBe(0);
  });

  test("have a bit each", () => {
    for (const word of ["Paris", "French", "Maria", "May", "Georgia"])
      expect(flags.of(word, true)).toBeLessThan(2 ** FLAGS);
  });
});
