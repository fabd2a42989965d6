import { zoneInCapitals } from "./en/zones";
import { shapeOf } from "./join-parts";
import type { Candidate } from "./match-rules";
import type { TimeValue, Zone } from "./time-value";

type Clock = TimeValue & { kind: "clock" };

const REACH = 16;
const LETTERS = /^ (?:\((?<inside>[A-Z]{2,4}T|WIB)\)|(?<bare>[A-Z]{2,4}T|WIB)(?![\w&-]| [A-Z]{2,}\b))/;

/** What stands right after a clock time and belongs to it: a zone in capitals that no rule knows, and the same moment on another clock. */
export function readClocks(text: string, candidates: readonly Candidate[]): Candidate[] {
  const zoned = candidates.map((candidate, i) => withZone(text, candidate, candidates[i + 1]));
  return zoned.map((candidate, i) => {
    const [previous, next] = [zoned[i - 1], zoned[i + 1]];
    if (next && isTold(text, candidate, next))
      return sharing(text, candidate, clocks(candidate, next)[0], zoned[i + 2], next);
    if (previous && isTold(text, previous, candidate))
      return sharing(text, candidate, clocks(previous, candidate)[1], next, candidate);
    return candidate;
  });
}

function withZone(text: string, candidate: Candidate, next: Candidate | undefined): Candidate {
  const { value, end } = candidate;
  if (value.kind !== "clock" || value.zone) return candidate;
  const found = LETTERS.exec(text.slice(end, end + REACH));
  const letters = found?.groups?.inside ?? found?.groups?.bare;
  if (!found || !letters || (next && next.start < end + found[0].length)) return candidate;
  return { ...candidate, end: end + found[0].length, value: { ...value, zone: zoneInCapitals(letters) } };
}

/** "6:40 a.m. (0440 GMT)": one moment on two clocks. */
function isTold(text: string, a: Candidate, b: Candidate): boolean {
  return (
    a.value.kind === "clock" &&
    b.value.kind === "clock" &&
    a.sentence === b.sentence &&
    /^,? ?\($/.test(text.slice(a.end, Math.min(b.start, a.end + REACH))) &&
    text[b.end] === ")"
  );
}

/** The two clocks, where the second tells the first one's zone, and which day it is on the second. */
function clocks(a: Candidate, b: Candidate): readonly [Clock, Clock] {
  const [here, there] = [a.value as Clock, b.value as Clock];
  const between = minuteOf(here) - minuteOf(there);
  const far = there.zone?.minutes;
  if (far === undefined || far === null || there.zone?.summer) return [here, there];
  // Clocks differ by less than half a day either way, with few exceptions far east
  const ahead = between > 14 * 60 ? between - 1440 : between <= -12 * 60 ? between + 1440 : between;
  if (here.zone === null || here.zone.minutes === null) {
    const zone: Zone = ahead % 15 === 0 ? { minutes: far + ahead } : { minutes: null };
    return [
      { ...here, zone },
      { ...there, days: (between - ahead) / 1440 },
    ];
  }
  return [here, { ...there, days: (between - ahead) / 1440 }];
}

const minuteOf = (clock: Clock) => clock.hour * 60 + (clock.minute ?? 0);

/** A day named after the bracket is that of both clocks; each keeps its own words. */
function sharing(
  text: string,
  own: Candidate,
  value: Clock,
  day: Candidate | undefined,
  bracket: Candidate,
): Candidate {
  const gap = day && text.slice(bracket.end, Math.min(day.start, bracket.end + REACH));
  const named = day && ["day", "weekday", "monthday", "feast"].includes(shapeOf(day.value));
  if (!day || !named || day.sentence !== own.sentence || !/^\),?(?: on)? (?:the )?$/.test(gap ?? ""))
    return { ...own, value };
  return { ...own, value: { kind: "in", part: value, whole: day.value } };
}
