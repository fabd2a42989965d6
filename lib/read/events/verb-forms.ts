import type { Token } from "../../domain";
import { PARTICIPLE_FORMS, PAST_FORMS, PAST_OR_PARTICIPLE } from "./irregular-verbs";

export type Tense = "past" | "present" | "future" | "none";

/** A verb with its auxiliaries: "has not yet been released". Token indexes, half-open. */
export interface VerbGroup {
  readonly from: number;
  readonly to: number;
  /** Index of the main verb. */
  readonly head: number;
  readonly lemma: string;
  readonly tense: Tense;
  /** "will", "would", "could" ...; null without one. */
  readonly modal: string | null;
  readonly perfect: boolean;
  readonly progressive: boolean;
  readonly passive: boolean;
  readonly negated: boolean;
  /** finite: has tense; infinitive: "to meet"; gerund: "holding"; participle: "made by". */
  readonly form: "finite" | "infinitive" | "gerund" | "participle";
}

/** Forms of "be", contractions too. */
export const BE: ReadonlySet<string> = new Set([
  "be",
  "is",
  "are",
  "was",
  "were",
  "am",
  "been",
  "being",
  "'s",
  "’s",
  "'re",
  "’re",
  "'m",
  "’m",
]);

/** What a verb's ending says of its form; `either` is a past tense or a participle. */
export type Form = "base" | "s" | "past" | "participle" | "either" | "ing";

/** The form of a verb, by its spelling. */
export function formOf(token: Token): Form {
  const w = token.lower;
  if (w.endsWith("ing") && w.length > 4) return "ing";
  if (PAST_FORMS.has(w)) return "past";
  if (PARTICIPLE_FORMS.has(w)) return w === "run" || w === "become" || w === "overcome" ? "either" : "participle";
  if (PAST_OR_PARTICIPLE.has(w)) return "either";
  if (w.endsWith("ed") && w.length > 3) return "either";
  return w.endsWith("s") && w !== token.lemma ? "s" : "base";
}
