import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { View } from "../../../../lib/view";
import { afterPaint } from "../../../frame/after-paint";
import type { Domain } from "../../../marks/domain";
import { type Palette, readPalette } from "../../../paint/palette";
import { usePrinting } from "../../../ui/use-printing";
import { useScheme } from "../../../ui/use-theme";
import type { History, SetView } from "../../../view/set-view";
import type { Arrangement, Drawing, Scene, Size } from "../paint/drawing";
import { daysOfDomain, domainOfView, limitsOf } from "../time/window";
import { type Rest, Stage } from "./stage";

interface Options {
  readonly element: RefObject<HTMLDivElement | null>;
  readonly canvas: RefObject<HTMLCanvasElement | null>;
  /** Must not change but with the way to draw. */
  readonly drawing: Drawing;
  readonly scene: Scene;
  readonly size: Size;
  readonly fit: Domain;
  readonly extent: Domain;
  readonly view: View;
  readonly setView: SetView;
  readonly want: (positions: Iterable<number>) => void;
}

export interface StageHandle {
  readonly stage: RefObject<Stage | null>;
  readonly arrangement: Arrangement | null;
  readonly rest: Rest | null;
  readonly limits: Domain;
  readonly go: (domain: Domain, history: History) => void;
  readonly reset: () => void;
}

/** A stage that draws the scene and follows the view's range; the view follows it when a gesture ends. */
export function useStage(options: Options): StageHandle {
  const { element, canvas, drawing, scene, size, fit, extent, view, setView, want } = options;
  const stage = useRef<Stage | null>(null);
  const [arrangement, setArrangement] = useState<Arrangement | null>(null);
  const [rest, setRest] = useState<Rest | null>(null);
  const wanted = useMemo(() => domainOfView({ from: view.from, to: view.to }, fit), [view.from, view.to, fit]);
  const limits = useMemo((): Domain => {
    const [first, last] = limitsOf(extent);
    return [Math.min(first, wanted[0]), Math.max(last, wanted[1])];
  }, [extent, wanted]);
  const callbacks = useRef({ setView, want });
  useLayoutEffect(() => {
    callbacks.current = { setView, want };
  });

  const palette = usePalette(element);
  const shownFit = useRef<Domain | null>(null);
  const first = useRef(drawing);
  useLayoutEffect(() => {
    if (!element.current || !canvas.current) return;
    const made = new Stage(
      element.current,
      canvas.current,
      first.current,
      {
        onArranged: (next) => {
          const arrange = () => setArrangement((before) => (isSame(before, next) ? before : next));
          if (shownFit.current === null) arrange();
          else afterPaint(arrange); // the page around follows a frame later: the drawing comes first
        },
        onRest: setRest,
        onCommit: (domain, history) => callbacks.current.setView(daysOfDomain(domain), history),
        onWanted: (positions) => callbacks.current.want(positions),
      },
      [0, 1],
    );
    stage.current = made;
    shownFit.current = null;
    return () => made.stop();
  }, [element, canvas]);

  const followed = useRef<Domain | null>(null); // the stage follows a view that changed, never one that waits for a gesture to end
  useLayoutEffect(() => {
    const at = stage.current;
    if (!at || !palette || size.width === 0) return;
    const isNew = shownFit.current === null || (shownFit.current !== fit && !isRangeOf(at.target, view));
    const jump = isNew ? wanted : null;
    at.use(drawing);
    at.show(scene, size, palette, jump);
    shownFit.current = fit;
    if (!jump && followed.current !== wanted && !isShown(at.target, wanted, view)) at.go(wanted, null);
    followed.current = wanted;
  });
  usePaper(stage, element, palette);

  const go = useCallback((domain: Domain, history: History) => stage.current?.go(domain, history), []);
  const reset = useCallback(() => callbacks.current.setView({ from: null, to: null }, "push"), []);
  return { stage, arrangement, rest, limits, go, reset };
}

function isRangeOf(domain: Domain, { from, to }: View): boolean {
  const days = daysOfDomain(domain);
  return days.from === from && days.to === to;
}

/** A window inside days of the view is the one that was committed to it: the view knows whole days only. */
function isShown(domain: Domain, wanted: Domain, view: View): boolean {
  return (domain[0] === wanted[0] && domain[1] === wanted[1]) || isRangeOf(domain, view);
}

function isSame(a: Arrangement | null, b: Arrangement): boolean {
  return (
    a !== null &&
    a.height === b.height &&
    a.earlier === b.earlier &&
    a.later === b.later &&
    a.lanes.length === b.lanes.length &&
    a.lanes.every((lane, i) => {
      const other = b.lanes[i];
      return lane.id === other?.id && lane.y === other.y && lane.height === other.height && lane.count === other.count;
    })
  );
}

/** The colours at an element, read once and again when the scheme changes or colours are forced. */
function usePalette(element: RefObject<HTMLElement | null>): Palette | null {
  const scheme = useScheme();
  const [palette, setPalette] = useState<Palette | null>(null);
  useLayoutEffect(() => {
    if (!element.current || !scheme) return;
    setPalette(readPalette(element.current));
  }, [element, scheme]);
  useEffect(() => {
    const query = matchMedia("(forced-colors: active)");
    const read = () => element.current && setPalette(readPalette(element.current));
    query.addEventListener("change", read);
    document.fonts?.ready.then(read); // words are drawn again in the page's own letters
    return () => query.removeEventListener("change", read);
  }, [element]);
  return palette;
}

/** Twice the pixels for paper. */
function usePaper(
  stage: RefObject<Stage | null>,
  element: RefObject<HTMLElement | null>,
  palette: Palette | null,
): void {
  const isPrinting = usePrinting();
  useLayoutEffect(() => {
    if (!isPrinting || !element.current || !palette) return;
    stage.current?.repaint(readPalette(element.current), 2);
    return () => stage.current?.repaint(palette);
  }, [isPrinting, stage, element, palette]);
}
