import {
  addMonths,
  civilDate,
  type DayNumber,
  dayNumber,
  formatDay,
  formatYear,
  isoWeek,
  startOfWeek,
} from "../../time";
import type { PeriodName, Unit } from "./time-value";

export type Grain =
  | "minute"
  | "part"
  | "day"
  | "weekend"
  | "week"
  | "month"
  | "season"
  | "quarter"
  | "half"
  | "year"
  | "decade"
  | "century";

/** A stretch of the calendar: its TIMEX3 value, its EDTF and its first and last day. */
export interface Period {
  readonly grain: Grain;
  readonly value: string;
  readonly edtf: string;
  readonly first: DayNumber;
  readonly last: DayNumber;
}

const pad = (n: number, width = 2) => String(n).padStart(width, "0");
// Astronomical years: 0 is 1 BC. TIMEX3 writes the words' own year ("BC0146"), EDTF the astronomical one ("-0145").
const yearValue = (year: number) => (year > 0 ? pad(year, 4) : `BC${pad(1 - year, 4)}`);

function make(grain: Grain, year: number, rest: string, edtf: string, first: DayNumber, last: DayNumber): Period {
  return { grain, value: `${yearValue(year)}${rest}`, edtf, first, last };
}

export function dayPeriod(day: DayNumber): Period {
  const { year, month, day: date } = civilDate(day);
  return make("day", year, `-${pad(month)}-${pad(date)}`, formatDay(day), day, day);
}

/** The Monday-to-Sunday week a day lies in. */
export function weekPeriod(day: DayNumber): Period {
  const first = startOfWeek(day);
  const { year, week } = isoWeek(day);
  return make("week", year, `-W${pad(week)}`, `${formatDay(first)}/${formatDay(first + 6)}`, first, first + 6);
}

/** Saturday and Sunday of the week a day lies in. */
export function weekendPeriod(day: DayNumber): Period {
  const week = weekPeriod(day);
  const first = week.first + 5;
  return {
    grain: "weekend",
    value: `${week.value}-WE`,
    edtf: `${formatDay(first)}/${formatDay(first + 1)}`,
    first,
    last: first + 1,
  };
}

function months(grain: Grain, year: number, month: number, count: number, rest: string, part: number | null): Period {
  const edtf = part === null ? formatYear(year) : `${formatYear(year)}-${pad(part)}`;
  return make(grain, year, rest, edtf, dayNumber(year, month, 1), dayNumber(year, month + count, 1) - 1);
}

/** Months outside 1-12 carry over into the years. */
export function monthPeriod(year: number, month: number): Period {
  const { year: y, month: m } = civilDate(dayNumber(year, month, 1));
  return months("month", y, m, 1, `-${pad(m)}`, m);
}

export function yearPeriod(year: number): Period {
  return months("year", year, 1, 12, "", null);
}

/** A season (northern meteorological), quarter, half or the last weekend of a year. */
export function namedPeriod(year: number, name: PeriodName): Period {
  const season = ["SP", "SU", "FA", "WI"].indexOf(name);
  if (season >= 0) return months("season", year, season * 3 + 3, 3, `-${name}`, 21 + season);
  const n = Number(name[1]);
  if (name[0] === "Q") return months("quarter", year, n * 3 - 2, 3, `-${name}`, 32 + n);
  if (name[0] === "H") return months("half", year, n * 6 - 5, 6, `-${name}`, 39 + n);
  return weekendPeriod(dayNumber(year, 12, 31));
}

/** The ten years from `year`. */
export function decadePeriod(year: number): Period {
  return {
    grain: "decade",
    value: pad(Math.floor(year / 10), 3),
    edtf: `${pad(Math.floor(year / 10), 3)}X`,
    first: dayNumber(year, 1, 1),
    last: dayNumber(year + 10, 1, 1) - 1,
  };
}

/** The hundred years from 100 * `hundreds`: 19 for the 20th century. */
export function centuryPeriod(hundreds: number): Period {
  return {
    grain: "century",
    value: pad(hundreds),
    edtf: `${pad(hundreds)}XX`,
    first: dayNumber(hundreds * 100, 1, 1),
    last: dayNumber(hundreds * 100 + 100, 1, 1) - 1,
  };
}

/** A day so many units away; whole months keep the day of the month where it exists. */
export function shiftDay(day: DayNumber, unit: Unit, amount: number): DayNumber {
  if (unit === "second" || unit === "minute" || unit === "hour") return day + Math.trunc(amount / 24);
  if (unit === "day") return day + Math.round(amount);
  if (unit === "week" || unit === "weekend") return day + Math.round(amount * 7);
  const size = { month: 1, quarter: 3, year: 12, decade: 120, century: 1200, millennium: 12000 }[unit];
  return addMonths(day, Math.round(amount * size));
}

/** The period of a unit's size that a day lies in. */
export function periodAt(day: DayNumber, unit: Unit): Period {
  const { year, month } = civilDate(day);
  if (unit === "week") return weekPeriod(day);
  if (unit === "weekend") return weekendPeriod(day);
  if (unit === "month") return monthPeriod(year, month);
  if (unit === "quarter") return namedPeriod(year, `Q${Math.ceil(month / 3)}` as PeriodName);
  if (unit === "year") return yearPeriod(year);
  if (unit === "decade") return decadePeriod(Math.floor(year / 10) * 10);
  if (unit === "century" || unit === "millennium") return centuryPeriod(Math.floor(year / 100));
  return dayPeriod(day);
}

/** The same sort of period a number of years away: "the year-earlier quarter". */
export function shiftYears(period: Period, years: number): Period {
  const { year, month } = civilDate(period.first);
  const name = /-(Q\d|H\d|SP|SU|FA|WI)$/.exec(period.value);
  if (name) return namedPeriod(year + years, name[1] as PeriodName);
  if (period.grain === "month") return monthPeriod(year + years, month);
  return yearPeriod(year + years);
}
