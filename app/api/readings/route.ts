import { takeTyped } from "../../../lib/correcting/take-reading";
import { mergeSoon } from "../../../lib/intake/start-worker";
import { say, writing } from "../../sent-form";

export const dynamic = "force-dynamic";

/**
 * Takes one of two readings: a form with `difference` (as the review names it), `reader` ("model" or "own") and `seen`, as for a correction. Answers with `message`
 * and `event` (its id now, null = none); 409 with `newest` where somebody has corrected the event since.
 */
export const POST = writing(async ({ editor, form, word }) => {
  const typed = { difference: word("difference").slice(0, 100), reader: word("reader") };
  const { status, ...answer } = await takeTyped(
    { ...typed, seen: form.has("seen") ? word("seen") : null },
    editor.name,
  );
  if (status === 200) mergeSoon();
  return say(answer, status);
});
