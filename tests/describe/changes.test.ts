import fc from "fast-check";
import { expect, test } from "vitest";
import { changesBetween } from "../../lib/describe/changes";

const BEFORE = `Ferry runs aground off Velmar

Four people were hurt when the ferry ran aground on Monday, the coast guard said.

The harbour stayed open.

The captain was questioned by the police on Tuesday morning.`;

test("what was changed, put in and taken out is told, and what stayed is not", () => {
  const after = BEFORE.replace("Four people", "Five people")
    .replace("The harbour stayed open.\n\n", "")
    .concat("\n\nThe owner has not commented.");
  const changes = changesBetween(BEFORE, after);
  expect(changes.map(({ kind }) => kind)).toEqual(["changed", "removed", "added"]);
  expect(changes[0]?.pieces).toEqual([
    { kind: "removed", text: "Four" },
    { kind: "added", text: "Five" },
    { kind: "same", text: " people were hurt when the ferry ran aground on Monday, the coast guard said." },
  ]);
  expect(changes[1]?.pieces[0]?.text).toBe("The harbour stayed open.");
  expect(changes[2]?.pieces[0]?.text).toBe("The owner has not commented.");
});

test("a text is no change of itself, nor is white space between its paragraphs", () => {
  expect(changesBetween(BEFORE, BEFORE)).toEqual([]);
  expect(changesBetween(BEFORE, BEFORE.replaceAll("\n\n", "\n"))).toEqual([]);
});

test("a paragraph replaced by quite another is one gone and one new", () => {
  const after = BEFORE.replace("The harbour stayed open.", "Divers searched the wreck until nightfall");
  expect(changesBetween(BEFORE, after).map(({ kind }) => kind)).toEqual(["removed", "added"]);
});

test("both texts can be put together again from what is told, in few moments however long they are", () => {
  const text = fc.array(fc.array(fc.constantFrom("a", "b", "c", "d"), { minLength: 1, maxLength: 6 }), {
    maxLength: 8,
  });
  const line = (words: readonly (readonly string[])[]) => words.map((each) => each.join(" ")).join("\n\n");
  fc.assert(
    fc.property(text, text, (a, b) => {
      const size = (kinds: string) =>
        changesBetween(line(a), line(b))
          .flatMap(({ pieces }) => pieces)
          .filter(({ kind }) => kinds.includes(kind))
          .reduce((sum, piece) => sum + piece.text.replace(/\s/g, "").length, 0);
      // what is not told is in both, so both differ from what is told by the same
      expect(a.flat().length - size("same removed")).toBe(b.flat().length - size("same added"));
    }),
  );
  const long = Array.from({ length: 20_000 }, (_, i) => `word${i}`).join(" ");
  const started = performance.now();
  expect(changesBetween(long, long.split(" ").reverse().join(" ")).length).toBeGreaterThan(0);
  expect(performance.now() - started).toBeLessThan(5000);
});
