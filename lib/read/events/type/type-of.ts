import type { EventTypeId } from "../../../domain";
import type { Tree } from "../../text/tree";
import { ACCIDENTS, MISHAPS } from "../lexicon/accidents";
import { HOLDERS, OFFICES } from "../lexicon/offices";
import type { ModelAct } from "../sentence/act";
import type { Clause } from "../sentence/clause";
import type { ArticleReading } from "../sentence/sentence-reading";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Who is let go, by lemma, and the words for letting go: of others "free" and "return" tell something else. */
const HELD = words("hostage prisoner captive detainee pow abductee serviceman body remains");
const LETS_GO = words("release free liberate exchange swap repatriate hand");
const PRISONS = words("prison jail custody captivity detention bail imprisonment");
const LETTING_GO = words("release exchange swap handover return repatriation");
const TAKES_PLACE = words("take happen occur begin start continue end");
/** What hits by being sent: "a drone hit a depot". */
const WEAPONS = words("drone missile rocket shell bomb airstrike warplane bomber artillery mortar");
const HITS = words("hit strike target attack bomb destroy damage kill wound injure pound slam");
const HACKERS = words("hacker ransomware malware cyberattack");
const HACKS = words(
  "steal breach attack target access leak disrupt break infiltrate encrypt hit cripple compromise publish",
);
const WATERS = words("sea ocean water waters");
/** Who takes to the streets, and what they do there that hurts nobody. */
const PROTESTERS = words("protester protestor demonstrator marcher picketer");
const PROTESTS = words(
  "block blockade march gather rally chant demonstrate occupy picket assemble wave hold fill pack",
);
/** "Fired 20 workers": nobody is shot. */
const DISMISSES = words("fire sack dismiss axe cut");
const STAFF = words("worker employee staff staffer teacher coach manager executive job position");
const VIOLENT: ReadonlySet<EventTypeId> = new Set<EventTypeId>(["attack_civilians", "strike", "clash"]);

/** The type of an act: the model's, but where the words leave no choice (hostages released, workers on strike, a missile tested, a fire) theirs. */
export function typeOf(act: ModelAct, clause: Clause, { tree }: ArticleReading): EventTypeId {
  const { type, word } = act;
  if (type === "other" && leavesOffice(tree, word)) return "politics";
  if (takesOffice(tree, word)) return "politics";
  if (letsGo(tree, word) || (type === "other" && /^evacuat/.test(tree.at(word).lemma))) return "release_exchange";
  if (isOnStrike(tree, word)) return "protest";
  const { pos, lemma } = tree.at(word);
  const subject = clause.subject === null ? "" : tree.at(clause.subject).lemma;
  if (pos === "VERB" && isTest(tree, word)) return "military_move";
  if (pos === "VERB" && VIOLENT.has(type) && DISMISSES.has(lemma) && isStaff(tree, word)) return "other";
  if (clause.passive) return type;
  if (pos === "VERB" && WEAPONS.has(subject) && HITS.has(lemma) && !VIOLENT.has(type)) return "strike";
  if (pos === "VERB" && HACKERS.has(subject) && HACKS.has(lemma)) return "cyber_info";
  if (pos === "VERB" && PROTESTERS.has(subject) && PROTESTS.has(lemma)) return "protest";
  if (!VIOLENT.has(type)) return type;
  const mishap = pos === "VERB" && MISHAPS.has(lemma) && tree.child(word, /^obj$/) === null;
  return mishap || ACCIDENTS.has(subject) ? "disaster" : type;
}

/** "released three hostages", "the bodies were handed over", "an exchange of prisoners", "a prisoner swap". */
function letsGo(tree: Tree, word: number): boolean {
  const { pos, lemma } = tree.at(word);
  const held = (rel: RegExp) => tree.children(word).some((c) => rel.test(tree.at(c).rel) && HELD.has(tree.at(c).lemma));
  if (pos === "VERB" && TAKES_PLACE.has(lemma)) {
    const subject = tree.child(word, /^nsubj/);
    return subject !== null && tree.at(subject).pos === "NOUN" && letsGo(tree, subject);
  }
  if (pos === "VERB") return LETS_GO.has(lemma) && (held(/^(?:obj|nsubj:pass)$/) || isFromPrison(tree, word));
  return pos === "NOUN" && LETTING_GO.has(lemma) && held(/^(?:nmod|compound)$/);
}

const isStaff = (tree: Tree, word: number): boolean => {
  const object = tree.child(word, /^(?:obj|nsubj:pass)$/);
  return object !== null && STAFF.has(tree.at(object).lemma);
};

/** "Freed the journalist after five years in prison"; "freed Ana Kolar". */
function isFromPrison(tree: Tree, word: number): boolean {
  const object = tree.child(word, /^(?:obj|nsubj:pass)$/);
  if (object === null || !/^(?:free|release)$/.test(tree.at(word).lemma)) return false;
  return tree.subtree(word).some((i) => PRISONS.has(tree.at(i).lemma) && tree.at(i).rel !== "compound");
}

/** "Teachers went on strike", "nurses are on strike"; not "spoke on the strike in Kyiv". */
function isOnStrike(tree: Tree, word: number): boolean {
  const on = (i: number) =>
    tree.at(i).lower === "strike" &&
    tree.children(i).some((c) => tree.at(c).rel === "case" && tree.at(c).lower === "on" && c === i - 1);
  return on(word) || (/^(?:go|be|stay|remain)$/.test(tree.at(word).lemma) && tree.children(word).some(on));
}

/** "Iran tested a missile", "fired two missiles into the sea": nobody is attacked. */
function isTest(tree: Tree, word: number): boolean {
  const object = tree.child(word, /^(?:obj|nsubj:pass)$/);
  if (object === null || tree.at(object).lemma !== "missile") return false;
  const { lemma } = tree.at(word);
  if (/^test(?:-fire|-launch)?$/.test(lemma)) return true;
  const isInto = (c: number) => tree.children(c).some((k) => tree.at(k).rel === "case" && tree.at(k).lower === "into");
  return /^(?:fire|launch)$/.test(lemma) && tree.children(word).some((c) => WATERS.has(tree.at(c).lower) && isInto(c));
}

/** "Confirmed Helen Brandt as trade representative": who is somebody from then on. */
function takesOffice(tree: Tree, word: number): boolean {
  const { pos, lemma } = tree.at(word);
  if (pos !== "VERB" || !/^(?:confirm|nominate|appoint|name|elect|install)$/.test(lemma)) return false;
  if (tree.child(word, /^(?:obj|nsubj:pass)$/) === null) return false;
  const isAs = (c: number) =>
    tree.children(c).some((k) => tree.at(k).lower === "as" && /^(?:case|mark)$/.test(tree.at(k).rel));
  return tree
    .children(word)
    .some((c) => c > word && /^(?:obl|xcomp|advcl)$/.test(tree.at(c).rel) && tree.at(c).pos === "NOUN" && isAs(c));
}

/** "Finance minister Hana Kolar quit": who holds an office and leaves, leaves that. */
function leavesOffice(tree: Tree, word: number): boolean {
  const { pos, lemma } = tree.at(word);
  if (pos !== "VERB" || !/^(?:quit|resign)$/.test(lemma)) return false;
  const object = tree.child(word, /^obj$/);
  const isOffice = (i: number) => HOLDERS.has(tree.at(i).lemma) || OFFICES.has(tree.at(i).lemma);
  if (object !== null) return isOffice(object);
  const subject = tree.child(word, /^nsubj$/);
  return subject !== null && tree.subtree(subject).some(isOffice);
}
