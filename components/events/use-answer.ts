import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { EventAnswer, EventDetail, ViewAnswer } from "../../lib/answers/events";
import { filterOf, formatView, parseView, type View } from "../../lib/view";

interface Loaded<T> {
  readonly value: T;
  /** The view that `value` answers: an older one while the next answer is on its way. */
  readonly of: View;
  readonly loading: boolean;
  readonly failed: boolean;
  readonly retry: () => void;
}

/**
 * The server's answer to a view, for as long as it is `needed`; while a new one is on its way the old one stays. The answer that came with
 * the page is not asked for again.
 */
export function useViewAnswer(view: View, initial: ViewAnswer, initialView: View, needed: boolean): Loaded<ViewAnswer> {
  const query = formatView(filterOf(view));
  const [state, setState] = useState({ query: formatView(filterOf(initialView)), value: initial });
  const [failed, setFailed] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  const fresh = state.query === query;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks again
  useEffect(() => {
    if (fresh || !needed) return;
    const control = new AbortController();
    setFailed(null);
    fetchJson<ViewAnswer>(`/api/view${query ? `?${query}` : ""}`, control.signal)
      .then((value) => setState({ query, value }))
      .catch(() => {
        if (!control.signal.aborted) setFailed(query);
      });
    return () => control.abort();
  }, [query, fresh, needed, attempt]);
  const retry = useCallback(() => setAttempt((n) => n + 1), []);
  const of = useMemo(() => parseView(state.query), [state.query]);
  return { value: state.value, of, loading: !fresh && failed !== query, failed: !fresh && failed === query, retry };
}

const KEPT = 50;

/** The selected event in full; null while it is loading or when none is selected. */
export function useEventAnswer(id: string | null, initial: EventAnswer | null, initialId: string | null) {
  const kept = useRef(new Map<string, EventAnswer>(initialId && initial ? [[initialId, initial]] : []));
  const [, setVersion] = useState(0);
  const [failed, setFailed] = useState<string | null>(null);
  useEffect(() => {
    if (id === null || kept.current.has(id)) return;
    const control = new AbortController();
    setFailed(null);
    fetchJson<EventAnswer>(`/api/events/${encodeURIComponent(id)}`, control.signal)
      .then((value) => {
        if (kept.current.size >= KEPT) kept.current.clear();
        kept.current.set(id, value);
        setVersion((n) => n + 1);
      })
      .catch(() => {
        if (!control.signal.aborted) setFailed(id);
      });
    return () => control.abort();
  }, [id]);
  return { answer: id === null ? null : (kept.current.get(id) ?? null), failed: id !== null && failed === id };
}

/** An event with its first passages; null where it is gone. Rejects when it cannot be loaded. */
export async function loadEvent(id: string, signal: AbortSignal): Promise<EventDetail | null> {
  const answer = await fetchJson<EventAnswer>(`/api/events/${encodeURIComponent(id)}`, signal);
  return answer.kind === "found" ? answer.event : null;
}

/** An event with all its passages; null where it is gone. Rejects when it cannot be loaded. */
export async function loadDetail(id: string, signal: AbortSignal): Promise<EventDetail | null> {
  const address = `/api/events/${encodeURIComponent(id)}`;
  const event = await loadEvent(id, signal);
  if (!event) return null;
  const reports = [...event.reports];
  while (reports.length < event.passages) {
    const more = await fetchJson<EventAnswer>(`${address}?passages=${reports.length + 1}`, signal);
    if (more.kind !== "found" || more.event.reports.length === 0) break; // it has changed meanwhile
    reports.push(...more.event.reports);
  }
  return { ...event, reports };
}

/** What an address of this site answers. Throws when it answers with an error, or not at all. */
export async function fetchJson<T>(url: string, signal: AbortSignal): Promise<T> {
  const response = await fetch(url, { signal, headers: { accept: "application/json" } });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return (await response.json()) as T;
}
