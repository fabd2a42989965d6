import type { TimeMention, When } from "../../../domain";
import { when as makeWhen, parseEdtf, someDayOf } from "../../../time";

/** The date that a time expression gives an event, by the preposition that bounds it: since X = X/.., until X = ../X. */
export function boundBy(time: TimeMention): When | null {
  const date = time.when;
  if (!date) return null;
  if (time.relation === "in") return date;
  const clock = /^(\d{4}-\d\d-\d\d)T/.exec(date.edtf); // "after 9 am" is some time that day
  if (clock?.[1] && (time.relation === "after" || time.relation === "before"))
    return makeWhen(clock[1], date.basis, date.reasoning);
  const [first, last] = endsOf(date.edtf);
  if (first === ".." || last === "..") return date;
  const edtf = time.relation === "from" || time.relation === "after" ? `${first}/..` : `../${last}`;
  return parseEdtf(edtf) ? makeWhen(edtf, date.basis, date.reasoning) : date;
}

/** Words for a week or a weekend that do not say that it lasted: "this week", "at the weekend". */
const SOME_DAY = /^(?:earlier |later )?(?:this|last|next|the|this past|this coming) (?:week|weekend)(?:['’]s)?$/i;
const THROUGHOUT = /\b(?:all|throughout|through|during|for(?: most of)?|the whole|entire|each) (?:of )?$/i;

/**
 * What happens once in "this week" or "at the weekend" happens on one of these days: an EDTF set. A whole week is known to the week as it
 * is; the other dates, and what `lasts`, stay as they are. `before` is the text in front of the words.
 */
export function someDay(when: When, time: TimeMention, words: string, before: string, lasts: boolean): When {
  if (lasts || when.precision === "week" || time.relation !== "in" || !SOME_DAY.test(words) || THROUGHOUT.test(before))
    return when;
  const [first, last] = endsOf(when.edtf);
  if (!isDay(first) || !isDay(last) || first === last) return when;
  return makeWhen(someDayOf(first, last), when.basis, when.reasoning);
}

const isDay = (edtf: string): boolean => /^\d{4}-\d\d-\d\d$/.test(edtf);

function endsOf(edtf: string): readonly [first: string, last: string] {
  const [first = edtf, last = first] = edtf.split("/");
  return [first, last];
}
