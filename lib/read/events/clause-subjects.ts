import type { Token } from "../../domain";
import { nounPhraseBefore, type Split } from "./clause-splits";
import { isSpeechVerb } from "./speech-verbs";
import { DASHES, find, QUOTES, type Range, type Stream } from "./streams";
import type { VerbGroup } from "./verb-groups";

const PAUSES = new Set([",", ";", ":", "--", "—", "–", "(", ")", "...", "…"]);

/** The subject of a finite verb: before it, or after a verb of saying ("said Peskov"). */
export function subjectOf(stream: Stream, group: VerbGroup, opening: Split, end: number): Range | null {
  if (group.form !== "finite") return null;
  const tokens = stream.tokens;
  let from = opening.at;
  if (opening.kind === "relative" && opening.marker)
    return opening.marker === "where" || opening.marker === "whose" ? trimSubject(tokens, from + 1, group.from) : null;
  if (opening.marker && tokens[from]?.lower === opening.marker) from++;
  if (isSpeechVerb(group.lemma) && PAUSES.has(tokens[group.to]?.text ?? ""))
    from = afterComma(tokens, from, group.from);
  const before = trimSubject(tokens, from, group.from);
  if (before) return before;
  return isSpeechVerb(group.lemma) ? invertedSubject(tokens, group.to, end) : null;
}

/** "Trump, Rubio said, is interested": the speaker is what stands between the comma and the verb. */
function afterComma(tokens: readonly Token[], from: number, end: number): number {
  for (let i = end - 1; i > from; i--) {
    if ((tokens[i] as Token).pos === "CCONJ") return from;
    if ((tokens[i] as Token).text === ",") return i + 1 < end ? i + 1 : from;
  }
  return from;
}

/** Leaves out what stands before a subject: "In Kyiv on Friday,", "Speaking at ...,", quotation marks, conjunctions. */
export function trimSubject(tokens: readonly Token[], start: number, end: number): Range | null {
  let from = start;
  let to = end;
  while (
    to > from &&
    /^(?:ADV|PUNCT|PART)$/.test((tokens[to - 1] as Token).pos) &&
    !QUOTES.test((tokens[to - 1] as Token).text)
  )
    to--;
  for (let i = from; i < to; i++) {
    const t = tokens[i] as Token;
    if (QUOTES.test(t.text) || t.text === ":" || t.text === ";" || DASHES.has(t.text)) from = i + 1;
  }
  while (from < to) {
    const t = tokens[from] as Token;
    if (bounds(tokens, from)) break;
    if (t.pos === "PUNCT" || t.pos === "CCONJ" || (t.pos === "ADV" && t.lower !== "there")) from++;
    else if (t.pos === "ADP" || t.pos === "SCONJ" || (t.pos === "VERB" && t.lower.endsWith("ing"))) {
      const comma = find(tokens, from, to - from, (x) => x.text === ",");
      if (comma === null || comma >= to) return skipPhrase(tokens, from, to);
      from = comma + 1;
    } else break;
  }
  return from < to ? [from, to] : null;
}

/** "Around 300 miners", "At least two people", "Up to 40 ships": words that bound a number belong to it. */
function bounds(tokens: readonly Token[], i: number): boolean {
  const [word, next, after] = [tokens[i]?.lower ?? "", tokens[i + 1], tokens[i + 2]];
  if (/^(?:around|about|over|under|nearly)$/.test(word)) return next?.pos === "NUM";
  return (
    after?.pos === "NUM" && /^(?:at least|at most|up to|more than|fewer than|less than)$/.test(`${word} ${next?.lower}`)
  );
}

/** "In Kyiv officials said": without a comma the subject is the last noun phrase. */
function skipPhrase(tokens: readonly Token[], from: number, to: number): Range | null {
  const at = nounPhraseBefore(tokens, from + 1, to);
  return at > from + 1 && at < to ? [at, to] : null;
}

function invertedSubject(tokens: readonly Token[], from: number, end: number): Range | null {
  const t = tokens[from];
  if (!t || !/^(?:PROPN|DET|NOUN|ADJ|NUM)$/.test(t.pos)) return null;
  let to = from;
  while (
    to < end &&
    !PAUSES.has((tokens[to] as Token).text) &&
    !/^(?:VERB|AUX|SCONJ)$/.test((tokens[to] as Token).pos) &&
    !(tokens[to] as Token).text.match(/^["“”.]$/)
  ) {
    const word = tokens[to] as Token;
    if (word.pos === "ADP" && word.lower !== "of" && word.lower !== "for") break;
    to++;
  }
  return to > from ? [from, to] : null;
}
