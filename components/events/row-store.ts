import type { RowsAnswer } from "../../lib/answers/events";
import type { EventRow } from "../../lib/answers/rows";

interface Options {
  readonly load: (numbers: readonly number[], signal: AbortSignal) => Promise<RowsAnswer>;
  /** After rows have arrived, or could not be had. */
  readonly changed: () => void;
  /** With the version of each answer. */
  readonly answered: (version: string) => void;
}

/** Rows of events by number: asked for in batches, the newest wishes first, the longest unseen forgotten. */
export interface RowStore {
  readonly get: (number: number) => EventRow | undefined;
  readonly want: (numbers: Iterable<number>) => void;
  readonly put: (rows: readonly EventRow[]) => void;
  /** Resolves once these are loaded; what the server does not know is left out. Rejects when it does not answer. */
  readonly load: (numbers: readonly number[], signal: AbortSignal) => Promise<EventRow[]>;
  /** Forgets all of it: what is known may be outdated. */
  readonly clear: () => void;
  /** Asks again for what could not be had. */
  readonly retry: () => void;
  readonly failed: () => boolean;
  readonly stop: () => void;
}

const KEPT = 5000;
const BATCH = 200;
const AT_ONCE = 2;
/** What was wished for before so many others has been scrolled past long ago. */
const WISHES = 800;
const GATHER = 12;

/** A store without rows; it asks nothing before it is asked. */
export function createRowStore({ load, changed, answered }: Options): RowStore {
  const known = new Map<number, EventRow>();
  const wishes = new Set<number>();
  const underWay = new Set<number>();
  /** The server does not know them, or did not answer. */
  const missing = new Set<number>();
  let control = new AbortController();
  let [requests, failed] = [0, false];
  let timer: ReturnType<typeof setTimeout> | null = null;

  const put = (rows: readonly EventRow[]) => {
    for (const row of rows) {
      known.delete(row.number);
      known.set(row.number, row);
    }
    for (const number of known.keys()) {
      if (known.size <= KEPT) break;
      known.delete(number);
    }
  };
  const ask = async (numbers: readonly number[]) => {
    const { signal } = control;
    requests++;
    for (const number of numbers) underWay.add(number);
    try {
      const { version, rows } = await load(numbers, signal);
      if (signal.aborted) return;
      put(rows);
      for (const number of numbers) if (!known.has(number)) missing.add(number);
      answered(version);
    } catch {
      if (signal.aborted) return;
      failed = true;
      for (const number of numbers) missing.add(number);
    } finally {
      if (!signal.aborted) {
        requests--;
        for (const number of numbers) underWay.delete(number);
      }
    }
    changed();
    pump();
  };
  const pump = () => {
    timer = null;
    while (wishes.size > 0 && requests < AT_ONCE) {
      const batch = [...wishes].slice(-BATCH).reverse();
      for (const number of batch) wishes.delete(number);
      void ask(batch);
    }
  };
  const reset = () => {
    control.abort();
    control = new AbortController();
    for (const set of [wishes, underWay, missing]) set.clear();
    [requests, failed] = [0, false];
  };
  return {
    get: (number) => known.get(number),
    want: (numbers) => {
      for (const number of numbers) {
        const row = known.get(number);
        if (row) put([row]);
        else if (!underWay.has(number) && !missing.has(number)) {
          wishes.delete(number);
          wishes.add(number);
        }
      }
      for (const number of wishes) {
        if (wishes.size <= WISHES) break;
        wishes.delete(number);
      }
      if (wishes.size > 0) timer ??= setTimeout(pump, GATHER);
    },
    put,
    load: async (numbers, signal) => {
      const rows = new Map<number, EventRow>();
      const absent = numbers.filter((number) => {
        const row = known.get(number);
        if (row) rows.set(number, row);
        return !row;
      });
      for (let at = 0; at < absent.length; at += BATCH) {
        const answer = await load(absent.slice(at, at + BATCH), signal);
        for (const row of answer.rows) rows.set(row.number, row);
      }
      return numbers.flatMap((number) => rows.get(number) ?? []);
    },
    clear: () => {
      reset();
      known.clear();
    },
    retry: () => {
      const again = [...missing];
      missing.clear();
      failed = false;
      for (const number of again) wishes.add(number);
      changed();
      pump();
    },
    failed: () => failed,
    stop: () => {
      if (timer) clearTimeout(timer);
      timer = null;
      reset();
    },
  };
}
