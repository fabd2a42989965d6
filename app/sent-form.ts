import { editorOf } from "../lib/intake/editor";
import type { Person } from "../lib/store/people";

/** Of a form of words, in bytes. What is longer than all that one request may bring never gets this far: next.config.js cuts it off. */
const MOST_BYTES = 256 * 1024;

/** A form that was sent, or the answer that refuses it: too long, or none. */
export async function sentForm(request: Request): Promise<FormData | Response> {
  if (Number(request.headers.get("content-length") ?? 0) > MOST_BYTES)
    return say({ message: "That is longer than anything that can be written here." }, 413);
  try {
    return await request.formData();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return say({ message: "The request is no form that can be read." }, 400);
  }
}

/** Reads a form's fields: "" where one is not given. */
export const fieldsOf =
  (form: FormData) =>
  (name: string): string =>
    form.get(name)?.toString() ?? "";

/** An answer in JSON that nobody keeps. */
export const say = (answer: object, status: number): Response =>
  Response.json(answer, { status, headers: { "cache-control": "no-store" } });

/** A form that somebody who may write has sent. */
export interface Sent {
  readonly editor: Person;
  readonly form: FormData;
  /** A field: "" where it is not given. */
  readonly word: (name: string) => string;
}

/** What a route does with a form. Whoever may not write, and what is no form, is refused before. */
export const writing =
  (work: (sent: Sent) => Promise<Response>) =>
  async (request: Request): Promise<Response> => {
    const editor = await editorOf(request.headers);
    if ("status" in editor) return say({ message: editor.message }, editor.status);
    const form = await sentForm(request);
    return form instanceof Response ? form : work({ editor, form, word: fieldsOf(form) });
  };
