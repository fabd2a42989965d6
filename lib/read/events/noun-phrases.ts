import type { Token } from "../../domain";

/** A noun phrase: its head, the words before the head, and the preposition it hangs on. Token indexes. */
export interface NounPhrase {
  readonly prep: string | null;
  readonly from: number;
  /** Index of the head noun or pronoun. */
  readonly head: number;
}

const TIME_WORDS = new Set(
  (
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november " +
    "december today yesterday tomorrow tonight week month year morning afternoon evening night day weekend hour minute midnight noon overnight time"
  ).split(" "),
);
/** Nouns that only count or portion what follows "of". */
const QUANTITIES = new Set(
  (
    "dozen hundred thousand million billion score number series wave string group majority lot couple pair handful round spate kind type form part piece " +
    "portion half third quarter most many some several all ton tonne amount batch contingent set list range member bulk plenty act total"
  ).split(" "),
);

const DAYS = new Set(["today", "yesterday", "tomorrow", "tonight"]);

/** The noun phrases between two token indexes, left to right; dates ("Monday", "last week") are left out. */
export function nounPhrases(tokens: readonly Token[], from: number, to: number): NounPhrase[] {
  const phrases: NounPhrase[] = [];
  let prep: string | null = null;
  let start = -1;
  let head = -1;
  const close = (at: number) => {
    if (head < 0 && start >= 0) head = headless(tokens, start, at);
    if (head >= 0 && !isTime(tokens, head)) phrases.push({ prep, from: start, head });
    start = -1;
    head = -1;
  };
  const first = PARTICLES.has(tokens[from]?.lower ?? "") ? from + 1 : from;
  for (let i = first; i < to; i++) {
    const t = tokens[i] as Token;
    if (t.pos === "NOUN" || t.pos === "PROPN") {
      if ((head >= 0 || start >= 0) && (t.pos === "PROPN" || DAYS.has(t.lower)) && isTime(tokens, i)) close(i); // "a ban Friday", "exercises today"
      head = i;
      if (start < 0) start = i;
    } else if (MODIFIERS.has(t.pos)) {
      if (start < 0) start = i;
    } else if (t.lower === "'s" || t.lower === "’s" || t.lower === "'" || t.text === "-" || t.text === "–") {
      // a genitive or a hyphen goes on
    } else if (t.pos === "DET" || t.pos === "PRON") {
      close(i);
      start = i;
      if (t.pos === "PRON" && !POSSESSIVES.has(t.lower)) {
        head = i;
        close(i + 1);
      }
    } else if (BOUNDS.has(t.lower) && tokens[i + 1]?.pos === "NUM" && head < 0) {
      if (start < 0) start = i;
    } else if (start >= 0 && tokens[i - 1]?.text === "-" && tokens[i - 1]?.end === t.start) {
      // the end of a hyphenated word: "a sit-down protest"
    } else if (t.pos === "ADP" || t.pos === "SCONJ" || t.lower === "to" || t.lower === "as") {
      close(i);
      prep = t.lower;
    } else if (t.text === ";" || t.text === ":" || (t.text === "," && opensAside(tokens[i + 1]))) break;
    else if (t.pos !== "ADV" || head >= 0) close(i);
  }
  close(to);
  return phrases;
}

/** After the comma in ", damaging prospects", ", with two dead", ", which" nothing completes the verb any more. */
const opensAside = (next: Token | undefined): boolean =>
  !next ||
  /^(?:VERB|AUX|ADP|SCONJ|ADV)$/.test(next.pos) ||
  /^(?:who|which|whose|that|but|[a-z]{3,}ing)$/.test(next.lower);

/** "on alert", "the military", "$46 million": what stands for a noun in a phrase without one. */
function headless(tokens: readonly Token[], from: number, to: number): number {
  for (let i = from; i < to; i++) if (CURRENCY.test((tokens[i] as Token).text)) return i;
  return tokens[to - 1]?.pos === "ADJ" ? to - 1 : -1;
}

const CURRENCY = /[$€£¥₹₽]/;
/** Particles belong to the verb, not to its object: "shot down | two drones". */
const PARTICLES = new Set(["up", "down", "off", "out", "over", "away", "back"]);
/** "around 20,000 civilians", "more than 1,500 people": these words bound a number. */
const BOUNDS = new Set(["around", "about", "than", "over", "under", "nearly", "almost", "least", "to"]);

const POSSESSIVES = new Set(["his", "her", "its", "their", "our", "my", "your"]);

const MODIFIERS = new Set(["ADJ", "NUM", "SYM", "VERB"]);
const COMPOUNDING = new Set(["NOUN", "PROPN", "ADJ", "VERB"]);

const isTime = (tokens: readonly Token[], i: number) => TIME_WORDS.has(nounLemma(tokens[i] as Token));

/** Heads and modifiers in the order in which they are likely to say what a verb is about: head first, then what stands before it. */
export function phraseWords(phrase: NounPhrase): number[] {
  const out: number[] = [];
  for (let i = phrase.head; i >= phrase.from; i--) out.push(i);
  return out;
}

/** The noun phrases without preposition (the object, its coordinates) and what a quantity or "series of" counts. */
export function directObjects(tokens: readonly Token[], phrases: readonly NounPhrase[]): NounPhrase[] {
  const out: NounPhrase[] = [];
  for (let i = 0; i < phrases.length; i++) {
    const phrase = phrases[i] as NounPhrase;
    if (phrase.prep === null) out.push(phrase);
    else if (phrase.prep === "of" && out.length === i && i > 0 && counts(tokens, phrases[i - 1])) out.push(phrase);
    else break;
  }
  return out;
}

const counts = (tokens: readonly Token[], phrase: NounPhrase | undefined) =>
  !!phrase && QUANTITIES.has(nounLemma(tokens[phrase.head] as Token));

/** Lower-case lemma; a plural name ("Talks", "Sanctions") loses its s too. */
export function nounLemma(token: Token): string {
  if (CURRENCY.test(token.text)) return "dollar";
  const lemma = token.lemma.toLowerCase();
  // names and rare plurals come without their lemma
  if (
    (token.pos === "PROPN" || lemma === token.lower) &&
    lemma.length > 4 &&
    lemma.endsWith("s") &&
    !lemma.endsWith("ss")
  )
    return lemma.slice(0, -1);
  return lemma;
}

/** The keys under which a noun may stand in the lexicon, most specific first: "state_of_emergency", "hunger_strike", "strike". */
export function nounKeys(tokens: readonly Token[], i: number): string[] {
  const lemma = nounLemma(tokens[i] as Token);
  const keys: string[] = [];
  const of = tokens[i + 1];
  const after = tokens[i + 2];
  if (of?.lower === "of" && after) {
    keys.push(`${lemma}_of_${nounLemma(after)}`);
    const third = tokens[i + 3];
    if (third) keys.push(`${lemma}_of_${nounLemma(third)}`);
  }
  const one = previous(tokens, i);
  if (one >= 0) {
    const first = nounLemma(tokens[one] as Token);
    const two = previous(tokens, one);
    if (two >= 0) keys.push(`${nounLemma(tokens[two] as Token)}_${first}_${lemma}`);
    keys.push(`${first}_${lemma}`);
  }
  keys.push(lemma);
  return keys;
}

function previous(tokens: readonly Token[], i: number): number {
  const at = tokens[i - 1]?.text === "-" ? i - 2 : i - 1;
  const token = tokens[at];
  return token && COMPOUNDING.has(token.pos) ? at : -1;
}
