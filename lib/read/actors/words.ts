import type { Sentence, Span, Token } from "../../domain";
import { NAME_PREFIXES } from "./cues";

/** A word as names are made of: hyphened and dotted pieces joined ("Jong-un", "al-Assad"), the possessive "'s" taken off. */
export interface Word extends Span {
  readonly text: string;
  readonly lower: string;
  readonly pos: string;
  readonly sentence: number;
  /** Written like a name: capital first letter, or a small prefix joined to one ("al-Assad"). */
  readonly capital: boolean;
  /** Only capitals and at least two of them. */
  readonly acronym: boolean;
  readonly possessive: boolean;
  /** First of its sentence, or right after an opening quotation mark, a colon or a bullet. */
  readonly initial: boolean;
  /** The text between the word before (its "'s" included) and this one, for the first 4 characters. */
  readonly gap: string;
}

const UPPER = /^\p{Lu}/u;
const WORDISH = /[\p{L}\p{N}]/u;
const HYPHENS = new Set(["-", "‐", "‑"]);

interface Piece {
  start: number;
  end: number;
  pos: string;
  sentence: number;
}

/** Joins tokens to words. Punctuation is left out; what stood between two words is in `gap`. */
export function wordsOf(text: string, sentences: readonly Sentence[], tokens: readonly Token[]): Word[] {
  const words: Word[] = [];
  let previousEnd = 0;
  let i = 0;
  while (i < tokens.length) {
    const first = tokens[i] as Token;
    if (!WORDISH.test(first.text) || isPossessive(first.text)) {
      if (isPossessive(first.text) && first.start === previousEnd) previousEnd = first.end;
      i++;
      continue;
    }
    const piece: Piece = { start: first.start, end: first.end, pos: first.pos, sentence: first.sentence };
    i = extend(text, tokens, i + 1, piece);
    const next = tokens[i];
    const sentenceStart = sentences[piece.sentence]?.start ?? 0;
    for (const part of cutInside(text, piece)) {
      const inside = part.end < piece.end && isPossessive(text.slice(part.end, part.end + 2));
      const possessive = inside || (next !== undefined && next.start === part.end && isPossessive(next.text));
      words.push(word(text, part, possessive, previousEnd, sentenceStart));
      previousEnd = part.end + (inside ? 2 : 0);
    }
  }
  return words;
}

function isPossessive(s: string): boolean {
  return s === "'s" || s === "’s" || s === "'" || s === "’" || s === "'S" || s === "’S";
}

/** Takes in the tokens that a hyphen, an ampersand or an apostrophe joins to the piece; returns the index after them. */
function extend(text: string, tokens: readonly Token[], from: number, piece: Piece): number {
  let i = from;
  while (i + 1 <= tokens.length) {
    const joint = tokens[i];
    if (!joint || joint.start !== piece.end || joint.sentence !== piece.sentence) break;
    const after = tokens[i + 1];
    const joins = HYPHENS.has(joint.text) || joint.text === "&" || joint.text === "'" || joint.text === "’";
    if (joins && after && after.start === joint.end && /^[\p{L}\p{N}]/u.test(after.text)) {
      if (splitsAfter(text.slice(piece.start, piece.end), after.text)) break;
      piece.end = after.end;
      if (after.pos === "PROPN") piece.pos = "PROPN";
      i += 2;
    } else if (/^[\p{L}\p{N}]/u.test(joint.text) && !isPossessive(joint.text)) {
      piece.end = joint.end; // the tokenizer cut inside a word: 6 + PR
      i++;
    } else break;
  }
  return i;
}

const SUFFIXES = new Set(
  (
    "led backed based born style controlled occupied made owned run held wide aligned funded trained linked language speaking era allied " +
    "installed annexed proclaimed imposed brokered mediated supported sponsored designed built type like bound friendly affiliated " +
    "related listed area only inspired flagged registered engineered educated dominated approved appointed free centric ruled " +
    "winning elect turned themed oriented supplied manned armed produced monitored leaning"
  ).split(" "),
);

/** What the tokenizer left whole: "UN-brokered" is two words, "Luc's" one with a possessive. */
function cutInside(text: string, piece: Piece): Piece[] {
  const value = text.slice(piece.start, piece.end);
  if (/.['’][sS]$/.test(value)) return [{ ...piece, end: piece.end - 2 }];
  const hyphen = value.lastIndexOf("-");
  if (hyphen <= 0 || !splitsAfter(value.slice(0, hyphen), value.slice(hyphen + 1))) return [piece];
  const at = piece.start + hyphen;
  return [
    { ...piece, end: at, pos: "PROPN" },
    { ...piece, start: at + 1, pos: "VERB" },
  ];
}

/** "U.S.-led": the name ends at the hyphen. */
function splitsAfter(before: string, after: string): boolean {
  return UPPER.test(before) && SUFFIXES.has(after.toLowerCase()) && after === after.toLowerCase();
}

function word(text: string, piece: Piece, possessive: boolean, previousEnd: number, sentenceStart: number): Word {
  const value = text.slice(piece.start, piece.end);
  const gap = text.slice(Math.max(previousEnd, piece.start - 4), piece.start);
  const letters = value.replace(/[^\p{L}]/gu, "");
  return {
    start: piece.start,
    end: piece.end,
    text: value,
    lower: value.toLowerCase(),
    pos: piece.pos,
    sentence: piece.sentence,
    capital: UPPER.test(value) || prefixed(value),
    acronym: letters.length >= 2 && letters === letters.toUpperCase() && letters !== letters.toLowerCase(),
    possessive,
    initial:
      piece.start === sentenceStart ||
      /(?:["“‘:•*([]|\s[-–—]+)\s*$/.test(gap) ||
      text.slice(sentenceStart, piece.start).length < 3,
    gap,
  };
}

function prefixed(value: string): boolean {
  const m = /^(\p{Ll}{1,5})[-'’]\p{Lu}/u.exec(value);
  return m !== null && NAME_PREFIXES.has(m[1] as string);
}

/** Does this word follow the one before with nothing but white space or an ampersand between, on the same line? */
export function follows(word: Word): boolean {
  return word.gap !== "" && /^(?:[ \t\u00a0]+|[ \t\u00a0]?&[ \t\u00a0]?)$/.test(word.gap);
}
