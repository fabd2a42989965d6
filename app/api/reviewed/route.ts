import { REVIEW_KINDS } from "../../../lib/answers/review";
import { setReviewed } from "../../../lib/store/set-reviewed";
import { say, writing } from "../../sent-form";

export const dynamic = "force-dynamic";

const STATES = ["settled", "later"] as const;
const LONGEST_KEY = 700;

/** Says of an item of the review that it is settled or put off: a form with `key` and `state` ("settled", "later", or empty to look at it again). */
export const POST = writing(async ({ editor, word }) => {
  const [key, given] = [word("key"), word("state")];
  const state = STATES.find((one) => one === given) ?? null;
  const isKey = REVIEW_KINDS.some((kind) => key.startsWith(`${kind} `)) && key.length <= LONGEST_KEY;
  if (!isKey || (state === null && given !== "")) return say({ message: "That is nothing to be reviewed." }, 400);
  await setReviewed(key, state, editor.name);
  return say({ message: "Saved." }, 200);
});
