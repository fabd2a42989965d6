import { civilDate, type DayNumber, dayNumber, daysInMonth, formatDay, startOfWeek, weekday } from "../../time";
import { anchorCalendar, yearFor } from "./anchor-calendar";
import { anchorClock, anchorPart } from "./anchor-clock";
import { type AnchorContext, type Anchored, named, REFERENCE, unresolved } from "./anchored";
import { happenedOnce, holidayOn } from "./en/holiday-days";
import { isComparison } from "./narrative";
import {
  centuryPeriod,
  dayPeriod,
  decadePeriod,
  namedPeriod,
  type Period,
  periodAt,
  shiftDay,
  shiftYears,
  weekPeriod,
} from "./period";
import type { PeriodName, TimeValue, Unit } from "./time-value";

/** Which day, month, ... the words mean, counted from what the context knows; `inside`: the larger stretch they belong to. */
export function anchor(value: TimeValue, context: AnchorContext, inside: Period | null = null): Anchored {
  const found = resolve(value, context, inside);
  return value.mod ? { ...found, mod: value.mod } : found;
}

function resolve(value: TimeValue, context: AnchorContext, inside: Period | null): Anchored {
  switch (value.kind) {
    case "calendar":
      return anchorCalendar(value, context, inside);
    case "weekday":
      return anchorWeekday(value, context, inside);
    case "relative":
      return anchorRelative(value, context);
    case "shift":
      return anchorShift(value, context);
    case "period":
      return anchorPeriod(value, context, inside);
    case "nth":
      return anchorNth(value, inside);
    case "decade":
      return value.bc
        ? { ...REFERENCE, value: `BC${String(value.year / 10).padStart(3, "0")}` }
        : named(decadePeriod(value.year), null);
    case "century":
      return value.bc
        ? { ...REFERENCE, value: `BC${String(value.century - 1).padStart(2, "0")}` }
        : named(centuryPeriod(value.century - 1), null);
    case "part":
      return anchorPart(value, context, inside);
    case "clock":
      return anchorClock(value, context, inside);
    case "duration":
      return anchorDuration(value, context);
    case "set":
      return { ...REFERENCE, type: "SET", value: value.value };
    case "reference":
      return { ...REFERENCE, value: value.ref };
    case "holiday":
      return anchorHoliday(value, context, inside);
    case "named":
      return { ...REFERENCE, value: value.edtf, edtf: value.edtf };
    case "in":
      return anchorInside(value, context);
    case "none":
      return REFERENCE;
  }
}

/** A part of something larger takes what the larger one was counted from. */
function anchorInside(value: TimeValue & { kind: "in" }, context: AnchorContext): Anchored {
  const whole = anchor(value.whole, context);
  if (!whole.period) {
    const part = anchor(value.part, { ...context, published: null, mention: null, mentionDay: null });
    return { ...part, edtf: null, period: null };
  }
  const part = anchor(value.part, context, whole.period);
  const mod = part.mod ?? (value.part.kind === "clock" || value.part.kind === "part" ? undefined : whole.mod);
  return { ...part, anchor: whole.anchor, anchorKind: whole.anchorKind, ...(mod && { mod }) };
}

function anchorWeekday(
  value: TimeValue & { kind: "weekday" },
  context: AnchorContext,
  inside: Period | null,
): Anchored {
  if (inside) return named(dayPeriod(startOfWeek(inside.first) + value.weekday - 1), null);
  const which = value.which;
  const byMention =
    which === "that" || which === "previous" || which === "following" || (context.narrative && which === undefined);
  const story = byMention ? context.mentionDay : null;
  // A story that has reached the present counts from the day it was published
  const present = which === undefined && story && context.published && Math.abs(story.period.first - context.published.first) <= 7;
  const origin = (present ? null : story) ?? context.publishedRef;
  if (!origin) return unresolved("DATE", `XXXX-WXX-${value.weekday}`);
  const day = origin.period.first;
  const behind = (weekday(day) - value.weekday + 7) % 7; // days since the most recent one, 0 = the day itself
  const ahead = (7 - behind) % 7;
  const at = (offset: number) => named(dayPeriod(day + offset), origin);
  if (which === "last" || which === "previous") return at(-(behind || 7));
  if (which === "next" || which === "following") return at(ahead || 7);
  if (which === "that") return at(value.weekday - weekday(day));
  if (which === "this") return at(context.tense === "past" ? -behind : ahead);
  if (origin.kind === "mention") return at(ahead);
  return at(context.tense === "future" && !context.since ? ahead : -behind);
}

