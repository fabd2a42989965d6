import { DAY, dayOf, formatDay, HOUR, MINUTE, parseEdtf } from "../../time";
import { dateInUrl, readStamp } from "../published-date";

const STAMP = /\b(20\d\d-\d\d-\d\dT\d\d:\d\d)(?::\d\d(?:\.\d{1,9})?)?([+-]\d\d:?\d\d)\b/g;
const MOST_STAMPS = 2000;

/**
 * The same publication date on the publisher's own clock. Many systems write their stamps in UTC, where an evening in New York is the next
 * day already and "Thursday" would be a week off. Another stamp of the same minute with an offset gives the zone; else the day in the
 * address, where it is the neighbouring day, gives the day.
 */
export function inPublisherZone(stamp: string | null, html: string, url: string | null): string | null {
  const read = stamp === null ? null : readStamp(stamp);
  const instant = read?.zone === 0 ? parseEdtf(read.edtf)?.from : null;
  if (instant === null || instant === undefined) return stamp;
  let seen = 0;
  for (const match of html.matchAll(STAMP)) {
    if (++seen > MOST_STAMPS) break;
    const other = readStamp(`${match[1]}${match[2]}`);
    if (!other?.zone) continue;
    const from = parseEdtf(other.edtf)?.from ?? null;
    if (from !== null && Math.abs(from - instant) <= MINUTE) return other.edtf;
  }
  const day = url === null ? null : dateInUrl(url);
  return day !== null && isNeighbour(day, instant) ? day : stamp;
}

/** Is it the day before or after the instant's in UTC, and reached by some clock on Earth at that instant? */
function isNeighbour(day: string, instant: number): boolean {
  const today = dayOf(instant);
  const hour = (instant - today * DAY) / HOUR;
  return (day === formatDay(today - 1) && hour < 12) || (day === formatDay(today + 1) && hour >= 10);
}
