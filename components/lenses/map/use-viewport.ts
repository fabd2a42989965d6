import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { View } from "../../../lib/view";
import type { History, SetView } from "../../view/set-view";
import { viewportOf } from "./layout";
import type { PlaceMark } from "./places";
import { type Frame, formatViewport, readViewport, type Viewport } from "./viewport";

const SETTLE = 180;

export interface MapWindow {
  readonly viewport: Viewport;
  /** A gesture is under way. */
  readonly moving: boolean;
  /** Draws a new viewport at once and puts it into the URL when the gesture ends. */
  readonly move: (viewport: Viewport) => void;
  /** Goes there as one step. */
  readonly go: (viewport: Viewport, history: History) => void;
  /** Back to all marks, whatever they are. */
  readonly fit: () => void;
}

/** Where the map looks: as the view says, or a gesture under way; at all marks when neither does. */
export function useViewport(marks: readonly PlaceMark[], frame: Frame, view: View, setView: SetView): MapWindow {
  const whole = useMemo(() => viewportOf(marks, frame), [marks, frame]);
  const [local, setLocal] = useState<Viewport | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const stop = useCallback(() => {
    if (timer.current) clearTimeout(timer.current);
  }, []);
  useEffect(() => stop, [stop]);
  const go = useCallback(
    (viewport: Viewport, history: History) => {
      stop();
      setLocal(null);
      setView({ map: formatViewport(viewport) }, history);
    },
    [setView, stop],
  );
  const move = useCallback(
    (viewport: Viewport) => {
      stop();
      setLocal(viewport);
      timer.current = setTimeout(() => go(viewport, "replace"), SETTLE);
    },
    [go, stop],
  );
  const fit = useCallback(() => {
    stop();
    setLocal(null);
    setView({ map: null }, "push");
  }, [setView, stop]);
  const asked = useMemo(() => readViewport(view.map), [view.map]);
  const viewport = local ?? asked ?? whole;
  const moving = local !== null;
  return useMemo(() => ({ viewport, moving, move, go, fit }), [viewport, moving, move, go, fit]);
}
