import { type DayNumber, dayNumber, nthWeekday } from "../../../time";

/** Sunday of Easter in the Gregorian calendar (the anonymous algorithm). */
export function easter(year: number): DayNumber {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return dayNumber(year, month, ((h + l - 7 * m + 114) % 31) + 1);
}

type Rule = (year: number) => DayNumber;
const fixed =
  (month: number, day: number): Rule =>
  (year) =>
    dayNumber(year, month, day);
const fromEaster =
  (days: number): Rule =>
  (year) =>
    easter(year) + days;

const DAYS: Readonly<Record<string, Rule>> = {
  "new year's day": fixed(1, 1),
  "new year's eve": fixed(12, 31),
  "new year's": fixed(1, 1),
  epiphany: fixed(1, 6),
  "holocaust remembrance day": fixed(1, 27),
  "valentine's day": fixed(2, 14),
  "international women's day": fixed(3, 8),
  "st. patrick's day": fixed(3, 17),
  "st patrick's day": fixed(3, 17),
  "april fools' day": fixed(4, 1),
  "anzac day": fixed(4, 25),
  "may day": fixed(5, 1),
  "victory day": fixed(5, 9),
  "ve day": fixed(5, 8),
  "d-day": fixed(6, 6),
  juneteenth: fixed(6, 19),
  "canada day": fixed(7, 1),
  "bastille day": fixed(7, 14),
  halloween: fixed(10, 31),
  "all saints' day": fixed(11, 1),
  "armistice day": fixed(11, 11),
  "veterans day": fixed(11, 11),
  "remembrance day": fixed(11, 11),
  "christmas eve": fixed(12, 24),
  "christmas day": fixed(12, 25),
  christmas: fixed(12, 25),
  "boxing day": fixed(12, 26),
  "martin luther king day": (year) => nthWeekday(year, 1, 1, 3),
  "presidents day": (year) => nthWeekday(year, 2, 1, 3),
  "mother's day": (year) => nthWeekday(year, 5, 7, 2),
  "election day": (year) => nthWeekday(year, 11, 1, 1) + 1,
  "memorial day": (year) => nthWeekday(year, 5, 1, -1),
  "father's day": (year) => nthWeekday(year, 6, 7, 3),
  "labor day": (year) => nthWeekday(year, 9, 1, 1),
  "columbus day": (year) => nthWeekday(year, 10, 1, 2),
  "thanksgiving day": (year) => nthWeekday(year, 11, 4, 4),
  thanksgiving: (year) => nthWeekday(year, 11, 4, 4),
  "black friday": (year) => nthWeekday(year, 11, 4, 4) + 1,
  "cyber monday": (year) => nthWeekday(year, 11, 4, 4) + 4,
  "ash wednesday": fromEaster(-46),
  "palm sunday": fromEaster(-7),
  "maundy thursday": fromEaster(-3),
  "good friday": fromEaster(-2),
  "easter sunday": fromEaster(0),
  "easter monday": fromEaster(1),
  easter: fromEaster(0),
  "ascension day": fromEaster(39),
  pentecost: fromEaster(49),
  "whit monday": fromEaster(50),
  "corpus christi": fromEaster(60),
};

const ONCE: Readonly<Record<string, DayNumber>> = {
  "9/11": dayNumber(2001, 9, 11),
};

/** Names of days, longest first, for a pattern. */
export const HOLIDAY_NAMES: readonly string[] = [...Object.keys(DAYS), ...Object.keys(ONCE)]
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replace(/\./g, "\\.").replace(/'/g, "['’]"));

/** The day of a feast in a year; for a day that came once, that day. Null if the name is unknown. */
export function holidayOn(name: string, year: number): DayNumber | null {
  return ONCE[name] ?? DAYS[name]?.(year) ?? null;
}

/** Did a named day come only once? */
export function happenedOnce(name: string): boolean {
  return name in ONCE;
}
