import { describe, expect, it } from "vitest";
import { classifyClause, classifyNouns, mainClassification } from "../../../lib/read/events/classify";
import { type Clause, findClauses } from "../../../lib/read/events/clauses";
import type { Classification } from "../../../lib/read/events/event-type";
import { EVENT_TYPE_LIST } from "../../../lib/read/events/types";
import { EVENT_TYPES } from "../../../lib/domain";
import { segment } from "../../../lib/read/sentences";
import { tokenize } from "../../../lib/read/tokens";

function clausesOf(text: string): Clause[] {
  const sentences = segment(text);
  const tokens = tokenize(text, sentences);
  return sentences.flatMap((s) => findClauses(s, tokens.filter((t) => t.sentence === s.index)));
}

/** The surest thing that the clauses of a text tell. */
function surest(text: string): Classification | null {
  const found = clausesOf(text).flatMap((c) => classifyClause(c) ?? []);
  return found.reduce<Classification | null>((best, c) => (!best || c.strength > best.strength ? c : best), null);
}

const told = (text: string) => clausesOf(text).map((c) => classifyClause(c)?.type ?? null);
const mainPlover = (text: string) => mainClassification(clausesOf(text))?.plover ?? null;

describe("event types", () => {
  it("are all there, once each", () => {
    expect(EVENT_TYPE_LIST.map((t) => t.id).sort()).toEqual([...EVENT_TYPES].sort());
  });
  for (const type of EVENT_TYPE_LIST) {
    for (const [sentence, expected] of type.examples) {
      it(`${type.id}: ${sentence}`, () => {
        const found = surest(sentence);
        if (expected) expect(found).toMatchObject({ type: type.id, ...expected });
        else expect(found?.type).not.toBe(type.id);
      });
    }
  }
});
