import { describe, expect, test } from "vitest";
import { lemmaOf } from "../../../lib/read/text/lemma";

/** "word word" of each case, in turn. */
const lemmas = (tag: string, words: string) =>
  words
    .split(" ")
    .map((word) => lemmaOf(word, tag))
    .join(" ");

describe("verbs", () => {
  test.each([
    ["VBD", "struck said went found left met", "strike say go find leave meet"],
    ["VBN", "killed bombed attacked visited opened", "kill bomb attack visit open"],
    ["VBD", "stopped planned banned robbed committed", "stop plan ban rob commit"],
    ["VBD", "called shelled killed missed added", "call shell kill miss add"],
    ["VBN", "expelled cancelled canceled patrolled", "expel cancel cancel patrol"],
    ["VBD", "fired seized argued moved raised", "fire seize argue move raise"],
    ["VBN", "released evacuated charged settled accused", "release evacuate charge settle accuse"],
    ["VBD", "repeated treated repaired cleared avoided", "repeat treat repair clear avoid"],
    ["VBD", "agreed freed needed succeeded", "agree free need succeed"],
    ["VBD", "died denied tried lied", "die deny try lie"],
    ["VBG", "dying killing making meeting fleeing being", "die kill make meet flee be"],
    ["VBG", "singing using hearing panicking firing", "sing use hear panic fire"],
    ["VBZ", "dies denies seizes reaches passes goes", "die deny seize reach pass go"],
    ["VBZ", "says has is does uses loses", "say have be do use lose"],
    ["VBP", "are have say", "be have say"],
  ])("%s: %s", (tag, words, expected) => {
    expect(lemmas(tag, words)).toBe(expected);
  });

  test("short forms stand for the whole ones, whichever their mark", () => {
    expect(lemmas("VBP", "'ve ’ve 're 'm")).toBe("have have be be");
    expect(lemmas("MD", "'ll ’ll 'd wo ca might")).toBe("will will would will can might");
    expect(lemmaOf("'d", "VBD")).toBe("have");
  });

  test("a base form is no past of another verb", () => {
    expect(lemmas("VB", "found wound fell be")).toBe("found wound fell be");
  });
});

describe("nouns", () => {
  test.each([
    ["NNS", "cities attacks losses matches prizes houses", "city attack loss match prize house"],
    ["NNS", "men women crises lives buses viruses heroes", "man woman crisis life bus virus hero"],
    ["NNS", "people police troops series", "people police troop series"],
    ["NNPS", "states", "state"],
    ["NN", "gas crisis news", "gas crisis news"],
  ])("%s: %s", (tag, words, expected) => {
    expect(lemmas(tag, words)).toBe(expected);
  });
});

test("other words stay as they are, and no word loses all its letters", () => {
  expect(lemmas("JJ", "united better")).toBe("united better");
  for (const tag of ["VB", "VBD", "VBG", "VBN", "VBZ", "VBP", "MD", "NNS", "NNPS", "XX"])
    for (const word of ["a", "s", "ed", "ing", "ies", "é", "日本", "$"]) expect(lemmaOf(word, tag)).not.toBe("");
});
