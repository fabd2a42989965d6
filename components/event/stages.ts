import type { EventDetail } from "../../lib/answers";
import type { Clock } from "../../lib/domain";
import { parseEdtf } from "../../lib/time";
import type { StatusStage } from "../marks/status-stage";
import { statusHistory } from "./history";

/** The stages that an event went through and that have a time by a clock, in the order they were told. */
export function stagesOf({ reports }: EventDetail, clock: Clock): StatusStage[] {
  return statusHistory(reports).flatMap(({ status, report }) => {
    const at = clock === "reported" ? parseEdtf(report.article.published ?? "")?.from : report.when?.from;
    return at != null && Number.isFinite(at) ? [{ status, at }] : [];
  });
}
