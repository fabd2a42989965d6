import type { Tree } from "../../text/tree";
import { NEGATION } from "./clause-words";
import { LONGEST, type TitleOf } from "./input";
import { isSource, render } from "./render";
import { isUnder } from "./under";

/** What a word cannot do without, whatever its length. */
const NEEDED =
  /^(?:nsubj|nsubj:pass|nsubj:outer|csubj|aux|aux:pass|cop|compound|compound:prt|flat|fixed|goeswith|det|det:predet|nummod|case|nmod:poss|expl|obj|iobj|xcomp|ccomp|obl:agent|nmod:desc|amod|mark|cc)$/;
/** What may go where the act itself would not fit otherwise. */
const LOOSE = /^(?:obl|obl:unmarked|nmod|nmod:unmarked|advmod|acl|advcl|conj|appos|acl:relcl)$/;
/** Words that no headline ends with. */
const OPEN_END = /^(?:ADP|DET|CCONJ|SCONJ|PUNCT|AUX|PART)$/;

/** The longest beginning that ends a phrase, fits and holds the act; null where there is none, and how many characters the shortest is too long. */
export function fitting(
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
  if (tree.tokens[last + 1]?.text === "," && next <= last + 2 && listGoesOn(tree, last + 1)) return true;
  const { head, rel } = tree.at(last);
  const ends = new Set([last, tree.phraseHead(last), ...(/^(?:compound:prt|advmod)$/.test(rel) ? [head] : [])]);
  for (let at = next; at >= 0 && at > last; at = tree.at(at).head) {
    const up = tree.at(at).head;
    if (/^(?:xcomp|ccomp)$/.test(tree.at(at).rel) && up >= 0 && up <= last && words.includes(up)) return true;
    if (ends.has(up))
      return /^(?:obl|nmod|acl|acl:relcl|advcl|xcomp|ccomp|obj)$/.test(tree.at(at).rel) && tree.at(next).text !== ",";
  }
  return false;
}

/** Is there more of a list behind a comma? */
function listGoesOn(tree: Tree, comma: number): boolean {
  for (let at = comma + 1, n = 0; at > comma && tree.tokens[at] && n < FEW; at = tree.at(at).head, n++)
    if (tree.at(at).rel === "conj" && tree.at(at).head < comma) return /^(?:NOUN|PROPN)$/.test(tree.at(at).pos);
  return false;
}

const FEW = 6;

/** "The importance of dialogue": without what it is of, a noun says nothing. */
const isOf = (tree: Tree, child: number): boolean =>
  tree.at(child).rel === "nmod" &&
  tree.children(child).some((c) => tree.at(c).lower === "of" && tree.at(c).rel === "case");

/** Without the smallest part that a headline can do without and that makes it fit, or the largest where none does. */
export function withoutLoose({ tree, act }: TitleOf, words: readonly number[], over: number): number[] {
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
