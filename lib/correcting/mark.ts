import { BY_HAND } from "../corrections";
import { EVENT_TYPES, STATUSES, type When } from "../domain";
import { mergeReports } from "../pipeline";
import { loadArticle } from "../store/given-date";
import { addMarked } from "../store/marked-passages";
import { when } from "../time";
import { readDate } from "./read-date";

/** An event that reading missed, as it is typed. */
export interface TypedMark {
  /** Id of the article. */
  readonly article: string;
  /** The words that tell of it, as they stand there; white space may differ. */
  readonly words: string;
  readonly title: string;
  readonly type: string;
  readonly status: string;
  /** Words or EDTF; empty = not known. */
  readonly when: string;
  readonly reason: string;
}

/** What became of it, with an HTTP status. */
export interface MarkAnswer {
  readonly status: 200 | 400 | 404;
  readonly message: string;
  /** Id of the event. */
  readonly event?: string;
}

const refuse = (message: string): MarkAnswer => ({ status: 400, message });
const LONGEST = 2000;

/** Makes an event of words that a person marks in an article; what means nothing is refused with a sentence that says why. */
export async function markPassage(typed: TypedMark, by: string): Promise<MarkAnswer> {
  const stored = await loadArticle(typed.article.slice(0, 300));
  if (!stored) return { status: 404, message: "There is no such article." };
  const { article } = stored;
  const words = typed.words.trim();
  if (words === "" || words.length > LONGEST)
    return refuse(`Mark the words that tell of it, at most ${LONGEST} letters.`);
  const places = placesOf(article.text, words);
  const [place, another] = places;
  if (!place) return refuse("These words do not stand in the article. Take them from the text as they are.");
  if (another) return refuse(`These words stand ${places.length} times in the article. Mark a longer stretch.`);
  const type = EVENT_TYPES.find((one) => one === typed.type);
  const status = STATUSES.find((one) => one === (typed.status || "occurred"));
  const title = typed.title.replace(/\s+/g, " ").trim();
  if (!type) return refuse(`Say what kind of event it is: ${EVENT_TYPES.join(", ")}.`);
  if (!status) return refuse(`A status is one of: ${STATUSES.join(", ")}.`);
  if (title === "" || title.length > 500) return refuse("A title has 1 to 500 letters.");
  let date: When | null = null;
  if (typed.when.trim() !== "") {
    const read = readDate(typed.when, article);
    if ("why" in read) return refuse(read.why);
    date = when(read.edtf, "stated", { words: "", span: null, rule: BY_HAND, anchor: null, anchorKind: null });
  }
  const { start, end } = place;
  const quote = article.text.slice(start, end);
  const reason = typed.reason.trim().slice(0, LONGEST);
  const given = { article: article.id, start, quote, title, type, status, when: date, by, reason };
  const event = await addMarked(given, mergeReports);
  if (event === null) return { status: 404, message: "The article has changed meanwhile. Load it again." };
  return { status: 200, message: "Saved.", event };
}

/** Where some words stand in a text, whatever white space is between them. */
function placesOf(text: string, words: string): { start: number; end: number }[] {
  const parts = words.split(/\s+/).map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
  return [...text.matchAll(new RegExp(parts.join("\\s+"), "g"))].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
}
