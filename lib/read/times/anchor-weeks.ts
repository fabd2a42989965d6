import { civilDate, type DayNumber, formatDay, nthWeekday, weekday } from "../../time";
import { type Anchored, named, unresolved } from "./anchored";
import { dayPeriod, type Period, weekPeriod } from "./period";
import type { TimeValue, WeekSide } from "./time-value";

/** "the first Sunday" of a month; without its month, or where the month has no fifth one, it stays unresolved. */
export function anchorNthWeekday(value: TimeValue & { kind: "nth-weekday" }, inside: Period | null): Anchored {
  if (value.recurs) return unresolved("SET", `XXXX-WXX-${value.weekday}`);
  if (inside?.grain === "month") {
    const { year, month } = civilDate(inside.first);
    const day = nthWeekday(year, month, value.weekday, value.n);
    if (day <= inside.last) return named(dayPeriod(day), null);
  }
  return unresolved("DATE", `XXXX-WXX-${value.weekday}`);
}

/** The seven days named by one of them: the calendar week it lies in, or those that begin or end on it. */
export function anchorWeek(side: WeekSide, day: Anchored): Anchored {
  if (day.period?.grain !== "day") return { ...day, edtf: null, period: null };
  const at = day.period.first;
  const first = side === "in" ? at - weekday(at) + 1 : side === "first" ? at : at - 6;
  return { ...day, type: "DATE", ...weekFrom(first) };
}

function weekFrom(first: DayNumber): Pick<Anchored, "value" | "edtf" | "period"> {
  // A week from Sunday to Saturday is called after the calendar week that most of it lies in
  const week = weekPeriod(first + 3);
  const edtf = `${formatDay(first)}/${formatDay(first + 6)}`;
  return { value: week.value, edtf, period: { ...week, edtf, first, last: first + 6 } };
}