function anchorRelative(value: TimeValue & { kind: "relative" }, context: AnchorContext): Anchored {
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
  if (unit === "week" && offset === 0 && origin.kind === "published")
    return { ...found, edtf: thisWeek(period, origin.period.first, context) };
  return found;
}

/** "this week" up to the day of publication, unless it speaks of what is to come. */
function thisWeek(week: Period, day: DayNumber, context: AnchorContext): string | null {
  if (context.tense === "future") return week.edtf;
  return week.first === day ? formatDay(day) : `${formatDay(week.first)}/${formatDay(day)}`;
}

function anchorWeekend(day: DayNumber, offset: number, context: AnchorContext): Anchored {
  const origin = context.publishedRef;
  // On a Monday "the weekend" is the one just gone; on a Friday and in the future it is the one to come
  const gone = weekday(day) >= 6 ? 0 : -1;
  const weeks = offset === 0 ? (context.tense === "future" ? 0 : gone) : offset < 0 ? -1 : weekday(day) >= 6 ? 1 : 0;
  return named(periodAt(day + weeks * 7, "weekend"), origin);
}

function blank(unit: Unit, offset: number): string {
  if (offset < 0) return "PAST_REF";
  if (offset > 0) return "FUTURE_REF";
  return unit === "day" ? "PRESENT_REF" : "PRESENT_REF";
}

function anchorShift(value: TimeValue & { kind: "shift" }, context: AnchorContext): Anchored {
  const origin =
    typeof value.from === "object"
      ? fromWords(value.from, context)
      : value.from === "published" && !(context.narrative && context.mention)
        ? context.publishedRef
        : value.from === "published" || value.unit !== "day"
          ? (context.mention ?? context.publishedRef)
          : (context.mentionDay ?? (context.narrative ? null : context.publishedRef));
  const vague = value.sign < 0 ? "PAST_REF" : "FUTURE_REF";
  if (value.amount === null || !origin) return unresolved("DATE", vague);
  const { unit, amount, sign } = value;
  // Reports of results compare with the same quarter of the year before
  if (isComparison(value) && context.comparable && !context.narrative)
    return named(shiftYears(context.comparable.period, -1), context.comparable);
  if (unit === "year" && ["quarter", "half", "season"].includes(origin.period.grain))
    return named(shiftYears(origin.period, sign * amount), origin);
  if (unit === "year" && typeof value.from === "object" && origin.period.grain !== "year")
    return named(dayPeriod(shiftDay(origin.period.first, unit, sign * amount)), origin);
  if (unit === "hour" || unit === "minute" || unit === "second") {
    const hours = unit === "hour" ? amount : 0;
    const whole = hours >= 24 && hours % 24 === 0;
    return whole
      ? named(dayPeriod(shiftDay(origin.period.first, unit, sign * amount)), origin)
      : unresolved("TIME", vague);
  }
  const day = shiftDay(sign > 0 && unit === "day" ? origin.period.last : origin.period.first, unit, sign * amount);
  if (amount % 1 !== 0) return named(periodAt(day, "month"), origin);
  return named(periodAt(day, unit), origin);
}

function fromWords(value: TimeValue, context: AnchorContext) {
  const anchored = anchor(value, context);
  if (!anchored.period) return null;
  return { period: anchored.period, edtf: anchored.period.edtf, kind: "mention" as const };
}

function anchorPeriod(value: TimeValue & { kind: "period" }, context: AnchorContext, inside: Period | null): Anchored {
  // "the 1988 quarter": the quarter spoken of, in that year
  const spoken = value.name === "QX" ? /Q\d/.exec(context.mentionQuarter?.period.value ?? "")?.[0] : value.name;
  if (!spoken) return inside ? named(inside, null) : unresolved("DATE", "XXXX-QX");
  const name = spoken as PeriodName;
  if (inside) return named(namedPeriod(civilDate(inside.first).year, name), null);
  const byMention =
    context.narrative || value.which === "that" || value.which === "previous" || value.which === "following";
  if (/^[QH]/.test(name) && !byMention && value.which === undefined) return anchorResults(name, context);
  const found = yearFor(civilDate(namedPeriod(2000, name).first).month, 0, value.which, context);
  return found ? named(namedPeriod(found.year, name), found.origin) : unresolved("DATE", `XXXX-${name}`);
}

