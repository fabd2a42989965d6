import type { RefObject } from "react";
import type { Domain } from "../../../marks/domain";
import { type Point, usePanZoom } from "../../../ui/use-pan-zoom";
import { pan, zoom } from "../time/window";
import type { Stage } from "./stage";

interface Options {
  readonly stage: RefObject<Stage | null>;
  readonly limits: Domain;
  /** How long the window is on the screen, and where it starts from the element's edge. */
  readonly length: number;
  readonly offset: number;
  /** Time runs to the right, or down. */
  readonly along: "x" | "y";
  /** What a double click hits: the stretch it shows, or null for empty ground. */
  readonly stretchAt: (event: MouseEvent) => Domain | null;
}

const WHEEL = 0.0022;

/** Pointer and wheel on the timeline: it is dragged along time, and by a finger sideways; a double click on empty ground zooms in, with Shift out. */
export function useGestures(element: RefObject<HTMLElement | null>, options: Options): void {
  const { stage, limits, length, offset, along, stretchAt } = options;
  const shown = (): Domain => stage.current?.domain ?? [0, 1];
  const move = (domain: Domain) => stage.current?.move(domain);
  const share = (pixels: number, [from, to]: Domain) => (pixels / Math.max(length, 1)) * (to - from);
  const instantAt = ([x, y]: Point, domain: Domain) => domain[0] + share((along === "x" ? x : y) - offset, domain);
  const shifted = (domain: Domain, pixels: number) => pan(domain, share(pixels, domain), limits);
  usePanZoom<Domain>(element, {
    place: shown,
    // a finger that moves up or down moves the page
    dragsAlong: ({ pointerType }) => (along === "y" && pointerType !== "touch" ? "y" : "x"),
    drag: (from, [x, y]) => move(shifted(from, -(x + y))), // one of them is 0
    pinchesAlong: along === "x" ? "x" : "both",
    pinch: (from, times, at) => move(zoom(from, 1 / times, instantAt(at, from), limits)),
    wheel: (pixels, at) => move(zoom(shown(), Math.exp(pixels * WHEEL), instantAt(at, shown()), limits)),
    slide: (pixels) => move(shifted(shown(), pixels)),
    double: (event, at) => {
      if (!stage.current || stretchAt(event) !== null) return; // its first click has gone there
      const domain = stage.current.target;
      stage.current.go(zoom(domain, event.shiftKey ? 2 : 0.5, instantAt(at, domain), limits), "replace");
    },
  });
}
