import { markEvent } from "../../../lib/correcting/mark-event";
import { say, writing } from "../../sent-form";

export const dynamic = "force-dynamic";

/**
 * Puts a star, tag or note on an event: a form with `event` (its id), `kind` (star, tag, note) and `value` (the tag or the note); with `off` it is taken off, a
 * note by its id as `value`. Answers with `message`, and `mark` and `event` (ids) where that was done.
 */
export const POST = writing(async ({ editor, word }) => {
  const typed = {
    event: word("event").slice(0, 300),
    kind: word("kind"),
    value: word("value"),
    off: word("off") !== "",
  };
  const { status, ...answer } = await markEvent(typed, editor.name);
  return say(answer, status);
});
