import { type DayNumber, formatDay, weekday } from "../../time";
import { durationValue } from "./anchor-duration";
import { type AnchorContext, type Anchored, named, type Origin, REFERENCE, unresolved } from "./anchored";
import { isComparison } from "./narrative";
import { dayPeriod, type Period, periodAt, shiftDay, shiftYears } from "./period";
import type { TimeValue, Unit } from "./time-value";

type Resolve = (value: TimeValue, context: AnchorContext) => Anchored;

/** "yesterday", "last week", "that month": units counted from the day of publication or the date last mentioned. */
export function anchorRelative(value: TimeValue & { kind: "relative" }, context: AnchorContext): Anchored {
  const wantsMention = value.from === "mention" || (context.narrative && value.unit !== "day");
  const mention = value.unit === "day" ? context.mentionDay : context.mention;
  const origin = wantsMention ? (mention ?? context.publishedRef) : context.publishedRef;
  if (!origin) return unresolved("DATE", value.from === "mention" ? "PAST_REF" : blank(value.unit, value.offset));
  const { unit, offset } = value;
  if (unit === "quarter" && value.from === "mention" && offset === 0)
    return context.mentionQuarter
      ? named(context.mentionQuarter.period, context.mentionQuarter)
      : named(periodAt(shiftDay(origin.period.first, "quarter", -1), "quarter"), origin);
  if (unit === "weekend") return anchorWeekend(origin.period.first, offset, context);
  // "the latest period" is the quarter, the year or whatever was spoken of
  const period = periodAt(shiftDay(origin.period.first, unit, offset), unit);
  const found = named(period, origin);
  if (value.stretch) return upToNow(found, origin, context);
  if (unit === "week" && offset === 0 && origin.kind === "published")
    return { ...found, edtf: thisWeek(period, origin.period.first, context) };
  return found;
}

/** "over the past year": called after the year before, it runs up to the day of publication. */
function upToNow(found: Anchored, origin: Origin, context: AnchorContext): Anchored {
  if (context.narrative) return { ...REFERENCE, type: "DURATION", value: "P1Y" };
  const day = origin.period.first;
  return { ...found, edtf: `${formatDay(shiftDay(day, "year", -1))}/${formatDay(day)}`, approximate: true };
}

/** "this week" up to the day of publication, unless it speaks of what is to come. */
function thisWeek(week: Period, day: DayNumber, context: AnchorContext): string | null {
  if (context.tense === "future") return week.edtf;
  return week.first === day ? formatDay(day) : `${formatDay(week.first)}/${formatDay(day)}`;
}

function anchorWeekend(day: DayNumber, offset: number, context: AnchorContext): Anchored {
  const origin = context.publishedRef;
  // On a Monday "the weekend" is the one just gone; late in the week, or where the future is spoken of, the one to come
  const coming = weekday(day) >= 6 || context.tense === "future" || (weekday(day) >= 4 && context.tense !== "past");
  const weeks = offset === 0 ? (coming ? 0 : -1) : offset < 0 ? -1 : weekday(day) >= 6 ? 1 : 0;
  return named(periodAt(day + weeks * 7, "weekend"), origin);
}

function blank(unit: Unit, offset: number): string {
  if (offset < 0) return "PAST_REF";
  if (offset > 0) return "FUTURE_REF";
  return unit === "day" ? "PRESENT_REF" : "PRESENT_REF";
}

/** "two days ago", "a week later"; `resolve` reads the date that "two days after 5 June" starts from. */
export function anchorShift(value: TimeValue & { kind: "shift" }, context: AnchorContext, resolve: Resolve): Anchored {
  const origin =
    typeof value.from === "object"
      ? fromWords(resolve(value.from, context))
      : value.from === "event"
        ? context.event
        : value.from === "published" && !(context.narrative && context.mention)
          ? context.publishedRef
          : value.from === "published" || value.unit !== "day"
            ? (context.mention ?? context.publishedRef)
            : (context.mentionDay ?? (context.narrative ? null : context.publishedRef));
  const vague = value.sign < 0 ? "PAST_REF" : "FUTURE_REF";
  if (value.amount === null || !origin) return unresolved("DATE", vague);
  const { unit, amount, sign } = value;
  if (value.to) {
    const reached = shiftDay(origin.period.first, unit, sign * amount);
    return named(value.to === "day" ? dayPeriod(reached) : periodAt(reached, value.to), origin);
  }
  // Reports of results compare with the same quarter of the year before
  if (isComparison(value) && context.comparable && !context.narrative)
    return named(shiftYears(context.comparable.period, -1), context.comparable);
  if (unit === "year" && ["quarter", "half", "season"].includes(origin.period.grain))
    return named(shiftYears(origin.period, sign * amount), origin);
  if (unit === "year" && typeof value.from === "object" && origin.period.grain !== "year")
    return named(dayPeriod(shiftDay(origin.period.first, unit, sign * amount)), origin);
  // What is told in the past was not done after the day it was published: then another such event is meant
  if (value.from === "event" && sign > 0 && context.tense !== "future" && context.published) {
    const reached = shiftDay(origin.period.first, unit, amount);
    if (reached > context.published.first) return unresolved("DURATION", durationValue(amount, unit));
  }
  // "three weeks after 5 June" is a day, as sure as 5 June is one
  if (unit === "week" && (typeof value.from === "object" || value.from === "event") && origin.period.grain === "day")
    return named(dayPeriod(shiftDay(origin.period.first, unit, sign * amount)), origin);
  if (unit === "hour" || unit === "minute" || unit === "second") {
    const hours = unit === "hour" ? amount : 0;
    const whole = hours >= 24 && hours % 24 === 0;
    return whole
      ? named(dayPeriod(shiftDay(origin.period.first, unit, sign * amount)), origin)
      : // "two hours later" in a story is how long after what was just told
        value.from === "mention" && sign > 0
        ? unresolved("DURATION", durationValue(amount, unit))
        : unresolved("TIME", vague);
  }
  // "a decade ago" speaks of a year, not of ten
  if (unit === "decade") {
    const year = periodAt(shiftDay(origin.period.first, unit, sign * amount), "year");
    return { ...named(year, origin), approximate: true };
  }
  const day = shiftDay(sign > 0 && unit === "day" ? origin.period.last : origin.period.first, unit, sign * amount);
  if (amount % 1 !== 0) return named(periodAt(day, "month"), origin);
  return named(periodAt(day, unit), origin);
}

function fromWords(anchored: Anchored): Origin | null {
  return anchored.period && { period: anchored.period, edtf: anchored.period.edtf, kind: "mention" };
}
