import { describe, expect, it } from "vitest";
import { segment } from "../../../lib/read/sentences";
import { english } from "../../../lib/read/times/en/index";
import { findTimesBy } from "../../../lib/read/times/find-times";
import type { TimeRule } from "../../../lib/read/times/time-value";
import { when } from "../../../lib/time";

const published = when("2025-06-11", "stated");

/** What a rule makes of a text: the value of its first expression, "none" for words it spends, null for nothing. */
function reads(rule: TimeRule, text: string): string | null {
  const first = findTimesBy(rule, text, segment(text), { published, zone: null })[0];
  if (first) return first.value;
  for (let at = 0; at < text.length; at++) {
    if (/\w/.test(text[at - 1] ?? "")) continue;
    rule.pattern.lastIndex = at;
    const found = rule.pattern.exec(text);
    const match = found && { text: found[0], group: () => "", before: text.slice(0, at), after: "" };
    if (match && rule.read(match)?.kind === "none") return "none";
  }
  return null;
}

const HALVES = new Set(["previous-unit", "nth-unit", "week-of", "the-day-after-event"]);

describe("every rule's own examples", () => {
  for (const rule of english) {
    it(`${rule.id} has one it reads and one it leaves`, () => {
      expect(rule.examples.some(([, value]) => value === null)).toBe(true);
      // Some only say half of it and need another rule's words to be joined to
      expect(rule.examples.some(([, value]) => value !== null) || HALVES.has(rule.id)).toBe(true);
    });
    for (const [text, value] of rule.examples)
      it(`${rule.id}: ${text} -> ${value}`, () => {
        expect(reads(rule, text)).toBe(value);
      });
  }

  it("have ids of their own", () => {
    expect(new Set(english.map((rule) => rule.id)).size).toBe(english.length);
  });
});
