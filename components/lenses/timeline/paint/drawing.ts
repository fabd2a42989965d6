import type { Columns } from "../../../../lib/columns/columns";
import type { Instant } from "../../../../lib/domain";
import type { RowSource } from "../../../events/row-source";
import type { Domain } from "../../../marks/domain";
import type { Palette } from "../../../paint/palette";
import type { Pen } from "../../../paint/pen";
import type { LaneIndex } from "../index/lane-index";
import type { Arc } from "./arcs";
import type { Node } from "./node";

/** What is to be drawn, whatever the window. */
export interface Scene {
  readonly columns: Columns;
  readonly index: LaneIndex;
  /** Ids of lanes drawn as one line. */
  readonly collapsed: readonly string[];
  /** Lanes are high enough for a finger. */
  readonly touch: boolean;
  readonly rows: Pick<RowSource, "get">;
  /** Changes with the titles that `rows` has. */
  readonly revision: number;
  readonly now: Instant;
  /** How many events are in the view's range. */
  readonly inRange: number;
  /** The view's range, in any words. */
  readonly range: string;
  /** Position of the open event. */
  readonly selected: number | null;
  /** The stages of the open event. */
  readonly arcs: readonly Arc[];
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where a lane's header stands. */
export interface LaneBox {
  readonly id: string;
  readonly y: number;
  readonly height: number;
  readonly count: number;
}

export interface PaintFrame {
  readonly context: Pen;
  readonly palette: Palette;
  readonly scene: Scene;
  readonly domain: Domain;
  /** Milliseconds, of any clock that runs evenly. */
  readonly time: number;
  /** Nothing may move but by hand. */
  readonly still: boolean;
  /** Key of the node that is pointed at. */
  readonly hovered: string | null;
}

/** What is drawn at rest, as the page around the drawing needs it. */
export interface Arrangement {
  readonly lanes: readonly LaneBox[];
  /** Of the whole drawing, which may need more than it was given. */
  readonly height: number;
  readonly earlier: number;
  readonly later: number;
}

/** A way to draw a scene: sideways in lanes, or down the page. It keeps what it placed, so that things stay where they are while a hand moves them. */
export interface Drawing {
  /** Places everything anew; while `moving`, only roughly and in little time. */
  arrange(scene: Scene, domain: Domain, size: Size, moving: boolean): Arrangement;
  /** Draws; true if something is still on its way, so that another frame is needed. */
  paint(frame: PaintFrame): boolean;
  /** All that can be reached at rest, in order of time. */
  nodes(domain: Domain): readonly Node[];
  /** What is at a point. */
  nodeAt(domain: Domain, x: number, y: number): Node | null;
  /** Positions whose titles there is room for, most important first. */
  wanted(): readonly number[];
  /** How many titles were written in the last frame. */
  labels(): number;
}
