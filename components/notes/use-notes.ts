import { useState } from "react";
import type { EventDetail } from "../../lib/answers/events";
import type { MarkKind } from "../../lib/answers/marks";
import { loadEvent } from "../events/use-answer";
import { useSending } from "../ui/use-sending";

/** What persons keep with an event. */
export type Noted = Pick<EventDetail, "marks" | "stories">;

export interface Notes extends Noted {
  readonly busy: boolean;
  /** The server has said that it wants a name. */
  readonly locked: boolean;
  readonly failure: string | null;
  /** What was done last, in words. */
  readonly said: string;
  /** Puts something on the event or takes it off; while something is on its way it does nothing. */
  readonly mark: (asked: { readonly kind: MarkKind; readonly value: string; readonly off: boolean }) => Promise<void>;
  /** Puts the event into a story: see POST /api/stories. */
  readonly tell: (form: FormData) => Promise<void>;
}

/** What was changed since the page came: it has its events as they were then, and shows them again. */
const changed = new Map<string, Noted>();
const LOST = "The server was not reached. Nothing was saved; try again.";

/** What persons keep with an event, and how that is changed. */
export function useNotes(event: Pick<EventDetail, "id"> & Noted): Notes {
  const [noted, setNoted] = useState<Noted>(changed.get(event.id) ?? event);
  const [said, setSaid] = useState("");
  const take = async (words: string) => {
    const detail = await loadEvent(event.id, new AbortController().signal);
    if (detail) changed.set(event.id, { marks: detail.marks, stories: detail.stories });
    setNoted(changed.get(event.id) ?? noted);
    setSaid(words);
    return null;
  };
  const marking = useSending("/api/marks", LOST, (_, body) => take(wordsOf(body)));
  const telling = useSending("/api/stories", LOST, () => take("It is in the story now."));
  const busy = marking.busy || telling.busy;
  return {
    marks: noted.marks,
    stories: noted.stories,
    busy,
    locked: marking.locked || telling.locked,
    failure: marking.failure ?? telling.failure,
    said,
    mark: async ({ kind, value, off }) => {
      if (busy) return;
      const form = new FormData();
      for (const [name, words] of Object.entries({ event: event.id, kind, value })) form.set(name, words);
      if (off) form.set("off", "1");
      await marking.send(form);
    },
    tell: async (form) => {
      if (busy) return;
      form.set("action", "add");
      form.set("event", event.id);
      await telling.send(form);
    },
  };
}

const NAMES: Readonly<Record<string, string>> = { star: "Star", tag: "Tag", note: "Note" };

function wordsOf(body: FormData): string {
  return `${NAMES[String(body.get("kind"))] ?? ""} ${body.has("off") ? "removed" : "saved"}.`;
}
