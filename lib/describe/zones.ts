import type { Instant } from "../domain";

/** A time of day on the clock of a zone. */
export interface ZonedTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** "17", "05". */
  readonly hour: string;
  readonly minute: string;
  /** "+03:00"; "Z" for UTC. */
  readonly offset: string;
}

const FIELDS = { year: "numeric", month: "numeric", day: "numeric", hour: "2-digit", minute: "2-digit" } as const;
const formats = new Map<string, Intl.DateTimeFormat | null>();

/** What a clock in an IANA time zone shows at an instant; null if this machine does not know the zone. */
export function timeIn(zone: string, instant: Instant): ZonedTime | null {
  const format = formatFor(zone);
  if (!format) return null;
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? "";
  const offset = part("timeZoneName").replace("GMT", "").replace("−", "-");
  return {
    year: Number(part("year")),
    month: Number(part("month")),
    day: Number(part("day")),
    hour: part("hour"),
    minute: part("minute"),
    offset: offset === "" || offset === "+00:00" ? "Z" : offset,
  };
}

function formatFor(zone: string): Intl.DateTimeFormat | null {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const made = formatOf(zone);
  formats.set(zone, made);
  return made;
}

function formatOf(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat("en-GB", { ...FIELDS, hourCycle: "h23", timeZone, timeZoneName: "longOffset" });
  } catch {
    return null; // RangeError: no such zone here, though the server may know it
  }
}

/** "Europe/Kyiv" as a person says it: "Kyiv"; of names in several parts, the last: "Argentina/Buenos_Aires" is "Buenos Aires". */
export function zoneLabel(zone: string): string {
  return (zone.split("/").pop() ?? zone).replace(/_/g, " ");
}
