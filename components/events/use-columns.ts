import { useCallback, useEffect, useRef, useState } from "react";
import type { Columns } from "../../lib/columns/columns";
import { settle } from "../../lib/columns/settle";
import { decode } from "../../lib/columns/wire";
import { inIdleTime } from "../frame/idle-steps";
import { fetchBytes } from "./fetch-bytes";

/** Where the columns are; a page that uses them asks the browser to fetch it early. */
export const COLUMNS_URL = "/api/columns";

interface Loaded {
  /** Null until they are here; those of before while newer ones are on their way. */
  readonly columns: Columns | null;
  /** How many times they have been replaced by newer ones. */
  readonly generation: number;
}

const NONE: Loaded = { columns: null, generation: 0 };

interface LoadedColumns extends Loaded {
  /** All of them is worked out: reading any of it takes no time. */
  readonly settled: boolean;
  readonly failed: boolean;
  /** Asks for them again: after a failure, or when the server's events have changed. */
  readonly reload: () => void;
}

/** All events in columns, loaded once. */
export function useColumns(): LoadedColumns {
  const [{ columns, generation }, setLoaded] = useState(NONE);
  const [settled, setSettled] = useState(false);
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const busy = useRef(false);
  useEffect(() => {
    const control = new AbortController();
    busy.current = true;
    setFailed(false);
    // The first time what the page has preloaded is taken; later the browser asks whether it still holds
    loadColumns(attempt === 0 ? "default" : "no-cache", control.signal)
      .then((next) => setLoaded((last) => replaced(last, next)))
      .catch(() => {
        if (!control.signal.aborted) setFailed(true);
      })
      .finally(() => {
        if (!control.signal.aborted) busy.current = false;
      });
    return () => control.abort();
  }, [attempt]);
  useEffect(() => {
    if (!columns) return;
    return inIdleTime(settle(columns), {
      patience: PATIENCE,
      done: () => setSettled(true),
      failed: () => setFailed(true),
    });
  }, [columns]);
  const reload = useCallback(() => {
    if (!busy.current) setAttempt((n) => n + 1);
  }, []);
  return { columns, generation, settled, failed, reload };
}

function replaced(last: Loaded, columns: Columns): Loaded {
  if (last.columns?.version === columns.version) return last;
  return { columns, generation: last.columns ? last.generation + 1 : 0 };
}

let early: Promise<Columns> | null = null;

/** Asks for them before any page is there to use them: they are unpacked while it comes to life. Rejects if they cannot be loaded. */
export function askEarly(): Promise<Columns> {
  early = fetchColumns({});
  return early;
}

function loadColumns(cache: RequestCache, signal: AbortSignal): Promise<Columns> {
  const columns = early ?? fetchColumns({ cache, signal });
  early = null;
  return columns;
}

async function fetchColumns(init: RequestInit): Promise<Columns> {
  const columns = decode(await fetchBytes(COLUMNS_URL, init));
  performance.mark("dashboard:columns");
  return columns;
}

/** The longest that the rest is left for on a page that never rests, in milliseconds. */
const PATIENCE = 1000;
