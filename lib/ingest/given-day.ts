import { isAfter, readStamp } from "./published-date";
import type { Stamp } from "./written-date";

/**
 * A day of publication as a person gives it, on a page, to the API or on the command line; else a sentence that says why it cannot be that: it is no date, or
 * is later than `until` (EDTF), when the article was read, or now where that is not known.
 */
export function readGivenDay(words: string, until: string): Stamp | { readonly why: string } {
  const stamp = readStamp(words);
  if (!stamp) return { why: `"${words.slice(0, 60)}" is not a date. Write it as 2025-05-15.` };
  if (!isAfter(stamp.edtf, until)) return stamp;
  return { why: `${stamp.edtf} is later than ${until.slice(0, 10)}. Give the day it was published.` };
}
