/** The first index of a rising list whose value is at least `wanted`; `high` if there is none. */
export function lowerBound(values: ArrayLike<number>, wanted: number, low = 0, high = values.length): number {
  let first = low;
  let end = high;
  while (first < end) {
    const middle = (first + end) >>> 1;
    if ((values[middle] ?? 0) < wanted) first = middle + 1;
    else end = middle;
  }
  return first;
}

/** As `lowerBound`, for a place that is likely not far after `low`: doubling steps stay in the cache. */
export function gallop(values: ArrayLike<number>, wanted: number, low: number): number {
  const size = values.length;
  let step = 1;
  let first = low;
  while (first < size && (values[first] ?? 0) < wanted) {
    low = first + 1;
    first += step;
    step *= 2;
  }
  return lowerBound(values, wanted, low, Math.min(first, size));
}

/** As `lowerBound`, for values that are looked up. */
export function firstFrom(size: number, valueAt: (index: number) => number, wanted: number): number {
  let first = 0;
  let end = size;
  while (first < end) {
    const middle = (first + end) >>> 1;
    if (valueAt(middle) < wanted) first = middle + 1;
    else end = middle;
  }
  return first;
}
