import type { ActorKind, Token } from "../../../domain";
import type { Tree } from "../../text/tree";
import { UNNAMED } from "../lexicon/offices";
import { clauseOf } from "../sentence/clause";
import type { RoleMention } from "../who/who";
import { typeset } from "./typeset";

export interface Rendered {
  readonly text: string;
  readonly tree: Tree;
  readonly roles: readonly RoleMention[];
  /** The name of whom a pronoun stands for; null where that is not known. */
  readonly named: (word: number) => string | null;
  /** The state that "our country" means outside quotations; null where that is not known. */
  readonly home: string | null;
  /** Is a word part of a name, or made of one: "Russian"? */
  readonly isName: (word: number) => boolean;
  /** What a word stands for; null where nobody is known. */
  readonly kind: (word: number) => ActorKind | null;
}

/** "The minister, Ann Holm, accused": does a phrase that ends with a word do what a verb says? */
const isSubjectOf = (tree: Tree, word: number, verb: number): boolean =>
  tree.child(verb, /^nsubj/) === tree.phraseHead(word);

/** Do two words that a comma parts belong to different clauses or items? */
function isPair(tree: Tree, before: number | undefined, next: number | undefined): boolean {
  if (before === undefined || next === undefined || isSubjectOf(tree, before, next)) return false;
  return !/^(?:VERB|AUX)$/.test(tree.at(next).pos) || /^(?:conj|ccomp|advcl|parataxis)/.test(tree.at(next).rel);
}

const THIRD_PERSON = /^(?:he|she|it|they)$/;
const ONE_PERSON = /^(?:he|she|him|his|her)$/;
const SEVERAL = /^(?:they|them|their)$/;
const ONE_BODY = /^its?$/;

