import type { Token } from "../../domain";
import { isSpeechVerb } from "./speech-verbs";
import { BE, formOf, type VerbGroup } from "./verb-forms";

/** "to restore links, launch a process and | start talks": a bare verb that goes on an infinitive is one. */
export function settleInfinitives(tokens: readonly Token[], groups: readonly VerbGroup[]): VerbGroup[] {
  const out: VerbGroup[] = [];
  for (const g of groups) {
    const last = out.at(-1);
    const joined = /^(?:and|or|,)$/.test(tokens[g.from - 1]?.lower ?? "");
    const bare =
      g.form === "finite" && g.tense === "present" && g.to - g.from === 1 && formOf(tokens[g.head] as Token) === "base";
    out.push(joined && bare && last?.form === "infinitive" ? { ...g, tense: "none", form: "infinitive" } : g);
  }
  return out;
}

/** "handed over a bell | made from weapons": right after the object of a verb of doing, with no word that opens a clause. */
function describesObject(tokens: readonly Token[], verb: VerbGroup | undefined, g: VerbGroup): boolean {
  if (verb?.form !== "finite" || verb.passive || verb.lemma === "be" || isSpeechVerb(verb.lemma)) return false;
  if (tokens[verb.to]?.lower === "by" || tokens.slice(0, verb.from).some((t) => t.pos === "SCONJ")) return false;
  const object = tokens.slice(verb.to, g.from);
  const nouns = object[0]?.pos === "ADP" || object[0]?.pos === "ADV" ? object.slice(1) : object;
  if (nouns.length < 2 || nouns.length > 5 || !/^(?:DET|NUM|ADJ)$/.test(nouns[0]?.pos ?? "")) return false;
  const after = tokens[g.to];
  const phrase = after?.pos === "ADP" || after?.pos === "ADV" || after?.pos === "PART";
  return phrase && nouns.at(-1)?.pos === "NOUN" && nouns.every((t) => /^(?:DET|NUM|ADJ|NOUN|PROPN)$/.test(t.pos));
}

/** "met for a session of the council, a forum | convened with Chile": English joins no two clauses by a comma alone. */
function describesAside(tokens: readonly Token[], before: readonly VerbGroup[], g: VerbGroup): boolean {
  const main = before.findLast((b) => b.form === "finite");
  if (!main || isSpeechVerb(g.lemma) || tokens[g.to]?.pos !== "ADP") return false;
  let from = g.from;
  while (/^(?:NOUN|ADJ|PROPN|NUM)$/.test(tokens[from - 1]?.pos ?? "")) from--;
  if (from === g.from || tokens[from - 1]?.pos !== "DET" || tokens[from - 2]?.text !== ",") return false;
  const bound = (t: Token) => t.pos === "SCONJ" || /^(?:who|which|that|after|before|since|until|["“”])$/.test(t.lower);
  if (tokens.slice(0, from).some(bound) || tokens.slice(main.to, from).some((t) => t.pos === "CCONJ")) return false;
  return !tokens.some((t, k) => k >= g.to && t.pos === "CCONJ" && tokens[k - 1]?.text === ",");
}

/** "began", "prompted the evacuation": a past tense that cannot be a participle, or one with an object. */
function surelyFinite(tokens: readonly Token[], g: VerbGroup): boolean {
  if (g.tense !== "past") return false;
  return formOf(tokens[g.head] as Token) === "past" || /^(?:DET|PROPN|NUM)$/.test(tokens[g.to]?.pos ?? "");
}

const opensAnother = (t: Token): boolean =>
  (t.pos === "PUNCT" && t.text !== "-") || /^(?:CCONJ|SCONJ|PRON)$/.test(t.pos) || /^(?:that|who|which)$/.test(t.lower);

const PARTICLES = new Set(["up", "down", "off", "out", "over", "away", "back"]);

/** "called in to the embassy in Madrid": one noun after each preposition, so that none is left to be the next verb's subject. */
function oneChain(gap: readonly Token[]): boolean {
  let free = true;
  if (PARTICLES.has(gap[0]?.lower ?? "")) return false;
  for (const [i, t] of gap.entries()) {
    if (t.pos === "ADP" || t.lower === "to") free = true;
    else if (t.pos === "DET" && gap[i - 1]?.pos !== "ADP" && gap[i - 1]?.lower !== "to") return false;
    else if (t.pos === "NOUN" || t.pos === "PROPN") {
      const goes = free || /^(?:NOUN|PROPN|ADJ|PUNCT|DET|NUM)$/.test(gap[i - 1]?.pos ?? "");
      if (!goes) return false;
      free = false;
    }
  }
  return !/^(?:NUM|ADV)$/.test(gap.at(-1)?.pos ?? "");
}

/** A bare "-ed" form is a participle, not a past tense, where "by" follows, or where the clause has a finite verb still to come. */
export function settleParticiples(tokens: readonly Token[], groups: readonly VerbGroup[]): VerbGroup[] {
  return groups.map((g, i) => {
    if (g.form !== "finite" || g.tense !== "past" || g.to - g.from !== 1) return g;
    if (formOf(tokens[g.head] as Token) !== "either") return g;
    const next = tokens[g.to];
    const before = tokens[g.from - 1];
    const passiveBy =
      next?.lower === "by" && !/ing$/.test(tokens[g.to + 1]?.lower ?? "") && !!before && before.pos !== "PRON";
    const follower = groups[i + 1];
    const gap = follower ? tokens.slice(g.to, follower.from) : [];
    const later =
      follower?.form === "finite" &&
      /^(?:NOUN|PROPN)$/.test((before?.pos === "ADV" ? tokens[g.from - 2] : before)?.pos ?? "") &&
      gap.length > 0 &&
      gap.length <= 8 &&
      !gap.some(opensAnother) &&
      /^(?:ADP|ADV)$/.test(gap[0]?.pos ?? "") &&
      (follower.to - follower.from > 1 ||
        BE.has(tokens[follower.head]?.lower ?? "") ||
        (i === 0 && !isSpeechVerb(g.lemma) && oneChain(gap) && surelyFinite(tokens, follower)));
    const describes =
      passiveBy || later || describesObject(tokens, groups[i - 1], g) || describesAside(tokens, groups.slice(0, i), g);
    return describes ? { ...g, tense: "none", form: "participle", passive: true } : g;
  });
}
