import { lazy } from "react";
import type { Lens } from "./lens";
import { PlaceList } from "./map/place-list";
import { Timeline } from "./timeline";

const MapLens = lazy(() => import("./map").then((map) => ({ default: map.MapLens })));

/** The ways to draw the events in view, of which the view chooses one; the list stands under each. */
export const LENSES: readonly Lens[] = [
  { id: "timeline", label: "Timeline", Component: Timeline },
  { id: "map", label: "Map", Component: MapLens, onDemand: true, Words: PlaceList },
];
