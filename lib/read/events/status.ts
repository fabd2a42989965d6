import type { Span, Status } from "../../domain";
import type { Clause } from "./clauses";
import type { Classification } from "./event-type";
import { reporterOf } from "./reporters";

/** Verbs that make what they govern a plan. */
export const PLANS: ReadonlySet<string> = new Set(
  "plan intend schedule expect set prepare slate due aim propose want hope seek anticipate arrange".split(" "),
);
const CANCELS = new Set("cancel postpone scrap abandon shelve delay suspend scrub".split(" "));
const DENIES = new Set("deny refute dispute rebut".split(" "));
const CLAIMS = new Set("claim allege accuse assert contend report suspect".split(" "));
const FAILS = new Set("fail refuse decline".split(" "));

export interface StatusReading {
  readonly status: Status;
  /** The words that say so. */
  readonly span: Span | null;
  readonly rule: string;
}

/** The status of what a clause reports, from its verb group, its governors and the words that open it. */
export function statusOf(clause: Clause, what: Classification, source: "party" | "official" | null): StatusReading {
  const says = what.type === "statement";
  const at = (c: Clause, rule: string, status: Status): StatusReading => ({ status, span: groupSpan(c), rule });
  if (CANCELS.has(clause.group.lemma) && !says) return at(clause, "cancelling-verb", "cancelled");
  if (clause.marker === "if" || clause.marker === "unless" || clause.marker === "whether")
    return at(clause, "condition", "hypothetical");
  for (let c: Clause | null = clause; c; c = governor(c)) {
    const reading = ownStatus(c, clause, says);
    if (reading) return reading;
  }
  if (!says && what.rule === "chain:future") return at(clause, what.rule, "planned");
  if (!says && (what.rule === "chain:wish" || (what.rule === "chain:force" && clause.group.passive)))
    return at(clause, what.rule, "hypothetical");
  if (!says && what.rule === "chain:fail") return at(clause, what.rule, "denied");
  if (says) return { status: "occurred", span: null, rule: "said" };
  const reporter = reporterOf(clause);
  if (reporter && DENIES.has(reporter.group.lemma)) return at(reporter, "denying-verb", "denied");
  if (reporter && CLAIMS.has(reporter.group.lemma)) return at(reporter, "claiming-verb", "claimed");
  if (source === "party") return { status: "claimed", span: null, rule: "party-is-source" };
  if (clause.group.progressive && clause.group.tense === "present") return at(clause, "progressive", "ongoing");
  return { status: "occurred", span: null, rule: "default" };
}

function ownStatus(c: Clause, asked: Clause, says: boolean): StatusReading | null {
  const { group } = c;
  const span = groupSpan(c);
  const governs = c !== asked;
  if (group.negated && !says) return { status: "denied", span, rule: "negation" };
  if (governs && FAILS.has(group.lemma)) return { status: "denied", span, rule: "failing-verb" };
  if (governs && CANCELS.has(group.lemma)) return { status: "cancelled", span, rule: "cancelling-verb" };
  if (governs && PLANS.has(group.lemma)) return { status: "planned", span, rule: "planning-verb" };
  if (group.modal === "will") return { status: "planned", span, rule: "future" };
  if (!governs && !says && PLANS.has(group.lemma) && group.passive)
    return { status: "planned", span, rule: "planning-verb" };
  if (group.modal === "would" && !group.perfect)
    return { status: reporterOf(c) ? "planned" : "hypothetical", span, rule: "would" };
  if (group.modal && ["could", "may", "might", "can", "should", "must"].includes(group.modal) && !group.perfect)
    return { status: "hypothetical", span, rule: "modal" };
  if (!governs && group.form === "infinitive" && governor(c) === null)
    return { status: "planned", span, rule: "headline-infinitive" };
  if (!governs && group.progressive && group.tense === "present" && MOVES.has(group.lemma))
    return { status: "planned", span, rule: "present-progressive" };
  return null;
}

const MOVES = new Set("meet travel visit fly head go host attend arrive leave return hold".split(" "));

/** The clause whose verb an infinitive or gerund completes: "is expected | to meet". */
export function governor(clause: Clause): Clause | null {
  return clause.group.form === "infinitive" && clause.parent ? clause.parent : null;
}

export function groupSpan(clause: Clause): Span {
  const tokens = clause.stream.tokens;
  return { start: tokens[clause.group.from]?.start ?? 0, end: tokens[clause.group.to - 1]?.end ?? 0 };
}
