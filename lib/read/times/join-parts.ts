import type { Candidate } from "./match-rules";
import type { TimeValue } from "./time-value";

/** What a value can be a part of, or a whole for: decides which neighbours belong together. */
type Shape =
  | "clock"
  | "part"
  | "day"
  | "weekday"
  | "monthday"
  | "month"
  | "sub"
  | "week"
  | "nthday"
  | "weekof"
  | "year"
  | "feast"
  | "shiftable"
  | "other";

export function shapeOf(value: TimeValue): Shape {
  switch (value.kind) {
    case "clock":
      return "clock";
    case "part":
      return "part";
    case "weekday":
      return "weekday";
    case "nth-weekday":
      return "nthday";
    case "week-of":
      return "weekof";
    case "holiday":
      return value.year === undefined ? "feast" : "day";
    case "calendar":
      if (value.which) return "other";
      if (value.day !== undefined) return value.year === undefined ? "monthday" : "day";
      if (value.month !== undefined) return value.year === undefined ? "month" : "other";
      return "year";
    case "period":
      return value.which === undefined ? "sub" : "other";
    case "nth":
      return "sub";
    case "relative":
      if (value.unit === "day") return "day";
      return value.unit === "year" ? "year" : value.unit === "week" || value.unit === "weekend" ? "week" : "other";
    case "shift":
      return value.unit === "day" ? "day" : "other";
    case "duration":
      return value.span === undefined && value.amount !== null ? "shiftable" : "other";
    case "in":
      return value.part.kind === "clock" || value.part.kind === "part"
        ? "other"
        : shapeOf(value.part) === "sub"
          ? "other"
          : "day";
    default:
      return "other";
  }
}

const isDay = (shape: Shape) => shape === "day" || shape === "weekday" || shape === "monthday" || shape === "feast";
const isLong = (value: TimeValue) =>
  value.kind === "calendar" ||
  value.kind === "relative" ||
  value.kind === "decade" ||
  value.kind === "century" ||
  (value.kind === "in" && shapeOf(value) === "other");

/** Is a value a month, so that a weekday may be counted in it? */
function isMonth(value: TimeValue): boolean {
  if (value.kind === "calendar") return value.month !== undefined && value.day === undefined;
  if (value.kind === "in") return isMonth(value.part);
  return value.kind === "relative" && value.unit === "month";
}

/** Neighbours that name one time together, or null: `between` is the text that separates them. */
function joined(a: TimeValue, between: string, b: TimeValue): TimeValue | null {
  const [x, y] = [shapeOf(a), shapeOf(b)];
  const gap = between.toLowerCase().replace(/\s+/g, " ");
  const whole = (part: TimeValue, of: TimeValue): TimeValue => ({ kind: "in", part, whole: of });
  if (a.kind === "part" && a.overnight && isDay(y)) {
    // "overnight into Monday" is the night before; "overnight Sunday" the night that begins on it
    if (/^ (?:in)?to $/.test(gap)) return whole(a, b);
    return /^(?: | on )$/.test(gap) ? whole({ ...a, offset: 0 }, b) : null;
  }
  if ((x === "clock" || x === "part") && isDay(y) && /^(?: |, | on | of | on the | of the |, on )$/.test(gap))
    return whole(a, b);
  if (isDay(x) && y === "part" && (gap === " " || gap === ", in the " || gap === " in the ")) return whole(b, a);
  if (
    isDay(x) &&
    y === "clock" &&
    /^(?: |, | at | around | at about | at around |, at | shortly before | by )$/.test(gap)
  )
    return whole(b, a);
  if (x === "clock" && y === "part" && /^ (?:in the|at|this|on)? ?$/.test(gap))
    return b.kind === "part" && b.which ? whole(a, b) : a;
  if (
    x === "weekday" &&
    y === "monthday" &&
    /^(?:,? | the |, the )$/.test(gap) &&
    b.kind === "calendar" &&
    a.kind === "weekday"
  )
    return { ...b, weekday: a.weekday };
  if (x === "weekday" && y === "day" && /^,? $/.test(gap) && b.kind === "calendar") return b;
  if (x === "weekof" && isDay(y) && /^ (?:the )?$/.test(gap) && a.kind === "week-of")
    return { kind: "week", side: a.side, day: b };
  if (x === "nthday" && isMonth(b) && /^ (?:of|in) (?:the )?$/.test(gap)) return whole(a, b);
  // "the first Monday of June" + "last year": the year is the month's
  if (
    a.kind === "in" &&
    a.part.kind === "nth-weekday" &&
    y === "year" &&
    isMonth(a.whole) &&
    /^(?: | of |, )$/.test(gap)
  )
    return whole(a.part, whole(a.whole, b));
  // "the early hours of Sunday" + "morning"
  if (a.kind === "in" && a.part.kind === "part" && y === "part" && gap === " ") return a;
  if (x === "weekday" && y === "week" && /^(?: | of |, )$/.test(gap)) return whole(a, b);
  if (
    a.kind === "calendar" &&
    isMonth(a) &&
    b.kind === "calendar" &&
    y === "year" &&
    /^ (?:day|night|morning) (?:in|of) $/.test(gap)
  )
    return { ...b, month: a.month as number };
  if ((x === "month" || x === "monthday" || x === "feast") && y === "year" && /^(?: | of |, | in |, in )$/.test(gap))
    return whole(a, b);
  if (x === "sub" && isLong(b) && /^(?: |,? (?:of|in) (?:the )?|, )$/.test(gap)) return whole(a, b);
  if ((x === "year" || x === "week") && y === "sub" && /^['’]s? $/.test(gap)) return whole(b, a);
  if (x === "year" && y === "sub" && gap === " " && a.kind === "calendar" && b.kind === "period") return whole(b, a);
  if (
    x === "shiftable" &&
    a.kind === "duration" &&
    /^ (?:before|after|prior to|from|following) $/.test(gap) &&
    (isDay(y) || isLong(b))
  )
    return { kind: "shift", amount: a.amount, unit: a.unit, sign: /before|prior/.test(gap) ? -1 : 1, from: b };
  return null;
}

/** Joins neighbours that name one time together: "10 p.m." + "Wednesday", "Friday" + "last week", "the third quarter" of "1990". */
export function joinParts(text: string, candidates: readonly Candidate[]): Candidate[] {
  const out: Candidate[] = [];
  for (const next of candidates) {
    let current = next;
    for (
      let last = out.at(-1);
      last && last.sentence === current.sentence && current.start - last.end <= 16;
      last = out.at(-1)
    ) {
      const value = joined(last.value, text.slice(last.end, current.start), current.value);
      if (!value) break;
      current = { ...current, start: last.start, value, rule: `${last.rule}+${current.rule}` };
      out.pop();
    }
    out.push(current);
  }
  return out;
}
