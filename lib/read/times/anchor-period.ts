import { civilDate, weekday } from "../../time";
import { yearFor } from "./anchor-calendar";
import { type AnchorContext, type Anchored, named, unresolved } from "./anchored";
import { namedPeriod, type Period, periodAt, shiftDay, weekPeriod } from "./period";
import type { PeriodName, TimeValue } from "./time-value";

/** A season, quarter or half, of a year given or found from the context. */
export function anchorPeriod(
  value: TimeValue & { kind: "period" },
  context: AnchorContext,
  inside: Period | null,
): Anchored {
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

/** "the first week", "the last half" of a larger stretch. */
export function anchorNth(value: TimeValue & { kind: "nth" }, inside: Period | null): Anchored {
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
