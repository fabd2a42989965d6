import { useEffect, useState } from "react";
import type { NamesAnswer } from "../../lib/answers/names";
import { fetchJson } from "../events/use-answer";

const TYPING = 150;
/** Shorter than this would find half of all names. */
const LEAST = 2;

/**
 * The ids of names that are also called what was typed, with that other name: asked of the server, since there are many times more
 * other names than names. Empty until it answers, and if it does not: the names themselves are searched meanwhile.
 */
export function useAliases(typed: string, of: keyof NamesAnswer | undefined): ReadonlyMap<string, string> {
  const [found, setFound] = useState<ReadonlyMap<string, string>>(new Map());
  const text = typed.trim();
  useEffect(() => {
    setFound((known) => (known.size === 0 ? known : new Map()));
    if (of === undefined || text.length < LEAST) return;
    const control = new AbortController();
    const timer = setTimeout(() => {
      fetchJson<NamesAnswer>(`/api/names?q=${encodeURIComponent(text)}`, control.signal).then(
        (answer) => setFound(new Map(answer[of].map(({ id, alias }) => [id, alias]))),
        () => undefined,
      );
    }, TYPING);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [text, of]);
  return found;
}
