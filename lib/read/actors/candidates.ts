import type { Sentence } from "../../domain";
import { DOMAIN_NOUNS, INNER_POSSESSIVE, MONTHS_DAYS, ORG_OPENERS, PARTICLES } from "./cues";
import type { Directory } from "./directory";
import { CAPTIONS, FOR_HEADS, headKind, OF_HEADS, UNITS } from "./name-heads";
import { follows, type Word } from "./words";

/** A run of words, `from` to `to` (exclusive) in the list of words, that may be a name. */
export interface Candidate {
  from: number;
  to: number;
}

/** Longest run read as one name, in words. */
const LONGEST = 12;

/** Runs of capitalised words with the small words that names have inside. `headline` tells sentences in title case. */
export function findCandidates(
  words: readonly Word[],
  headline: ReadonlySet<number>,
  directory: Directory,
): Candidate[] {
  const out: Candidate[] = [];
  const known = capitalInside(words, headline);
  let i = 0;
  while (i < words.length) {
    if (!startsName(words, i, headline, known, directory)) {
      i++;
      continue;
    }
    const to = runEnd(words, i, headline.has((words[i] as Word).sentence), directory);
    const end = pastNickname(words, i, to, directory);
    out.push({ from: i, to: end });
    i = Math.max(end, i + 1);
  }
  return out;
}

function startsName(
  words: readonly Word[],
  at: number,
  headline: ReadonlySet<number>,
  known: ReadonlySet<string>,
  directory: Directory,
): boolean {
  const word = words[at] as Word;
  const next = words[at + 1];
  if (/^\d/.test(word.text)) return numberStarts(words, at);
  if (!/^[\p{Script=Latin}]/u.test(word.text)) return false;
  if (!word.capital || MONTHS_DAYS.has(word.lower) || word.lower === "i") return false;
  if (word.pos === "PRON" || word.pos === "DET" || (word.pos === "ADP" && word.initial)) return false;
  if (headline.has(word.sentence)) return true;
  if (!word.initial) return true;
  if (FUNCTION.has(word.lower)) return word.acronym && word.text.length > 2;
  if (!directory.isWord(word.lower) || known.has(word.lower)) return true;
  if (!next?.capital || !follows(next)) return word.acronym || directory.reach(word.text) > 0;
  if (directory.reach(word.text) > 1) return true;
  if (word.pos === "ADV" || word.pos === "VERB" || word.pos === "SCONJ") return false;
  return true;
}

/** Words written with a capital inside sentences and never small: at the start of a sentence they are names too. */
function capitalInside(words: readonly Word[], headline: ReadonlySet<number>): Set<string> {
  const capital = new Set<string>();
  const small = new Set<string>();
  for (const word of words) {
    if (!word.capital) small.add(word.lower);
    else if (!word.initial && !headline.has(word.sentence)) capital.add(word.lower);
  }
  for (const word of small) capital.delete(word);
  return capital;
}

/** "65th Air Division", "30 Seconds to Mars" are rare: only a number before a unit's name opens a name. */
function numberStarts(words: readonly Word[], at: number): boolean {
  const word = words[at] as Word;
  if (/^\d{1,4}\p{Lu}{2,5}$/u.test(word.text)) return true; // a station's call sign
  if (!/^\d{1,3}(?:st|nd|rd|th)?$/.test(word.lower)) return false;
  const bare = /^\d+$/.test(word.text);
  for (let i = at + 1; i < at + 4; i++) {
    const next = words[i];
    if (!next?.capital || !follows(next)) return false;
    if (UNITS.has(next.lower) && (!bare || i > at + 1) && !words[i + 1]?.capital) return true;
  }
  return false;
}

/** Small words that open the next sentence where a full stop or a line break was lost. */
const BREAKERS = new Set(
  "in at on as when while after if but it he she this that there they we by from with since during".split(" "),
);

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

function runEnd(words: readonly Word[], from: number, headline: boolean, directory: Directory): number {
  let to = from + 1;
  let head = (words[from] as Word).lower;
  while (to < words.length && to - from < LONGEST) {
    const previous = words[to - 1] as Word;
    const word = words[to] as Word;
    if (word.sentence !== previous.sentence) break;
    if (previous.possessive && !staysInside(previous, word)) break;
    if (!follows(word) && !joinedAbbreviation(previous, word)) break;
    if (word.capital && (BREAKERS.has(word.lower) || CAPTIONS.has(word.lower))) break;
    const month = MONTHS_DAYS.has(word.lower) && !(word.lower === "may" && directory.firstName(previous.text));
    if (word.capital && !month && word.pos !== "PRON") {
      if (headline && word.pos === "VERB") break;
      to++;
      head = word.lower;
      continue;
    }
    const jump = inner(words, from, to, head);
    if (jump === 0) break;
    to += jump;
    head = (words[to - 1] as Word).lower;
  }
  return to;
}

