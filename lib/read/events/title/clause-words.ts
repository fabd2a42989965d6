import type { Tree } from "../../text/tree";
import { type Clause, clauseOf, conditionOf } from "../sentence/clause";
import type { TitleOf } from "./input";
import { isSource } from "./render";
import { isUnder, under } from "./under";

/** Words that turn what is told into something else: none of them is left out. */
export const NEGATION =
  /^(?:not|n['’]t|never|no|nearly|almost|but|close|short|only|hardly|barely|narrowly|allegedly|reportedly|about|around|some|over|least|most|up|down|out|back|off|away)$/;
/** Asides between commas or brackets, left out wherever they stand. */
const ASIDE = /^(?:appos|acl:relcl|parataxis|discourse|vocative|reparandum|dislocated)$/;
const OPENS_ASIDE = /^(?:,|\(|–|—|--?)$/;
/** Longest stretch that is looked at, in words. */
export const MOST = 70;

/** The words of a clause as a headline has them: its subject, its verb with all that hangs on it, what is said behind who says it. */
export function wordsOf(t: TitleOf): { readonly words: number[]; readonly top: number } {
  const { tree, act, clause } = t;
  const said = saying(t, governing(tree, t.governor === null ? clause.verb : clauseOf(tree, t.governor).verb));
  const top = saidOfItself(t, said) ?? said;
  const whole = top === clause.verb ? clause : { ...clauseOf(tree, top), verb: top };
  const subject = subjectOf(tree, whole);
  const skip = (child: number, parent: number) =>
    child !== act.word &&
    ((!isUnder(tree, act.word, child) &&
      (isTime(t, child, parent === top || parent === act.word) || pointsBack(tree, child) || links(tree, child))) ||
      isAside(tree, child, act.word) ||
      (parent === top && leads(tree, child, whole)));
  let who =
    subject === null
      ? []
      : tree.subtree(
          subject,
          (child, parent) =>
            skip(child, parent) ||
            (parent === subject && /^(?:case|cc|mark)$/.test(tree.at(child).rel)) ||
            (child > subject && setOff(tree, child)),
        );
  // what a tree hangs on the subject from behind the verb is told where it stands
  if (subject !== null && subject < top) who = who.filter((i) => i < top);
  const inWho = new Set(who);
  const rest = tree.subtree(top, skip).filter((i) => !inWho.has(i));
  const isFront = (i: number) => subject !== null && i < subject && i < top;
  // the fronted scene of what is said behind its verb stays out
  const spoken = tree.children(top).find((c) => tree.at(c).rel === "ccomp");
  const front = rest.filter(
    (i) => isFront(i) && spoken !== undefined && spoken < top && under(tree, i, top, /^ccomp$/),
  );
  const content = /^parataxis$/.test(tree.at(top).rel) && act.type === "statement" ? told(tree, top) : [];
  const behind = rest.filter((i) => !isFront(i));
  const condition = trimmed(
    tree,
    rest.filter((i) => isFront(i) && isCondition(tree, i, top)),
  );
  const words = trimmed(tree, [...front, ...content]);
  if (words.length === 0) {
    const told = trimmed(tree, who);
    // a name that a tree cuts in two is read as it stands
    const ahead = subject !== null && subject < top ? behind.filter((i) => i < (told.at(-1) ?? -1)) : [];
    const first = ahead.length > 0 ? [...told, ...ahead].sort((a, b) => a - b) : told;
    return { words: [...condition, ...first, ...behind.filter((i) => !ahead.includes(i))].slice(0, MOST), top };
  }
  // "told reporters": whom it was said to stands before what was said
  const isAhead = (i: number) => i <= top || under(tree, i, top, /^i?obj$/);
  const ahead = behind.filter(isAhead);
  const after = behind.filter((i) => !isAhead(i));
  return { words: [...trimmed(tree, who), ...ahead, ...words, ...after].slice(0, MOST), top };
}

/** The verb that a verb completes: "continued to launch", "failed to agree". */
function governing(tree: Tree, verb: number): number {
  let at = verb;
  for (let n = 0; n < 4; n++) {
    const { rel, head } = tree.at(at);
    if (head >= 0 && (isBare(tree, at) || conditionOf(tree, at) !== null)) {
      at = clauseOf(tree, head).verb;
      continue;
    }
    if (rel === "conj" && head >= 0 && tree.at(at).tag === "VB" && tree.child(at, /^(?:nsubj|aux)/) === null) {
      at = clauseOf(tree, head).verb; // "it is necessary to close the port and ban ships"
      continue;
    }
    if (rel !== "xcomp" || head < 0 || !/^(?:VERB|ADJ|NOUN)$/.test(tree.at(head).pos)) break;
    at = head;
  }
  return at;
}

/** "To talk about a withdrawal", "accusing Kyiv of terrorism": a verb without a subject of its own says little by itself. */
function isBare(tree: Tree, verb: number): boolean {
  const { rel, tag } = tree.at(verb);
  if (!/^(?:advcl|acl)$/.test(rel)) return false;
  // "expressed hope that talks would begin", "under the pretext that it was shelled": what a noun says is no fact
  if (tree.child(verb, /^nsubj/) !== null) return rel === "acl" && tree.child(verb, /^mark$/) !== null;
  return (
    /^(?:VBG|VBN)$/.test(tag) || tree.children(verb).some((c) => tree.at(c).lower === "to" && tree.at(c).rel === "mark")
  );
}

/** What somebody says is told with who does: "Russia will respond, the Kremlin said". */
function saying({ tree, act, status, named }: TitleOf, verb: number): number {
  const { rel, head } = tree.at(verb);
  const theirs =
    act.type === "statement" || (status !== "occurred" && status !== "ongoing") || isNobody(tree, verb, named);
  const conditional = tree.children(verb).some((c) => c < verb && conditionOf(tree, c) !== null);
  const attributed = !conditional && (rel === "ccomp" || (theirs && rel === "xcomp")) && head >= 0;
  return attributed &&
    tree.at(head).pos === "VERB" &&
    (tree.child(head, /^(?:nsubj|nsubj:pass|expl)$/) ?? clauseOf(tree, head).subject) !== null
    ? head
    : verb;
}

/** "The firm will recall 300 cars, it announced": what somebody says of himself needs no "the firm announced" before it. */
function saidOfItself({ tree, named }: TitleOf, verb: number): number | null {
  const subject = tree.child(verb, /^nsubj/);
  const spoken = tree.children(verb).find((c) => tree.at(c).rel === "ccomp");
  if (subject === null || spoken === undefined || spoken > verb || tree.at(subject).pos !== "PRON") return null;
  const about = tree.child(spoken, /^nsubj/);
  const name = about === null ? null : named(about);
  return name !== null && name === named(subject) ? spoken : null;
}

/** "On this issue", "to these settlements": what only the story before it explains, where the rest stands without it. */
function pointsBack(tree: Tree, child: number): boolean {
  const { rel, head } = tree.at(child);
  if (!/^(?:obl|nmod)$/.test(rel) || tree.at(head).rel === "acl:relcl") return false;
  const kids = tree.children(child);
  const cased = kids.some((c) => tree.at(c).rel === "case" && !/^(?:by|of|without|against)$/.test(tree.at(c).lower));
  return (
    cased &&
    kids.some((c) => c < child && /^(?:this|these|that|those)$/.test(tree.at(c).lower) && tree.at(c).rel === "det")
  );
}

/** Words that tie a sentence to the one before it. */
const links = (tree: Tree, child: number): boolean =>
  tree.at(child).rel === "advmod" &&
  tree.children(child).every((c) => tree.at(c).rel === "punct") &&
  /^(?:therefore|however|thus|moreover|meanwhile|furthermore|nevertheless|nonetheless|then|also|additionally|consequently|hence|instead)$/.test(
    tree.at(child).lower,
  );

/** "On Tuesday", "last week": the date stands beside the title, and tells more. */
function isTime({ tree, times }: TitleOf, child: number, own: boolean): boolean {
  const { rel, head } = tree.at(child);
  if (!/^(?:obl|advmod|nmod)/.test(rel) || /^(?:ago|earlier|later)$/.test(tree.at(head).lower)) return false;
  // "noted that they met 30 years ago": without it they met now
  if (!own && tree.subtree(child).some((i) => /^(?:ago|last|next)$/.test(tree.at(i).lower))) return false;
  const words = tree.subtree(child).filter((i) => !/^(?:ADP|PUNCT)$/.test(tree.at(i).pos) && tree.at(i).tag !== "POS");
  return (
    words.length > 0 && words.every((i) => times.some((t) => t.start <= tree.at(i).start && tree.at(i).end <= t.end))
  );
}

/** Is the subject a pronoun that no name is known for? Who says it then says who it is: "The army said it had killed". */
function isNobody(tree: Tree, verb: number, named: TitleOf["named"]): boolean {
  const subject = tree.child(verb, /^nsubj/);
  return (
    subject !== null && /^(?:he|she|it|they)$/.test(tree.at(subject).lower) && !/^\p{Lu}/u.test(named(subject) ?? "")
  );
}

/** Who a clause is about: its subject, or the noun that it says something of ("a report published by", "the man who fled"). */
function subjectOf(tree: Tree, { subject, verb }: Clause): number | null {
  // "it was decided that", "there is a chance that"
  if (subject !== null && subject > verb && (/^csubj/.test(tree.at(subject).rel) || tree.child(verb, /^expl/) !== null))
    return tree.child(verb, /^expl/) ?? subject;
  const relative = subject !== null && /^W/.test(tree.at(subject).tag);
  if (subject !== null && !relative) return subject;
  let at = verb;
  while (tree.at(at).rel === "conj" && tree.at(at).head >= 0) at = tree.at(at).head;
  const { rel, head } = tree.at(at);
  if (/^acl/.test(rel) && head >= 0) return head < verb ? tree.phraseHead(head) : null;
  let before = (subject ?? 0) - 1;
  while (before > 0 && tree.at(before).pos === "PUNCT") before--;
  return relative && /^(?:NOUN|PROPN)$/.test(tree.tokens[before]?.pos ?? "") ? tree.phraseHead(before) : null;
}

/** What stands before the subject sets the scene; a headline starts with who. */
function leads(tree: Tree, child: number, { subject, verb }: Clause): boolean {
  const { rel, tag, lower } = tree.at(child);
  if (lower === "but" && tree.tokens[child - 1]?.lower === "all") return false; // "all but resigned"
  if (rel === "cc" || (rel === "mark" && lower !== "to") || /^W/.test(tag)) return true;
  if (conditionOf(tree, child) !== null || isDoubt(tree, child) || isSource(tree, child)) return false;
  return child < (subject ?? verb) && !/^(?:ccomp|nsubj|csubj|aux|cop|expl)/.test(rel) && !NEGATION.test(lower);
}

/** Does a word belong to the condition set in front: "If the talks collapse, the army will invade"? Without it the rest is not true. */
function isCondition(tree: Tree, word: number, top: number): boolean {
  for (let at = word, n = 0; at >= 0 && n < 40; at = tree.at(at).head, n++)
    if (tree.at(at).head === top) return conditionOf(tree, at) !== null || isDoubt(tree, at) || isSource(tree, at);
  return false;
}

/** "Without evidence, he claimed". */
const isDoubt = (tree: Tree, child: number): boolean =>
  /^(?:evidence|proof|basis|grounds)$/.test(tree.at(child).lemma) &&
  tree.children(child).some((c) => /^(?:without|no)$/.test(tree.at(c).lower));

function isAside(tree: Tree, child: number, act: number): boolean {
  const { rel, head } = tree.at(child);
  if (!ASIDE.test(rel) || under(tree, act, head, ASIDE)) return false;
  const first = tree.subtree(child)[0] as number;
  return OPENS_ASIDE.test(tree.at(first).text) || OPENS_ASIDE.test(tree.tokens[first - 1]?.text ?? "");
}

/** A part of a subject behind a comma: ", including the mayor". */
function setOff(tree: Tree, child: number): boolean {
  const first = tree.subtree(child)[0] as number;
  return (
    /^(?:nmod|nmod:unmarked|acl|acl:relcl|obl|advmod)$/.test(tree.at(child).rel) && tree.tokens[first - 1]?.text === ","
  );
}

/** What is said where who says it hangs on it: "Russia will respond, the Kremlin said". */
function told(tree: Tree, verb: number): number[] {
  const { head } = tree.at(verb);
  if (head < 0) return [];
  return tree.subtree(head, (child) => child === verb).filter((i) => i !== verb && !isUnder(tree, i, verb));
}

/** Without the punctuation at its ends and "and" in front. */
function trimmed(tree: Tree, words: readonly number[]): number[] {
  let [from, to] = [0, words.length];
  const opens = (at: number): boolean => {
    const { pos, rel } = tree.at(words[at] as number);
    const set = pos === "ADV" && rel === "advmod" && tree.at((words[at] as number) + 1).text === ","; // "Ultimately, ..."
    return set || /^(?:PUNCT|CCONJ)$/.test(pos);
  };
  while (from < to - 1 && opens(from)) from++;
  while (to > from && tree.at(words[to - 1] as number).pos === "PUNCT") to--;
  return words.slice(from, to);
}
