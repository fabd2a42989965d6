import type { Timex } from "./gold";
import { pairSpans, type Rates, rates } from "./pair-spans";

/** How well time expressions were found and read; all in per cent. */
export interface TimesScore {
  readonly gold: number;
  readonly found: number;
  readonly strict: Rates;
  readonly relaxed: Rates;
  readonly type: Rates;
  /** TempEval-3's headline: right are the pairs of overlapping spans with the same TIMEX3 value. */
  readonly value: Rates;
  /** The same over dates and times on the calendar alone, the hour left out: fair to sets that mark nothing else. */
  readonly calendar: Rates;
}

/**
 * Scores as TempEval-3 defined it (UzZaman et al. 2013): spans match when they overlap (relaxed) or agree (strict); type and value count
 * over relaxed matches, against everything that is gold and everything that was found. `mod` is not scored.
 */
export function scoreTimes(texts: readonly { gold: readonly Timex[]; found: readonly Timex[] }[]): TimesScore {
  const n = { gold: 0, found: 0, strict: 0, relaxed: 0, type: 0, value: 0 };
  const calendar = { gold: 0, found: 0, right: 0 };
  for (const { gold, found } of texts) {
    n.gold += gold.length;
    n.found += found.length;
    calendar.gold += gold.filter((t) => calendarDate(t) !== null).length;
    calendar.found += found.filter((t) => calendarDate(t) !== null).length;
    for (const pair of pairSpans(gold, found)) {
      n.relaxed++;
      if (pair.exact) n.strict++;
      if (pair.gold.type === pair.found.type) n.type++;
      if (pair.gold.value === pair.found.value) n.value++;
      const date = calendarDate(pair.gold);
      if (date !== null && date === calendarDate(pair.found)) calendar.right++;
    }
  }
  const of = (right: number) => rates(right, n.gold, n.found);
  return {
    gold: n.gold,
    found: n.found,
    strict: of(n.strict),
    relaxed: of(n.relaxed),
    type: of(n.type),
    value: of(n.value),
    calendar: rates(calendar.right, calendar.gold, calendar.found),
  };
}

function calendarDate({ type, value }: Timex): string | null {
  if ((type !== "DATE" && type !== "TIME") || !/^\d{4}(?:-|T|$)/.test(value)) return null;
  return value.split("T")[0] ?? null;
}
