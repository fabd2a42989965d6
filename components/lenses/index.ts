import type { Lens } from "./lens";
import { List } from "./list";
import { Timeline } from "./timeline";

/** Every way to draw the events in view, in the order of the page. */
export const LENSES: readonly Lens[] = [
  { id: "timeline", label: "Timeline", Component: Timeline },
  { id: "list", label: "Events by day", Component: List },
];
