import { takeTyped } from "../../../lib/correcting/take-reading";
import { editorOf } from "../../../lib/intake/editor";
import { mergeSoon } from "../../../lib/intake/start-worker";
import { fieldsOf, say, sentForm } from "../../sent-form";

export const dynamic = "force-dynamic";

/**
 * Takes one of two readings: a form with `difference` (as the review names it), `reader` ("model" or "own") and `seen`, as for a correction. Answers with `message`
 * and `event` (its id now, null = none); 409 with `newest` where somebody has corrected the event since.
 */
export async function POST(request: Request): Promise<Response> {
  const editor = await editorOf(request.headers);
  if ("status" in editor) return say({ message: editor.message }, editor.status);
  const form = await sentForm(request);
  if (form instanceof Response) return form;
  const word = fieldsOf(form);
  const typed = { difference: word("difference").slice(0, 100), reader: word("reader") };
  const { status, ...answer } = await takeTyped(
    { ...typed, seen: form.has("seen") ? word("seen") : null },
    editor.name,
  );
  if (status === 200) mergeSoon();
  return say(answer, status);
}
