import type { Span, Status } from "../../../domain";
import type { Tree } from "../../text/tree";
import type { ModelAct } from "../sentence/act";
import type { Clause } from "../sentence/clause";

/** Whether an act took place, and the words that say so. */
export interface StatusReading {
  readonly status: Status;
  readonly span: Span | null;
  readonly rule: string;
}

/** The status of an act: what the model says, but for words that leave no choice. */
export function statusOf(act: ModelAct, clause: Clause, tree: Tree): StatusReading {
  const span = modalSpan(tree, clause);
  if (act.type !== "statement" && clause.verbal && clause.negated && act.status === "occurred")
    return { status: "denied", span, rule: "negation" };
  return { status: act.status, span: act.status === "occurred" ? null : span, rule: "model" };
}

/** The auxiliaries and the negation before the verb, and the verb. */
function modalSpan(tree: Tree, { verb }: Clause): Span {
  const first =
    tree.children(verb).find((c) => c < verb && /^(?:aux|aux:pass|cop|advmod|mark)$/.test(tree.at(c).rel)) ?? verb;
  return { start: tree.at(first).start, end: tree.at(verb).end };
}
