import type { Directory } from "./directory";
import { DOMAIN_NOUNS, headKind, INNER_POSSESSIVE, MONTHS_DAYS, NOT_NAMES, OF_HEADS, ORG_OPENERS, PARTICLES, THING_HEADS } from "./cues";
import { follows, type Word } from "./words";

/** A run of words, `from` to `to` (exclusive) in the list of words, that may be a name. */
export interface Candidate {
  from: number;
  to: number;
}

/** Longest run read as one name, in words. */
const LONGEST = 12;

/** Runs of capitalised words with the small words that names have inside. `headline` tells sentences in title case. */
export function findCandidates(words: readonly Word[], headline: ReadonlySet<number>, directory: Directory): Candidate[] {
  const out: Candidate[] = [];
  let i = 0;
  while (i < words.length) {
    const word = words[i] as Word;
    if (!startsName(word, headline, words[i + 1], directory)) {
      i++;
      continue;
    }
    const to = runEnd(words, i, headline.has(word.sentence));
    out.push({ from: i, to });
    i = Math.max(to, i + 1);
  }
  return out;
}

function startsName(word: Word, headline: ReadonlySet<number>, next: Word | undefined, directory: Directory): boolean {
  if (/^\d/.test(word.text)) return numberStarts(word, next);
  if (!word.capital || MONTHS_DAYS.has(word.lower) || word.lower === "i") return false;
  if (word.pos === "PRON" || word.pos === "DET" || (word.pos === "ADP" && word.initial)) return false;
  if (headline.has(word.sentence)) return true;
  if (!word.initial) return true;
  if (!directory.isWord(word.lower) && !FUNCTION.has(word.lower)) return true;
  if (!next?.capital || !follows(next)) return word.acronym || directory.reach(word.text) > 0;
  if (FUNCTION.has(word.lower) || word.pos === "ADV" || word.pos === "VERB" || word.pos === "SCONJ") return false;
  return true;
}

/** "65th Air Division", "30 Seconds to Mars" are rare: only a number before a unit's name opens a name. */
function numberStarts(word: Word, next: Word | undefined): boolean {
  return /^\d{1,3}(?:st|nd|rd|th)$/.test(word.lower) && next?.capital === true && follows(next) && !THING_HEADS.has(next.lower);
}

const FUNCTION = new Set(
  (
    "the a an this that these those it he she they we you i his her its their our my your there here where when while if but and or so " +
    "as at by for from in into of on to with after before since until during under over between among against about because although " +
    "though however meanwhile also then now not no yes all some many most more few several both each every any other another one two " +
    "three four five six seven eight nine ten what who whom whose which why how will would can could should may might must do does did " +
    "is are was were be been being has have had yesterday today tomorrow last next earlier later still even just only such than too very " +
    "per despite according following asked once nor yet let see image photo video caption additionally moreover furthermore " +
    "people officials police soldiers witnesses protesters voters residents former nearly about around hundreds thousands millions"
  ).split(" "),
);

function runEnd(words: readonly Word[], from: number, headline: boolean): number {
  let to = from + 1;
  let head = (words[from] as Word).lower;
  while (to < words.length && to - from < LONGEST) {
    const previous = words[to - 1] as Word;
    const word = words[to] as Word;
    if (word.sentence !== previous.sentence) break;
    if (previous.possessive && !INNER_POSSESSIVE.has(previous.lower.replace(/s$/, ""))) {
      if (!INNER_POSSESSIVE.has(previous.lower)) break;
    }
    if (!follows(word) && !joinedAbbreviation(previous, word)) break;
    if (word.capital && !MONTHS_DAYS.has(word.lower) && word.pos !== "PRON") {
      if (headline && word.pos === "VERB") break;
      to++;
      if (headKind(word.lower) || OF_HEADS.has(word.lower)) head = word.lower;
      else head = word.lower;
      continue;
    }
    const jump = inner(words, from, to, head);
    if (jump === 0) break;
    to += jump;
    head = (words[to - 1] as Word).lower;
  }
  return to;
}

/** "Corp., Inc." style gaps: "Apple, Inc." is one name. */
function joinedAbbreviation(previous: Word, word: Word): boolean {
  if (/^(?:inc|ltd|llc|plc|jr|sr|co|corp)\.?$/.test(word.lower)) return /^,? $/.test(word.gap);
  return previous.text.length <= 2 && /^\. ?$/.test(word.gap) && /^\p{Lu}$/u.test(previous.text);
}

/** How many words a small word at `at` takes into the name together with what follows it; 0 = the name ends before it. */
function inner(words: readonly Word[], from: number, at: number, head: string): number {
  const word = words[at] as Word;
  const next = words[at + 1];
  if (!next || next.sentence !== word.sentence || !follows(next)) return 0;
  if (word.text === "&" || word.lower === "&") return next.capital ? 2 : 0;
  if (/^\d{1,2}$/.test(word.text) && isMedia(head)) return 1;
  if (PARTICLES.has(word.lower) && word.lower !== "of") {
    if (next.capital) return 2;
    const third = words[at + 2];
    if (PARTICLES.has(next.lower) && third?.capital && follows(third)) return 3;
    if (next.lower === "la" && third?.capital) return 3;
    return 0;
  }
  const opened = anyOfHead(words, from, at);
  if (word.lower === "of" && opened) {
    if (next.capital && !MONTHS_DAYS.has(next.lower)) return 2;
    const third = words[at + 2];
    if (next.lower === "the" && third?.capital && follows(third)) return 3;
    return 0;
  }
  if ((word.lower === "for" || word.lower === "on" || word.lower === "without") && opened && next.capital) {
    return word.lower === "on" && MONTHS_DAYS.has(next.lower) ? 0 : NOT_NAMES.has(next.lower) && word.lower !== "for" ? 0 : 2;
  }
  if ((word.lower === "and" || word.lower === "und" || word.lower === "et") && next.capital) {
    const inOrganisation = opened || ORG_OPENERS.has((words[from] as Word).lower) || DOMAIN_NOUNS.has(head);
    if (inOrganisation && DOMAIN_NOUNS.has(next.lower) && (DOMAIN_NOUNS.has(head) || afterOf(words, from, at))) return 2;
  }
  return 0;
}

function isMedia(head: string): boolean {
  return /^(?:radio|tv|channel|television|bbc|fox|itv|rai|cctv|trt)$/.test(head);
}

function anyOfHead(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (OF_HEADS.has((words[i] as Word).lower)) return true;
  return false;
}

function afterOf(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if ((words[i] as Word).lower === "of" || (words[i] as Word).lower === "for") return true;
  return false;
}

/** Sentences set in title case or capitals: there a capital tells nothing. */
export function headlines(words: readonly Word[]): Set<number> {
  const counts = new Map<number, { long: number; capital: number }>();
  for (const word of words) {
    if (word.initial || word.text.length < 4) continue;
    const count = counts.get(word.sentence) ?? { long: 0, capital: 0 };
    count.long++;
    if (word.capital) count.capital++;
    counts.set(word.sentence, count);
  }
  const out = new Set<number>();
  for (const [sentence, { long, capital }] of counts) if (long >= 4 && capital / long >= 0.75) out.add(sentence);
  return out;
}
