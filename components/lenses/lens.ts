import type { ComponentType } from "react";
import type { EventRow } from "../../lib/answers";
import type { Instant } from "../../lib/domain";
import type { LensId, View } from "../../lib/view";

/** How a change of the view enters the browser's history: a step to come back to, or the same step drawn on. */
export type History = "push" | "replace";

export type SetView = (patch: Partial<View>, history: History) => void;

/** What every lens gets; it draws, it never fetches. */
export interface LensProps {
  /** All that pass the filters except the time range, in time order, undated last. */
  readonly events: readonly EventRow[];
  readonly total: number;
  readonly view: View;
  readonly setView: SetView;
  readonly now: Instant;
  /** Says something to people who listen to the page. */
  readonly announce: (text: string) => void;
}

/** One way to draw the events in view. */
export interface Lens {
  readonly id: LensId;
  readonly label: string;
  readonly Component: ComponentType<LensProps>;
  /** The same in words, for a lens that needs a script to be drawn or shows more than the list of events says. */
  readonly Words?: ComponentType<LensProps>;
  /** Its code is loaded when it is chosen. The others stand in the server's HTML as they are, so that they need no script to be seen. */
  readonly onDemand?: boolean;
}
