import { markPassage } from "../../../lib/correcting/mark";
import { mergeSoon } from "../../../lib/intake/start-worker";
import { say, writing } from "../../sent-form";

export const dynamic = "force-dynamic";

/**
 * Adds an event that reading missed: a form with `article` (its id), `words` (as they stand there), `title`, `type`, and as need be `status`, `when`
 * and `reason`. Answers with `message`, and `event` (its id) where it was added.
 */
export const POST = writing(async ({ editor, word }) => {
  const typed = {
    ...{ article: word("article"), words: word("words"), title: word("title"), type: word("type") },
    ...{ status: word("status"), when: word("when"), reason: word("reason") },
  };
  const { status, ...answer } = await markPassage(typed, editor.name);
  if (status === 200) mergeSoon();
  return say(answer, status);
});
