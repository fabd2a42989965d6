import type { Sentence, Span } from "../../domain";
import { patternStarts, plainChar, runsOn } from "./pattern-starts";
import type { TimeMatch, TimeRule, TimeValue } from "./time-value";

/** A stretch of text and what its words say of time. */
export interface Candidate extends Span {
  readonly value: TimeValue;
  readonly rule: string;
  /** Index of its sentence. */
  readonly sentence: number;
  /** The day that a shift "from event" is counted from. */
  readonly event?: Candidate;
}

export type Matcher = (text: string, sentences: readonly Sentence[]) => Candidate[];

const AROUND = 40;
/** Characters by which rules are told apart before any is tried: far enough into "the last ..." to matter. */
const DEPTH = 5;
/** Endless digits are not worth following. */
const FARTHEST = 64;

interface Branch {
  readonly next: Map<string, Branch>;
  /** Places in the list of the rules that a beginning ending here leads to. */
  readonly rules: number[];
}

/** A tree of the rules' beginnings: ordinary words leave it after a letter or two. */
function startTree(rules: readonly TimeRule[]): Branch {
  const root: Branch = { next: new Map(), rules: [] };
  rules.forEach((rule, index) => {
    for (const start of patternStarts(rule.pattern.source, DEPTH)) {
      let branch = root;
      for (const c of start) {
        const next = branch.next.get(c) ?? { next: new Map(), rules: [] };
        branch.next.set(c, next);
        branch = next;
      }
      if (branch.rules.at(-1) !== index) branch.rules.push(index);
    }
  });
  return root;
}

/** Places of the rules that may match at an offset, in the list's order. */
function possible(root: Branch, text: string, at: number): readonly number[] {
  let branch: Branch | undefined = root;
  let found: readonly number[] = root.rules;
  let last: string | undefined;
  for (let i = at; branch && i < at + FARTHEST; i++) {
    const c = i < text.length ? plainChar(text[i] as string) : "";
    if (runsOn(c, last)) continue;
    last = c;
    branch = branch.next.get(c);
    if (branch && branch.rules.length > 0) found = found.length > 0 ? [...found, ...branch.rules] : branch.rules;
  }
  return found.length > 1 ? [...new Set(found)].sort((a, b) => a - b) : found;
}

function timeMatch(text: string, found: RegExpExecArray): TimeMatch {
  const end = found.index + found[0].length;
  return {
    text: found[0],
    group: (name) => found.groups?.[name] ?? "",
    before: text.slice(Math.max(0, found.index - AROUND), found.index),
    after: text.slice(end, end + AROUND),
  };
}

const WORD = /['’](?=\d\ds?(?!\w))|[A-Za-z0-9\u00c0-\u024f]{1,64}/g;
const INSIDE_WORD = /[A-Za-z0-9\u00c0-\u024f]/;

/**
 * Makes the search for a list of rules. At every word the longest match wins, among equals the rule listed first; matches never overlap
 * nor cross a sentence. Time grows with the text's length alone: patterns are tried at word starts only.
 */
export function ruleMatcher(rules: readonly TimeRule[]): Matcher {
  const root = startTree(rules);
  const longest = (text: string, sentence: Sentence, at: number): Candidate | null => {
    let best: Candidate | null = null;
    for (const index of possible(root, text, at)) {
      const rule = rules[index] as TimeRule;
      rule.pattern.lastIndex = at;
      const found = rule.pattern.exec(text);
      const end = found ? at + found[0].length : 0;
      if (!found || end > sentence.end || end <= (best?.end ?? 0)) continue;
      const value = rule.read(timeMatch(text, found));
      if (value) best = { start: at, end, value, rule: rule.id, sentence: sentence.index };
    }
    return best;
  };
  return (text, sentences) => {
    const out: Candidate[] = [];
    const word = new RegExp(WORD);
    for (const sentence of sentences) {
      const own = text.slice(sentence.start, sentence.end); // a search in the whole text would run on past a sentence without words
      word.lastIndex = 0;
      for (let next = word.exec(own); next; next = word.exec(own)) {
        const at = sentence.start + next.index;
        if (INSIDE_WORD.test(text[at - 1] ?? "")) continue; // the rest of an endless word
        const found = longest(text, sentence, at);
        if (!found) continue;
        if (found.value.kind !== "none") out.push(found);
        word.lastIndex = found.end - sentence.start;
      }
    }
    return out;
  };
}
