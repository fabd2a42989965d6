import type { Token } from "../../domain";
import { PARTICIPLE_FORMS, PAST_FORMS, PAST_OR_PARTICIPLE } from "./irregular-verbs";
import { isSpeechVerb } from "./speech-verbs";

export type Tense = "past" | "present" | "future" | "none";

/** A verb with its auxiliaries: "has not yet been released". Token indexes, half-open. */
export interface VerbGroup {
  readonly from: number;
  readonly to: number;
  /** Index of the main verb. */
  readonly head: number;
  readonly lemma: string;
  readonly tense: Tense;
  /** "will", "would", "could" ...; null without one. */
  readonly modal: string | null;
  readonly perfect: boolean;
  readonly progressive: boolean;
  readonly passive: boolean;
  readonly negated: boolean;
  /** finite: has tense; infinitive: "to meet"; gerund: "holding"; participle: "made by". */
  readonly form: "finite" | "infinitive" | "gerund" | "participle";
}

const MODALS = new Map([
  ["will", "will"],
  ["'ll", "will"],
  ["’ll", "will"],
  ["wo", "will"],
  ["shall", "will"],
  ["would", "would"],
  ["should", "should"],
  ["can", "can"],
  ["ca", "can"],
  ["could", "could"],
  ["may", "may"],
  ["might", "might"],
  ["must", "must"],
]);
const BE = new Set(["be", "is", "are", "was", "were", "am", "been", "being", "'s", "’s", "'re", "’re", "'m", "’m"]);
const HAVE = new Set(["have", "has", "had", "having", "'ve", "’ve", "'d", "’d"]);
const DO = new Set(["do", "does", "did"]);
const NEGATIONS = new Set(["not", "n't", "n’t", "never", "no longer"]);
const PAST_AUX = new Set(["was", "were", "had", "did"]);

type Form = "base" | "s" | "past" | "participle" | "either" | "ing";

function formOf(token: Token): Form {
  const w = token.lower;
  if (w.endsWith("ing") && w.length > 4) return "ing";
  if (PAST_FORMS.has(w)) return "past";
  if (PARTICIPLE_FORMS.has(w)) return w === "run" || w === "become" || w === "overcome" ? "either" : "participle";
  if (PAST_OR_PARTICIPLE.has(w)) return "either";
  if (w.endsWith("ed") && w.length > 3) return "either";
  return w.endsWith("s") && w !== token.lemma ? "s" : "base";
}

const INDEFINITE = new Set([
  "everything",
  "something",
  "anything",
  "nothing",
  "during",
  "including",
  "regarding",
  "concerning",
  "following",
  "according",
]);
const POSSESSIVES = new Set(["his", "its", "their", "my", "our", "your"]);
const isVerb = (t: Token | undefined) => t?.pos === "VERB" && !INDEFINITE.has(t.lower);
const isAux = (t: Token | undefined): boolean =>
  !!t &&
  (t.pos === "AUX" || (MODALS.has(t.lower) && t.pos !== "NOUN" && t.pos !== "PROPN")) &&
  t.lower !== "to" &&
  !(t.lower.startsWith("'s") && t.pos !== "AUX");
const isAdverb = (t: Token | undefined) => !!t && (t.pos === "ADV" || NEGATIONS.has(t.lower));

/** Verb groups of one sentence's tokens (any slice), left to right. Attributive participles ("occupied Crimea") are none. */
export function findVerbGroups(tokens: readonly Token[]): VerbGroup[] {
  const groups: VerbGroup[] = [];
  let i = 0;
  while (i < tokens.length) {
    const group = groupAt(tokens, i);
    if (!group) i++;
    else {
      groups.push(group);
      i = group.to;
    }
  }
  return settleInfinitives(tokens, settleParticiples(tokens, groups));
}

function groupAt(tokens: readonly Token[], start: number): VerbGroup | null {
  const first = tokens[start];
  if (!first) return null;
  const infinitive =
    first.lower === "to" &&
    (isVerb(tokens[start + 1]) ||
      isAux(tokens[start + 1]) ||
      (isAdverb(tokens[start + 1]) && isVerb(tokens[start + 2])));
  if (!infinitive && !isVerb(first) && !isAux(first)) return null;
  if (!infinitive && isVerb(first) && (attributive(tokens, start) || POSSESSIVES.has(tokens[start - 1]?.lower ?? "")))
    return null;
  const auxes: Token[] = [];
  let negated = false;
  let i = infinitive ? start + 1 : start;
  let head = -1;
  for (; i < tokens.length; i++) {
    const t = tokens[i] as Token;
    if (NEGATIONS.has(t.lower)) negated = true;
    else if (isAux(t)) {
      auxes.push(t);
      head = i;
    } else if (isVerb(t) && !(auxes.length > 0 && endsAuxChain(auxes, t))) {
      head = i;
      i++;
      break;
    } else if (!(isAdverb(t) && (auxes.length > 0 || infinitive))) break;
  }
  if (head < 0) return null;
  while (i > head + 1 && !isVerb(tokens[i - 1])) i--;
  if (negatedBefore(tokens, start)) negated = true;
  const headToken = tokens[head] as Token;
  const chain = isVerb(headToken) ? auxes : auxes.slice(0, -1);
  return describe(tokens, { from: start, to: Math.max(i, head + 1), head, headToken, chain, infinitive, negated });
}

const negatedBefore = (tokens: readonly Token[], start: number) => NEGATIONS.has(tokens[start - 1]?.lower ?? "");

/** "is meeting" goes on, "was at" does not; a copula followed by a base verb is another clause's. */
function endsAuxChain(auxes: readonly Token[], verb: Token): boolean {
  const last = auxes[auxes.length - 1] as Token;
  if (!BE.has(last.lower) || MODALS.has(last.lower)) return false;
  const form = formOf(verb);
  return form === "base" || form === "s" || form === "past";
}

