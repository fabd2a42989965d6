import { civilDate, dayNumber, daysInMonth, formatYear, startOfWeek, weekday } from "../../time";
import { anchorCalendar, yearFor } from "./anchor-calendar";
import { anchorClock, anchorPart } from "./anchor-clock";
import { anchorDuration } from "./anchor-duration";
import { anchorNth, anchorPeriod } from "./anchor-period";
import { anchorRelative, anchorShift } from "./anchor-relative";
import { anchorNthWeekday, anchorWeek } from "./anchor-weeks";
import { type AnchorContext, type Anchored, named, REFERENCE, unresolved } from "./anchored";
import { happenedOnce, holidayOn } from "./en/holiday-days";
import { centuryPeriod, dayPeriod, decadePeriod, type Period } from "./period";
import type { TimeValue } from "./time-value";

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
      return anchorShift(value, context, anchor);
    case "period":
      return anchorPeriod(value, context, inside);
    case "nth":
      return anchorNth(value, inside);
    case "nth-weekday":
      return anchorNthWeekday(value, inside);
    case "week":
      return anchorWeek(value.side, anchor(value.day, context));
    case "week-of":
    case "event-unit":
      return REFERENCE;
    case "decade":
      return value.bc
        ? beforeChrist(`BC${String(value.year / 10).padStart(3, "0")}`, value.year + 9, value.year)
        : named(decadePeriod(value.year), null);
    case "century":
      return value.bc
        ? beforeChrist(`BC${String(value.century - 1).padStart(2, "0")}`, value.century * 100, value.century * 100 - 99)
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

/** Decades and centuries BC run backwards and fit no EDTF decade: they are given by their first and last year. */
function beforeChrist(value: string, first: number, last: number): Anchored {
  return { ...REFERENCE, value, edtf: `${formatYear(1 - first)}/${formatYear(1 - last)}` };
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
  const present =
    which === undefined && story && context.published && Math.abs(story.period.first - context.published.first) <= 7;
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
  if (context.since) return at(-behind);
  if (context.tense === "future" || context.tense === "ordered") return at(ahead);
  // Nobody calls the day six days ago by its bare name, unless he tells what was done on it
  return at(ahead === 1 && context.tense !== "past" && context.tense !== "decided" ? ahead : -behind);
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
