import type { Span, Status } from "../../../domain";
import type { Tree } from "../../text/tree";
import type { ModelAct } from "../sentence/act";
import { type Clause, conditionOf } from "../sentence/clause";
import { governedBy, nobody, undoneBySelf } from "./governors";

/** Whether an act took place, and the words that say so. */
export interface StatusReading {
  readonly status: Status;
  readonly span: Span | null;
  readonly rule: string;
  /** The verb whose subject says so; null where the clause itself does. */
  readonly verb?: number;
  /** The word above the act that says so: a title without it would not be true. */
  readonly by?: number;
}

/** The status of an act: what the model says, but for words that leave no choice. */
export function statusOf(act: ModelAct, clause: Clause, tree: Tree): StatusReading {
  const span = modalSpan(tree, clause);
  const at = (word: number) => ({ start: tree.at(word).start, end: tree.at(word).end });
  const open = act.status === "occurred" || act.status === "planned" || act.status === "ongoing";
  const none = clause.verbal && clause.modal === null ? nobody(tree, clause.verb) : null;
  if (none !== null && open) return { status: "denied", span: at(none), rule: "nobody" };
  if (act.type !== "statement" && clause.verbal && isNegatedFact(tree, clause) && open)
    return { status: "denied", span, rule: "negation" };
  const near = open && clause.verbal ? nearlyAt(tree, act.word) : null;
  if (near !== null)
    return { status: "denied", span: { start: tree.at(near).start, end: tree.at(act.word).end }, rule: "nearly" };
  const heard =
    open && act.status !== "planned" ? tree.children(act.word).find((c) => HEARSAY.test(tree.at(c).lower)) : undefined;
  if (heard !== undefined) return { status: "claimed", span: at(heard), rule: "hearsay" };
  const condition = open ? supposed(act, clause, tree) : null;
  if (condition !== null) return { status: "hypothetical", span: at(condition), rule: "condition" };
  const denier = act.type === "statement" ? null : deniedBy(tree, clause.verb);
  if (denier !== null) return { status: "denied", span: at(denier), rule: "denied", verb: denier };
  const governed = open ? governedBy(tree, act.word) : null;
  if (governed && governed.status !== "unsaid" && !(act.status === "planned" && governed.status === "hypothetical"))
    return { status: governed.status, span: at(governed.by), rule: governed.rule, by: governed.by };
  const undone = open ? undoneBySelf(tree, act.word) : null;
  if (undone !== null) return { status: "denied", span: at(act.word), rule: undone };
  const isOurs = !act.proposed || act.own === act.status; // another reader's word is not shown by the verb and what stands before it
  return { status: act.status, span: act.status !== "occurred" && isOurs ? span : null, rule: "model" };
}

const HEARSAY = /^(?:allegedly|reportedly|purportedly|supposedly)$/;

/** "Did not search"; but "did not search until October" is that it did then, and "will not" is a plan. */
function isNegatedFact(tree: Tree, { verb, negated, modal }: Clause): boolean {
  if (!negated || modal !== null) return false;
  return !tree.children(verb).some((c) => [c, ...tree.children(c)].some((k) => tree.at(k).lower === "until"));
}

/** The word that makes an act a supposition: the "if" it hangs on or stands behind, "could have", "had" before its subject. */
function supposed(act: ModelAct, clause: Clause, tree: Tree): number | null {
  const { verb, modal, perfect } = clause;
  const own = conditionOf(tree, verb) ?? invertedAt(tree, verb);
  if (own !== null) return own;
  if (act.type === "statement" || modal === null) return null;
  const condition = conditionFor(tree, verb);
  if (condition !== null) return condition;
  const unreal =
    clause.verbal &&
    (perfect ? /^(?:would|could|might|may|should)$/ : /^(?:could|might|may|must|should|ought)$/).test(modal);
  return unreal ? (tree.children(verb).find((c) => tree.at(c).tag === "MD") ?? null) : null;
}

/** "Had the dam burst": the auxiliary before the subject of a clause that hangs on another. */
function invertedAt(tree: Tree, verb: number): number | null {
  if (tree.at(verb).rel !== "advcl") return null;
  const kids = tree.children(verb);
  const subject = kids.find((c) => /^nsubj/.test(tree.at(c).rel));
  const first = kids.find((c) => /^(?:had|were|should)$/.test(tree.at(c).lower) && /^aux/.test(tree.at(c).rel));
  return subject !== undefined && first !== undefined && first < subject ? first : null;
}

/** "Nearly signed": what almost was, was not; but "nearly doubled" says how much. */
function nearlyAt(tree: Tree, word: number): number | null {
  if (MEASURED.test(tree.at(word).lemma)) return null;
  const all = tree.children(word).find((c) => c < word && tree.at(c).lower === "all" && tree.at(c + 1).lower === "but");
  if (all !== undefined && all + 2 <= word) return all;
  const near = tree.children(word).find((c) => c < word && /^(?:nearly|almost)$/.test(tree.at(c).lower));
  return near !== undefined && tree.at(near).rel === "advmod" ? near : null;
}

const MEASURED = /^(?:double|triple|treble|halve|quadruple|reach|total|complete|finish|destroy|wipe|empty|fill|cover)$/;

/** The "if" of the condition that a verb hangs on. */
function conditionFor(tree: Tree, verb: number): number | null {
  for (const child of tree.children(verb)) {
    const mark = conditionOf(tree, child);
    if (mark !== null) return mark;
  }
  return null;
}

const DENIES = /^(?:deny|refute|dispute|rebut)$/;

/** The verb that denies what a clause tells: "denied that it held talks", "denied attacking the town". */
export function deniedBy(tree: Tree, verb: number): number | null {
  const { rel, head } = tree.at(verb);
  if (head < 0 || !/^(?:ccomp|xcomp|advcl|obj)$/.test(rel) || !DENIES.test(tree.at(head).lemma)) return null;
  return tree.children(head).some((c) => /^(?:not|n['’]t|never)$/.test(tree.at(c).lower)) ? null : head;
}

/** The auxiliaries and the negation before the verb, and the verb. */
function modalSpan(tree: Tree, { verb }: Clause): Span {
  const first =
    tree.children(verb).find((c) => c < verb && /^(?:aux|aux:pass|cop|advmod|mark)$/.test(tree.at(c).rel)) ?? verb;
  return { start: tree.at(first).start, end: tree.at(verb).end };
}
