import type { EventTypeId } from "../domain";

/** What kinds of events can be one: reports of one battle call it strike, clash or attack. Statements have rules of their own. */
export const FAMILY: Readonly<Record<EventTypeId, string>> = {
  strike: "violence",
  clash: "violence",
  attack_civilians: "violence",
  territory: "violence",
  military_move: "military",
  talks: "talks",
  agreement: "agreement",
  release_exchange: "agreement",
  aid: "aid",
  sanction: "sanction",
  statement: "statement",
  protest: "protest",
  legal: "legal",
  politics: "politics",
  cyber_info: "cyber",
  disaster: "disaster",
  other: "other",
};

/** Families told of one another's events: a deal is made at talks, an explosion kills workers, a court case has its day in parliament. */
const KINDRED: Readonly<Record<string, string>> = {
  talks: "accord",
  agreement: "accord",
  aid: "accord",
  violence: "harm",
  military: "harm",
  disaster: "harm",
  legal: "state",
  politics: "state",
  sanction: "state",
};

const kindredOf = (family: string): string => KINDRED[family] ?? family;

/** Only facts with a kindred in common, or of one article, are ever compared. */
export const kindredsOf = (family: string): readonly string[] => (family === "other" ? ANY : [kindredOf(family)]);

const ANY = ["other", ...new Set(Object.values(KINDRED))];

/** What a difference in kind speaks against one event: 0 none, Infinity = never one. */
export function estrangement(a: string, b: string): number {
  if (a === b) return 0;
  if (a === "statement" || b === "statement") return Infinity;
  if (a === "other" || b === "other") return 0.05;
  return kindredOf(a) === kindredOf(b) ? 0.35 : Infinity;
}
