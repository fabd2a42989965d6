import { counted, describeDay, describeEdtf, describeLength, weekdayName } from "../../../lib/describe/dates";
import type { Clock } from "../../../lib/domain";
import { DAY, dayOf, formatDay, parseEdtf } from "../../../lib/time";
import type { View } from "../../../lib/view";
import { dateOn, type Timed } from "../clock";

/** Events of one day, or of one date that is not known to the day. */
export interface Group {
  readonly key: string;
  readonly heading: string;
  /** "Thursday", "day not given"; null where the heading says all. */
  readonly note: string | null;
  /** EDTF for a <time> element; null when undated. */
  readonly edtf: string | null;
  /** Time without a dated report before this group: "12 days". */
  readonly gap: string | null;
  readonly events: readonly Timed[];
}

const FINE = ["minute", "hour", "day"];

/** Is an event inside the view's range, by the view's clock? Those it does not date are inside only when there is none. */
export function inRange(event: Parameters<typeof dateOn>[0], view: Pick<View, "clock" | "from" | "to">): boolean {
  if (view.from === null && view.to === null) return true;
  const at = dateOn(event, view.clock);
  if (!at) return false;
  const from = view.from === null ? null : (parseEdtf(view.from)?.from ?? null);
  const to = view.to === null ? null : (parseEdtf(view.to)?.to ?? null);
  return (at.to ?? Infinity) > (from ?? -Infinity) && (at.from ?? -Infinity) < (to ?? Infinity);
}

/** Groups events by day in time order, finer dates before coarser ones that start together, with the gaps between days. */
export function groupEvents(events: readonly Timed[], clock: Clock): Group[] {
  const groups = new Map<string, Timed[]>();
  for (const event of events) {
    const key = groupKey(event);
    const group = groups.get(key);
    if (group) group.push(event);
    else groups.set(key, [event]);
  }
  const ordered = [...groups.values()].sort(byTime);
  let reached: number | null = null;
  return ordered.flatMap((members) => {
    const [first] = members;
    if (!first) return [];
    const single = isSingleDay(first);
    const from = first.at?.from ?? null;
    const gap =
      single && reached !== null && from !== null && from - reached >= 2 * DAY ? describeLength(from - reached) : null;
    if (single && first.at?.to != null) reached = Math.max(reached ?? -Infinity, dayEnd(first.at.to));
    return [{ key: groupKey(first), ...headingOf(first, clock), gap, events: members }];
  });
}

function dayEnd(to: number): number {
  return (dayOf(to - 1) + 1) * DAY;
}

function isSingleDay({ at: when }: Timed): boolean {
  return (
    when?.from != null && when.to !== null && FINE.includes(when.precision) && dayOf(when.from) === dayOf(when.to - 1)
  );
}

function groupKey(event: Timed): string {
  const when = event.at;
  if (!when) return "undated";
  return isSingleDay(event) && when.from !== null && !when.approximate ? formatDay(dayOf(when.from)) : when.edtf;
}

function byTime(a: readonly Timed[], b: readonly Timed[]): number {
  return startOf(a[0]) - startOf(b[0]) || endOf(a[0]) - endOf(b[0]);
}

function startOf(event: Timed | undefined): number {
  if (!event?.at) return Number.MAX_SAFE_INTEGER;
  return event.at.from ?? (event.at.to ?? 0) - DAY;
}

function endOf(event: Timed | undefined): number {
  return event?.at?.to ?? Number.MAX_SAFE_INTEGER;
}

function headingOf(event: Timed, clock: Clock): Pick<Group, "heading" | "note" | "edtf"> {
  const when = event.at;
  if (!when && clock === "reported")
    return { heading: "Day of report not known", note: "no publication date", edtf: null };
  if (!when) return { heading: "No date", note: "the text gives none", edtf: null };
  if (isSingleDay(event) && when.from !== null && !when.approximate) {
    const day = dayOf(when.from);
    const note = clock === "reported" ? `${weekdayName(day)}, first reports` : weekdayName(day);
    return { heading: describeDay(day), note, edtf: formatDay(day) };
  }
  const words = describeEdtf(when.edtf);
  const heading = words.charAt(0).toUpperCase() + words.slice(1);
  return { heading, note: coarseNote(event), edtf: when.edtf };
}

function coarseNote({ at: when }: Timed): string | null {
  if (!when || when.from === null || when.to === null) return "open end";
  if (when.precision === "week") return "day of the week not given";
  if (FINE.includes(when.precision)) {
    const days = Math.round((when.to - when.from) / DAY);
    return when.edtf.includes("/") ? counted(days, "day") : null;
  }
  return when.precision === "month" ? "day not given" : when.precision === "year" ? "month not given" : null;
}
