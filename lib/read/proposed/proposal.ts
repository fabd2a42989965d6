import type { ActorRole, EventTypeId, Span, Status } from "../../domain";

/**
 * An event that another reader says a text tells, as the people who annotated it (`npm run eval -- --given`). It says by which words; what they mean
 * - which day, which place, who - is worked out by the same rules as for our own. All spans are words of the text, in UTF-16 units.
 */
export interface ProposedEvent {
  readonly quote: Span;
  /** The word or words that name the event, in the quote. */
  readonly trigger: Span;
  readonly type: EventTypeId;
  readonly status: Status;
  readonly actors: readonly { readonly role: ActorRole; readonly words: Span }[];
  /** Null where none is told. */
  readonly place: Span | null;
  /** Words of a time; the day of publication; or nothing that dates it. */
  readonly date: Span | "published" | null;
  /** That a timeline must have it. */
  readonly core: boolean;
}
