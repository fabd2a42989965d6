import type { Span, TimeMention } from "../../../domain";
import type { Tree } from "../../text/tree";
import type { ModelAct } from "../sentence/act";
import type { Clause } from "../sentence/clause";
import type { ArticleReading } from "../sentence/sentence-reading";

// How a time stands to the verb of an act.

/** Does a time stand at the verb itself: "jailed the banker on 3 April"? What is said then may have been done at another time. */
export function hangsOn(tree: Tree, time: Span, { word, from, to, type }: ModelAct): boolean {
  if (tree.at(word).pos !== "VERB" || type === "statement") return false;
  return tree.children(word).some((c) => {
    const { start, end, rel } = tree.at(c);
    return c >= from && c < to && start < time.end && time.start < end && /^obl/.test(rel);
  });
}

/** Does a time stand right behind what a verb says, with no other verb between: "a ferry that sank off Naxos in 2023"? */
export function standsAt(tree: Tree, time: Span, { word, to, type }: ModelAct): boolean {
  if (tree.at(word).pos !== "VERB" || type === "statement" || tree.at(word).end > time.start) return false;
  for (let i = word + 1; i < to && i <= word + BEHIND; i++) {
    if (tree.at(i).end > time.start) return tree.at(i - 1).pos === "ADP";
    if (/^(?:VERB|AUX|PUNCT|SCONJ|CCONJ)$/.test(tree.at(i).pos)) return false;
  }
  return false;
}

/** How far behind a verb its date may stand, in words. */
const BEHIND = 6;

/** "The worst landslide since July 2024", "for the first time since 2019": a time only compared with. */
export function isCompared({ start, relation }: TimeMention, { tree, wordAt }: ArticleReading): boolean {
  if (relation !== "from") return false;
  const since = wordAt(start) - 1;
  if (tree.tokens[since]?.lower !== "since") return false;
  for (let i = since - 1; i > since - COMPARED; i--) {
    const token = tree.tokens[i];
    if (token?.sentence !== tree.at(since).sentence || token.text === ",") return false;
    if (/^(?:JJS|RBS)$/.test(token.tag) || /^(?:first|only)$/.test(token.lower)) return true;
  }
  return false;
}

/** How far before "since" a superlative stands, in words. */
const COMPARED = 9;

/** "Arrested in November and later sentenced": the month is that of the arrest. */
export const isLater = ({ word }: ModelAct, { tree }: ArticleReading): boolean =>
  tree.children(word).some((c) => LATER.test(tree.at(c).lower) && tree.children(c).length === 0);

const LATER = /^(?:later|subsequently|eventually|thereafter)$/;
export const isCoarse = ({ when }: TimeMention): boolean =>
  /^(?:month|quarter|season|year|decade|century)$/.test(when?.precision ?? "");

/** Does another verb stand between a time and an act's? */
export function isApart(tree: Tree, time: Span, word: number): boolean {
  const ahead = tree.at(word).start < time.start;
  for (let i = ahead ? word + 1 : word - 1; tree.tokens[i]; i += ahead ? 1 : -1) {
    const { start, end, pos, sentence } = tree.at(i);
    if (sentence !== tree.at(word).sentence || (ahead ? end > time.start : start < time.end)) return false;
    if (pos === "VERB") return true;
  }
  return false;
}

/** Does it only say that it was later than a month or a year told before it in the sentence? */
export const isSomeTimeLater = (act: ModelAct, times: readonly TimeMention[], reading: ArticleReading): boolean =>
  isLater(act, reading) && times.some((time) => isCoarse(time) && time.start < reading.tree.at(act.word).start);

/** Does a time in front of an act's verb stand right behind another one: "suspected of robbing a bank last month were arrested"? */
export function isOthers(tree: Tree, time: Span, word: number): boolean {
  if (tree.at(word).start < time.start) return false;
  let i = word - 1;
  while (i >= 0 && tree.at(i).end > time.start) i--;
  for (let n = 0; n < BEHIND && tree.tokens[i]?.sentence === tree.at(word).sentence; n++, i--) {
    const { pos, tag } = tree.at(i);
    if (/^(?:PUNCT|SCONJ|CCONJ)$/.test(pos)) return false;
    if (pos === "VERB") return /^VB[NG]$/.test(tag) && /^(?:acl|advcl|xcomp)/.test(tree.at(i).rel);
  }
  return false;
}

/** "Paving the way for elections in the autumn": nothing but the plan says whether it is the last or the next one. */
export const isUndirected = ({ when, value }: TimeMention, tense: Clause["tense"]): boolean =>
  when?.precision === "season" && !/\d{4}-\d\d$/.test(value) && tense !== "past" && tense !== "present";
