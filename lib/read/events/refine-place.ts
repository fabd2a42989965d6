import type { PlaceMention, Token } from "../../domain";
import { tokensOf } from "./attachment";
import type { SentenceFacts } from "./context";
import { nounLemma } from "./noun-phrases";

/** How far on the same thing is looked for, in sentences, and how far from it its town may stand, in tokens. */
const REACH = 8;
const NEAR = 8;

/**
 * Where a report tells later more exactly what it first placed in a country: "a market in Chad", then "the central market in Abeche". The
 * town, or null where nothing of that name is placed in the country again.
 */
export function refinePlace(
  place: PlaceMention,
  facts: SentenceFacts,
  sentences: readonly SentenceFacts[],
): PlaceMention | null {
  if (place.place?.kind !== "country" || place.rule === "metonymy") return null;
  const noun = placedNoun(facts.tokens, place);
  if (!noun) return null;
  const at = facts.sentence.index;
  for (const later of sentences.slice(at + 1, at + 1 + REACH))
    for (const town of later.places) {
      if (town.place?.kind !== "town" || town.place.country !== place.place.country) continue;
      if (standsAt(later.tokens, town, noun)) return town;
    }
  return null;
}

/** The noun of "a market in Chad": introduced there, so that a later "the market" is the same. */
function placedNoun(tokens: readonly Token[], place: PlaceMention): string | null {
  const range = tokensOf(tokens, place);
  if (!range) return null;
  let at = range[0] - 1;
  if (tokens[at]?.lower === "the") at--;
  const noun = tokens[at - 1];
  if (tokens[at]?.lower !== "in" || noun?.pos !== "NOUN") return null;
  for (let i = at - 2; i >= Math.max(0, at - 5); i--) {
    const t = tokens[i] as Token;
    if (/^(?:a|an)$/.test(t.lower)) return nounLemma(noun);
    if (!/^(?:ADJ|NOUN)$/.test(t.pos)) return null;
  }
  return null;
}

/** Does a place follow "the market" or "the Market of ..." within its phrase, at "in"? */
function standsAt(tokens: readonly Token[], town: PlaceMention, noun: string): boolean {
  const range = tokensOf(tokens, town);
  if (!range || tokens[range[0] - 1]?.lower !== "in") return false;
  for (let i = range[0] - 2; i >= Math.max(0, range[0] - NEAR); i--) {
    const t = tokens[i] as Token;
    if (/^(?:VERB|AUX|PUNCT)$/.test(t.pos)) return false;
    if (nounLemma(t) === noun) return definite(tokens, i);
  }
  return false;
}

function definite(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    const t = tokens[i] as Token;
    if (t.pos === "DET") return t.lower === "the";
    if (!/^(?:ADJ|NOUN|PROPN)$/.test(t.pos)) return false;
  }
  return false;
}
