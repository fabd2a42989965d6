import { correctNameAsTyped } from "../../../lib/correcting/correct-name";
import { editorOf } from "../../../lib/intake/editor";
import { mergeSoon } from "../../../lib/intake/start-worker";

export const dynamic = "force-dynamic";

/** Of one correction, in bytes. */
const MOST_BYTES = 64 * 1024;

/**
 * Corrects an actor or place in all events: a form with `about` ("actor", "place"), `id`, `field` (name, kind, country, into, undo; of an actor also
 * apart, with `events` and `kind`), `value` and `reason`. Answers with `message`, and `correction` where one was made.
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
    ...{ about: word("about"), id: word("id").slice(0, 300), field: word("field"), value: word("value") },
    ...{ kind: word("kind"), events: form.getAll("events").map(String), reason: word("reason") },
  };
  const { status, ...answer } = await correctNameAsTyped(typed, editor.name);
  if (status === 200) mergeSoon();
  return say(answer, status);
}

const say = (answer: object, status: number) =>
  Response.json(answer, { status, headers: { "cache-control": "no-store" } });
