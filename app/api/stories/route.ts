import { tellStory } from "../../../lib/correcting/tell-story";
import { say, writing } from "../../sent-form";

export const dynamic = "force-dynamic";

/**
 * Makes and changes stories: a form with `action` and what that needs. make: `name`, `about`; change: `story` (its id), `name`, `about`; delete: `story`; add: `story`
 * (or the `name` of a new one), `event` and `caption`; caption: `item` and `caption`; move: `item` and `places` (negative: towards the beginning); drop: `item`. With
 * `was`, what was shown, a caption, name or description that somebody else has changed since is left as it is (409). Answers with `message`, and `story` and `item` (ids).
 */
export const POST = writing(async ({ editor, form, word }) => {
  const typed = {
    ...{ action: word("action"), story: word("story").slice(0, 300), name: word("name"), about: word("about") },
    ...{ event: word("event").slice(0, 300), item: word("item").slice(0, 100), caption: word("caption") },
    ...{ places: word("places"), was: form.has("was") ? word("was") : null },
  };
  const { status, ...answer } = await tellStory(typed, editor.name);
  return say(answer, status);
});
