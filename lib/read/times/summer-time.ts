import { civilDate, type DayNumber, dayNumber, nthWeekday } from "../../time";

export type SummerRule = "america" | "europe" | "australia";

const SUNDAY = 7;

/** Is the clock put forward by an hour on a day? The law of the last thirty years; older summers began and ended otherwise. */
export function isSummerTime(day: DayNumber, rule: SummerRule): boolean {
  const { year } = civilDate(day);
  const within = (first: DayNumber, end: DayNumber) => first <= day && day < end;
  switch (rule) {
    case "america":
      return year >= 2007
        ? within(nthWeekday(year, 3, SUNDAY, 2), nthWeekday(year, 11, SUNDAY, 1))
        : within(nthWeekday(year, 4, SUNDAY, year >= 1987 ? 1 : -1), nthWeekday(year, 10, SUNDAY, -1));
    case "europe":
      return within(nthWeekday(year, 3, SUNDAY, -1), nthWeekday(year, 10, SUNDAY, -1));
    case "australia":
      return day >= dayNumber(year, 7, 1)
        ? day >= nthWeekday(year, 10, SUNDAY, 1)
        : day < nthWeekday(year, 4, SUNDAY, 1);
  }
}
