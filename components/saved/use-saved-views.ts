import { useCallback, useMemo, useState, useSyncExternalStore } from "react";
import type { View } from "../../lib/view";
import { readSaved, renamed, SAVED_KEY, type SavedView, withSaved, writeSaved } from "./saved-views";

export interface SavedViews {
  readonly views: readonly SavedView[];
  /** False where the browser keeps nothing: then they last as long as the page. */
  readonly kept: boolean;
  readonly save: (name: string, view: View) => void;
  readonly rename: (id: number, name: string) => void;
  readonly remove: (id: number) => void;
  /** The one removed last, until something else changes. */
  readonly removed: SavedView | null;
  readonly undo: () => void;
}

/** The reader's saved views, the same in all tabs of this browser. */
export function useSavedViews(): SavedViews {
  const text = useSyncExternalStore(watch, read, () => "");
  const views = useMemo(() => readSaved(text).views, [text]);
  const [before, setBefore] = useState<{ readonly views: readonly SavedView[]; readonly removed: SavedView } | null>(
    null,
  );
  const change = useCallback((next: readonly SavedView[]) => {
    setBefore(null);
    write(writeSaved(next));
  }, []);
  return {
    views,
    kept: !refused,
    save: (name, view) => change(withSaved(views, name, view)),
    rename: (id, name) => change(renamed(views, id, name)),
    remove: (id) => {
      const removed = views.find((view) => view.id === id);
      if (!removed) return;
      change(views.filter((view) => view !== removed));
      setBefore({ views, removed });
    },
    removed: before?.removed ?? null,
    undo: () => before && change(before.views),
  };
}

const listeners = new Set<() => void>();
/** What this page would have kept, where the browser refuses to. */
let instead = "";
let refused = false;

function watch(changed: () => void): () => void {
  listeners.add(changed);
  window.addEventListener("storage", changed);
  return () => {
    listeners.delete(changed);
    window.removeEventListener("storage", changed);
  };
}

function read(): string {
  if (refused) return instead;
  try {
    return localStorage.getItem(SAVED_KEY) ?? "";
  } catch {
    refused = true; // SecurityError: the reader does not allow sites to keep anything
    return instead;
  }
}

function write(text: string): void {
  try {
    const old = localStorage.getItem(SAVED_KEY);
    if (old !== null && readSaved(old).unreadable) localStorage.setItem(`${SAVED_KEY}:unreadable`, old);
    localStorage.setItem(SAVED_KEY, text);
    refused = false;
  } catch {
    refused = true; // SecurityError, or QuotaExceededError: no room
    instead = text;
  }
  for (const listener of listeners) listener();
}
