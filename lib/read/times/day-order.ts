import type { Candidate } from "./match-rules";
import type { CalendarValue, DayOrder } from "./time-value";

/**
 * Decides "03/04/2016" for the whole text: as its other dates in figures prove, else as it writes dates in words ("3 April", "April 3"),
 * else as the publisher's country does (`first`), else by the publisher's clock. Month first where nothing tells.
 */
export function orderDays(
  candidates: readonly Candidate[],
  zone: number | null,
  first: DayOrder | null = null,
): readonly Candidate[] {
  if (!candidates.some((candidate) => orderOf(candidate) === "either")) return candidates;
  const order =
    winner(candidates, orderOf) ??
    winner(candidates, wordOrder) ??
    first ??
    (zone !== null && zone > 0 ? "day" : "month");
  if (order === "month") return candidates;
  return candidates.map((candidate) => {
    if (orderOf(candidate) !== "either") return candidate;
    const value = candidate.value as CalendarValue;
    return { ...candidate, value: { ...value, month: value.day as number, day: value.month as number } };
  });
}

function orderOf({ value }: Candidate): DayOrder | undefined {
  return value.kind === "calendar" ? value.order : undefined;
}

function wordOrder({ rule, value }: Candidate): DayOrder | undefined {
  if (value.kind !== "calendar" || value.day === undefined) return undefined;
  return rule.startsWith("day-month") ? "day" : rule.startsWith("month-day") ? "month" : undefined;
}

/** The one order that is seen; null where both are or none is. */
function winner(candidates: readonly Candidate[], of: (candidate: Candidate) => DayOrder | undefined): DayOrder | null {
  const seen = new Set(candidates.map(of));
  if (seen.has("day") === seen.has("month")) return null;
  return seen.has("day") ? "day" : "month";
}
