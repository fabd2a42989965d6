import type { Token } from "../../domain";
import { settleInfinitives, settleParticiples } from "./settle-verbs";
import { BE, formOf, type Tense, type VerbGroup } from "./verb-forms";

export type { Tense, VerbGroup } from "./verb-forms";

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
const HAVE = new Set(["have", "has", "had", "having", "'ve", "’ve", "'d", "’d"]);
const DO = new Set(["do", "does", "did"]);
const NEGATIONS = new Set(["not", "n't", "n’t", "never", "no longer"]);
const PAST_AUX = new Set(["was", "were", "had", "did"]);

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
  if (before.pos === "CCONJ" && form !== "ing") return joinsSubjects(tokens, i);
  return /^(?:its|their|his|her|our|'s|’s)$/.test(before.lower) && before.pos !== "AUX";
}

/** "The army and allied fighters have hit": no verb before that it could go on, one after. */
function joinsSubjects(tokens: readonly Token[], i: number): boolean {
  const verbal = (t: Token | undefined) => t?.pos === "VERB" || t?.pos === "AUX";
  if (!/^(?:NOUN|PROPN)$/.test(tokens[i - 2]?.pos ?? "") || tokens.slice(0, i).some(verbal)) return false;
  let next = i + 1;
  while (/^(?:NOUN|PROPN|ADJ|ADV)$/.test(tokens[next]?.pos ?? "")) next++;
  return verbal(tokens[next]);
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
