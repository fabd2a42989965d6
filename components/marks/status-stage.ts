import type { Instant, Status } from "../../lib/domain";

/** A stage of one event: what was said of it, and when that was meant to be, or when it was said. */
export interface StatusStage {
  readonly status: Status;
  readonly at: Instant;
}