/** Words in the order given, with the punctuation between neighbours; the first pronoun for somebody gives way to the name. */
export function render(t: Rendered, all: readonly number[]): string {
  // a comma of what was left out goes with it
  const words = all.filter(
    (i, n) =>
      t.tree.at(i).text !== "," ||
      (all[n - 1] === i - 1 && all[n + 1] === i + 1) ||
      isPair(t.tree, all[n - 1], all[n + 1]),
  );
  const { text, tree, roles, named: nameOf, isName } = t;
  const offices = new Map<number, { name: string; last: number }>();
  for (const word of words) {
    const office = officeAt(t, word);
    if (office) offices.set(tree.basePhrase(word)[0], office);
  }
  const covered = new Set<number>();
  const named = new Set(roles.filter((r) => r.mention.form === "pronoun").map((r) => r.mention.start));
  const said = new Set<string>();
  let out = "";
  let last = -1;
  for (const [n, i] of words.entries()) {
    if (covered.has(i) || (tree.at(i).text === "," && isLoneComma(tree, last, words[n + 1], out))) continue;
    const office = offices.get(i);
    if (office) {
      if (last >= 0) out += gapBetween(text, tree, last, i);
      out += office.name;
      said.add(office.name);
      for (let k = i; k <= office.last; k++) covered.add(k);
      last = office.last;
      continue;
    }
    if (last >= 0) out += closes(tree, last, i, out) ? ", " : gapBetween(text, tree, last, i);
    const ours = homeAt(t, i);
    if (ours) {
      out += ours.name;
      for (let k = i; k <= ours.last; k++) covered.add(k);
      last = ours.last;
      continue;
    }
    const token = tree.at(i);
    const subject = THIRD_PERSON.test(token.lower) && /^nsubj/.test(token.rel);
    const stands = token.pos === "PRON" && !/^(?:i|we|us|me|you)$/.test(token.lower) && !explained(t, i, words);
    const asked = stands && (named.has(token.start) || subject || isSource(tree, i) || isFirst(token, out));
    const known = asked ? nameOf(i) : null;
    const main = token.head >= 0 && /^(?:root|conj|ccomp|parataxis)$/.test(tree.at(token.head).rel);
    const both = stands && subject && main && token.lower === "they" ? nameOf(i) : null;
    const contracted = /^['’]/.test(tree.tokens[i + 1]?.text ?? "") && tree.tokens[i + 1]?.start === token.end;
    const told = known !== null && (said.has(known) || out.includes(known.split(" ").at(-1) as string));
    const whole = token.lower !== "they" || !/^(?:person|state)$/.test(t.kind(i) ?? "");
    const name = contracted ? null : both?.includes(" and ") ? both : known && !told && whole ? calling(known) : null;
    if (name) said.add(name);
    // what was said first and is told last no longer begins the sentence
    const moved =
      last >= 0 &&
      !isName(i) &&
      isOpening(tree, i) &&
      (i < last ? token.pos !== "PROPN" : /^(?:DET|PRON|ADP|SCONJ|ADV)$/.test(token.pos)) &&
      token.text !== "I" &&
      (token.text === "A" || token.text !== token.text.toUpperCase());
    out += name
      ? name + (/^(?:PRP\$|WP\$)$/.test(token.tag) ? "’s" : "")
      : moved
        ? token.text.charAt(0).toLowerCase() + token.text.slice(1)
        : token.text;
    last = i;
  }
  return typeset(tidy(out));
}

/** A description as a subject: "the landslide". */
const calling = (name: string): string => {
  const described = /^\d+-/.test(name) || (!/^\p{N}/u.test(name) && /(?:^| )\p{Ll}\S*$/u.test(name));
  return described && !/['’]s /.test(name) ? `the ${name}` : name;
};

/** "His lawyer said": nothing in front of it tells whose. */
const isFirst = ({ lower }: Token, out: string): boolean => out === "" && /^(?:his|her|its|their)$/.test(lower);

/** "According to him": the words that say who says it. */
export const isSource = (tree: Tree, word: number): boolean =>
  /^(?:obl|nmod)/.test(tree.at(word).rel) &&
  tree.children(word).some((c) => c < word && tree.at(c).lower === "according");

/** Is a pronoun of what is said explained by who says it, told in the same title: "The secretary noted that he was determined"? */
function explained({ tree, kind }: Rendered, word: number, words: readonly number[]): boolean {
  const { lower } = tree.at(word);
  const kept = new Set(words);
  for (let at = word, n = 0; n < 30; n++) {
    const { rel, head } = tree.at(at);
    if (head < 0) return false;
    const subject = /^(?:ccomp|xcomp|advcl|parataxis)/.test(rel) ? clauseOf(tree, head).subject : null;
    at = head;
    if (subject === null || subject === word || !kept.has(subject) || tree.at(subject).pos === "PRON") continue;
    const several = /S$/.test(tree.at(subject).tag) || tree.child(subject, /^conj$/) !== null;
    const known = kind(subject);
    const person = known === null ? null : known === "person" || known === "group";
    if (ONE_PERSON.test(lower) && !several && person !== false) return true;
    if (SEVERAL.test(lower) && several) return true;
    if (ONE_BODY.test(lower) && !several && person === false) return true;
  }
  return false;
}

/** The name for "our country", and whose "our soldiers" are, where a state speaks of itself. */
function homeAt({ tree, home }: Rendered, word: number): { name: string; last: number } | null {
  const { lower, rel } = tree.at(word);
  if (home === null || lower !== "our" || rel !== "nmod:poss") return null;
  let noun = word + 1;
  while (tree.tokens[noun]?.pos === "ADJ") noun++;
  const isState = /^(?:country|state|nation|homeland|motherland|republic)$/.test(tree.tokens[noun]?.lemma ?? "");
  return isState ? { name: home, last: noun } : { name: `${home}’s`, last: word };
}

/** Whom a bare "the president", "the leaders" stands for; null where the words say more, or nobody is known. */
function officeAt({ tree, named }: Rendered, word: number): { name: string; last: number } | null {
  const { rel, lower, lemma, pos } = tree.at(word);
  const [first, last] = tree.basePhrase(word);
  if (pos !== "NOUN" && pos !== "PROPN") return null;
  if (!/^nsubj/.test(rel) || !UNNAMED.has(lemma) || last !== word || tree.at(first).lower !== "the") return null;
  const rest = tree.children(word).filter((c) => c > word && tree.at(c).rel !== "punct");
  const state = rest[0] !== undefined && tree.at(rest[0]).lower === "state" ? rest[0] : null; // "the Head of State"
  if (rest.length > (state === null ? 0 : 1) || word - first > 2) return null;
  const name = named(word);
  const known =
    name !== null && /^\p{Lu}\S* (?:.* )?\p{Lu}/u.test(name) && !UNNAMED.has((name.split(" ")[0] ?? "").toLowerCase());
  const several = /s$/.test(lower);
  return known && several === name.includes(" and ") ? { name, last: state ?? last } : null;
}

/** Is a comma between a subject and its verb the rest of an aside that is gone: "The president, Ana Kolar, suggested" as "Ana Kolar, suggested"? */
const isLoneComma = (tree: Tree, last: number, next: number | undefined, out: string): boolean =>
  last >= 0 &&
  next !== undefined &&
  !out.includes(",") &&
  /^(?:VERB|AUX)$/.test(tree.at(next).pos) &&
  isSubjectOf(tree, last, next);

/** Does a comma before a verb close what one behind the subject opened: "the bridge, opened in 1932, will be closed"? */
function closes(tree: Tree, last: number, next: number, out: string): boolean {
  if (next !== last + 2 || tree.at(last + 1).text !== "," || !out.includes(",")) return false;
  return /^(?:VERB|AUX)$/.test(tree.at(next).pos) && tree.at(next).rel !== "conj";
}

/** Does a word have its capital from where it stands: at the beginning of a sentence, a quotation or a line, and not in a name? */
function isOpening(tree: Tree, word: number): boolean {
  const before = tree.tokens[word - 1];
  if (before?.sentence !== tree.at(word).sentence || before.pos === "PUNCT") return true;
  return !/^\p{Lu}/u.test(before.text) && /^\p{Ll}/u.test(tree.tokens[word + 1]?.text ?? "");
}

/** What stands between two kept words: their own space and punctuation, a comma where one parts clauses or the items of a list, else a space. */
function gapBetween(text: string, tree: Tree, last: number, next: number): string {
  if (next <= last) return " ";
  const between = text.slice(tree.at(last).end, tree.at(next).start).replace(/\s+/g, " ");
  if (next === last + 1) return between === "" ? "" : " ";
  const toVerb =
    tree.at(last + 1).text === "," && /^(?:VERB|AUX)$/.test(tree.at(next).pos) && tree.at(next).rel !== "conj";
  if (next === last + 2 && tree.at(last + 1).pos === "PUNCT" && !toVerb) return between.replace(/["“”()]/g, "");
  const parted = tree.at(last + 1).text === "," || tree.at(next - 1).text === ",";
  // what stood between a word and its verb is gone, and its commas with it
  const { pos, rel } = tree.at(next);
  if (
    parted &&
    /^(?:VERB|AUX)$/.test(pos) &&
    (isSubjectOf(tree, last, next) || !/^(?:conj|ccomp|parataxis)$/.test(rel))
  )
    return " ";
  const listed = tree.at(next).rel === "conj" && tree.at(next - 1).text === ",";
  const told = tree.at(last).rel === "ccomp" || isUnder(tree, last, "ccomp", next);
  const set = tree.at(last + 1).text === "," && frontedBefore(tree, last, next);
  return parted && (listed || told || set) ? ", " : " ";
}

/** Does a word belong to a condition or a source set in front: "According to the mayor, ..."? */
function frontedBefore(tree: Tree, word: number, next: number): boolean {
  for (let at = word, n = 0; at >= 0 && n < 30; at = tree.at(at).head, n++)
    if (isSource(tree, at) || tree.at(at).rel === "advcl") return next > word && tree.at(at).head > at;
  return false;
}

/** Does a word belong to what was said, and the next one to who said it? */
function isUnder(tree: Tree, word: number, rel: string, next: number): boolean {
  for (let at = word, n = 0; at >= 0 && n < 30; at = tree.at(at).head, n++)
    if (tree.at(at).rel === rel) {
      for (let up = next, m = 0; up >= 0 && m < 30; up = tree.at(up).head, m++) if (up === at) return false;
      return next > word;
    }
  return false;
}

function tidy(title: string): string {
  const plain = title
    .replace(/ ?\([^()]*? [-–] ed\.?\)?/g, "")
    .replace(/\s+/g, " ")
    .replace(/\s+([,.;:!?%])/g, "$1")
    .replace(/,(?:\s*,)+/g, ",")
    .replace(/([$£€]) (?=\d)/g, "$1")
    .replace(/^[\s,;:.–—-]+|[\s,;:.–—-]+$/g, "")
    .replace(/^(?:and|but|or)\s+/i, "")
    .trim();
  const odd = (plain.match(/["“”]/g) ?? []).length % 2 === 1;
  const balanced = odd
    ? plain
        .replace(/["“”]/g, "")
        .replace(/[\s,;:]+$/, "")
        .trim()
    : plain;
  return balanced.charAt(0).toUpperCase() + balanced.slice(1);
}
