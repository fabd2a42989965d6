import { store } from "../store/client";
import { eventsNow } from "../store/events-now";
import { changeStory, deleteStory, makeStory } from "../store/stories";
import { addToStory, captionItem, dropItem, type ItemDone, MOST_ITEMS, moveItem } from "../store/story-items";

/** What may be done with stories. */
export const STORY_ACTIONS = ["make", "change", "delete", "add", "caption", "move", "drop"] as const;

/** Something to be done with a story, as it is typed: what an action does not need is empty. */
export interface TypedStory {
  /** One of STORY_ACTIONS. */
  readonly action: string;
  /** Its id, for change, delete and add; what adds and names none makes one, called `name`. */
  readonly story: string;
  readonly name: string;
  readonly about: string;
  /** Id of the event to be added. */
  readonly event: string;
  /** Id of what stands in the story, for caption, move and drop. */
  readonly item: string;
  readonly caption: string;
  /** How many places to move it towards the end; negative: towards the beginning. */
  readonly places: string;
  /** Of a caption the one that was shown; of a change JSON of the `name` and `about` that were; null = whatever there is. */
  readonly was: string | null;
}

/** What became of it, with an HTTP status. */
export interface StoryActionAnswer {
  readonly status: 200 | 400 | 404 | 409;
  readonly message: string;
  /** Ids of the story and of what stands in it. */
  readonly story?: string;
  readonly item?: string;
}

const refuse = (message: string): StoryActionAnswer => ({ status: 400, message });
const UNKNOWN: StoryActionAnswer = { status: 404, message: "There is no such story, or no such event in it." };
const CHANGED = "Somebody has changed it since you opened it. Nothing was saved: load the page again, then save again.";
const LONGEST_NAME = 200;
const LONGEST_WORDS = 5000;

/** Does with a story what was typed; what means nothing is refused with a sentence that says why, and nothing is written then. */
export async function tellStory(typed: TypedStory, by: string): Promise<StoryActionAnswer> {
  const action = STORY_ACTIONS.find((one) => one === typed.action);
  const [name, about] = [clean(typed.name).replace(/\s+/g, " "), clean(typed.about)];
  const [caption, story] = [clean(typed.caption), storyId(typed.story)];
  if (Math.max(about.length, caption.length) > LONGEST_WORDS) return refuse(`At most ${LONGEST_WORDS} letters.`);
  const isNamed = action === "make" || action === "change" || (action === "add" && story === "");
  if (isNamed && (name === "" || name.length > LONGEST_NAME))
    return refuse(`A story has a name of 1 to ${LONGEST_NAME} letters.`);
  const { item } = typed;
  switch (action) {
    case "make":
      return { ...SAVED, story: await makeStory({ name, about, by }) };
    case "change": {
      const done = await changeStory(story, { name, about, by, was: wasOf(typed.was) });
      return done === "done" ? { ...SAVED, story } : done === "unknown" ? UNKNOWN : { status: 409, message: CHANGED };
    }
    case "delete":
      return (await deleteStory(story, by)) ? { status: 200, message: "Deleted." } : UNKNOWN;
    case "add":
      return add({ story, name, about, event: typed.event.replace(/^.*\/events\//, ""), caption, by });
    case "caption":
      return answer(await captionItem({ item, caption, was: typed.was === null ? null : clean(typed.was), by }));
    case "move": {
      const places = Number(typed.places);
      if (!Number.isInteger(places) || Math.abs(places) > MOST_ITEMS) return refuse("Say by how many places.");
      return answer(await moveItem({ item, places, by }));
    }
    case "drop":
      return answer(await dropItem({ item, by }));
    default:
      return refuse(
        `Nothing is called “${typed.action.slice(0, 40)}” here. It is one of: ${STORY_ACTIONS.join(", ")}.`,
      );
  }
}

/** The id of a story, of which an address that ends in it may have been typed. */
export const storyId = (typed: string): string => typed.replace(/^.*\/stories\//, "");

const SAVED = { status: 200, message: "Saved." } as const;

/** Where it names no story, one is made for it. */
async function add(given: {
  readonly story: string;
  readonly name: string;
  readonly about: string;
  readonly event: string;
  readonly caption: string;
  readonly by: string;
}): Promise<StoryActionAnswer> {
  const isNew = given.story === "";
  if (isNew && !(await eventsNow(store(), [given.event])).has(given.event)) return UNKNOWN;
  const story = isNew ? await makeStory(given) : given.story;
  const done = await addToStory({ ...given, story });
  return done.kind === "done" ? { ...answer(done), story } : answer(done);
}

function answer(done: ItemDone): StoryActionAnswer {
  switch (done.kind) {
    case "done":
      return { ...SAVED, item: done.id };
    case "already":
      return refuse("It is in this story already.");
    case "full":
      return refuse(`A story has room for ${MOST_ITEMS} events.`);
    case "changed":
      return { status: 409, message: CHANGED };
    case "unknown":
      return UNKNOWN;
  }
}

function wasOf(json: string | null): { name: string; about: string } | null {
  if (json === null) return null;
  try {
    const was: unknown = JSON.parse(json);
    if (typeof was === "object" && was !== null && "name" in was && "about" in was)
      return { name: String(was.name), about: String(was.about) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  return { name: "", about: "" }; // nothing that any story is called: it has changed since
}

const clean = (text: string) =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/\p{Surrogate}|(?!\n)\p{Cc}/gu, " ")
    .trim();
