interface Kept {
  readonly version: string;
  readonly values: Map<string, { readonly value: Promise<unknown>; size: number }>;
  size: number;
}

// On globalThis: each page and route is bundled by itself
const shared = globalThis as { datelineAnswers?: Kept };

/** Of all that is kept, in characters of JSON. */
const MOST = 64_000_000;
/** Larger ones are made anew each time. */
const LARGEST = 4_000_000;

/**
 * What was made of the data as they are now, by what was asked: made once while the version stays, however many ask, also at once. What was not asked for longest goes first where
 * there is too much; a failure is not kept. `value` is never changed by who gets it.
 */
export async function keptAnswer<T>(
  version: string,
  key: string,
  make: () => Promise<T>,
  sizeOf: (value: T) => number,
): Promise<T> {
  if (shared.datelineAnswers?.version !== version) shared.datelineAnswers = { version, values: new Map(), size: 0 };
  const kept = shared.datelineAnswers;
  const known = kept.values.get(key);
  if (known !== undefined) {
    kept.values.delete(key); // and set again: the one that was not asked for longest comes first
    kept.values.set(key, known);
    return known.value as Promise<T>;
  }
  const value = make();
  const entry = { value, size: 0 };
  kept.values.set(key, entry);
  const size = await value.then(
    (made) => sizeOf(made) + key.length,
    () => Number.POSITIVE_INFINITY,
  );
  if (kept.values.get(key) !== entry) return value;
  if (size > LARGEST) {
    kept.values.delete(key);
    return value;
  }
  entry.size = size;
  kept.size += size;
  for (const [oldest, { size: less }] of kept.values) {
    if (kept.size <= MOST) break;
    kept.values.delete(oldest);
    kept.size -= less;
  }
  return value;
}
