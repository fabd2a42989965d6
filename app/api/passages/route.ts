import { markPassage } from "../../../lib/correcting/mark";
import { editorOf } from "../../../lib/intake/editor";
import { mergeSoon } from "../../../lib/intake/start-worker";

export const dynamic = "force-dynamic";

/** Of one passage, in bytes. */
const MOST_BYTES = 64 * 1024;

/**
 * Adds an event that reading missed: a form with `article` (its id), `words` (as they stand there), `title`, `type`, and as need be `status`, `when`
 * and `reason`. Answers with `message`, and `event` (its id) where it was added.
 */
export async function POST(request: Request): Promise<Response> {
  const editor = await editorOf(request.headers);
  if ("status" in editor) return say({ message: editor.message }, editor.status);
  if (Number(request.headers.get("content-length") ?? 0) > MOST_BYTES)
    return say({ message: "A passage is shorter than that." }, 413);
  const form = await request.formData().catch((error: unknown) => {
    if (error instanceof TypeError) return null;
    throw error;
  });
  if (!form) return say({ message: "The request is no form that can be read." }, 400);
  const word = (name: string) => form.get(name)?.toString() ?? "";
  const typed = {
    ...{ article: word("article"), words: word("words"), title: word("title"), type: word("type") },
    ...{ status: word("status"), when: word("when"), reason: word("reason") },
  };
  const { status, ...answer } = await markPassage(typed, editor.name);
  if (status === 200) mergeSoon();
  return say(answer, status);
}

const say = (answer: object, status: number) =>
  Response.json(answer, { status, headers: { "cache-control": "no-store" } });
