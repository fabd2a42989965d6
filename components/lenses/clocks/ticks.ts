import { monthName, shortMonthName, yearWords } from "../../../lib/describe/dates";
import { civilDate, DAY, type DayNumber, dayNumber } from "../../../lib/time";
import { type Domain, scaleOf } from "../../marks/domain";

export interface Tick {
  readonly x: number;
  readonly label: string;
  /** What it begins: a month over days, a year over months; empty where the one before is still on. */
  readonly period: string;
}

/** Pixels a tick takes. */
const APART = 64;
const DAYS = [1, 2, 5, 10];
const MONTHS = [1, 3, 6, 12, 24, 60, 120, 600, 1200, 6000, 12000];

/** Days, months or years of a stretch of time, so far apart that their names do not touch; from its start, in pixels. */
export function ticksOf(domain: Domain, width: number): readonly Tick[] {
  const x = scaleOf(domain, width);
  const most = Math.max(Math.floor(width / APART), 1);
  const days = (domain[1] - domain[0]) / DAY;
  const step = DAYS.find((each) => days / each <= most);
  const starts = step === undefined ? monthsIn(domain, most) : daysIn(domain, step);
  let last = "";
  return starts
    .filter((day) => x(day * DAY) + APART / 2 <= width)
    .map((day) => {
      const { year, month, day: date } = civilDate(day);
      const years = step === undefined && starts.every((each) => civilDate(each).month === 1);
      const label = step !== undefined ? String(date) : years ? yearWords(year) : shortMonthName(month);
      const above = step !== undefined ? `${monthName(month)} ${yearWords(year)}` : years ? "" : yearWords(year);
      const period = above === last ? "" : above;
      last = above;
      return { x: x(day * DAY), label, period };
    });
}

/** The same days of each month; the first always. */
function daysIn([from, to]: Domain, step: number): DayNumber[] {
  const days: DayNumber[] = [];
  for (let day = Math.ceil(from / DAY); day * DAY < to; day++) {
    const date = civilDate(day).day;
    if ((date - 1) % step === 0 && (date < 30 || step === 1)) days.push(day);
  }
  return days;
}

function monthsIn([from, to]: Domain, most: number): DayNumber[] {
  const months = (to - from) / DAY / 30;
  const step = MONTHS.find((each) => months / each <= most) ?? (MONTHS.at(-1) as number);
  const { year, month } = civilDate(Math.floor(from / DAY));
  const count = year * 12 + month - 1;
  const found: DayNumber[] = [];
  for (let at = Math.ceil(count / step) * step; ; at += step) {
    const day = dayNumber(0, at + 1, 1); // months carry over
    if (day * DAY >= to) return found;
    if (day * DAY >= from) found.push(day);
  }
}
