import type { EventDetail } from "../../lib/answers/events";
import type { Clock } from "../../lib/domain";
import { DAY, parseEdtf } from "../../lib/time";
import type { StatusStage } from "../marks/status-stage";
import { statusHistory } from "./history";

/** The stages that an event went through and that have a time by a clock, in the order they were told. */
export function stagesOf({ reports }: EventDetail, clock: Clock): StatusStage[] {
  return statusHistory(reports).flatMap(({ status, report }) => {
    const date = clock === "reported" ? parseEdtf(report.article.published ?? "") : report.when;
    if (date?.from == null) return [];
    const { from, to } = date;
    const end = to ?? Infinity;
    return [{ status, from, to: end, at: end - from > DAY && end < Infinity ? (from + end) / 2 : from }];
  });
}
