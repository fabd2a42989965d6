import { DAY, dayOf, formatDay, HOUR, MINUTE, parseEdtf } from "../../time";
import { dateInUrl, readStamp } from "../published-date";
import type { Stamp } from "../written-date";

const STAMP = /\b(20\d\d-\d\d-\d\dT\d\d:\d\d)(?::\d\d(?:\.\d{1,9})?)?([+-]\d\d:?\d\d)\b/g;
const MOST_STAMPS = 2000;

/**
 * A publication date on the publisher's own clock. Many systems write their stamps in UTC, where an evening in New York is the next day
 * already and "Thursday" would be a week off. Another stamp of the same minute with an offset is the same date on that clock; else the day in
 * the address, where it is the neighbouring day, gives the nearest clock that shows that day.
 */
export function onPublisherClock(stamp: Stamp, html: string, url: string | null): Stamp {
  const instant = stamp.zone === 0 ? (parseEdtf(stamp.edtf)?.from ?? null) : null;
  if (instant === null) return stamp;
  const day = url === null ? null : dateInUrl(url);
  let seen = 0;
  for (const match of html.matchAll(STAMP)) {
    if (++seen > MOST_STAMPS) break;
    const other = readStamp(`${match[1]}${match[2]}`);
    if (!other?.zone) continue;
    const from = parseEdtf(other.edtf)?.from ?? null;
    if (from !== null && Math.abs(from - instant) <= MINUTE) return other;
  }
  return { edtf: stamp.edtf, zone: zoneOfDay(day, instant) ?? 0 };
}

/** The offset nearest to UTC, in whole hours, at which it is the given day at that instant; null if no clock on Earth shows it then. */
function zoneOfDay(day: string | null, instant: number): number | null {
  const today = dayOf(instant);
  const hour = (instant - today * DAY) / HOUR;
  if (day === formatDay(today - 1) && hour < 12) return -60 * Math.ceil(hour + 1 / 60);
  if (day === formatDay(today + 1) && hour >= 10) return 60 * Math.ceil(24 - hour);
  return null;
}
