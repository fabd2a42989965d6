import type { ActorKind, Span } from "../../../domain";
import { cut, LONGEST, type TitleOf } from "./input";
import { typeset } from "./typeset";

/** Fewest characters of a quotation that make a title by themselves. */
const ENOUGH = 25;
/** And fewest of one that its speaker's own self stands in. */
const FEWEST = 12;

/**
 * The title of words quoted to the letter: who said them, and as much as there is room for, unchanged. Null where the sentence quotes only a
 * few words, or nobody is known to have said them.
 */
export function quotedTitle(t: TitleOf): string | null {
  const { text, act, roles, quotes, tree } = t;
  if (act.type !== "statement") return null;
  const speaker = roles.find((r) => r.role === "speaker");
  const trigger = tree.at(act.word);
  const opensAt = (q: Span) => /^["“‘'«]\p{Lu}/u.test(text.slice(q.start, q.start + 2));
  const found = quotes.find(
    (q) =>
      q.end - q.start >=
        ((opensAt(q) && wordsIn(text.slice(q.start, q.end)) >= SENTENCE) || isOwn(text.slice(q.start, q.end))
          ? FEWEST
          : ENOUGH) &&
      (q.end <= trigger.start || q.start >= trigger.end),
  );
  const quote = found ?? endingAt(t, trigger.start);
  if (!speaker || !quote || !couldSay(speaker.mention.actor.kind, text.slice(quote.start, quote.end))) return null;
  // a short quotation is part of a sentence of the reporter's own
  const before = text.slice(Math.max(0, quote.start - 2), quote.start);
  if (found && !opensAt(found) && !/[:,]\s?$/.test(before)) return null;
  const words = text
    .slice(quote.start, quote.end)
    .replace(/^["“”‘’'«»\s]+|["“”‘’'«»,.:;\s]+$/g, "")
    .replace(/\s+/g, " ");
  const name = speaker.mention.actor.name;
  const room = LONGEST - name.length - 4;
  return room < ENOUGH
    ? null
    : `${typeset(name.charAt(0).toUpperCase() + name.slice(1))}: “${typeset(whole(words, room))}”`;
}

/** The end of a quotation that began before its sentence: 'I believe in it," the President said'. */
function endingAt({ text, begins, quotes }: TitleOf, word: number): Span | null {
  const end = /^[^"“”]{12,}[,.!?…]["”](?=\s)/u.exec(text.slice(begins, word))?.[0].length;
  return end === undefined || quotes.some((q) => q.end > begins && q.start < word)
    ? null
    : { start: begins, end: begins + end };
}

/** A state or a company says "we", never "I". */
export const couldSay = (kind: ActorKind, words: string): boolean =>
  kind === "person" || kind === "group" || !/(?<!\p{L})(?:I|[Mm]y|me)(?!\p{L})/u.test(words);

/** As many sentences of a quotation as there is room for; the first one is cut where there is not enough for it. What begins within a sentence says so. */
function whole(said: string, room: number): string {
  const words = (/^\p{Ll}/u.test(said) ? `…${said}` : said).replace(/\.{2,}$/, "");
  if (words.length <= room) return words;
  let end = 0;
  for (const { index } of words.slice(0, room).matchAll(/[.!?](?= \p{Lu})/gu)) end = index;
  return end >= ENOUGH ? words.slice(0, /[!?]/.test(words[end] ?? "") ? end + 1 : end) : cut(words, room);
}

/** Fewest words of a short quotation that is a sentence and no name. */
const SENTENCE = 4;
const wordsIn = (quote: string): number => quote.trim().split(/\s+/).length;

/** Words that only whoever speaks may use of themselves. */
const OWN = /^(?:I|[Ww]e|[Mm]y|[Oo]ur|us|me|[Yy]ou|[Yy]our)$/;
const isOwn = (words: string): boolean => words.split(/[^\p{L}]+/u).some((word) => OWN.test(word));

/**
 * Words said of the speaker's own self are told as theirs, to the letter; null where they are not, or nobody is known to speak. `words` are
 * those of the clause, in reading order.
 */
export function spokenTitle(t: TitleOf, words: readonly number[]): string | null {
  return words.some((i) => OWN.test(t.tree.at(i).text)) ? saidTitle(t, words) : null;
}

/** What of some words stands in the quotation that an act is told in, as its speaker's; null where it is told in none, or nobody is known to speak. */
export function saidTitle(t: TitleOf, words: readonly number[]): string | null {
  const { speaker, tree, act, quotes } = t;
  const trigger = tree.at(act.word);
  const quote = quotes.find((q) => q.start <= trigger.start && trigger.end <= q.end);
  return speaker && quote ? literal(t, speaker, words, quote) : null;
}

/** The same of what an article says of itself outside quotations: "our country", where nobody knows which that is. */
export function ownTitle(t: TitleOf, words: readonly number[]): string | null {
  const { tree, quotes, orator, publisher, home } = t;
  const outside = words.filter((i) => !quotes.some((q) => q.start <= tree.at(i).start && tree.at(i).end <= q.end));
  const own = outside.some(
    (i) => OWN.test(tree.at(i).text) && !(home && tree.at(i).lower === "our" && orator === null),
  );
  // who is "I" in an article that is no speech, nobody knows
  const single = outside.some((i) => /^(?:I|[Mm]y|me)$/.test(tree.at(i).text));
  const voice = orator ?? (single || t.told ? null : publisher);
  return own && voice ? literal(t, voice, outside, null) : null;
}

function literal(
  { text, tree }: TitleOf,
  speaker: string,
  words: readonly number[],
  quote: Span | null,
): string | null {
  const inside = words.map((i) => tree.at(i)).filter((w) => !quote || (w.start >= quote.start && w.end <= quote.end));
  if (inside.length === 0) return null;
  const start = Math.min(...inside.map((w) => w.start));
  const end = Math.max(...inside.map((w) => w.end));
  if (end - start < FEWEST) return null;
  const said = text
    .slice(start, end)
    .replace(/\s+/g, " ")
    .replace(/^["“”‘’'«»\s]+|["“”‘’'«»,.:;\s]+$/g, "");
  const room = LONGEST - speaker.length - 4;
  if (room < ENOUGH || /["“”]/.test(said)) return null;
  return `${typeset(speaker.charAt(0).toUpperCase() + speaker.slice(1))}: “${typeset(whole(said, room))}”`;
}
