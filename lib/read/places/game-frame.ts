/** What a game's line or sentence is told by; both lists of words (names of places, names of actors) have it. */
export interface GameWord {
  readonly start: number;
  readonly end: number;
  readonly lower: string;
  readonly capital: boolean;
  readonly sentence: number;
}

const VERBS = new Set("beat beats defeated defeats thrashed trounced edged stunned hammered crushed routed".split(" "));
const WITH = new Map([
  ["drew", "with"],
  ["lost", "to"],
  ["fell", "to"],
  ["won", "at"],
  ["tied", "with"],
]);
const SCORE = /^\d{1,3}[-–:]\d{1,3}$/;
/** Words between a team and the score it is told with. */
const REACH = 7;
/** Longest line of a table read as one, in words. */
const LINE = 14;

/**
 * Whether the name from word `from` to word `to` is a team: "Ghent beat Bruges 2-1", "Bergen 4 Turku 2", a row of a table. A verb of beating
 * without a score may be of police and crowds, so that it is none.
 */
export function playsGame(text: string, words: readonly GameWord[], from: number, to: number): boolean {
  return (beats(text, words, from, to) && hasScore(text, words, from, to)) || inTable(text, words, from, to);
}

/** A verb of games after the name, or before it: "Turin drew 0-0 with Modena". */
function beats(text: string, words: readonly GameWord[], from: number, to: number): boolean {
  const next = words[to + 1]?.lower ?? "";
  if (words[to + 1]?.sentence === words[to]?.sentence && (VERBS.has(next) || WITH.has(next))) return true;
  const before = words[from - 1];
  if (!before || before.sentence !== words[from]?.sentence) return false;
  if (VERBS.has(before.lower)) return true;
  for (let i = from - 2; i >= 0 && i >= from - 4; i--) {
    const verb = words[i] as GameWord;
    if (verb.sentence !== before.sentence || /[.;]/.test(text.slice(verb.end, before.start))) return false;
    if (WITH.get(verb.lower) === before.lower) return true;
  }
  return false;
}

function hasScore(text: string, words: readonly GameWord[], from: number, to: number): boolean {
  const { sentence } = words[from] as GameWord;
  const near = (at: number) => words[Math.max(0, Math.min(words.length - 1, at))] as GameWord;
  let start = near(from);
  let end = near(to);
  for (let i = from; i >= 0 && i >= from - REACH && near(i).sentence === sentence; i--) start = near(i);
  for (let i = to; i < words.length && i <= to + REACH && near(i).sentence === sentence; i++) end = near(i);
  return text
    .slice(start.start, end.end)
    .split(/[\s,;()]+/)
    .some((part) => SCORE.test(part));
}

/** A line of nothing but capitalised words and numbers, in which a number follows the name: two numbers at least. */
function inTable(text: string, words: readonly GameWord[], from: number, to: number): boolean {
  const last = words[to] as GameWord;
  const next = words[to + 1];
  if (!next || !/^\d{1,3}$/.test(next.lower) || !/^[ \t]+$/.test(text.slice(last.end, next.start))) return false;
  let numbers = 0;
  for (const step of [-1, 1])
    for (let i = step < 0 ? from - 1 : to + 1, n = 0; i >= 0 && i < words.length; i += step) {
      const word = words[i] as GameWord;
      const between = step < 0 ? text.slice(word.end, words[i + 1]?.start) : text.slice(words[i - 1]?.end, word.start);
      if (between.includes("\n")) break;
      if (++n > LINE || !/^[ \t,()-]*$/.test(between)) return false;
      if (/^\d{1,4}$/.test(word.lower)) numbers++;
      else if (!word.capital) return false;
    }
  return numbers >= 2;
}
