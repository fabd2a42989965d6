import { segment } from "../../../lib/read/sentences";
import { findTimes } from "../../../lib/read/times/find-times";
import { joinRanges } from "../../../lib/read/times/join-ranges";
import { when } from "../../../lib/time";

/** The expressions of a text published on a day (default Wednesday 2025-06-11; null = unknown). */
export function times(text: string, published: string | null = "2025-06-11", zone: number | null = null) {
  return findTimes(text, segment(text), { published: published ? when(published, "stated") : null, zone });
}

/** Words, TIMEX3 value and EDTF of every expression. */
export function read(text: string, published: string | null = "2025-06-11", zone: number | null = null) {
  return times(text, published, zone).map((t) => [text.slice(t.start, t.end), t.value, t.when?.edtf ?? null]);
}

/** EDTF of every expression that has one. */
export function dates(text: string, published: string | null = "2025-06-11", zone: number | null = null): string[] {
  return times(text, published, zone).flatMap((t) => (t.when ? [t.when.edtf] : []));
}

/** EDTF after ranges are joined. */
export function ranges(text: string, published: string | null = "2025-06-11"): string[] {
  return joinRanges(text, times(text, published)).flatMap((t) => (t.when ? [t.when.edtf] : []));
}
