import type { Status } from "../../../domain";
import type { Tree } from "../../text/tree";

/** What a word above an act makes of it: a status, or "unsaid": the text does not say that there was any. */
export interface Governed {
  readonly status: Status | "unsaid";
  /** The word that says so. */
  readonly by: number;
  readonly rule: string;
}

/** A word above an act: `word` hangs on `head` by `rel`; all lemmas are of the head. */
interface Step {
  readonly tree: Tree;
  readonly word: number;
  readonly head: number;
  readonly rel: string;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

const FOILS = words("foil thwart avert avoid prevent abort forestall preempt");
const VERGES = words("verge brink cusp threshold point");
const FAILS = words("fail neglect");
const REFUSES = words("refuse decline");
const EVIDENCE = words("evidence proof indication sign suggestion hint trace");
const OPEN = words("unclear unknown uncertain undecided unconfirmed doubtful");
const CHANCES = words("unlikely likely possible impossible improbable feared afraid");
const WISHES = words(
  "hope wish want urge demand ask beg plead propose suggest recommend consider call press appeal request advise warn threaten fear expect aim plan intend seek",
);
const CANCELS = words("cancel scrap abandon shelve axe");
const INTENTS = words(
  "plot plan threat proposal offer pledge promise vow intention call demand appeal request warning bid",
);
const REPORTS = words(
  "say confirm state report announce believe think know expect prove suggest claim mean guarantee want plan intend",
);
/** Verbs and nouns that lay a deed to somebody: what they lay is a claim until a court has found it so. */
const ACCUSES = words("accuse suspect charge indict blame allege");
const ACCUSATIONS = words("accusation allegation suspicion charge claim");
const THINKS = words("think believe guess suppose imagine wonder hope wish");

/** Relations by which what was done hangs on the word that says what became of it. */
const DOWN = /^(?:obj|nsubj:pass|xcomp|ccomp|csubj|acl|nmod|obl|advcl)$/;

/** What the words above an act make of it; null where they leave it as it is told. Looks at most four words up. */
export function governedBy(tree: Tree, act: number): Governed | null {
  let word = act;
  for (let n = 0; n < 4; n++) {
    const { head, rel } = tree.at(word);
    if (head < 0) return null;
    const found = byHead({ tree, word, head, rel });
    if (found !== null) return found === "no" ? null : { ...found, by: found.by ?? head };
    const noun = tree.at(head).pos === "NOUN";
    if (!noun && rel !== "xcomp" && rel !== "conj") return null;
    word = head;
  }
  return null;
}

/** What an act's own word says became of it: "foiled an attack", "stopped short of firing", "found no proof". */
export function undoneBySelf(tree: Tree, act: number): string | null {
  const { lemma, pos } = tree.at(act);
  if (pos !== "VERB" || isNegated(tree, act)) return null;
  const object = tree.child(act, /^(?:obj|nsubj:pass)$/);
  if (FOILS.has(lemma) && object !== null && tree.at(object).pos === "NOUN") return "foiled";
  if (lemma === "stop" && childIs(tree, act, /^short$/, /^advmod$/) !== null) return "close";
  const none =
    object !== null && EVIDENCE.has(tree.at(object).lemma) && childIs(tree, object, /^no$/, /^det$/) !== null;
  return none ? "no-evidence" : null;
}

type Found = { readonly status: Status | "unsaid"; readonly rule: string; readonly by?: number };

function byHead(step: Step): Found | "no" | null {
  const { tree, word, head, rel } = step;
  const { lemma, pos } = tree.at(head);
  const negated = isNegated(tree, head);
  if (rel === "ccomp" || rel === "advcl" || rel === "csubj" || rel === "acl") {
    const whether = childIs(tree, word, /^whether$/, /^mark$/);
    if (whether !== null) return { status: "unsaid", rule: "whether", by: whether };
  }
  if (!DOWN.test(rel)) return null;
  if (pos === "VERB" && FOILS.has(lemma)) return foiled(step, negated);
  if (
    pos === "NOUN" &&
    VERGES.has(lemma) &&
    marked(tree, word, /^of$/) &&
    childIs(tree, head, /^on$/, /^case$/) !== null
  )
    return { status: "denied", rule: "verge" };
  if (isClose(step)) return { status: "denied", rule: "close" };
  if (FAILS.has(lemma) && rel === "xcomp") return negated ? "no" : { status: "denied", rule: "failed" };
  if (REFUSES.has(lemma) && rel === "xcomp") return negated ? "no" : { status: "denied", rule: "refused" };
  if (EVIDENCE.has(lemma) && /^(?:acl|ccomp|nmod)$/.test(rel)) return evidence(step);
  if (OPEN.has(lemma)) return { status: "unsaid", rule: "unclear" };
  if (CHANCES.has(lemma) && /^(?:ccomp|csubj|xcomp|advcl)$/.test(rel))
    return { status: "hypothetical", rule: "likely" };
  if (rel === "ccomp" && negated && REPORTS.has(lemma)) return { status: "unsaid", rule: "negated-verb" };
  if (/^(?:ccomp|xcomp)$/.test(rel) && THINKS.has(lemma) && isFirstPerson(tree, head))
    return { status: "unsaid", rule: "opinion" };
  if (isAccused(step)) return { status: "claimed", rule: "accused" };
  if (isCancelled(step)) return negated ? "no" : { status: "cancelled", rule: "cancelled" };
  if (pos === "VERB" && WISHES.has(lemma) && isUnreal(step)) return { status: "hypothetical", rule: "wished" };
  if (pos === "NOUN" && INTENTS.has(lemma) && rel === "acl" && marked(tree, word, /^to$/))
    return above(step) ?? { status: "hypothetical", rule: "intent" };
  return null;
}

/** What was foiled did not happen; what is to be prevented is only feared. */
function foiled({ tree, word, head, rel }: Step, negated: boolean): Found | "no" | null {
  if (/^(?:obl|advcl|xcomp)$/.test(rel) && !marked(tree, word, /^from$/)) return null;
  if (negated) return "no";
  const wanted = marked(tree, head, /^to$/) || tree.children(head).some((c) => tree.at(c).tag === "MD");
  return { status: wanted ? "hypothetical" : "denied", rule: "foiled" };
}

/** What becomes of an intent: "foiled a plot to bomb". */
function above({ tree, head }: Step): Found | null {
  const { head: up, rel } = tree.at(head);
  if (up < 0) return null;
  const found = byHead({ tree, word: head, head: up, rel });
  return found === null || found === "no" ? null : { ...found, by: found.by ?? up };
}

/** "Came close to signing", "came within minutes of sinking", "stopped short of firing". */
function isClose({ tree, word, head }: Step): boolean {
  const { lemma } = tree.at(head);
  const near = (pattern: RegExp) => childIs(tree, head, pattern, /^(?:advmod|xcomp|amod)$/) !== null;
  if (/^(?:stop|fall)$/.test(lemma)) return near(/^short$/) && marked(tree, word, /^of$/);
  if (!/^(?:come|get|go|be)$/.test(lemma)) return false;
  if (near(/^(?:close|near)$/) && marked(tree, word, /^to$/)) return true;
  const within = tree.children(head).some((c) => childIs(tree, c, /^within$/, /^case$/) !== null);
  return within && marked(tree, word, /^of$/);
}

/** What there is no evidence of is not told; what there is evidence of is somebody's claim. */
function evidence({ tree, head }: Step): Found | null {
  const { head: up } = tree.at(head);
  const none =
    childIs(tree, head, /^(?:no|little|scant|any)$/, /^(?:det|amod)$/) !== null ||
    childIs(tree, head, /^without$/, /^case$/) !== null ||
    (up >= 0 && isNegated(tree, up));
  return none ? { status: "unsaid", rule: "no-evidence" } : null;
}

/** "Accused of inciting a riot", "charged with killing", "allegations of torture". */
function isAccused({ tree, word, head, rel }: Step): boolean {
  const { lemma, pos, head: up } = tree.at(head);
  const known = tree
    .children(word)
    .some((c) => /^(?:det|nmod:poss)$/.test(tree.at(c).rel) && !/^an?$/.test(tree.at(c).lower));
  if (known) return false; // "accused the army of orchestrating his removal": he was removed
  if (rel === "obj" && up >= 0 && isAccused({ tree, word: head, head: up, rel: tree.at(head).rel })) return true;
  if (!(pos === "VERB" ? ACCUSES : ACCUSATIONS).has(lemma)) return false;
  return marked(tree, word, pos === "VERB" ? /^(?:of|with|for)$/ : /^(?:of|that)$/);
}

/** "Called off the march", "the march was cancelled"; who is suspended or sacked is not. */
function isCancelled({ tree, word, head, rel }: Step): boolean {
  if (!/^(?:obj|nsubj:pass)$/.test(rel) || tree.at(word).pos !== "NOUN") return false;
  const { lemma } = tree.at(head);
  return CANCELS.has(lemma) || (lemma === "call" && childIs(tree, head, /^off$/, /^(?:compound:prt|advmod)$/) !== null);
}

/** A wish is for what is not: an infinitive, or a clause without a past. */
function isUnreal({ tree, word, rel }: Step): boolean {
  if (!/^(?:xcomp|ccomp|advcl|obl)$/.test(rel)) return false;
  const kids = tree.children(word);
  if (rel === "obl") return false;
  const modal = kids.some((c) => tree.at(c).tag === "MD");
  if (kids.some((c) => tree.at(c).lower === "to" && tree.at(c).rel === "mark")) return true;
  return rel !== "advcl" && (modal || /^(?:VB|VBP)$/.test(tree.at(word).tag));
}

const isFirstPerson = (tree: Tree, verb: number): boolean => childIs(tree, verb, /^(?:i|we)$/, /^nsubj$/) !== null;

const marked = (tree: Tree, word: number, mark: RegExp): boolean =>
  childIs(tree, word, mark, /^(?:mark|case)$/) !== null;

/** The first child of a word that reads so and hangs on it so. */
function childIs(tree: Tree, word: number, reads: RegExp, rel: RegExp): number | null {
  return tree.children(word).find((c) => reads.test(tree.at(c).lower) && rel.test(tree.at(c).rel)) ?? null;
}

/** "Did not say", "nobody said", "has never said". */
export function isNegated(tree: Tree, verb: number): boolean {
  return (
    tree.children(verb).some((c) => /^(?:not|n['’]t|never)$/.test(tree.at(c).lower) && tree.at(c).rel !== "conj") ||
    nobody(tree, verb) !== null
  );
}

/** The subject that says that nobody did it: "no one", "none of the passengers", "no soldiers". */
export function nobody(tree: Tree, verb: number): number | null {
  const subject = tree.children(verb).find((c) => /^nsubj/.test(tree.at(c).rel));
  if (subject === undefined) return null;
  if (/^(?:nobody|none|nothing|neither)$/.test(tree.at(subject).lower)) return subject;
  return childIs(tree, subject, /^(?:no|neither)$/, /^det$/);
}