/** A quarter or half without a year: the last one begun, for reports; the next one where the future is spoken of and it is long over. */
function anchorResults(name: PeriodName, context: AnchorContext): Anchored {
  const origin = context.publishedRef ?? context.mention;
  if (!origin) return unresolved("DATE", `XXXX-${name}`);
  const day = origin.period.first;
  const { year } = civilDate(day);
  const same = namedPeriod(year, name);
  const over = (day - same.last) / 30;
  if (context.tense === "future" && over > 5) return named(namedPeriod(year + 1, name), origin);
  if (context.tense !== "future" && same.first > day)
    return named(namedPeriod(year - (same.first - day > 200 ? 1 : context.tense === "past" ? 1 : 0), name), origin);
  return named(same, origin);
}

function anchorNth(value: TimeValue & { kind: "nth" }, inside: Period | null): Anchored {
  if (!inside) return unresolved("DATE", "PAST_REF");
  const { unit, n } = value;
  const { year } = civilDate(inside.first);
  if (unit === "half") {
    if (inside.grain === "year") return named(namedPeriod(year, n === 1 ? "H1" : "H2"), null);
    return { ...named(inside, null), mod: n === 1 ? "START" : "END" };
  }
  const first = n > 0 ? shiftDay(inside.first, unit, n - 1) : inside.last;
  if (first > inside.last) return named(inside, null);
  const period = unit === "week" && n > 0 && weekday(first) > 4 ? weekPeriod(first + 7) : periodAt(first, unit);
  return named(period, null);
}

function anchorDuration(value: TimeValue & { kind: "duration" }, context: AnchorContext): Anchored {
  const text = value.value ?? durationValue(value.amount, value.unit);
  const bare = { ...REFERENCE, type: "DURATION" as const, value: text };
  const origin = context.publishedRef;
  if (value.span === undefined || value.amount === null || !origin || context.narrative) return bare;
  const [a, b] = [shiftDay(origin.period.first, value.unit, value.span * value.amount), origin.period.first];
  if (a === b || value.unit === "minute" || value.unit === "second") return bare;
  return {
    ...bare,
    edtf: `${formatDay(Math.min(a, b))}/${formatDay(Math.max(a, b))}`,
    anchor: origin.edtf,
    anchorKind: origin.kind,
    approximate: true,
  };
}

const SIZES: Readonly<Record<Unit, string>> = {
  second: "S",
  minute: "M",
  hour: "H",
  day: "D",
  weekend: "WE",
  week: "W",
  month: "M",
  quarter: "Q",
  year: "Y",
  decade: "DE",
  century: "CE",
  millennium: "ML",
};

/** TIMEX3 duration: "P3D", "PT2H", "PXY" for an unspecified number. */
export function durationValue(amount: number | null, unit: Unit): string {
  const clock = unit === "second" || unit === "minute" || unit === "hour" ? "T" : "";
  return `P${clock}${amount ?? "X"}${SIZES[unit]}`;
}

function anchorHoliday(
  value: TimeValue & { kind: "holiday" },
  context: AnchorContext,
  inside: Period | null,
): Anchored {
  const year = value.year ?? (inside ? civilDate(inside.first).year : undefined);
  if (year !== undefined || happenedOnce(value.name)) {
    const day = holidayOn(value.name, year ?? 0);
    return day === null ? unresolved("DATE", "PAST_REF") : named(dayPeriod(day), null);
  }
  const origin = context.narrative ? (context.mention ?? context.publishedRef) : context.publishedRef;
  const sample = origin && holidayOn(value.name, civilDate(origin.period.first).year);
  if (!origin || sample === null) return unresolved("DATE", "XXXX-XX-XX");
  const { month, day } = civilDate(sample);
  const found = yearFor(month, Math.min(day, daysInMonth(civilDate(sample).year, month)), value.which, context);
  const exact = found && holidayOn(value.name, found.year);
  return found && exact !== null
    ? named(dayPeriod(exact), found.origin)
    : named(dayPeriod(dayNumber(civilDate(sample).year, month, day)), origin);
}
