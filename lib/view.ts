import type { EventTypeId, Precision, Status } from "./domain";

/** Everything the user can see and share; it is the URL. */
export interface View {
  /** First day in range, as EDTF day ("2025-05-15"); null = no bound. */
  readonly from: string | null;
  /** Last day in range, inclusive. */
  readonly to: string | null;
  readonly types: readonly EventTypeId[];
  /** Actor ids; an event matches if any of them takes part. */
  readonly actors: readonly string[];
  /** Place ids; a place stands for all that lies in it. */
  readonly places: readonly string[];
  readonly statuses: readonly Status[];
  readonly precisions: readonly (Precision | "undated")[];
  readonly q: string;
  /** The selected event. */
  readonly event: string | null;
}

export const EMPTY_VIEW: View = {
  from: null,
  to: null,
  types: [],
  actors: [],
  places: [],
  statuses: [],
  precisions: [],
  q: "",
  event: null,
};
