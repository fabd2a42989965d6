import type { ActorRole, EventTypeId, Problem, ReadBy, Span, Status } from "../../domain";

/** Somebody who takes part in a proposed event, by words of the text; one of the two at least. */
export interface ProposedActor {
  readonly role: ActorRole;
  /** The words that stand for them where the event is told. */
  readonly words: Span | null;
  /** Words that name them, anywhere. */
  readonly name: Span | null;
}

/**
 * An event that another reader says a text tells. It says by which words; what they mean - which day, which place, who - is worked out by the
 * same rules as for our own. All spans are words of the text, in UTF-16 units.
 */
export interface ProposedEvent {
  readonly quote: Span;
  /** The word or words that name the event, in the quote. */
  readonly trigger: Span;
  readonly type: EventTypeId;
  /** Null where it is not to be believed: then it is what we read. */
  readonly status: Status | null;
  readonly statusWords: Span | null;
  readonly actors: readonly ProposedActor[];
  /** Null where none is told. */
  readonly place: Span | null;
  /** Words of a time; the day of publication; or nothing that dates it. */
  readonly date: Span | "published" | null;
  /** The day that the other reader takes those words for, as EDTF: only compared with ours. */
  readonly offered: string | null;
  /** That a timeline must have it. */
  readonly core: boolean;
  /** A headline whose names and numbers stand in the text; null = it gets one of ours. */
  readonly title: string | null;
}

/** All that another reader proposes of an article. */
export interface Proposal {
  readonly readBy: ReadBy;
  readonly events: readonly ProposedEvent[];
  /** What was left out of what it said. */
  readonly problems: readonly Problem[];
}
