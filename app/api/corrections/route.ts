import { correct } from "../../../lib/correcting/correct";
import { mergeSoon } from "../../../lib/intake/start-worker";
import { say, writing } from "../../sent-form";

export const dynamic = "force-dynamic";

/**
 * Corrects an event: a form with `event` (its id), `field`, `value`, and as need be `words` (that prove it), `reason`, and `seen` (the id of the newest
 * correction that was shown of it, empty if none was; left out = whatever there is). Answers with `message`, and `correction` and `event` (ids) where it was
 * made; 409 with `newest` where somebody has corrected the event since.
 */
export const POST = writing(async ({ editor, form, word }) => {
  const typed = {
    ...{ event: word("event").slice(0, 300), field: word("field"), value: word("value") },
    ...{ words: word("words"), reason: word("reason"), seen: form.has("seen") ? word("seen") : null },
  };
  const { status, ...answer } = await correct(typed, editor.name);
  if (status === 200) mergeSoon();
  return say(answer, status);
});
