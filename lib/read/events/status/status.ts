import type { Span, Status } from "../../../domain";
import type { Tree } from "../../text/tree";
import type { ModelAct } from "../sentence/act";
import { type Clause, conditionOf } from "../sentence/clause";

/** Whether an act took place, and the words that say so. */
export interface StatusReading {
  readonly status: Status;
  readonly span: Span | null;
  readonly rule: string;
  /** The verb whose subject says so; null where the clause itself does. */
  readonly verb?: number;
}

/** The status of an act: what the model says, but for words that leave no choice. */
export function statusOf(act: ModelAct, clause: Clause, tree: Tree): StatusReading {
  const span = modalSpan(tree, clause);
  if (act.type !== "statement" && clause.verbal && clause.negated && act.status === "occurred")
    return { status: "denied", span, rule: "negation" };
  const near = act.status === "occurred" && clause.verbal ? nearlyAt(tree, act.word) : null;
  if (near !== null)
    return { status: "denied", span: { start: tree.at(near).start, end: tree.at(act.word).end }, rule: "nearly" };
  const condition = act.type === "statement" || clause.modal === null ? null : conditionFor(tree, clause.verb);
  if (condition !== null && (act.status === "planned" || act.status === "occurred"))
    return {
      status: "hypothetical",
      span: { start: tree.at(condition).start, end: tree.at(condition).end },
      rule: "condition",
    };
  const denier = act.type === "statement" ? null : deniedBy(tree, clause.verb);
  if (denier !== null)
    return {
      status: "denied",
      span: { start: tree.at(denier).start, end: tree.at(denier).end },
      rule: "denied",
      verb: denier,
    };
  return { status: act.status, span: act.status === "occurred" ? null : span, rule: "model" };
}

/** "Nearly signed": what almost was, was not; but "nearly doubled" says how much. */
function nearlyAt(tree: Tree, word: number): number | null {
  if (MEASURED.test(tree.at(word).lemma)) return null;
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
