import { civilDate, dayNumber, daysInMonth, weekday } from "../../time";
import { type AnchorContext, type Anchored, named, type Origin, unresolved } from "./anchored";
import { dayPeriod, monthPeriod, type Period, yearPeriod } from "./period";
import type { CalendarValue, Which } from "./time-value";

const pad = (n: number, width = 2) => String(n).padStart(width, "0");

/** A date of which the words give some parts; the year that is missing is found from the context. */
export function anchorCalendar(value: CalendarValue, context: AnchorContext, inside: Period | null): Anchored {
  const { month, day } = value;
  const stated =
    value.year === undefined
      ? inside
        ? civilDate(inside.first).year
        : undefined
      : value.bc
        ? 1 - value.year
        : value.year;
  if (stated !== undefined) return build(stated, month, day, null);
  if (month === undefined) return unresolved("DATE", "XXXX");
  const found = yearFor(month, day ?? 0, value.which, context, value.weekday);
  if (!found) return unresolved("DATE", `XXXX-${pad(month)}${day === undefined ? "" : `-${pad(day)}`}`);
  return build(found.year, month, day, found.origin);
}

function build(year: number, month: number | undefined, day: number | undefined, origin: Origin | null): Anchored {
  if (month === undefined) return named(yearPeriod(year), origin);
  if (day === undefined) return named(monthPeriod(year, month), origin);
  // 31 April is a slip that nobody can mend: the month may be as wrong as the day
  if (day > daysInMonth(year, month)) return unresolved("DATE", `${yearPeriod(year).value}-${pad(month)}-${pad(day)}`);
  return named(dayPeriod(dayNumber(year, month, day)), origin);
}

/**
 * The year of a month or day given without one: beside the last mentioned date in narrative text, else by tense beside the day of
 * publication. `day` 0 = the whole month. Null without anything to count from.
 */
export function yearFor(
  month: number,
  day: number,
  which: Which | undefined,
  context: AnchorContext,
  weekdayNumber?: number,
): { year: number; origin: Origin } | null {
  const pointsBack = which === "that" || which === "previous" || which === "following";
  const byMention = pointsBack || context.listedAhead || (context.narrative && !isBeforeIt(context));
  const origin = (byMention ? context.mention : null) ?? context.publishedRef ?? context.mention;
  if (!origin) return null;
  const { year, month: m, day: d } = civilDate(origin.period.first);
  const at = month * 100 + (day || d);
  const from = m * 100 + d;
  if (weekdayNumber !== undefined && day) {
    const near = [year, year - 1, year + 1].find(
      (y) => day <= daysInMonth(y, month) && weekday(dayNumber(y, month, day)) === weekdayNumber,
    );
    if (near !== undefined) return { year: near, origin };
  }
  if (which === "last" || which === "previous") return { year: at < from ? year : year - 1, origin };
  if (which === "next" || which === "following") return { year: at > from ? year : year + 1, origin };
  if (which === "this" || which === "that") return { year, origin };
  if (origin.kind === "mention") return { year: year + rollover(month, m, origin.period), origin };
  return { year: year + byTense(at, from, !day, context), origin };
}

/** What is told in the past was not done after a date still to come that was mentioned last. */
function isBeforeIt({ mention, published, tense }: AnchorContext): boolean {
  return mention !== null && published !== null && mention.period.first > published.last && tense === "past";
}

/** In a story told in order, January after December is the next year's. */
function rollover(month: number, last: number, period: Period): number {
  if (period.grain === "year" || period.grain === "decade") return 0;
  return last - month >= 8 ? 1 : 0;
}

/** Years to add, where `at` and `from` are month * 100 + day. A day only weeks ahead is meant even by a past tense ("said it will pay on"). */
function byTense(at: number, from: number, wholeMonth: boolean, context: AnchorContext): number {
  const ahead = at - from;
  if (context.tense === "future") return ahead < -200 || (ahead < 0 && context.relation === "until") ? 1 : 0;
  if (context.relation === "until") return ahead < -600 ? 1 : ahead > 600 ? -1 : 0;
  if (context.tense === "past" || (context.since && ahead > 0)) return ahead > (wholeMonth ? 0 : 60) ? -1 : 0;
  // No tense: the nearest one
  return ahead > 600 ? -1 : ahead < -600 ? 1 : 0;
}
