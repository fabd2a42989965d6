import { type DayNumber, formatDay, formatZone } from "../../time";
import { type AnchorContext, type Anchored, type Origin, unresolved } from "./anchored";
import { dayPeriod, type Period } from "./period";
import { isSummerTime } from "./summer-time";
import type { TimeValue, Zone } from "./time-value";

const pad = (n: number) => String(n).padStart(2, "0");

/** A part of a day; night reaches into the next day. */
export function anchorPart(
  value: TimeValue & { kind: "part" },
  context: AnchorContext,
  inside: Period | null,
): Anchored {
  const origin = value.which === undefined ? null : originOf(value.which, context);
  const day = inside
    ? lastDay(inside) + (value.overnight ? (value.offset ?? 0) : 0)
    : origin
      ? origin.period.first + (value.offset ?? 0)
      : null;
  if (day === null) return unresolved("TIME", `XXXX-XX-XXT${value.part}`);
  if (value.overnight) return timed(day, "TNI", `${formatDay(day)}/${formatDay(day + 1)}`, inside ? null : origin);
  return timed(day, `T${value.part}`, formatDay(day), inside ? null : origin);
}

/** A time on the clock; its instant carries the zone that the words name, else the publisher's; none where they name one that is not known. */
export function anchorClock(
  value: TimeValue & { kind: "clock" },
  context: AnchorContext,
  inside: Period | null,
): Anchored {
  const clock = value.minute === null ? pad(value.hour) : `${pad(value.hour)}:${pad(value.minute)}`;
  const shown = value.minute === null ? `${clock}:00` : clock;
  const origin =
    context.mentionDay && (context.sameParagraph || isLately(context))
      ? context.mentionDay
      : context.narrative
        ? context.mentionDay
        : context.publishedRef;
  const told = inside ? lastDay(inside) : origin ? origin.period.first : null;
  if (told === null) return unresolved("TIME", `XXXX-XX-XXT${shown}`);
  const day = told + (value.days ?? 0);
  const zone = value.zone ? minutesOn(day, value.zone) : context.zone;
  const full = value.hour === 24 ? formatDay(day + 1) : formatDay(day);
  const edtf = `${full}T${value.hour === 24 ? "00:00" : shown}${zone === null ? "" : formatZone(zone)}`;
  return timed(day, `T${shown}`, edtf, inside ? null : origin);
}

/** How many days ago the day told of last may be for what was done at a clock time to be of that day in another paragraph too. */
const LATELY = 3;

function isLately({ mentionDay, published, tense }: AnchorContext): boolean {
  if (!mentionDay || !published || tense !== "past") return false;
  const ago = published.first - mentionDay.period.first;
  return ago >= 0 && ago <= LATELY;
}

function minutesOn(day: DayNumber, { minutes, summer }: Zone): number | null {
  return minutes !== null && summer && isSummerTime(day, summer) ? minutes + 60 : minutes;
}

function timed(day: DayNumber, rest: string, edtf: string, origin: Origin | null): Anchored {
  const period = dayPeriod(day);
  return {
    type: "TIME",
    value: `${period.value}${rest}`,
    period,
    edtf,
    anchor: origin?.edtf ?? null,
    anchorKind: origin?.kind ?? null,
  };
}

const lastDay = (period: Period) => (period.grain === "weekend" ? period.last : period.first);

function originOf(which: string | undefined, context: AnchorContext): Origin | null {
  if (which === "this" && !context.narrative) return context.publishedRef;
  return context.mentionDay ?? (context.narrative ? null : context.publishedRef);
}
