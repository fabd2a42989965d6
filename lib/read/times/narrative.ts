import { civilDate } from "../../time";
import type { Candidate } from "./match-rules";
import type { Period } from "./period";
import type { TimeValue } from "./time-value";

/** The year a value names outright, if it does. */
export function statedYear(value: TimeValue): number | null {
  if (value.kind === "calendar" && value.year !== undefined) return value.bc ? 1 - value.year : value.year;
  if (value.kind === "in") return statedYear(value.whole) ?? statedYear(value.part);
  return null;
}

/** Does a value only make sense beside the day of publication? */
export function isDeictic(value: TimeValue): boolean {
  if (value.kind === "weekday")
    return value.which !== "that" && value.which !== "previous" && value.which !== "following";
  if (value.kind === "relative" || value.kind === "shift") return value.from === "published";
  if (value.kind === "part") return value.which === "this";
  if (value.kind === "in") return isDeictic(value.whole) || isDeictic(value.part);
  return false;
}

/**
 * Is a whole text a narrative (history, a biography) and not news? Told by its dates: stated years, mostly other than that of
 * publication, outnumber words like "yesterday" and "Monday".
 */
export function isNarrative(candidates: readonly Candidate[], published: Period | null): boolean {
  const year = published && civilDate(published.first).year;
  let stated = 0;
  let deictic = 0;
  for (const { value } of candidates) {
    const named = statedYear(value);
    if (named !== null && (year === null || Math.abs(named - year) > 1)) stated++;
    else if (isDeictic(value)) deictic++;
  }
  return stated >= 4 && stated > 2 * deictic;
}

/** "a year ago", "the year-earlier quarter": compares with another time and leaves the one spoken of where it is. */
export function isComparison(value: TimeValue): boolean {
  return value.kind === "shift" && value.unit === "year" && value.sign < 0 && value.amount === 1;
}

/** Does a value take its year from the date that a background paragraph stands at? */
export function mayBeBackground(value: TimeValue): boolean {
  if (value.kind === "calendar") return value.year === undefined && value.which === undefined;
  return value.kind === "period" && value.which === undefined && !/^[QH]/.test(value.name);
}

/** The paragraph that stands at a past date once `value` is read: a stated month or day of another year opens it, "yesterday" ends it. */
export function backgroundAfter(
  background: number,
  value: TimeValue,
  published: Period | null,
  paragraph: number,
): number {
  if (isDeictic(value)) return -1;
  const year = statedYear(value);
  if (year === null || published === null) return background;
  if (year >= civilDate(published.first).year) return -1;
  return value.kind === "calendar" && value.month !== undefined ? paragraph : background;
}