/** A participle before a noun modifies it: "the occupied city", "alleged crimes". */
function attributive(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token;
  const form = formOf(token);
  if (form !== "either" && form !== "participle" && form !== "ing") return false;
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  if (!before || !after || !/^(?:NOUN|PROPN|ADJ)$/.test(after.pos)) return false;
  if (before.pos === "NUM" && tokens[i - 2]?.pos === "PROPN") return false; // "on March 10 rejected"
  if (/^(?:DET|ADJ|NUM)$/.test(before.pos)) return true;
  if (before.pos === "VERB" && form !== "ing" && !/ing$/.test(before.lower)) return true; // "accept returned migrants"
  if (before.pos === "ADP" && form !== "ing") return true;
  return /^(?:its|their|his|her|our|'s|’s)$/.test(before.lower) && before.pos !== "AUX";
}

interface Parts {
  from: number;
  to: number;
  head: number;
  headToken: Token;
  chain: readonly Token[];
  infinitive: boolean;
  negated: boolean;
}

function describe(tokens: readonly Token[], p: Parts): VerbGroup {
  const form = formOf(p.headToken);
  const words = p.chain.map((t) => t.lower);
  let modal = words.map((w) => MODALS.get(w)).find((m) => m !== undefined) ?? null;
  const last = words[words.length - 1] ?? "";
  const be = words.some((w) => BE.has(w));
  const hasHave =
    words.some((w) => HAVE.has(w) && w !== "'d" && w !== "’d") || (/^['’]d$/.test(last) && form !== "base");
  if (!modal && words.some((w) => /^['’]d$/.test(w)) && form === "base") modal = "would";
  const passive = be && BE.has(last) && (form === "participle" || form === "either");
  const progressive = be && form === "ing";
  const goingTo = tokens[p.head]?.lower === "going" && tokens[p.to]?.lower === "to";
  if (progressive && goingTo) modal = "will";
  const isBe = BE.has(p.headToken.lower);
  const base = {
    from: p.from,
    to: p.to,
    head: p.head,
    lemma: lemmaOf(p.headToken),
    modal,
    perfect: hasHave,
    progressive,
    passive,
    negated: p.negated,
  };
  if (p.infinitive) return { ...base, tense: "none", form: "infinitive" };
  if (p.chain.length === 0) {
    if (form === "ing") return { ...base, tense: "none", form: "gerund" };
    if (form === "participle" && !isBe) return { ...base, tense: "none", form: "participle" };
    const past = form === "past" || form === "either" || PAST_AUX.has(p.headToken.lower);
    return { ...base, tense: past ? "past" : "present", form: "finite" };
  }
  if (/ing$/.test(words[0] ?? "")) return { ...base, tense: "none", form: "gerund" };
  const tense: Tense =
    modal === "will" ? "future" : words.some((w) => PAST_AUX.has(w)) || (hasHave && !modal) ? "past" : "present";
  return { ...base, tense, form: "finite" };
}

function lemmaOf(token: Token): string {
  if (BE.has(token.lower)) return "be";
  if (HAVE.has(token.lower)) return "have";
  if (DO.has(token.lower)) return "do";
  if (token.lower === "lay" || token.lower === "laid") return "lay";
  return MISLEMMATISED.get(token.lemma) ?? token.lemma;
}

/** The tagger's lemmas that are no verbs of that form: "staged", "waged", "lended". */
const MISLEMMATISED = new Map([
  ["stag", "stage"],
  ["wag", "wage"],
  ["lended", "lend"],
  ["reposted", "repost"],
]);

/** "to restore links, launch a process and | start talks": a bare verb that goes on an infinitive is one. */
function settleInfinitives(tokens: readonly Token[], groups: readonly VerbGroup[]): VerbGroup[] {
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
  if (tokens.slice(0, verb.from).some((t) => t.pos === "SCONJ")) return false;
  const object = tokens.slice(verb.to, g.from);
  const nouns = object[0]?.pos === "ADP" || object[0]?.pos === "ADV" ? object.slice(1) : object;
  if (nouns.length < 2 || nouns.length > 5 || !/^(?:DET|NUM|ADJ)$/.test(nouns[0]?.pos ?? "")) return false;
  const after = tokens[g.to];
  const phrase = after?.pos === "ADP" || after?.pos === "ADV" || after?.pos === "PART";
  return phrase && nouns.at(-1)?.pos === "NOUN" && nouns.every((t) => /^(?:DET|NUM|ADJ|NOUN|PROPN)$/.test(t.pos));
}

/** A bare "-ed" form is a participle, not a past tense, where "by" follows, or where the clause has a finite verb still to come. */
function settleParticiples(tokens: readonly Token[], groups: readonly VerbGroup[]): VerbGroup[] {
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
      /^(?:NOUN|PROPN)$/.test(before?.pos ?? "") &&
      gap.length > 0 &&
      gap.length <= 8 &&
      !gap.some(
        (t) =>
          t.pos === "PUNCT" ||
          t.pos === "CCONJ" ||
          t.pos === "SCONJ" ||
          t.pos === "PRON" ||
          /^(?:that|who|which)$/.test(t.lower),
      ) &&
      /^(?:ADP|ADV)$/.test(gap[0]?.pos ?? "") &&
      (follower.to - follower.from > 1 || BE.has(tokens[follower.head]?.lower ?? ""));
    const describes = passiveBy || later || describesObject(tokens, groups[i - 1], g);
    return describes ? { ...g, tense: "none", form: "participle", passive: true } : g;
  });
}
