import { correctNameAsTyped } from "../../../lib/correcting/correct-name";
import { mergeSoon } from "../../../lib/intake/start-worker";
import { say, writing } from "../../sent-form";

export const dynamic = "force-dynamic";

/**
 * Corrects an actor or place in all events: a form with `about` ("actor", "place"), `id`, `field` (name, kind, country, into, undo; of an actor also
 * apart, with `events` and `kind`), `value` and `reason`. Answers with `message`, and `correction` where one was
 * made, or for `apart` in how many events it was `saved`.
 */
export const POST = writing(async ({ editor, form, word }) => {
  const typed = {
    ...{ about: word("about"), id: word("id").slice(0, 300), field: word("field"), value: word("value") },
    ...{ kind: word("kind"), events: form.getAll("events").map(String), reason: word("reason") },
  };
  const { status, ...answer } = await correctNameAsTyped(typed, editor.name);
  if (status === 200 || (answer.saved ?? 0) > 0) mergeSoon();
  return say(answer, status);
});
