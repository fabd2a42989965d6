import { STATUSES } from "../domain";
import { parseEdtf } from "../time";
import type { Columns } from "./columns";
import { byBytes, type Filter } from "./filters";
import { OVERDUE } from "./selection";

const PLANNED = STATUSES.indexOf("planned");

/** Is it a plan whose last possible moment lies before `due`? One without an end, or without a date, never is; with a report it would be no plan any more. */
export function isOverdue({ statuses, to }: Pick<Columns, "statuses" | "to">, position: number, due: number): boolean {
  return statuses[position] === PLANNED && (to[position] ?? Number.NaN) <= due; // no date is NaN
}

/** The instant at which an EDTF day begins. */
export function dueOf(day: string): number {
  return parseEdtf(day)?.from ?? -Infinity;
}

/** Only plans whose day had passed before an EDTF day. */
export function byOverdue(columns: Columns, day: string): Filter {
  const due = dueOf(day);
  const values = new Uint8Array(columns.size);
  for (let i = 0; i < values.length; i++) if (isOverdue(columns, i, due)) values[i] = 1;
  const wanted = new Uint8Array(256);
  wanted[1] = 1;
  return byBytes(OVERDUE, values, wanted);
}

/** How many events would pass that filter too, among those that pass all the others. `failed`: of a selection. */
export function countOverdue(columns: Columns, failed: Uint16Array, day: string): number {
  const due = dueOf(day);
  let count = 0;
  for (let i = 0; i < failed.length; i++)
    if (((failed[i] ?? 0) & ~OVERDUE) === 0 && isOverdue(columns, i, due)) count++;
  return count;
}
