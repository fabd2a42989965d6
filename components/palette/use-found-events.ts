import { useEffect, useState } from "react";
import type { ViewAnswer } from "../../lib/answers/events";
import type { EventRow } from "../../lib/answers/rows";
import { formatView, searchText, WHOLE_VIEW } from "../../lib/view";
import { fetchJson } from "../events/use-answer";

const TYPING = 200;
/** Shorter than this would find half of all events. */
const LEAST = 3;
const MOST = 6;

export interface FoundEvents {
  readonly events: readonly EventRow[];
  readonly total: number;
}

const NONE: FoundEvents = { events: [], total: 0 };

/** Events whose titles, quotes or names hold what was typed, its last word also as a beginning: asked of the server. Empty until it answers. */
export function useFoundEvents(typed: string): FoundEvents {
  const [found, setFound] = useState<FoundEvents>(NONE);
  const text = searchText(typed);
  useEffect(() => {
    setFound(NONE);
    if (text.length < LEAST) return;
    const control = new AbortController();
    const timer = setTimeout(() => {
      const q = /[\p{L}\p{N}]$/u.test(text) ? `${text}*` : text;
      fetchJson<ViewAnswer>(`/api/view?${formatView({ ...WHOLE_VIEW, q })}`, control.signal).then(
        ({ events, total }) => setFound({ events: mostImportant(events), total }),
        () => undefined, // names and commands are found all the same
      );
    }, TYPING);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [text]);
  return found;
}

function mostImportant(events: readonly EventRow[]): readonly EventRow[] {
  return [...events].sort((a, b) => b.importance - a.importance).slice(0, MOST);
}
