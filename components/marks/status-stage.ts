import type { Instant, Status } from "../../lib/domain";

/** A stage of one event: what was said of it, and when that was meant to be, or when it was said. */
export interface StatusStage {
  readonly status: Status;
  /** Where it is drawn: a day at its start, what is known more roughly in its middle. */
  readonly at: Instant;
  /** The whole of what is known of it, half-open; infinite where open. */
  readonly from: Instant;
  readonly to: Instant;
}
