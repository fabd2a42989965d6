import type { PassageDetail } from "../../lib/answers/events";
import type { Status } from "../../lib/domain";
import { dayOf, parseEdtf } from "../../lib/time";

/** A change of what is said of an event: the status, the report that first said so, and how many then said the same. */
export interface Step {
  readonly status: Status;
  readonly report: PassageDetail;
  /** Reports after it that leave the status as it is. */
  readonly agreeing: number;
}

const HELD: readonly Status[] = ["occurred", "ongoing", "claimed"];
const OPEN: readonly Status[] = ["planned", "hypothetical"];

/**
 * How an event's status went from report to report, in order of publication, one step a change; those of unknown date come last. A plan
 * recalled after the event, or beside its outcome in one article, is no change.
 */
export function statusHistory(reports: readonly PassageDetail[]): Step[] {
  const steps: { status: Status; report: PassageDetail; agreeing: number }[] = [];
  for (const report of outcomesOf(byPublication(reports))) {
    const status = toldStatus(report);
    const last = steps[steps.length - 1];
    if (last?.status === status || (last && HELD.includes(last.status) && OPEN.includes(status))) last.agreeing++;
    else steps.push({ status, report, agreeing: 0 });
  }
  return steps;
}

/** What a report says of the event; told before its day, it cannot have happened then. */
export function toldStatus({ status, when, article }: PassageDetail): Status {
  const published = publishedAt(article.published);
  const early = when?.from != null && published < Infinity && dayOf(when.from) > dayOf(published) + 1;
  return early && (status === "occurred" || status === "ongoing") ? "planned" : status;
}

/** Reports in order of publication, of one time in the order given; undated ones last. */
export function byPublication(reports: readonly PassageDetail[]): PassageDetail[] {
  const at = new Map(reports.map((report) => [report, publishedAt(report.article.published)]));
  const time = (report: PassageDetail) => at.get(report) ?? Infinity;
  return [...reports].sort((a, b) => (time(a) === time(b) ? 0 : time(a) - time(b)));
}

function publishedAt(edtf: string | null): number {
  return (edtf === null ? null : parseEdtf(edtf)?.from) ?? Infinity;
}

/** Without the plans that an article recalls where it tells what came of them. */
function outcomesOf(reports: readonly PassageDetail[]): PassageDetail[] {
  const decided = new Set(reports.filter((r) => !OPEN.includes(toldStatus(r))).map((r) => r.articleId));
  return reports.filter((r) => !OPEN.includes(toldStatus(r)) || !decided.has(r.articleId));
}
