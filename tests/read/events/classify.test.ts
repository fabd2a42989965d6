import { describe, expect, it } from "vitest";
import { EVENT_TYPES } from "../../../lib/domain";
import { classifyClause, classifyNouns, mainClassification } from "../../../lib/read/events/classify";
import { type Clause, findClauses } from "../../../lib/read/events/clauses";
import type { Classification } from "../../../lib/read/events/event-type";
import { EVENT_TYPE_LIST } from "../../../lib/read/events/types";
import { segment } from "../../../lib/read/sentences";
import { tokenize } from "../../../lib/read/tokens";

function clausesOf(text: string): Clause[] {
  const sentences = segment(text);
  const tokens = tokenize(text, sentences);
  return sentences.flatMap((s) =>
    findClauses(
      s,
      tokens.filter((t) => t.sentence === s.index),
    ),
  );
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

describe("classifyClause", () => {
  it("tells a chain once, at the verb that governs", () => {
    expect(told("Ghana agreed to release the fishermen.")).toEqual(["agreement", null]);
    expect(told("Ghana refused to sign the treaty.")).toEqual(["statement", null]);
    expect(told("The rebels began shelling the port.")).toEqual(["strike", null]);
    expect(surest("The junta threatened to expel the envoys.")).toMatchObject({
      plover: "THREATEN",
      rule: "chain:threaten",
    });
    expect(surest("The ministers are expected to meet in Oslo.")).toMatchObject({
      type: "talks",
      rule: "chain:future",
    });
    expect(surest("The court ordered police to release the editor.")).toMatchObject({ plover: "YIELD" });
    expect(surest("The ministry announced plans to send doctors to Mali.")).toMatchObject({
      type: "aid",
      rule: "chain:future",
    });
  });

  it("reads a noun through its light verb, whichever voice", () => {
    expect(surest("Jets carried out an airstrike on the depot.")).toMatchObject({ type: "strike", subtype: "air" });
    expect(surest("Talks were held in Muscat.")).toMatchObject({ type: "talks" });
    expect(surest("Talks collapsed on Sunday.")).toMatchObject({ type: "talks" });
    expect(surest("The premier announced the suspension of aid to the province.")).toMatchObject({
      type: "sanction",
      plover: "SANCTION",
    });
  });

  it("turns an event round when it is ended, lifted or refused", () => {
    expect(surest("The army halted its offensive.")).toMatchObject({ type: "agreement", plover: "YIELD" });
    expect(surest("The council lifted the curfew.")).toMatchObject({ plover: "YIELD", subtype: "lifted" });
    expect(surest("The drivers called off their strike.")?.plover).toBe("YIELD");
    expect(surest("The two sides suspended the negotiations.")?.plover).toBe("SANCTION");
    expect(surest("Peru turned down the invitation.")?.plover).toBe("REJECT");
  });

  it("names violence by its means, its victims and its authors", () => {
    expect(surest("A drone attacked the convoy.")?.type).toBe("strike");
    expect(surest("Militants attacked a school.")?.type).toBe("attack_civilians");
    expect(surest("Militants attacked an army base.")?.type).toBe("clash");
    expect(surest("A landslide killed six miners.")?.type).toBe("disaster");
    expect(surest("Protesters attacked the barrier.")?.type).toBe("protest");
    expect(surest("Nepal deployed peacekeepers to the border.")?.type).toBe("aid");
  });

  it("keeps quiet where an idiom only looks like an event", () => {
    for (const text of ["The firm met its quota.", "The film captured the mood.", "The mayor was in charge."])
      expect(surest(text)).toBeNull();
  });

  it("gives a strength in (0, 1] and a trigger inside the stream", () => {
    for (const clause of clausesOf(
      "After weeks of talks, Kenya agreed to send troops, its minister said, but Chad refused.",
    )) {
      const found = classifyClause(clause);
      if (!found) continue;
      expect(found.strength).toBeGreaterThan(0);
      expect(found.strength).toBeLessThanOrEqual(1);
      expect(found.trigger[0]).toBeLessThan(found.trigger[1]);
      expect(found.trigger[1]).toBeLessThanOrEqual(clause.stream.tokens.length);
    }
  });
});

describe("classifyNouns", () => {
  const nouns = (text: string) => {
    const clauses = clausesOf(text);
    return [...new Set(clauses.map((c) => c.stream))].flatMap((s) => classifyNouns(s, clauses));
  };
  it("finds event nouns that no clause has told", () => {
    expect(nouns("The minister praised Thursday's talks.").map((n) => n.type)).toEqual(["talks"]);
    expect(nouns("Envoys held talks in Doha.")).toEqual([]);
    expect(nouns("They mourned the collapse of the Maltese government.").map((n) => n.type)).toContain("politics");
  });
  it("trusts a dated noun more than a bare mention", () => {
    const dated = nouns("She remembered the invasion of March 2003.")[0];
    const bare = nouns("She wrote about the war.")[0];
    expect(dated?.strength).toBeGreaterThan(0.6);
    expect(bare?.strength).toBeLessThan(0.5);
  });
  it("does not take the month for a march", () => {
    expect(nouns("She was born in March in Turin.")).toEqual([]);
  });
});

describe("mainClassification", () => {
  it.each([
    ["The union said it would boycott the vote.", "THREATEN"],
    ["The rebels said they would free the sailors.", "AGREE"],
    ["The envoy said Lima must stop the raids.", "REQUEST"],
    ["The army says it seized the port of Bata.", "ASSAULT"],
    ["Norway will host the summit in May.", "AGREE"],
    ["The senate did not approve the arms sale, officials said after Ghana refused to pay.", "REJECT"],
    ["Chile summoned the ambassador to complain about the raid.", "ACCUSE"],
    ["Jordan sent engineers to help rebuild the bridge.", "AID"],
    ["The families of miners who were killed in the blast have sued the company.", "ACCUSE"],
    ["Since 2011, the bishop has condemned the killings.", "ACCUSE"],
  ])("%s", (text, plover) => {
    expect(mainPlover(text)).toBe(plover);
  });
  it("has no answer where nothing is told", () => {
    expect(mainClassification(clausesOf("The bakery is on the corner."))).toBeNull();
  });
});

describe("tags that the tagger gets wrong", () => {
  it.each([
    ["Bandits abducted forty pupils.", "attack_civilians"],
    ["The US military struck Iran-backed fighters.", "strike"],
    ["Bolivia releases dozens of prisoners", "release_exchange"],
    ["On May 4 the king met the envoy.", "talks"],
  ])("%s", (text, type) => {
    expect(surest(text)?.type).toBe(type);
  });
});
