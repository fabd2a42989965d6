import { markEvent } from "../../../lib/correcting/mark-event";
import { editorOf } from "../../../lib/intake/editor";
import { fieldsOf, say, sentForm } from "../../sent-form";

export const dynamic = "force-dynamic";

/**
 * Puts a star, tag or note on an event: a form with `event` (its id), `kind` (star, tag, note) and `value` (the tag or the note); with `off` it is taken off, a
 * note by its id as `value`. Answers with `message`, and `mark` and `event` (ids) where that was done.
 */
export async function POST(request: Request): Promise<Response> {
  const editor = await editorOf(request.headers);
  if ("status" in editor) return say({ message: editor.message }, editor.status);
  const form = await sentForm(request);
  if (form instanceof Response) return form;
  const word = fieldsOf(form);
  const typed = {
    event: word("event").slice(0, 300),
    kind: word("kind"),
    value: word("value"),
    off: word("off") !== "",
  };
  const { status, ...answer } = await markEvent(typed, editor.name);
  return say(answer, status);
}
