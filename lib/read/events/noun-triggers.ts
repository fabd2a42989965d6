import type { Token } from "../../domain";
import { NOMINALS } from "./light-verbs";
import { nounKeys, nounLemma, nounPhrases, phraseWords } from "./noun-phrases";
import { COMPOUND_ENDS, LEXICON, type Trigger } from "./types";

/** The trigger that a noun has in a table, under its most specific key. */
export function nounTrigger(tokens: readonly Token[], i: number, table: ReadonlyMap<string, Trigger>): Trigger | null {
  const lemma = nounLemma(tokens[i] as Token);
  if (COMPOUND_ENDS.has(lemma))
    for (const key of nounKeys(tokens, i)) {
      const trigger = table.get(key);
      if (trigger) return trigger;
    }
  const hyphen = tokens[i + 1];
  const end = tokens[i + 2];
  if (hyphen?.text === "-" && end?.start === hyphen.end) {
    const trigger = table.get(`${lemma}-${end.lower}`); // "sit-in", "pull-out"
    if (trigger) return trigger;
  }
  return table.get(lemma) ?? null;
}

/** The event that a noun names: by itself ("ceasefire"), or as the act of a verb upon its complement ("suspension of aid"). */
export function eventNoun(tokens: readonly Token[], i: number, end: number): Trigger | null {
  return nominalTrigger(tokens, i, end) ?? nounTrigger(tokens, i, LEXICON.nouns);
}

function nominalTrigger(tokens: readonly Token[], i: number, end: number): Trigger | null {
  const verb = NOMINALS.get((tokens[i] as Token).lemma.toLowerCase());
  if (!verb) return null;
  const frame = LEXICON.frames.get(verb);
  const complement = nounPhrases(tokens, i + 1, Math.min(end, i + 12)).find((p) => p.prep === "of" || p.prep === "on");
  const modifiers = [i - 1, i - 2].filter((k) => /^(?:NOUN|PROPN)$/.test(tokens[k]?.pos ?? ""));
  const fillers = complement && tokens[i + 1]?.pos === "ADP" ? phraseWords(complement) : modifiers;
  for (const k of fillers) {
    const trigger = frame ? nounTrigger(tokens, k, frame) : null;
    if (trigger) return trigger;
  }
  return null;
}
