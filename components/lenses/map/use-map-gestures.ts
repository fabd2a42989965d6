import type { RefObject } from "react";
import { usePanZoom } from "../../ui/use-pan-zoom";
import { type Frame, panned, type Viewport, zoomed } from "./viewport";

interface Options {
  readonly viewport: Viewport;
  readonly frame: Frame;
  readonly move: (viewport: Viewport) => void;
}

const WHEEL = 0.0032;

/** Pointer and wheel on the map: it is dragged either way, two fingers turn it as they zoom, a double click zooms in, with Shift out. */
export function useMapGestures(element: RefObject<HTMLElement | null>, { viewport, frame, move }: Options): void {
  usePanZoom<Viewport>(element, {
    place: () => viewport,
    dragsAlong: () => "both",
    drag: (from, by) => move(panned(from, frame, by)),
    pinchesAlong: "both",
    pinch: (from, times, at, by) => move(panned(zoomed(from, frame, Math.log2(times), at), frame, by)),
    wheel: (pixels, at) => move(zoomed(viewport, frame, -pixels * WHEEL, at)),
    slide: (pixels) => move(panned(viewport, frame, [-pixels, 0])),
    double: (event, at) => move(zoomed(viewport, frame, event.shiftKey ? -1 : 1, at)),
  });
}
