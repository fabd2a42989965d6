import type { EventDetail } from "../../lib/answers";
import type { Clock, Instant, Status } from "../../lib/domain";
import { parseEdtf } from "../../lib/time";
import { statusHistory } from "./history";

/** A stage of one event: what was said of it, and when that was meant to be, or when it was said. */
export interface Stage {
  readonly status: Status;
  readonly at: Instant;
}

/** The stages that an event went through and that have a time by a clock, in the order they were told. */
export function stagesOf({ reports }: EventDetail, clock: Clock): Stage[] {
  return statusHistory(reports).flatMap(({ status, report }) => {
    const at = clock === "reported" ? parseEdtf(report.article.published ?? "")?.from : report.when?.from;
    return at != null && Number.isFinite(at) ? [{ status, at }] : [];
  });
}
