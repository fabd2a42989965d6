import type { When } from "../domain";
import { segment } from "../read/sentences";
import { findTimes } from "../read/times/find-times";
import { parseEdtf, when } from "../time";

/** What relative words are counted from: the day and clock of the article that uses them. */
interface Reference {
  readonly published: When | null;
  readonly zone: number | null;
}

/** A date as a person types it, as EDTF or in words ("last Thursday", "mid-May 2025"); a sentence that says why not where it is none. */
export function readDate(typed: string, reference: Reference): { readonly edtf: string } | { readonly why: string } {
  const text = typed.trim();
  if (parseEdtf(text)) return { edtf: when(text, "stated").edtf };
  const shown = `“${text.slice(0, 60)}”`;
  const found = findTimes(text, segment(text), reference);
  const [first, second] = found;
  if (!first) return { why: `${shown} is not a date. Write it as 2025-05-15, 2025-05, or in words: 15 May 2025.` };
  if (second) return { why: `${shown} holds more than one date. Write it as 2025-05-15/2025-05-17.` };
  const rest = `${text.slice(0, first.start)} ${text.slice(first.end)}`.replace(FILLERS, "").trim();
  if (/[\p{L}\d]/u.test(rest)) return { why: `${shown}: “${rest}” is not understood. Write only the date.` };
  if (!first.when)
    return {
      why: reference.published
        ? `${shown} names no date on the calendar.`
        : `${shown} cannot be counted from anything: its article has no day of publication. Write the date whole.`,
    };
  return { edtf: first.when.edtf };
}

/** Words before a date that change nothing of it. */
const FILLERS = /\b(?:on|in|at|the|of|around|about)\b/gi;
