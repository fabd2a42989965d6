import type { Tree } from "../../text/tree";
import { SAYS } from "../lexicon/sayings";
import { clauseOf } from "../sentence/clause";
import { isAbout, nameAt, voiceOf } from "./attribution";
import { MOST, wordsOf } from "./clause-words";
import { fitting, withoutLoose } from "./fitting";
import { cut, type TitleOf } from "./input";
import { ownTitle, quotedTitle, saidTitle, spokenTitle } from "./quoted-title";
import { isRelative } from "./relative";
import { render } from "./render";
import type { SaidBefore } from "./said-before";
import { typeset } from "./typeset";

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
    const all = own(sentenceOf(tree, act.word)).filter((i, n) => !isOpeningTime(t, i, n));
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
  if (tree.at(words[0] as number).lower === "whose") return false; // "whose brother died"
  if (SAYS.test(tree.at(top).lemma) && !kids.some((c) => SAID.test(tree.at(c).rel))) return false; // "the club announced"
  if (rel === "acl:relcl" && /^W/.test(tree.at(tree.at(top).head).tag)) return false;
  const last = words.at(-1) as number;
  if (/^(?:ADP|SCONJ)$/.test(tree.at(last).pos) && tree.at(last).rel !== "compound:prt") return false;
  const first = words[0] as number;
  const ahead = words.slice(0, words.indexOf(top)).map((i) => tree.at(i).pos);
  if (ahead.length > 0 && !ahead.some((pos) => SOMEBODY.test(pos))) return false; // "up to uprooted"
  return !(/^(?:AUX|VERB)$/.test(tree.at(first).pos) && /^(?:VBD|VBP|VBZ|MD)$/.test(tree.at(first).tag));
}

/** What a verb of saying says. */
const SAID = /^(?:obj|ccomp|xcomp|obl|parataxis|advcl|nsubj:pass|csubj)/;
const SOMEBODY = /^(?:NOUN|PROPN|PRON|NUM|ADJ|DET|X|VERB|AUX)$/;
/** A shorter title says nothing by itself. */
const SHORTEST = 12;

/** "Today at 9:00" in front of a sentence that stands for its title. */
const isOpeningTime = ({ tree, times }: TitleOf, word: number, n: number): boolean =>
  n < OPENING && times.some((t) => t.start <= tree.at(word).start && tree.at(word).end <= t.end);
const OPENING = 4;

function sentenceOf(tree: Tree, word: number): number[] {
  const { sentence } = tree.at(word);
  let from = word;
  while (tree.tokens[from - 1]?.sentence === sentence && word - from < FARTHEST) from--;
  let to = from + 1;
  while (tree.tokens[to]?.sentence === sentence && to - from < MOST) to++;
  return Array.from({ length: to - from }, (_, i) => from + i);
}
