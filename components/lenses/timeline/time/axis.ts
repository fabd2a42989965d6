import { utcTicks } from "d3"; // not scaleUtc, which brings formats, colours and their blends with every first page
import { describeDay, monthName, shortMonthName, yearWords } from "../../../../lib/describe/dates";
import { civilDate, DAY, type DayNumber, dateAt, dayNumber, dayOf } from "../../../../lib/time";
import { type Domain, scaleOf } from "../../../marks/domain";

export interface Tick {
  readonly x: number;
  readonly label: string;
}

/** A month over days, a year over months, a day over hours. */
export interface Period {
  readonly x0: number;
  readonly x1: number;
  readonly label: string;
}

export interface Axis {
  readonly ticks: readonly Tick[];
  readonly periods: readonly Period[];
}

const PER_TICK = 76;
const MOST_PERIODS = 60;

/** Ticks of the window and the periods over them, in pixels from its start. */
export function axis(domain: Domain, width: number, perTick = PER_TICK): Axis {
  const x = scaleOf(domain, width);
  const most = Math.max(2, Math.round(width / perTick));
  const ticks = utcTicks(dateAt(domain[0]), dateAt(domain[1]), most).map((date) => date.getTime());
  const step = Math.min(...ticks.slice(1).map((tick, i) => tick - (ticks[i] ?? tick)));
  const unit = step < DAY ? "hour" : step < 27 * DAY ? "day" : step < 360 * DAY ? "month" : "year";
  return {
    ticks: ticks.map((tick) => ({ x: x(tick), label: labelOf(tick, unit) })),
    periods: unit === "year" ? [] : periodsOf(domain, unit, x),
  };
}

type Unit = "hour" | "day" | "month" | "year";

function labelOf(instant: number, unit: Unit): string {
  const day = dayOf(instant);
  const { year, month, day: date } = civilDate(day);
  if (unit === "year") return yearWords(year);
  if (unit === "month") return shortMonthName(month);
  if (unit === "day") return String(date);
  const minutes = Math.round((instant - day * DAY) / 60_000);
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

function periodsOf(domain: Domain, unit: Unit, x: (instant: number) => number): Period[] {
  const periods: Period[] = [];
  let start = startOf(dayOf(domain[0]), unit);
  while (start * DAY < domain[1] && periods.length < MOST_PERIODS) {
    const next = nextOf(start, unit);
    periods.push({ x0: x(start * DAY), x1: x(next * DAY), label: periodLabel(start, unit) });
    start = next;
  }
  return periods;
}

function startOf(day: DayNumber, unit: Unit): DayNumber {
  const { year, month } = civilDate(day);
  return unit === "hour" ? day : dayNumber(year, unit === "day" ? month : 1, 1);
}

function nextOf(day: DayNumber, unit: Unit): DayNumber {
  const { year, month } = civilDate(day);
  if (unit === "hour") return day + 1;
  return unit === "day" ? dayNumber(year, month + 1, 1) : dayNumber(year + 1, 1, 1);
}

function periodLabel(day: DayNumber, unit: Unit): string {
  const { year, month } = civilDate(day);
  if (unit === "hour") return describeDay(day);
  return unit === "day" ? `${monthName(month)} ${yearWords(year)}` : yearWords(year);
}
