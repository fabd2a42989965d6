import { parseView } from "../../lib/view";
import { OnDemand } from "../on-demand";
import type { Lens } from "./lens";
import { List } from "./list";
import { TableLens } from "./table";

const timeline = new OnDemand(() => import("./timeline").then(({ Timeline }) => Timeline));
const map = new OnDemand(() => import("./map").then(({ MapLens }) => MapLens));

// Where the page begins with the timeline its code comes beside the events, not after them; a failure is told where it is asked for
if (typeof window !== "undefined" && parseView(window.location.search).lens === "timeline")
  timeline.load().catch(() => undefined);

/** The ways to show the events in view, of which the view chooses one. */
export const LENSES: readonly Lens[] = [
  { id: "timeline", label: "Timeline", code: timeline, besideList: true },
  { id: "list", label: "List", code: List, takesPart: true },
  { id: "map", label: "Map", code: map, besideList: true },
  { id: "table", label: "Table", code: TableLens, takesPart: true },
];
