import type { Tree } from "../../text/tree";
import type { Clause } from "../sentence/clause";
import { cut, LONGEST, type TitleOf } from "./fit";
import { quotedTitle } from "./quoted-title";
import { render } from "./render";

/** What a word cannot do without, whatever its length. */
const NEEDED =
  /^(?:nsubj|nsubj:pass|nsubj:outer|csubj|aux|aux:pass|cop|compound|compound:prt|flat|fixed|goeswith|det|det:predet|nummod|case|nmod:poss|expl|obj|iobj|xcomp|obl:agent|nmod:desc|amod)$/;
/** What is added while there is room, the most telling first. */
const WANTED: readonly RegExp[] = [
  /^ccomp$/,
  /^(?:obl|obl:unmarked|nmod:unmarked)$/,
  /^nmod$/,
  /^(?:conj|cc|acl|advmod|csubj)$/,
  /^(?:advcl|acl:relcl)$/,
];
const NEGATION =
  /^(?:not|n['’]t|never|no|nearly|almost|only|hardly|barely|allegedly|reportedly|about|around|some|over|least|most|up|down|out|back|off|away)$/;

/** A headline of at most 90 characters in the passage's own words: who did what to whom, then what else there is room for. */
export function titleOf(t: TitleOf): string {
  const quoted = quotedTitle(t);
  if (quoted) return quoted;
  const { tree, clause, act } = t;
  const kept = new Set<number>();
  const path = pathTo(tree, act.word, clause.verb);
  for (const word of path) kept.add(word);
  const subject = subjectOf(tree, clause);
  if (subject !== null) take(t, subject, kept);
  for (const word of path) need(t, word, kept);
  const size = () => render(t, kept).length;
  for (const wanted of WANTED) {
    let grown = true;
    while (grown) {
      grown = false;
      for (const word of [...kept].sort((a, b) => a - b))
        for (const child of tree.children(word)) {
          if (kept.has(child) || !wanted.test(tree.at(child).rel) || leads(tree, child, clause)) continue;
          const before = new Set(kept);
          take(t, child, kept);
          if (size() <= LONGEST) grown = true;
          else {
            kept.clear();
            for (const k of before) kept.add(k);
          }
        }
    }
  }
  return cut(render(t, kept));
}

/** Who a clause is about: its subject, or the noun that it says something of ("a report published by", "the man who fled"). */
function subjectOf(tree: Tree, { subject, verb }: Clause): number | null {
  const { rel, head } = tree.at(verb);
  const relative = subject !== null && /^W/.test(tree.at(subject).tag);
  if ((subject === null || relative) && /^acl/.test(rel) && head >= 0) return tree.phraseHead(head);
  return relative ? null : subject;
}

/** What stands before the subject sets the scene; a headline starts with who. */
function leads(tree: Tree, child: number, { subject, verb }: Clause): boolean {
  const { head, rel } = tree.at(child);
  if (head !== verb) return false;
  if (/^(?:cc|mark)$/.test(rel) || /^W/.test(tree.at(child).tag)) return true;
  return child < (subject ?? verb) && !/^(?:ccomp|advmod)$/.test(rel);
}

/** A word with what it cannot do without. */
function take(t: TitleOf, word: number, kept: Set<number>): void {
  if (kept.has(word)) return;
  kept.add(word);
  need(t, word, kept);
}

function need(t: TitleOf, word: number, kept: Set<number>): void {
  const { tree, clause } = t;
  for (const child of tree.children(word)) {
    const { rel, lower, tag } = tree.at(child);
    if (word === clause.verb && (/^W/.test(tag) || rel === "cc")) continue;
    const marker = rel === "mark" && (word !== clause.verb || lower === "to");
    const joint =
      (rel === "cc" && tree.at(word).rel === "conj") || (rel === "conj" && /^nsubj/.test(tree.at(word).rel));
    if (NEEDED.test(rel) || marker || joint || (rel === "advmod" && NEGATION.test(lower))) take(t, child, kept);
  }
}

function pathTo(tree: Tree, word: number, top: number): number[] {
  const out = [word];
  for (let at = word, n = 0; at !== top && n < 20; n++) {
    at = tree.at(at).head;
    if (at < 0) break;
    out.push(at);
  }
  return out;
}
