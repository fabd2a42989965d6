import type { Span } from "../../../domain";
import type { Tree } from "../../text/tree";
import type { ModelAct } from "./act";

/** The clause that tells of an act, as its tree has it. */
export interface Clause {
  /** Index of the verb (or predicate) the act's word is, or hangs on. */
  readonly verb: number;
  /** The act's word is that verb. */
  readonly verbal: boolean;
  readonly subject: number | null;
  readonly passive: boolean;
  readonly negated: boolean;
  /** Modal verb in front of it, small: "will", "could". */
  readonly modal: string | null;
  readonly tense: "past" | "present" | "infinitive" | "participle" | "none";
  readonly perfect: boolean;
}

const VERBAL = /^(?:VERB|AUX)$/;

/** The clause of an act: its verb's, or the nearest verb's that a noun hangs on. */
export function clauseOf(tree: Tree, word: number): Clause {
  let verb = word;
  for (let n = 0; n < 12 && !isPredicate(tree, verb); n++) {
    const { head } = tree.at(verb);
    if (head < 0) break;
    verb = head;
  }
  const kids = tree.children(verb);
  const subject = kids.find((c) => /^(?:nsubj|csubj)/.test(tree.at(c).rel)) ?? sharedSubject(tree, verb);
  const aux = kids.filter((c) => /^(?:aux|cop)/.test(tree.at(c).rel));
  const modal = aux.find((c) => tree.at(c).tag === "MD");
  const passive = kids.some((c) => /:pass$/.test(tree.at(c).rel));
  const negated = kids.some((c) => /^(?:not|n['’]t|never|no)$/.test(tree.at(c).lower) && tree.at(c).rel !== "conj");
  const first = aux[0] !== undefined && tree.at(aux[0]).tag !== "MD" ? tree.at(aux[0]) : tree.at(verb);
  return {
    ...{ verb, subject, passive, negated },
    verbal: verb === word,
    modal:
      modal === undefined
        ? null
        : tree
            .at(modal)
            .lower.replace(/^(?:'|’)ll$/, "will")
            .replace(/^wo$/, "will"),
    perfect: aux.some((c) => tree.at(c).lemma === "have"),
    tense: tenseOf(
      first.tag,
      kids.some((c) => tree.at(c).lower === "to" && tree.at(c).rel === "mark"),
      modal !== undefined,
    ),
  };
}

function isPredicate(tree: Tree, i: number): boolean {
  const { pos, head } = tree.at(i);
  return head < 0 || VERBAL.test(pos) || tree.children(i).some((c) => /^(?:nsubj|cop)/.test(tree.at(c).rel));
}

/** "He came and saw": the second verb has the first one's subject. */
function sharedSubject(tree: Tree, verb: number): number | null {
  let at = verb;
  for (let n = 0; n < 4; n++) {
    const { rel, head } = tree.at(at);
    if (head < 0 || !/^(?:conj|xcomp|advcl)$/.test(rel)) return null;
    const subject = tree.children(head).find((c) => /^nsubj/.test(tree.at(c).rel));
    if (subject !== undefined) return subject;
    at = head;
  }
  return null;
}

function tenseOf(tag: string, infinitive: boolean, modal: boolean): Clause["tense"] {
  if (modal) return "present";
  if (infinitive || tag === "VB") return "infinitive";
  if (tag === "VBD") return "past";
  if (tag === "VBZ" || tag === "VBP") return "present";
  return tag === "VBG" || tag === "VBN" ? "participle" : "none";
}

/** The "if" that makes a clause a condition: "If the talks collapse, the army will invade"; null where none does. */
export function conditionOf(tree: Tree, clause: number): number | null {
  if (tree.at(clause).rel !== "advcl") return null;
  return (
    tree.children(clause).find((c) => /^(?:if|unless)$/.test(tree.at(c).lower) && tree.at(c).rel === "mark") ?? null
  );
}

/** The "it" that only holds a place: "It was agreed to meet", "it is necessary that". */
export function isExpletive(tree: Tree, word: number): boolean {
  const { lower, rel, head } = tree.at(word);
  if (lower !== "it" || head < 0) return false;
  if (/^expl/.test(rel)) return true;
  if (!/^nsubj/.test(rel)) return false;
  const kids = tree.children(head);
  const stated = kids.some((c) => c > head && /^(?:ccomp|csubj|csubj:pass|csubj:outer)$/.test(tree.at(c).rel));
  const intended = kids.some((c) => c > head && tree.at(c).rel === "xcomp" && tree.at(c).tag === "VB");
  const passive = rel === "nsubj:pass";
  const copular = kids.some((c) => tree.at(c).rel === "cop");
  return (passive && (stated || intended)) || (copular && (stated || (intended && tree.at(head).pos === "ADJ")));
}

const OTHER_CLAUSE = /^(?:conj|parataxis|advcl|advcl:relcl|acl:relcl|list)$/;

/**
 * The stretch of text that tells of an act: its clause, without others that tell of acts of their own. `own` are the words of the sentence's
 * acts; the whole sentence where it tells of one.
 */
export function spanOf(tree: Tree, act: ModelAct, clause: Clause, own: ReadonlySet<number>): Span {
  const others = (i: number): boolean => own.has(i) && i !== act.word && i !== clause.verb;
  const top = clause.verb;
  // the words of a governing verb that only reports or serves belong to it
  const words = tree.subtree(
    top,
    (child) => OTHER_CLAUSE.test(tree.at(child).rel) && others(child) && !setsScene(tree, child, clause),
  );
  let first = words[0] as number;
  let last = words.at(-1) as number;
  if (
    clause.subject !== null &&
    clause.subject < first &&
    others(top) === false &&
    nothingBetween(tree, clause.subject, first, own)
  )
    first = tree.subtree(clause.subject)[0] as number;
  // a stretch is whole: what was left out in its middle comes back, at its ends it does not
  while (first < act.word && /^(?:,|;|:|and|but|or|—|–|-|that|”|’|\)|\.)$/.test(tree.at(first).lower)) first++;
  while (last > act.word && /^(?:,|;|:|and|but|or|—|–|-|“|‘|\()$/.test(tree.at(last).lower)) last--;
  const span = { start: tree.at(first).start, end: tree.at(last).end };
  return span.end - span.start < SHORTEST || tree.at(clause.verb).rel === "parataxis"
    ? whole(tree, act.word, span)
    : span;
}

/** "Speaking at a gathering, he said": the occasion belongs to what was said on it. */
function setsScene(tree: Tree, child: number, { subject }: Clause): boolean {
  const { rel, tag } = tree.at(child);
  return rel === "advcl" && tag === "VBG" && subject !== null && child < subject;
}

/** A passage says something by itself: a shorter clause is shown in its sentence, unless that is very long. */
const SHORTEST = 20;
const LONGEST_SENTENCE = 400;

function whole(tree: Tree, word: number, span: Span): Span {
  const { sentence } = tree.at(word);
  let first = word;
  let last = word;
  // a sentence that is too long is not walked to its ends: there may be a megabyte of it
  const least = tree.at(word).end - LONGEST_SENTENCE;
  const most = tree.at(word).start + LONGEST_SENTENCE;
  while (tree.tokens[first - 1]?.sentence === sentence && tree.at(first).start >= least) first--;
  while (tree.tokens[last + 1]?.sentence === sentence && tree.at(last).end <= most) last++;
  const all = { start: tree.at(first).start, end: tree.at(last).end };
  return all.end - all.start > LONGEST_SENTENCE ? span : all;
}

function nothingBetween(tree: Tree, subject: number, first: number, own: ReadonlySet<number>): boolean {
  for (let i = subject + 1; i < first; i++) if (own.has(i)) return false;
  return first - subject < 12 && tree.at(subject).sentence === tree.at(first).sentence;
}
