import type { Tree } from "../../text/tree";
import { type Clause, clauseOf, conditionOf } from "../sentence/clause";
import { isAbout, nameAt, voiceOf } from "./attribution";
import { cut, LONGEST, type TitleOf } from "./fit";
import { ownTitle, quotedTitle, saidTitle, spokenTitle } from "./quoted-title";
import { isRelative } from "./relative";
import { isSource, render } from "./render";
import type { SaidBefore } from "./said-before";
import { typeset } from "./typeset";

/** What a word cannot do without, whatever its length. */
const NEEDED =
  /^(?:nsubj|nsubj:pass|nsubj:outer|csubj|aux|aux:pass|cop|compound|compound:prt|flat|fixed|goeswith|det|det:predet|nummod|case|nmod:poss|expl|obj|iobj|xcomp|ccomp|obl:agent|nmod:desc|amod|mark|cc)$/;
const NEGATION =
  /^(?:not|n['’]t|never|no|nearly|almost|but|close|short|only|hardly|barely|narrowly|allegedly|reportedly|about|around|some|over|least|most|up|down|out|back|off|away)$/;
/** Asides between commas or brackets, left out wherever they stand. */
const ASIDE = /^(?:appos|acl:relcl|parataxis|discourse|vocative|reparandum|dislocated)$/;
const OPENS_ASIDE = /^(?:,|\(|–|—|--?)$/;
/** What may go where the act itself would not fit otherwise. */
const LOOSE = /^(?:obl|obl:unmarked|nmod|nmod:unmarked|advmod|acl|advcl|conj|appos|acl:relcl)$/;
/** Words that no headline ends with. */
const OPEN_END = /^(?:ADP|DET|CCONJ|SCONJ|PUNCT|AUX|PART)$/;
/** Longest stretch that is looked at, in words. */
const MOST = 70;
/** So many words before an act its sentence begins, at most. */
const FARTHEST = 200;

/**
 * A headline of at most `LONGEST` characters in the passage's own words: who, what they did, and as many of the words behind that as end a phrase
 * within it. Scenes set in front and asides are left out; what was said goes behind who said it.
 */
export function titleOf(t: TitleOf): string {
  const { tree, act } = t;
  if (t.before) return titleBefore(t, t.before);
  const own = (words: readonly number[]) => words.filter((i) => tree.at(i).start >= t.begins);
  const { words: all, top } = wordsOf(t);
  let words = own(all);
  const quoted = quotedTitle(t) ?? spokenTitle(t, words) ?? ownTitle(t, words);
  if (quoted) return quoted;
  const sentence = () => {
    const all = own(sentenceOf(tree, act.word));
    return saidTitle(t, all) ?? cut(render(t, all));
  };
  if (!isSound(tree, top, words)) return sentence();
  for (let n = 0; n < 12; n++) {
    const { title, over } = fitting(t, words, top);
    if (title && title.length >= SHORTEST) return said(t, top, title, words);
    const fewer = withoutLoose(t, words, over);
    if (fewer.length === words.length) break;
    words = fewer;
  }
  const whole = cut(render(t, words));
  return whole.length >= SHORTEST ? said(t, top, whole, words) : sentence();
}

/** "This was stated by the mayor": what was, with who said it. */
function titleBefore(t: TitleOf, { sayer, sentence, root }: SaidBefore): string {
  const { tree, act } = t;
  const name = nameAt(t, sayer);
  const title = titleOf({
    ...{ ...t, act: { ...act, word: root, type: "other" }, clause: clauseOf(tree, root), before: null },
    ...{
      begins: sentence.begins,
      quotes: sentence.quotes,
      times: [...t.times, ...sentence.times.filter((time) => isRelative(t.text.slice(time.start, time.end)))],
    },
    ...{ status: "occurred", governor: null, roles: [], speaker: null, publisher: name },
  });
  return /“/.test(title) || isAbout(title, name) ? title : cut(`${typeset(name)}: ${title}`);
}

/** With who says it in front, where the words themselves do not tell. */
function said(t: TitleOf, top: number, title: string, words: readonly number[]): string {
  const voice = voiceOf(t, top, title, words);
  return voice === null ? title : cut(`${typeset(voice)}: ${title}`);
}

/** Has a title its subject and a verb with a tense? Otherwise its sentence stands for it. */
function isSound(tree: Tree, top: number, words: readonly number[]): boolean {
  const kept = new Set(words);
  const { tag, rel } = tree.at(top);
  const kids = tree.children(top).filter((c) => kept.has(c));
  const active = tag === "VBN" && kids.some((c) => tree.at(c).rel === "nsubj"); // a past that looks like a participle
  const finite = active || /^(?:VBD|VBP|VBZ|MD)$/.test(tag) || kids.some((c) => /^(?:aux|cop)/.test(tree.at(c).rel));
  if (!finite) return rel === "root" && !/^(?:VERB|AUX)$/.test(tree.at(top).pos);
  if (tree.children(top).some((c) => /^W/.test(tree.at(c).tag) && /^(?:obj|obl|nmod)/.test(tree.at(c).rel)))
    return false; // "what they work on"
  if (rel === "acl:relcl" && /^W/.test(tree.at(tree.at(top).head).tag)) return false;
  const last = words.at(-1) as number;
  if (/^(?:ADP|SCONJ)$/.test(tree.at(last).pos) && tree.at(last).rel !== "compound:prt") return false;
  const first = words[0] as number;
  return !(/^(?:AUX|VERB)$/.test(tree.at(first).pos) && /^(?:VBD|VBP|VBZ|MD)$/.test(tree.at(first).tag));
}

/** A shorter title says nothing by itself. */
const SHORTEST = 12;

function sentenceOf(tree: Tree, word: number): number[] {
  const { sentence } = tree.at(word);
  let from = word;
  while (tree.tokens[from - 1]?.sentence === sentence && word - from < FARTHEST) from--;
  let to = from + 1;
  while (tree.tokens[to]?.sentence === sentence && to - from < MOST) to++;
  return Array.from({ length: to - from }, (_, i) => from + i);
}

/** The words of a clause as a headline has them: its subject, its verb with all that hangs on it, what is said behind who says it. */
function wordsOf(t: TitleOf): { readonly words: number[]; readonly top: number } {
  const { tree, act, clause } = t;
  const top = saying(t, governing(tree, t.governor === null ? clause.verb : clauseOf(tree, t.governor).verb));
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
  const said = rest.filter((i) => isFront(i) && spoken !== undefined && spoken < top && under(tree, i, top, /^ccomp$/));
  const content = /^parataxis$/.test(tree.at(top).rel) && act.type === "statement" ? told(tree, top) : [];
  const behind = rest.filter((i) => !isFront(i));
  const condition = trimmed(
    tree,
    rest.filter((i) => isFront(i) && isCondition(tree, i, top)),
  );
  const words = trimmed(tree, [...said, ...content]);
  if (words.length === 0) {
    const told = trimmed(tree, who);
    // a name that a tree cuts in two is read as it stands
    const ahead = subject !== null && subject < top ? behind.filter((i) => i < (told.at(-1) ?? -1)) : [];
    const first = ahead.length > 0 ? [...told, ...ahead].sort((a, b) => a - b) : told;
    return { words: [...condition, ...first, ...behind.filter((i) => !ahead.includes(i))].slice(0, MOST), top };
  }
  const verbs = behind.filter((i) => i <= top);
  return { words: [...trimmed(tree, who), ...verbs, ...words, ...behind.filter((i) => i > top)].slice(0, MOST), top };
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
  if (subject !== null && subject > verb && /^csubj/.test(tree.at(subject).rel))
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

const isUnder = (tree: Tree, word: number, top: number): boolean => {
  for (let at = word, n = 0; at >= 0 && n < 40; at = tree.at(at).head, n++) if (at === top) return true;
  return false;
};

/** Does the way up from a word to `top` end with one of some relations? */
function under(tree: Tree, word: number, top: number, rel: RegExp): boolean {
  for (let at = word, n = 0; at >= 0 && n < 40; at = tree.at(at).head, n++)
    if (tree.at(at).head === top) return rel.test(tree.at(at).rel);
  return false;
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

/** The longest beginning that ends a phrase, fits and holds the act; null where there is none, and how many characters the shortest is too long. */
function fitting(
  t: TitleOf,
  words: readonly number[],
  top: number,
): { readonly title: string | null; readonly over: number } {
  const { tree, act } = t;
  const place = new Map(words.map((word, i) => [word, i]));
  // a beginning of n words is whole if nobody in it needs a later one, and nobody hangs on a later one
  const least = new Array<number>(words.length).fill(0);
  words.forEach((word, i) => {
    let reach = i;
    for (const child of tree.children(word)) {
      const at = place.get(child);
      const { rel, lower } = tree.at(child);
      if (at !== undefined && (NEEDED.test(rel) || (rel === "advmod" && NEGATION.test(lower)) || isOf(tree, child)))
        reach = Math.max(reach, at);
    }
    const head = place.get(tree.at(word).head);
    if (head !== undefined) reach = Math.max(reach, head);
    least[i] = reach;
  });
  let reach = 0;
  const ends: number[] = [];
  for (let n = 1; n <= words.length; n++) {
    reach = Math.max(reach, least[n - 1] as number);
    const last = words[n - 1] as number;
    const open = OPEN_END.test(tree.at(last).pos) || /^(?:case|mark|cc|det)$/.test(tree.at(last).rel);
    if (reach < n && !open) ends.push(n);
    else if (reach < n && tree.children(last).length === 0 && n === words.length) ends.push(n);
  }
  const needed = Math.max(place.get(act.word) ?? 0, place.get(top) ?? 0);
  let over = 0;
  for (const n of ends.reverse()) {
    if (n <= needed) break;
    if (isRobbed(tree, words, n)) continue;
    const title = render(t, words.slice(0, n)) + (goesOn(tree, words, n) ? "…" : "");
    if (title.length <= LONGEST) return { title, over: 0 };
    over = title.length - LONGEST;
  }
  return { title: null, over };
}

/** Would a beginning of `n` words end within brackets, or with a verb whose object or complement is left out? */
function isRobbed(tree: Tree, words: readonly number[], n: number): boolean {
  const brackets = words.slice(0, n).filter((i) => /^[()]$/.test(tree.at(i).text));
  if (brackets.length % 2 === 1) return true;
  const last = words[n - 1] as number;
  if (tree.at(last).pos !== "VERB") return false;
  const rest = tree.children(last).filter((c) => c > last && /^(?:obj|ccomp|xcomp|obl)/.test(tree.at(c).rel));
  return rest.length > 0 && !tree.children(last).some((c) => c < last && /:pass$/.test(tree.at(c).rel));
}

/** Does what is left out behind `n` words belong to the last of them: "noted the importance | of a truce"? Then a title says that it goes on. */
function goesOn(tree: Tree, words: readonly number[], n: number): boolean {
  const next = words[n];
  const last = words[n - 1] as number;
  if (next === undefined || next < last) return false;
  const { head, rel } = tree.at(last);
  const ends = new Set([last, tree.phraseHead(last), ...(/^(?:compound:prt|advmod)$/.test(rel) ? [head] : [])]);
  for (let at = next; at >= 0 && at > last; at = tree.at(at).head) {
    const up = tree.at(at).head;
    if (/^(?:xcomp|ccomp)$/.test(tree.at(at).rel) && up >= 0 && up <= last && words.includes(up)) return true;
    if (ends.has(up))
      return /^(?:obl|nmod|acl|advcl|xcomp|ccomp|obj)$/.test(tree.at(at).rel) && tree.at(next).text !== ",";
  }
  return false;
}

/** "The importance of dialogue": without what it is of, a noun says nothing. */
const isOf = (tree: Tree, child: number): boolean =>
  tree.at(child).rel === "nmod" &&
  tree.children(child).some((c) => tree.at(c).lower === "of" && tree.at(c).rel === "case");

/** Without the smallest part that a headline can do without and that makes it fit, or the largest where none does. */
function withoutLoose({ tree, act }: TitleOf, words: readonly number[], over: number): number[] {
  const kept = new Set(words);
  let best: number[] = [];
  const length = (part: readonly number[]) => part.reduce((n, i) => n + tree.at(i).end - tree.at(i).start + 1, 0);
  const isBetter = (part: readonly number[]) => {
    const [mine, other] = [length(part), length(best)];
    return other < over ? mine > other : mine >= over && mine < other;
  };
  for (const word of words) {
    const { rel, head, lower, pos } = tree.at(word);
    if (!LOOSE.test(rel) || !kept.has(head) || pos === "ADP" || (pos === "PROPN" && tree.at(head).pos === "PROPN"))
      continue; // "University of Texas" is one name
    if (NEGATION.test(lower) || isUnder(tree, act.word, word) || isOf(tree, word) || isSource(tree, word)) continue;
    if (rel !== "conj" && /^(?:acl|advcl)$/.test(tree.at(head).rel)) continue; // a participle goes with all it has
    const part = tree.subtree(word).filter((i) => kept.has(i));
    // what is taken out of the middle of other words leaves them meaningless
    const whole = words.indexOf(part.at(-1) as number) - words.indexOf(part[0] as number) === part.length - 1;
    if (whole && isBetter(part)) best = part;
  }
  const gone = new Set(best);
  return words.filter((i) => !gone.has(i));
}
