import type { Token } from "../../domain";

/** Longest title, in characters. */
const LONGEST = 90;
/** Words that wait for another one, wherever a title ends. */
const WAITING =
  /\s(?:the|a|an|of|to|for|with|by|from|at|into|and|or|but|that|which|who|whose|as|when|while|because|if|than|its|his|her|their)$/i;
/** Words that wait for another one where a title was cut. */
const CUT_SHORT =
  /\s(?:in|on|after|before|over|between|against|about|during|including|amid|under|near|per|not|some|more|was|were|is|are|be|been|being|has|have|had|will|would|it|he|she|they|there|also|so|this|these|those|any)$/i;
/** "... when it was" without the rest. */
const BROKEN_OFF =
  /\s(?:when|as|after|before|if|because|while|that|which)\s(?:it|he|she|they)\s(?:was|were|is|are|had|has)$/i;

/** The words of tokens as they stand in the text, without what interrupts them. */
export function wordsOf(text: string, tokens: readonly Token[]): string {
  let out = "";
  let last: Token | undefined;
  for (const token of tokens) {
    const gap = last ? text.slice(last.end, token.start) : "";
    out += `${gap.trim() === "" ? gap : " "}${token.text}`;
    last = token;
  }
  return out;
}

/** Makes words a title: one line, at most 90 characters, quotation marks in pairs, nothing left hanging at its end. */
export function toHeadline(words: string): string {
  const line = capital(tidy(words));
  return trimEnd(paired(line.length <= LONGEST ? line : cutAt(line, LONGEST)), false);
}

/** What somebody said, between quotation marks, after their name. */
export function quotedHeadline(who: string, words: string): string {
  const said = tidy(words).replace(/^["“”'‘’\s]+|[\s,;:–-]*["“”'’]*$/g, "");
  const name = who.length > 50 ? cutAt(who, 50) : who;
  const room = LONGEST - name.length - 4;
  const inner = said.length <= room ? said : cutAt(said, room);
  return `${capital(name)}: “${inner.replace(/["“”]/g, "’")}”`;
}

function tidy(words: string): string {
  return words
    .replace(/\s+/g, " ")
    .replace(/\s*(?:--|—)\s*/g, " – ")
    .replace(/\s+([,.;:!?’])/g, "$1")
    .replace(/\(\s*\)/g, "")
    .trim();
}

const capital = (s: string): string => s.charAt(0).toUpperCase() + s.slice(1);

/** Where a phrase ends: at a pause, or before a word that opens a clause unless a preposition stands before it. */
const BREAKS =
  /, |; | – |(?<!\s(?:of|in|to|by|for|with|on|than|at|from|such|so|all|those))\s(?=(?:that|which|who|after|as|despite|amid)\s)/gi;

/** Cuts at the end of a phrase, else of a word; says so with an ellipsis only where a phrase is broken. */
function cutAt(line: string, limit: number): string {
  const head = line.slice(0, limit);
  const ends = [...head.matchAll(BREAKS)].map((m) => m.index);
  const phrase = Math.max(-1, ...ends);
  if (phrase > limit * 0.6 && !/^, (?:and|or|\p{Lu})/u.test(line.slice(phrase, phrase + 6)))
    return trimEnd(head.slice(0, phrase), true);
  const word = head.slice(0, limit - 1).lastIndexOf(" ");
  return `${trimEnd(head.slice(0, word > 0 ? word : limit - 1), true)}…`;
}

/** Takes off what cannot end a title: punctuation, and words that wait for another. */
function trimEnd(line: string, cut: boolean): string {
  let out = line.replace(/[\s,;:.–-]+$/, "").replace(BROKEN_OFF, "");
  for (let i = 0; i < 4 && out.includes(" ") && (WAITING.test(out) || (cut && CUT_SHORT.test(out))); i++)
    out = out
      .replace(WAITING, "")
      .replace(cut ? CUT_SHORT : WAITING, "")
      .replace(/[\s,;:–-]+$/, "");
  return out;
}

/** Leaves no quotation mark without its other. */
function paired(line: string): string {
  const open = (line.match(/“/g) ?? []).length;
  const close = (line.match(/”/g) ?? []).length;
  const straight = (line.match(/"/g) ?? []).length;
  let out = line;
  if (open !== close) out = out.replace(/[“”]/g, "");
  if (straight % 2 === 1) out = out.replace(/"/g, "");
  if (/(?:^|\s)['‘]/.test(out) && !/\w[,.!?]?['’](?:\s|$|[,.])/.test(out)) out = out.replace(/(^|\s)['‘]/, "$1");
  return out.replace(/\s+/g, " ").trim();
}
