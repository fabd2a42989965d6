import { OnDemand } from "../frame/on-demand";
import type { Lens } from "./lens";
import { List } from "./list";
import { TableLens } from "./table";
import { askIfNarrow } from "./timeline/column-code";
import { Frame } from "./timeline/frame";

const timeline = new OnDemand(() => {
  askIfNarrow();
  return import("./timeline").then(({ Timeline }) => Timeline);
});
const map = new OnDemand(() => import("./with-strip").then(({ MapLens }) => MapLens));

const pairs = new OnDemand(() => import("./pairs").then(({ PairsLens }) => PairsLens));

const clocks = new OnDemand(() => import("./with-strip").then(({ ClocksLens }) => ClocksLens));

const drawEarly = () => import("./timeline/early").then((early) => early.readyToDraw());

/** The ways to show the events in view, of which the view chooses one. */
export const LENSES: readonly Lens[] = [
  { id: "timeline", label: "Timeline", code: timeline, Frame, drawEarly, besideList: true },
  { id: "list", label: "List", code: List, takesPart: true },
  { id: "map", label: "Map", code: map, besideList: true },
  { id: "pairs", label: "Pairs", code: pairs, besideList: true },
  { id: "clocks", label: "Lag", code: clocks, besideList: true },
  { id: "table", label: "Table", code: TableLens, takesPart: true },
];
