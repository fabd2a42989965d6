import { formatDay } from "../../time";
import { type AnchorContext, type Anchored, named, REFERENCE } from "./anchored";
import { periodAt, shiftDay } from "./period";
import type { TimeValue, Unit } from "./time-value";

/** A length of time; "the past two weeks" also has its ends. */
export function anchorDuration(value: TimeValue & { kind: "duration" }, context: AnchorContext): Anchored {
  const text = value.value ?? durationValue(value.amount, value.unit);
  const bare = { ...REFERENCE, type: "DURATION" as const, value: text };
  const origin = context.publishedRef;
  if (value.span === undefined && value.amount !== null && origin && COUNTED.has(value.unit) && context.awaited)
    return named(periodAt(shiftDay(origin.period.last, value.unit, value.amount), value.unit), origin);
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

/** "will meet in two weeks" is a date; "will be built in two years" may be how long it takes. */
const COUNTED: ReadonlySet<Unit> = new Set(["day", "week", "month"]);

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
