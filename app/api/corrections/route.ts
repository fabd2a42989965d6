import { correct } from "../../../lib/correcting/correct";
import { editorOf } from "../../../lib/intake/editor";
import { mergeSoon } from "../../../lib/intake/start-worker";

export const dynamic = "force-dynamic";

/** Of one correction, in bytes. */
const MOST_BYTES = 256 * 1024;

/**
 * Corrects an event: a form with `event` (its id), `field`, `value`, and as need be `words` (that prove it), `reason`, and `seen` (the id of the newest
 * correction that was shown of it, empty if none was; left out = whatever there is). Answers with `message`, and `correction` and `event` (ids) where it was
 * made; 409 with `newest` where somebody has corrected the event since.
 */
export async function POST(request: Request): Promise<Response> {
  const editor = await editorOf(request.headers);
  if ("status" in editor) return say({ message: editor.message }, editor.status);
  if (Number(request.headers.get("content-length") ?? 0) > MOST_BYTES)
    return say({ message: "A correction is shorter than that." }, 413);
  const form = await request.formData().catch((error: unknown) => {
    if (error instanceof TypeError) return null;
    throw error;
  });
  if (!form) return say({ message: "The request is no form that can be read." }, 400);
  const word = (name: string) => form.get(name)?.toString() ?? "";
  const typed = {
    ...{ event: word("event").slice(0, 300), field: word("field"), value: word("value") },
    ...{ words: word("words"), reason: word("reason"), seen: form.has("seen") ? word("seen") : null },
  };
  const { status, ...answer } = await correct(typed, editor.name);
  if (status === 200) mergeSoon();
  return say(answer, status);
}

const say = (answer: object, status: number) =>
  Response.json(answer, { status, headers: { "cache-control": "no-store" } });
