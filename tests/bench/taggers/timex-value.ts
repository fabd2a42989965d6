import { type CivilDate, dayNumber, isoWeek } from "../../../lib/time";

// What other libraries answer is turned into TIMEX3 with these, so that they are not marked down for speaking another notation.

/** "2015-05-18" of a year, month and day. */
export function dayValue({ year, month, day }: CivilDate): string {
  return `${monthValue(year, month)}-${two(day)}`;
}

/** "2015-05". */
export function monthValue(year: number, month: number): string {
  return `${String(year).padStart(4, "0")}-${two(month)}`;
}

/** "2015-W21", the ISO week a day lies in. */
export function weekValue({ year, month, day }: CivilDate): string {
  const iso = isoWeek(dayNumber(year, month, day));
  return `${iso.year}-W${two(iso.week)}`;
}

/** "09:05" of an hour and minute. */
export function clockValue(hour: number, minute: number): string {
  return `${two(hour)}:${two(minute)}`;
}

/** The year, month and day of "2015-05-18" or of a longer stamp; null of anything else. */
export function civilOf(value: string | undefined): CivilDate | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)/.exec(value ?? "");
  return parts && { year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) };
}

/** The words that join the two ends of a range, and where they stand in it: "3 to 5 May" is two expressions in TIMEX3. */
export function rangeJoint(words: string): { start: number; end: number } | null {
  const joint = /\s+(?:to|until|till|through|and)\s+|\s?[-–—]\s?/i.exec(words);
  return joint && joint.index > 0 ? { start: joint.index, end: joint.index + joint[0].length } : null;
}

const two = (n: number) => String(n).padStart(2, "0");
