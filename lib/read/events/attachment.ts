import type { Span, Token } from "../../domain";

/** How a name hangs in the noun phrases around it. Indexes are of tokens. */
export interface Attachment {
  /** The prepositions it hangs on, nearest first, "of" among them; up to the limit asked for. */
  readonly chain: readonly string[];
  /** The nearest preposition that is not "of"; "of" where there is nothing else; null without any. */
  readonly prep: string | null;
  /** Index of the nearest preposition; -1 without. */
  readonly prepAt: number;
  /** The nouns that the "of"s before it hang on, nearest first. */
  readonly heads: readonly number[];
  /** Head of its own noun phrase: itself, or the noun it stands before or owns. */
  readonly head: number;
  readonly possessive: boolean;
  /** It stands before another noun. */
  readonly modifies: boolean;
  /** It belongs to what went before or along: "after talks with ...", "in response to ...". */
  readonly aside: boolean;
  /** It belongs to what went on meanwhile: "during a visit to", "upon arrival in". */
  readonly meanwhile: boolean;
}

/** Prepositions that lead to another event than the verb's. */
const ASIDE = new Set("after before since until till following because ahead prior without unlike".split(" "));
const MEANWHILE = new Set(["during", "upon", "amid", "amidst", "while"]);
/** Words that with "to" or "of" lead to another event. */
const ASIDE_BEFORE_TO = new Set("due prior according thanks owing contrary reaction addition ahead because".split(" "));
/** How far left of a name its prepositions are looked for, in tokens. */
const FARTHEST = 40;
const POSSESSIVE = /^(?:'s|’s|'|’)$/;
const PHRASE = /^(?:DET|ADJ|NOUN|PROPN|NUM|ADV|PART|SYM|CCONJ)$/;
const OWN = new Set(["his", "her", "its", "their", "our", "my", "your"]);
const isPreposition = (t: Token): boolean =>
  t.pos === "ADP" ||
  t.lower === "to" ||
  t.lower === "involving" ||
  t.lower === "including" ||
  (t.pos === "SCONJ" && t.lower !== "that");

/** The indexes of the tokens a span covers, half-open; null where it covers none. Tokens are in text order. */
export function tokensOf(tokens: readonly Token[], span: Span): readonly [number, number] | null {
  const from = lowerBound(tokens, span.start);
  let to = from;
  while (to < tokens.length && (tokens[to] as Token).start < span.end) to++;
  return to > from ? [from, to] : null;
}

/** The first token that ends after an offset. */
export function lowerBound(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle] as Token).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How the words `from`..`to` hang in their phrases, looking no further left than `low`. */
export function attach(tokens: readonly Token[], from: number, to: number, low: number): Attachment {
  const chain: string[] = [];
  const heads: number[] = [];
  let prepAt = -1;
  let aside = false;
  let meanwhile = false;
  let settled = false;
  for (let i = from - 1; i >= Math.max(low, from - FARTHEST); i--) {
    const t = tokens[i] as Token;
    if (isPreposition(t)) {
      if (!settled) chain.push(t.lower);
      if (prepAt < 0) prepAt = i;
      if (MEANWHILE.has(t.lower)) meanwhile = true;
      if (ASIDE.has(t.lower) || (chain.length > 0 && ASIDE_BEFORE_TO.has(tokens[i - 1]?.lower ?? ""))) aside = true;
      if (t.lower === "of" && tokens[i - 1]?.lower === "out") {
        if (!settled) chain.push("out"); // "surging out of Chad"
        settled = true;
      } else if (t.lower === "of" && !settled) {
        const noun = nounBefore(tokens, i, low);
        if (noun >= 0) heads.push(noun);
      } else settled = true;
      if (settled && aside) break;
    } else if (settled) {
      if (/^[;:]$/.test(t.text)) break;
    } else if (
      !PHRASE.test(t.pos) &&
      !attributive(tokens, i) &&
      !OWN.has(t.lower) &&
      !/^(?:,|-|["“”'‘’])$/.test(t.text)
    )
      settled = true;
  }
  const prep = chain.find((p) => p !== "of") ?? (chain.length > 0 ? "of" : null);
  return { chain, prep, prepAt, heads, ...headOf(tokens, to), aside, meanwhile };
}

/** "in occupied Crimea", "the besieged town". */
function attributive(tokens: readonly Token[], i: number): boolean {
  const t = tokens[i] as Token;
  const before = tokens[i - 1];
  return t.pos === "VERB" && /(?:ed|en)$/.test(t.lower) && !!before && /^(?:ADP|DET|ADJ|NUM)$/.test(before.pos);
}

function nounBefore(tokens: readonly Token[], at: number, low: number): number {
  const t = tokens[at - 1];
  return at - 1 >= low && t && /^(?:NOUN|PROPN|NUM|PRON|DET)$/.test(t.pos) ? at - 1 : -1;
}

/** The head of the noun phrase that goes on after `to`: "Ukraine's | demand", "US and Filipino | troops". */
function headOf(tokens: readonly Token[], to: number): { head: number; possessive: boolean; modifies: boolean } {
  let at = to;
  const possessive = POSSESSIVE.test(tokens[to]?.text ?? "");
  if (possessive) at++;
  let head = to - 1;
  let shared = !possessive && sharesNoun(tokens, to);
  if (shared) at = to + 1;
  for (; at < tokens.length; at++) {
    const t = tokens[at] as Token;
    if (t.pos === "NOUN" || t.pos === "PROPN") {
      if (shared && t.pos === "PROPN") continue;
      if (TIMES.test(t.lower)) break;
      head = at;
      shared = false;
    } else if (t.text === "-" || /^(?:ADJ|NUM|SYM)$/.test(t.pos)) {
      // goes on
    } else if (POSSESSIVE.test(t.text) && head === at - 1 && possessive) {
      // "Putin's Russia's": the next owner
    } else break;
  }
  return { head, possessive, modifies: head > to - 1 };
}

const TIMES = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun|yester|to)day|tomorrow|tonight|overnight)$/;

/** "US | and Filipino troops": an adjective that the noun after the next one completes. */
function sharesNoun(tokens: readonly Token[], to: number): boolean {
  const joint = tokens[to];
  const next = tokens[to + 1];
  if (!joint || !next || !/^(?:and|or|,)$/.test(joint.lower) || !/^\p{Lu}/u.test(next.text)) return false;
  for (let i = to + 1; i < Math.min(tokens.length, to + 5); i++) {
    const t = tokens[i] as Token;
    if (t.pos === "NOUN") return i > to + 1;
    if (!/^(?:PROPN|ADJ)$/.test(t.pos)) return false;
  }
  return false;
}
