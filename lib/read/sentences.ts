import type { Sentence } from "../domain";

// Words that end in a full stop without ending a sentence. Only those after which a capital often follows need to stand here.
const ABBREVIATIONS = new Set(
  (
    "mr mrs ms dr prof gen lt col maj capt cmdr sgt cpl adm brig rev hon pres gov sen rep amb supt det insp st ste mt ft vs no nos art " +
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ave blvd rd messrs mme mlle sr jr " +
    "inc ltd corp co bros plc dept univ assn approx est fig vol pp ed eds op cit al etc eg ie cf ca messrs pvt sec treas cont"
  ).split(" "),
);
// After these a capital does start a new sentence more often than not.
const OFTEN_FINAL = new Set(["inc", "ltd", "corp", "co", "bros", "plc", "jr", "sr", "etc", "al"]);
const CLOSERS = /["'”’»)\]]/;
/** Longest stretch read as one sentence, in UTF-16 units: beyond it text without full stops is cut at white space. */
const LONGEST = 4000;

/** Splits text into paragraphs (at line breaks) and sentences. Linear; spans carry no outer white space; offsets are exact. */
export function segment(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let paragraph = 0;
  for (const [start, end] of lines(text)) {
    let from = start;
    for (const stop of stops(text, start, end)) {
      push(text, sentences, from, stop, paragraph);
      from = stop;
    }
    push(text, sentences, from, end, paragraph);
    paragraph++;
  }
  return sentences;
}

function* lines(text: string): Generator<[number, number]> {
  let start = 0;
  while (start < text.length) {
    let end = text.indexOf("\n", start);
    if (end < 0) end = text.length;
    if (text.slice(start, end).trim()) yield [start, end];
    start = end + 1;
  }
}

function push(text: string, out: Sentence[], from: number, to: number, paragraph: number): void {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text[start] as string)) start++;
  while (end > start && /\s/.test(text[end - 1] as string)) end--;
  while (end - start > LONGEST) {
    const space = text.slice(start, start + LONGEST + 1).lastIndexOf(" ");
    const cut = start + (space > 0 ? space : LONGEST);
    out.push({ start, end: cut, index: out.length, paragraph });
    start = cut;
    while (start < end && /\s/.test(text[start] as string)) start++;
  }
  if (end > start) out.push({ start, end, index: out.length, paragraph });
}

/** Offsets inside (start, end) at which a sentence ends. */
function* stops(text: string, start: number, end: number): Generator<number> {
  for (let i = start; i < end; i++) {
    const c = text[i] as string;
    if (c !== "." && c !== "!" && c !== "?" && c !== "…" && c !== "。") continue;
    let after = i + 1;
    while (after < end && /[.!?…]/.test(text[after] as string)) after++;
    while (after < end && CLOSERS.test(text[after] as string)) after++;
    if (after >= end) return;
    if (!/\s/.test(text[after] as string)) {
      // "end."Next or "end.Next": a lost space after a quotation mark is still a stop
      if (!(after > i + 1 && /[A-Z“"]/.test(text[after] as string))) continue;
    }
    let next = after;
    while (next < end && /\s/.test(text[next] as string)) next++;
    if (next >= end) return;
    if (c === "." && !endsSentence(text, start, i, next, after)) continue;
    if (c !== "." && /[a-z]/.test(text[next] as string)) continue; // "Really?" he asked
    yield after;
    i = after - 1;
  }
}

function endsSentence(text: string, start: number, dot: number, next: number, after: number): boolean {
  const following = text[next] as string;
  if (/[a-z,;:]/.test(following)) return false;
  let from = dot;
  while (from > start && /[\p{L}\p{N}.&'’-]/u.test(text[from - 1] as string)) from--;
  const word = text.slice(from, dot);
  if (!word) return true;
  const quoteClosed = after > dot + 1;
  if (quoteClosed) return true;
  const lower = word.toLowerCase();
  if (/^\p{Lu}$/u.test(word)) {
    // an initial ("J. Smith") unless it is a lone pronoun or grade
    return word === "I" && /[A-Z]/.test(following);
  }
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word)) {
    // U.S. U.N. p.m.: a sentence ends only before a word that is not a name's or number's continuation
    return /^(?:The|A|An|It|He|She|They|But|And|In|On|At|For|This|That|These|We|I|You|If|When|While|After|Before|His|Her|Its|Their|There|As)\b/.test(
      text.slice(next, next + 8),
    );
  }
  if (ABBREVIATIONS.has(lower)) {
    if (OFTEN_FINAL.has(lower)) return /[A-Z“"]/.test(following);
    if (lower === "no" || lower === "nos" || lower === "art") return !/\d/.test(following);
    if (/^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|sun|sat|mon)$/.test(lower))
      return !/\d/.test(following) && /^[a-z]/.test(word);
    return false;
  }
  return true;
}
