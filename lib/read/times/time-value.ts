import type { SummerRule } from "./summer-time";

/** Units of time that words count in. */
export type Unit =
  | "second"
  | "minute"
  | "hour"
  | "day"
  | "weekend"
  | "week"
  | "month"
  | "quarter"
  | "year"
  | "decade"
  | "century"
  | "millennium";

/** Parts of a day, by their TIMEX3 codes: morning, midday, afternoon, evening, night, daytime, dawn. */
export type DayPart = "MO" | "MI" | "AF" | "EV" | "NI" | "DT" | "DA";

/** Seasons, quarters, halves of a year and the weekend, by their TIMEX3 codes. */
export type PeriodName = "SP" | "SU" | "FA" | "WI" | "Q1" | "Q2" | "Q3" | "Q4" | "QX" | "H1" | "H2" | "WE";

/** TIMEX3 modifiers. */
export type Mod =
  | "START"
  | "MID"
  | "END"
  | "APPROX"
  | "BEFORE"
  | "AFTER"
  | "MORE_THAN"
  | "LESS_THAN"
  | "EQUAL_OR_MORE"
  | "EQUAL_OR_LESS"
  | "ON_OR_BEFORE"
  | "ON_OR_AFTER";

/** Which of its kind: counted from the publication ("this", "last", "next") or from the date last mentioned ("that", "previous", "following"). */
export type Which = "this" | "last" | "next" | "that" | "previous" | "following";

/** Where counting starts: the day of publication, the last mentioned date, or either as the text goes ("a year earlier"). */
export type Origin = "published" | "mention";

/** Minutes east of UTC, in winter where summer moves the clock; null = somewhere else than the publisher, unknown where. */
export interface Zone {
  readonly minutes: number | null;
  readonly summer?: SummerRule;
}

/** What stands first in a date of figures. */
export type DayOrder = "day" | "month" | "either";

/** Where in its week the day stands that a week is named by. */
export type WeekSide = "in" | "first" | "last";

export interface CalendarValue {
  readonly kind: "calendar";
  readonly year?: number;
  readonly bc?: boolean;
  readonly month?: number;
  readonly day?: number;
  readonly weekday?: number;
  /** In figures, "03/04/2016": which of day and month stands first; "either" as far as the figures tell. */
  readonly order?: DayOrder;
  /** "last April". */
  readonly which?: Which;
}

/** What the words of a time expression say, before anybody asks which day that is. */
export type TimeValue = (
  | CalendarValue
  | { readonly kind: "weekday"; readonly weekday: number; readonly which?: Which }
  /** "yesterday", "last week", "that year": so many units from an origin. */
  | {
      readonly kind: "relative";
      readonly unit: Unit;
      readonly offset: number;
      readonly from: Origin;
      /** "over the past year": up to the day of publication. */
      readonly stretch?: true;
    }
  /** "two days ago", "a week later", "two days after 5 June", "two days after the vote"; amount null = "some". */
  | {
      readonly kind: "shift";
      readonly amount: number | null;
      readonly unit: Unit;
      readonly sign: 1 | -1;
      readonly from: Origin | "event" | TimeValue;
      /** Of "a year ago today", "two years ago this week": what is named of that time. */
      readonly to?: "day" | "week" | "month";
    }
  /** "the day" of "the day after the vote": nothing by itself. */
  | { readonly kind: "event-unit"; readonly unit: Unit }
  | { readonly kind: "period"; readonly name: PeriodName; readonly which?: Which; readonly fiscal?: boolean }
  /** "the first week", "the last half", "the third day"; -1 = the last. */
  | { readonly kind: "nth"; readonly n: number; readonly unit: Unit | "half" }
  /** "the first Sunday" of a month; -1 = the last; `recurs`: of every such month. */
  | { readonly kind: "nth-weekday"; readonly n: number; readonly weekday: number; readonly recurs?: true }
  /** "the week" that a day lies in, or that begins or ends on it. */
  | { readonly kind: "week"; readonly side: WeekSide; readonly day: TimeValue }
  /** The words before the day of such a week: they need it to be joined to. */
  | { readonly kind: "week-of"; readonly side: WeekSide }
  | { readonly kind: "decade"; readonly year: number; readonly bc?: boolean }
  | { readonly kind: "century"; readonly century: number; readonly bc?: boolean }
  /** `overnight`: from the evening into the next morning. */
  | {
      readonly kind: "part";
      readonly part: DayPart;
      readonly which?: Which;
      readonly offset?: number;
      readonly overnight?: true;
    }
  /** `days`: this clock has reached the day before or after the one it is told of. */
  | {
      readonly kind: "clock";
      readonly hour: number;
      readonly minute: number | null;
      readonly zone: Zone | null;
      readonly days?: number;
    }
  /** `span`: "the past two weeks" (-1), "the next two weeks" (1) lie beside the day of publication. */
  | {
      readonly kind: "duration";
      readonly amount: number | null;
      readonly unit: Unit;
      readonly span?: -1 | 1;
      readonly from?: Origin;
      /** What "half" adds to it: "two and a half years". */
      readonly value?: string;
    }
  | { readonly kind: "set"; readonly value: string }
  | { readonly kind: "reference"; readonly ref: "PAST_REF" | "PRESENT_REF" | "FUTURE_REF" }
  | { readonly kind: "holiday"; readonly name: string; readonly year?: number; readonly which?: Which }
  /** A stretch of time with a name: "World War II". */
  | { readonly kind: "named"; readonly edtf: string }
  /** A part of a larger stretch: "10 p.m. Wednesday", "the third quarter of 1990", "June last year". */
  | { readonly kind: "in"; readonly part: TimeValue; readonly whole: TimeValue }
  /** Looks like a time and is none: these words are spent. */
  | { readonly kind: "none" }
) & { readonly mod?: Mod };

/** One way of saying a time in words; `read` gets the match and answers null where it does not apply after all. */
export interface TimeRule {
  readonly id: string;
  /** Sticky, ignoring case: made by `phrase`. */
  readonly pattern: RegExp;
  readonly read: (match: TimeMatch) => TimeValue | null;
  /**
   * Text and the TIMEX3 value its first expression gets if published on Wednesday 2025-06-11; null = this rule finds
   * nothing in it; "none" = it spends words that are no time. */
  readonly examples: readonly (readonly [text: string, value: string | null])[];
}

/** The words a rule's pattern matched, its named groups, and the words around it. */
export interface TimeMatch {
  readonly text: string;
  /** A named group's words; "" if it took no part. */
  readonly group: (name: string) => string;
  /** Up to 40 characters before the match. */
  readonly before: string;
  /** Up to 40 characters after the match. */
  readonly after: string;
}
