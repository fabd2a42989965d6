import { useCallback, useEffect, useRef, useState } from "react";
import type { Found } from "../../lib/columns/select";
import { decodeFound } from "../../lib/columns/wire";
import { fetchBytes } from "./fetch-bytes";

interface FoundFor {
  /** What `found` answers, as `lookedUpOf` has it: an older question while an answer is on its way. */
  readonly asked: string;
  readonly found: Found;
  readonly generation: number;
}

interface Search extends Pick<FoundFor, "asked" | "found"> {
  /** False until the first answer is here: `found` stands for nothing before. */
  readonly ready: boolean;
  readonly loading: boolean;
  readonly failed: boolean;
  readonly retry: () => void;
}

const NOTHING: FoundFor = { asked: "", found: null, generation: 0 };
const KEPT = 20;
/** Words that were just typed may be followed by more. */
const PAUSE = 60;

/**
 * The events that words, a story, tags or a star find, asked of the server; the answer of before stays until the next one is here. With another `generation` of
 * columns all answers are outdated.
 */
export function useFound(asked: string, generation: number): Search {
  const [answer, setAnswer] = useState<FoundFor | null>(asked === "" ? NOTHING : null);
  const [failed, setFailed] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  const kept = useRef(new Map<string, FoundFor>());
  const known = kept.current.get(asked);
  const fresh = asked === "" ? NOTHING : known?.generation === generation ? known : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks again
  useEffect(() => {
    setFailed(null);
    if (fresh) {
      setAnswer(fresh);
      return;
    }
    const control = new AbortController();
    const timer = setTimeout(() => {
      search(asked, control.signal)
        .then((found) => {
          const next = { asked, found, generation };
          if (kept.current.size >= KEPT) kept.current.clear();
          kept.current.set(asked, next);
          setAnswer(next);
        })
        .catch(() => {
          if (!control.signal.aborted) setFailed(asked);
        });
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [asked, fresh, generation, attempt]);
  const retry = useCallback(() => setAttempt((n) => n + 1), []);
  const shown = fresh ?? answer ?? NOTHING;
  return {
    ...shown,
    ready: fresh !== null || answer !== null,
    loading: fresh === null && failed !== asked,
    failed: fresh === null && failed === asked,
    retry,
  };
}

async function search(asked: string, signal: AbortSignal): Promise<Found> {
  return decodeFound(await fetchBytes(`/api/search?${asked}`, { signal })).numbers;
}
