import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { RowsAnswer } from "../../lib/answers/events";
import type { EventRow } from "../../lib/answers/rows";
import type { Columns } from "../../lib/columns/columns";
import type { RowSource } from "./row-source";
import { createRowStore, type RowStore } from "./row-store";
import { fetchJson } from "./use-answer";

interface Rows {
  readonly rows: RowSource;
  readonly store: RowStore;
  /** Some could not be loaded. */
  readonly failed: boolean;
}

/**
 * Titles and details of the events in the columns, loaded as they are asked for; `first` are there from the start. `version` is that of
 * the server's columns, null before they are here; `stale` is called when a row comes from another one.
 */
export function useRows(columns: Columns, version: string | null, first: readonly EventRow[], stale: () => void): Rows {
  const [revision, setRevision] = useState(0);
  const latest = useRef({ version, stale });
  const [store] = useState(() => {
    const made = createRowStore({
      load: (wanted, signal) => loadRows(wanted, latest.current.version, signal),
      changed: () => setRevision((n) => n + 1),
      answered: (answered) => {
        if (latest.current.version !== null && answered !== latest.current.version) latest.current.stale();
      },
    });
    made.put(first);
    return made;
  });
  useEffect(() => {
    const before = latest.current.version;
    latest.current = { version, stale };
    if (before === null || before === version) return;
    store.clear();
    setRevision((n) => n + 1);
  }, [version, stale, store]);
  useEffect(() => () => store.stop(), [store]);
  const get = useCallback((position: number) => store.get(columns.numbers[position] ?? 0), [store, columns]);
  const want = useCallback(
    (positions: Iterable<number>) => store.want(Array.from(positions, (position) => columns.numbers[position] ?? 0)),
    [store, columns],
  );
  const load = useCallback(
    (positions: readonly number[], signal: AbortSignal) =>
      store.load(
        positions.map((position) => columns.numbers[position] ?? 0),
        signal,
      ),
    [store, columns],
  );
  const rows = useMemo(() => ({ get, want, load, revision }), [get, want, load, revision]);
  return { rows, store, failed: store.failed() };
}

function loadRows(numbers: readonly number[], version: string | null, signal: AbortSignal): Promise<RowsAnswer> {
  const of = version === null ? "" : `&version=${encodeURIComponent(version)}`;
  return fetchJson<RowsAnswer>(`/api/rows?n=${numbers.join(",")}${of}`, signal);
}
