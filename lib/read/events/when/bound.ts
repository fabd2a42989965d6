import type { TimeMention, When } from "../../../domain";
import { when as makeWhen, parseEdtf } from "../../../time";

/** The date that a time expression gives an event, by the preposition that bounds it: since X = X/.., until X = ../X. */
export function boundBy(time: TimeMention): When | null {
  const date = time.when;
  if (!date) return null;
  if (time.relation === "in") return date;
  const clock = /^(\d{4}-\d\d-\d\d)T/.exec(date.edtf); // "after 9 am" is some time that day
  if (clock?.[1] && (time.relation === "after" || time.relation === "before"))
    return makeWhen(clock[1], date.basis, date.reasoning);
  const [first, last] = date.edtf.includes("/") ? (date.edtf.split("/") as [string, string]) : [date.edtf, date.edtf];
  if (first === ".." || last === "..") return date;
  const edtf = time.relation === "from" || time.relation === "after" ? `${first}/..` : `../${last}`;
  return parseEdtf(edtf) ? makeWhen(edtf, date.basis, date.reasoning) : date;
}
