import { MARK_KINDS } from "../answers/marks";
import { putMark, takeMarkOff } from "../store/event-marks";

/** A star, tag or note as it is typed. */
export interface TypedEventMark {
  readonly event: string;
  /** One of MARK_KINDS. */
  readonly kind: string;
  /** A tag or the words of a note; of a note that is taken off its id; of a star nothing. */
  readonly value: string;
  /** It is taken off, not put on. */
  readonly off: boolean;
}

/** What became of it, with an HTTP status. */
export interface EventMarkAnswer {
  readonly status: 200 | 400 | 404;
  readonly message: string;
  /** Id of the mark, and of the event now. */
  readonly mark?: string;
  readonly event?: string;
}

const refuse = (message: string): EventMarkAnswer => ({ status: 400, message });
const LONGEST_TAG = 60;
const LONGEST_NOTE = 5000;

/** Puts on an event, or takes off it, what was typed; what means nothing is refused with a sentence that says why. */
export async function markEvent(typed: TypedEventMark, by: string): Promise<EventMarkAnswer> {
  const kind = MARK_KINDS.find((one) => one === typed.kind);
  if (!kind)
    return refuse(
      `“${typed.kind.slice(0, 40)}” is nothing to put on an event. It is one of: ${MARK_KINDS.join(", ")}.`,
    );
  const value = kind === "star" ? "" : kind === "tag" ? tagOf(typed.value) : clean(typed.value);
  if (kind === "tag" && (value === "" || value.length > LONGEST_TAG))
    return refuse(`A tag has 1 to ${LONGEST_TAG} letters.`);
  if (kind === "note" && (value === "" || value.length > LONGEST_NOTE))
    return refuse(`A note has 1 to ${LONGEST_NOTE} letters.`);
  const asked = { event: typed.event.replace(/^.*\/events\//, ""), kind, value, by };
  const done = await (typed.off ? takeMarkOff(asked) : putMark(asked));
  if (done.kind === "unknown")
    return { status: 404, message: typed.off ? "There is nothing of that on this event." : "There is no such event." };
  return { status: 200, message: "Saved.", mark: done.id, event: done.event };
}

/** A tag as it is kept and compared: small letters, without # before it. */
export const tagOf = (typed: string): string =>
  clean(typed).replace(/^#+/, "").replace(/\s+/g, " ").trim().toLowerCase();

const clean = (text: string) => text.replace(/\p{Surrogate}|(?!\n)\p{Cc}/gu, " ").trim();
