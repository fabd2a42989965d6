import { editorOf } from "../../../lib/intake/editor";
import { askFeeds, followFeed, removeFeed } from "../../../lib/intake/feeds";
import { audit } from "../../../lib/store/people";

export const dynamic = "force-dynamic";

/**
 * Changes which feeds are followed: a form with `add` (the address of a feed, or of a page that names one), `remove` (a feed's address), or
 * `ask` (asks all for what is new, in the background). Answers with `message`, what was done or why not.
 */
export async function POST(request: Request): Promise<Response> {
  const editor = await editorOf(request.headers);
  if ("status" in editor) return Response.json({ message: editor.message }, { status: editor.status });
  const form = await request.formData().catch((error: unknown) => {
    if (error instanceof TypeError) return null;
    throw error;
  });
  const word = (name: string) => form?.get(name)?.toString().trim() ?? "";
  for (const what of ["remove", "add"]) if (word(what) !== "") await audit(editor.name, `feed ${what}`, word(what));
  if (word("remove") !== "") return say(await removed(word("remove")));
  if (word("add") !== "") return say(await followFeed(withScheme(word("add"))));
  if (word("ask") === "") return say({ done: false, message: "Nothing was asked for: add, remove or ask." });
  void askFeeds(true);
  return say({ done: true, message: "All feeds are being asked." });
}

const say = ({ done, message }: { readonly done: boolean; readonly message: string }) =>
  Response.json({ message }, { status: done ? 200 : 400, headers: { "cache-control": "no-store" } });

const withScheme = (address: string) => (/^[a-z][a-z+.-]*:\/\//i.test(address) ? address : `https://${address}`);

async function removed(url: string) {
  const done = await removeFeed(url);
  return { done, message: done ? "Removed; what was read of it stays." : "There is no such feed." };
}
