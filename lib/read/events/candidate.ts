import type { Span, TimeMention } from "../../domain";
import type { Clause, Stream } from "./clauses";
import type { Classification } from "./event-type";

/** Something a sentence may report: by a clause or by a noun in one. */
export interface Candidate {
  /** The clause whose verb reports it, or in which the noun stands; null for a sentence without verbs. */
  readonly clause: Clause | null;
  readonly stream: Stream;
  readonly what: Classification;
  readonly nominal: boolean;
  /** Inside a quotation. */
  readonly quoted: boolean;
  readonly span: Span;
  /** The time that stands at it, when that is settled already; null = to be found. */
  readonly time: TimeMention | null;
  /** What the sentence is about: the one act of it that counts most. */
  readonly lead: boolean;
}
