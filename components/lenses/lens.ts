import type { ComponentType, ReactNode } from "react";
import type { Columns } from "../../lib/columns/columns";
import type { Selection } from "../../lib/columns/selection";
import type { Instant } from "../../lib/domain";
import type { LensId, View } from "../../lib/view";
import type { RowSource } from "../events/row-source";
import type { Code } from "../frame/on-demand";
import type { StatusStage } from "../marks/status-stage";
import type { SetView } from "../view/set-view";

/** What every lens gets; it draws, it never fetches. */
export interface LensProps {
  /** All events there are. */
  readonly columns: Columns;
  /** Those of them that are in view. */
  readonly selection: Selection;
  readonly rows: RowSource;
  readonly view: View;
  readonly setView: SetView;
  /** Position of the open event; null = none is open, or it is not known yet where it stands. */
  readonly selected: number | null;
  /** What the open event went through, by the view's clock; empty until it is known. */
  readonly stages: readonly StatusStage[];
  /** Opens the event at a position, whether or not its row is loaded. */
  readonly open: (position: number) => void;
  readonly now: Instant;
  /** Says something to people who listen to the page. */
  readonly announce: (text: string) => void;
}

/** What stands in the place of a drawing until it is there. */
export interface FrameProps extends Pick<LensProps, "view" | "setView"> {
  /** The same as the server draws it; null = it drew none. */
  readonly picture: ReactNode;
  /** Says that the drawing is on its way; in the place of a picture. */
  readonly children: ReactNode;
}

/** One way to draw the events in view. */
export interface Lens {
  readonly id: LensId;
  readonly label: string;
  /** Either its code is part of the page, or it is loaded when it is asked for. */
  readonly code: Code<LensProps>;
  /** The place it will be drawn in, where it has any measures of its own. */
  readonly Frame?: ComponentType<FrameProps>;
  /** Loads what draws into that place as soon as the events are there, before the page has come to life. */
  readonly drawEarly?: () => Promise<(columns: Columns, view: View) => void>;
  /** The list stands beside it: a drawing is not for everybody. */
  readonly besideList?: boolean;
  /** It can show some of the events while the others are on their way; a drawing of some would mislead. */
  readonly takesPart?: boolean;
}
