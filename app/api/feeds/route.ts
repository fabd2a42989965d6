import { editorOf } from "../../../lib/intake/editor";
import { askFeeds, followFeed, removeFeed } from "../../../lib/intake/feeds";
import { audit } from "../../../lib/store/people";
import { feedList } from "../../data";
import { fieldsOf, say, sentForm } from "../../sent-form";

export const dynamic = "force-dynamic";

/** The feeds that are followed, as `feeds`: what came of asking them, where that is done in the background. */
export async function GET(): Promise<Response> {
  return Response.json({ feeds: await feedList() }, { headers: { "cache-control": "no-store" } });
}

/**
 * Changes which feeds are followed: a form with `add` (the address of a feed, or of a page that names one), `remove` (a feed's address), or
 * `ask` (asks all for what is new, in the background). Answers with `message`, what was done or why not, and all `feeds` after it.
 */
export async function POST(request: Request): Promise<Response> {
  const editor = await editorOf(request.headers);
  if ("status" in editor) return say({ message: editor.message }, editor.status);
  const form = await sentForm(request);
  if (form instanceof Response) return form;
  const field = fieldsOf(form);
  const word = (name: string) => field(name).trim();
  for (const what of ["remove", "add"]) if (word(what) !== "") await audit(editor.name, `feed ${what}`, word(what));
  if (word("remove") !== "") return outcome(await removed(word("remove")));
  if (word("add") !== "") return outcome(await followFeed(withScheme(word("add"))));
  if (word("ask") === "") return outcome({ done: false, message: "Nothing was asked for: add, remove or ask." });
  void askFeeds(true);
  return outcome({ done: true, message: "All feeds are being asked." });
}

const outcome = async ({ done, message }: { readonly done: boolean; readonly message: string }) =>
  say({ message, feeds: await feedList() }, done ? 200 : 400);

const withScheme = (address: string) => (/^[a-z][a-z+.-]*:\/\//i.test(address) ? address : `https://${address}`);

async function removed(url: string) {
  const done = await removeFeed(url);
  return { done, message: done ? "Removed; what was read of it stays." : "There is no such feed." };
}
