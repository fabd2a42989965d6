import { readClause, toClassification } from "./classify-site";
import type { Clause } from "./clauses";
import type { Classification } from "./event-type";
import { chainOf } from "./verb-chains";
import { siteOf } from "./verb-sites";

export { classifyNouns } from "./classify-nouns";
export { mainClassification } from "./main-classification";

const STATIVE = new Set(
  "be have seem appear become remain mean include contain know belong cost consist involve accord concern need own live do".split(
    " ",
  ),
);

/**
 * What a clause reports: its verb with particles, objects and light verbs, and the whole chain of verbs it governs. A clause that
 * another verb governs ("agreed | to release") yields null: it was told at its governor. `rule` begins with "chain:" and the kind of
 * governor then. Null also where nothing is told.
 */
export function classifyClause(clause: Clause): Classification | null {
  if (isGoverned(clause)) return null;
  const reading = readClause(clause);
  if (!reading) return null;
  return toClassification({ ...reading, strength: reading.strength * standing(clause, reading.rule) });
}

/** Is this clause told at the verb that governs it? */
export function isGoverned(clause: Clause): boolean {
  if (!clause.parent || (clause.group.form !== "infinitive" && clause.group.form !== "gerund")) return false;
  const parent = clause.parent;
  return parent.stream === clause.stream && parent.to <= clause.group.from && chainOf(siteOf(parent)) !== null;
}

/** Habits, conditions and purposes tell events less surely than a past tense. */
function standing(clause: Clause, rule: string): number {
  const { group } = clause;
  if (STATIVE.has(group.lemma) && !rule.startsWith("frame:")) return 0.6;
  if (group.form === "infinitive") return 0.6;
  if (group.form === "gerund") return 0.75;
  if (group.form === "participle") return 0.8;
  if (clause.marker === "if" || clause.marker === "unless" || clause.marker === "whether") return 0.6;
  if (group.tense === "present" && !group.perfect && !group.progressive && !group.modal) return 0.8;
  if (group.modal && group.modal !== "will" && group.modal !== "would") return 0.7;
  return 1;
}