/** Words of a nickname. */
const NICKNAME = 3;

/** William "Cowboy" Cowley, Luis "El Gato" Morales: a quoted nickname joins the two halves of a name. */
function pastNickname(words: readonly Word[], from: number, to: number, directory: Directory): number {
  const first = words[from] as Word;
  const opening = words[to];
  if (!opening?.capital || !/^ ["“'‘]$/.test(opening.gap) || to - from > 3 || !directory.firstName(first.text))
    return to;
  for (let i = to + 1; i <= to + NICKNAME; i++) {
    const word = words[i];
    if (!word?.capital || word.sentence !== first.sentence) return to;
    if (/^["”'’] $/.test(word.gap)) return surnameEnd(words, i);
    if (!follows(word)) return to;
  }
  return to;
}

/** Behind the surname at `at` and what it is joined to: "Morales Vega". */
function surnameEnd(words: readonly Word[], at: number): number {
  const [surname, next] = [words[at], words[at + 1]];
  return next?.capital && follows(next) && !surname?.possessive && next.sentence === surname?.sentence
    ? at + 2
    : at + 1;
}

/** "People's Army", "Howe's Brigade", "Nicholson's Limited": the possessor is part of the name. */
function staysInside(previous: Word, word: Word): boolean {
  if (INNER_POSSESSIVE.has(previous.lower) || INNER_POSSESSIVE.has(previous.lower.replace(/s$/, ""))) return true;
  return /^(?:brigade|division|regiment|battalion|limited|ltd|inc|department)$/.test(word.lower);
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
    return particles(words, at);
  }
  const opened = opensOf(words, from, at);
  if (word.lower === "of" && opened) {
    if (next.capital && !MONTHS_DAYS.has(next.lower)) return 2;
    const third = words[at + 2];
    if (next.lower === "the" && third?.capital && follows(third)) return 3;
    return 0;
  }
  if (word.lower === "for" && (FOR_HEADS.has(head) || (opened && afterOf(words, from, at)))) {
    if (next.capital) return MONTHS_DAYS.has(next.lower) ? 0 : 2;
    const third = words[at + 2];
    return next.lower === "the" && FOR_HEADS.has(head) && third?.capital && follows(third) ? 3 : 0;
  }
  if ((word.lower === "and" || word.lower === "und" || word.lower === "et") && next.capital) {
    const inOrganisation = opened || ORG_OPENERS.has((words[from] as Word).lower) || DOMAIN_NOUNS.has(head);
    const after = words[at + 2];
    const headed = after?.capital && follows(after) && headKind(after.lower) !== undefined;
    const domain = DOMAIN_NOUNS.has(head) || headed || afterOf(words, from, at);
    if (inOrganisation && DOMAIN_NOUNS.has(next.lower) && domain) return 2;
  }
  return 0;
}

/** Particles in a row of one name: "von und zu", "de la", "van den". */
const MOST_PARTICLES = 4;

/** How many words the small words from `at` and the capital behind them are; 0 = there is none. */
function particles(words: readonly Word[], at: number): number {
  for (let i = at + 1; i <= at + MOST_PARTICLES; i++) {
    const word = words[i];
    if (!word || !follows(word) || word.sentence !== words[at]?.sentence) return 0;
    if (word.capital) return i - at + 1;
    if (!PARTICLES.has(word.lower) && word.lower !== "und") return 0;
  }
  return 0;
}

function isMedia(head: string): boolean {
  return /^(?:radio|tv|channel|television|bbc|fox|itv|rai|cctv|trt)$/.test(head);
}

/** Does a head that takes "of" stand before? A unit that already has its name ("IV Corps of the ...") takes none. */
function opensOf(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const { lower } = words[i] as Word;
    if (OF_HEADS.has(lower) && !(UNITS.has(lower) && i > from)) return true;
  }
  return false;
}

function afterOf(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if ((words[i] as Word).lower === "of" || (words[i] as Word).lower === "for") return true;
  return false;
}

/** Sentences set in title case or capitals: there a capital tells nothing. */
export function headlines(text: string, sentences: readonly Sentence[], words: readonly Word[]): Set<number> {
  const counts = new Map<number, { long: number; capital: number }>();
  for (const word of words) {
    if (word.initial || word.text.length < 4) continue;
    const count = counts.get(word.sentence) ?? { long: 0, capital: 0 };
    count.long++;
    if (word.capital) count.capital++;
    counts.set(word.sentence, count);
  }
  const out = new Set<number>();
  for (const [sentence, { long, capital }] of counts)
    if (long >= 4 && capital / long >= 0.75 && !/[.;]["”’]?$/.test(text.slice(...ends(sentences[sentence]))))
      out.add(sentence);
  return out;
}

/** The last two characters of a sentence. */
function ends(sentence: Sentence | undefined): [number, number] {
  return sentence ? [Math.max(sentence.start, sentence.end - 2), sentence.end] : [0, 0];
}
