import { useState } from "react";
import type { StoryAnswer, StoryItem } from "../../lib/answers/marks";
import { useSending } from "../ui/use-sending";

export interface Editing {
  /** As they are now. */
  readonly items: readonly StoryItem[];
  readonly busy: boolean;
  /** The server has said that it wants a name. */
  readonly locked: boolean;
  readonly failure: string | null;
  /** What was done last, in words. */
  readonly said: string;
  /** Does something with the story: see POST /api/stories. What of the page that changes beside `items` is loaded anew. */
  readonly act: (fields: Readonly<Record<string, string>>) => Promise<void>;
}

const LOST = "The server was not reached. What you wrote is still here: save it again.";

/** The events of a story, and how they are changed; what was not saved is not shown as if it were. */
export function useEditing(story: StoryAnswer): Editing {
  const [items, setItems] = useState(story.items);
  const [said, setSaid] = useState("");
  const { send, ...state } = useSending("/api/stories", LOST, async (_, body) => {
    const word = (name: string) => String(body.get(name) ?? "");
    const [action, item] = [word("action"), word("item")];
    if (action === "delete") window.location.assign("/stories");
    if (action === "change") window.location.reload();
    setItems(
      action === "move"
        ? moved(items, item, Number(word("places")))
        : action === "drop"
          ? items.filter(({ id }) => id !== item)
          : items.map((each) => (each.id === item ? { ...each, caption: word("caption").trim() } : each)),
    );
    setSaid(WORDS[action] ?? "");
    return null;
  });
  const act = (fields: Readonly<Record<string, string>>) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    setSaid("");
    return send(form);
  };
  return { items, said, act, ...state };
}

const WORDS: Readonly<Record<string, string>> = {
  move: "Moved.",
  drop: "Taken out of the story.",
  caption: "Caption saved.",
};

/** The same with one of them so many places further on. */
export function moved(items: readonly StoryItem[], item: string, places: number): StoryItem[] {
  const at = items.findIndex(({ id }) => id === item);
  const one = items[at];
  if (!one) return [...items];
  const rest = items.filter(({ id }) => id !== item);
  return rest.toSpliced(Math.min(Math.max(at + places, 0), rest.length), 0, one);
}
