import { useEffect, useState } from "react";
import type { Drawing } from "./paint/drawing";
import { NARROW } from "./room";

type Column = new () => Drawing;

let column: Column | null = null;
let loading: Promise<Column> | null = null;

/** Fetches what draws down a narrow room, once: pages with room for lanes do without it. Rejects if it cannot be loaded; then asking again tries again. */
export function loadColumn(): Promise<Column> {
  loading ??= import("./column/column-drawing").then(
    ({ ColumnDrawing }) => {
      column = ColumnDrawing;
      return ColumnDrawing;
    },
    (error: unknown) => {
      loading = null;
      throw error;
    },
  );
  return loading;
}

/** Asks for it at once where the whole window is too narrow for lanes, so that the first picture need not wait for it. */
export function askIfNarrow(): void {
  if (window.innerWidth < NARROW) loadColumn().catch(() => undefined); // who draws asks again
}

/** What draws down a room, as far as it is there; a narrow room asks for it. */
export function useColumn(isNarrow: boolean): Column | null {
  const [, setLoaded] = useState(column !== null);
  useEffect(() => {
    if (!isNarrow || column) return;
    let left = false;
    loadColumn().then(
      () => left || setLoaded(true),
      () => undefined, // nothing is drawn; the events are listed
    );
    return () => {
      left = true;
    };
  }, [isNarrow]);
  return column;
}
