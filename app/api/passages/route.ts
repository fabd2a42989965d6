import { markPassage } from "../../../lib/correcting/mark";
import { editorOf } from "../../../lib/intake/editor";
import { mergeSoon } from "../../../lib/intake/start-worker";
import { fieldsOf, say, sentForm } from "../../sent-form";

export const dynamic = "force-dynamic";

/**
 * Adds an event that reading missed: a form with `article` (its id), `words` (as they stand there), `title`, `type`, and as need be `status`, `when`
 * and `reason`. Answers with `message`, and `event` (its id) where it was added.
 */
export async function POST(request: Request): Promise<Response> {
  const editor = await editorOf(request.headers);
  if ("status" in editor) return say({ message: editor.message }, editor.status);
  const form = await sentForm(request);
  if (form instanceof Response) return form;
  const word = fieldsOf(form);
  const typed = {
    ...{ article: word("article"), words: word("words"), title: word("title"), type: word("type") },
    ...{ status: word("status"), when: word("when"), reason: word("reason") },
  };
  const { status, ...answer } = await markPassage(typed, editor.name);
  if (status === 200) mergeSoon();
  return say(answer, status);
}
