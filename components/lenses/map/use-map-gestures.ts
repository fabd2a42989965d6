import { type RefObject, useEffect, useRef } from "react";
import { type Frame, type Point, panned, type Viewport, zoomed } from "./viewport";

interface Options {
  readonly viewport: Viewport;
  readonly frame: Frame;
  readonly move: (viewport: Viewport) => void;
}

const DRAG = 4;
const WHEEL = 0.0032;
const LINE = 16;

/**
 * Pointer and wheel on the map: drag pans, two fingers or Ctrl + wheel zoom around the pointer, a sideways or Shift wheel pans, a double
 * click zooms. A plain vertical wheel, and a finger that moves up or down, are left to the page.
 */
export function useMapGestures(element: RefObject<HTMLElement | null>, options: Options): void {
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  useEffect(() => {
    const node = element.current;
    if (!node) return;
    const pointers = new Map<number, Point>();
    let start: { at: Point; viewport: Viewport } | null = null;
    let pinch: { distance: number; at: Point; viewport: Viewport } | null = null;
    let dragged = false;
    const pointOf = (event: MouseEvent): Point => {
      const box = node.getBoundingClientRect();
      return [event.clientX - box.left, event.clientY - box.top];
    };

    const onWheel = (event: WheelEvent) => {
      const { viewport, frame, move } = latest.current;
      const unit = event.deltaMode === 1 ? LINE : event.deltaMode === 2 ? frame.height : 1;
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault();
        const delta = Math.max(-160, Math.min(160, event.deltaY * unit));
        move(zoomed(viewport, frame, -delta * WHEEL, pointOf(event)));
        return;
      }
      const sideways = event.shiftKey
        ? event.deltaY || event.deltaX
        : Math.abs(event.deltaX) > Math.abs(event.deltaY)
          ? event.deltaX
          : 0;
      if (sideways === 0) return;
      event.preventDefault();
      move(panned(viewport, frame, [-sideways * unit, 0]));
    };
    const onDown = (event: PointerEvent) => {
      if (event.pointerType === "mouse" && event.button !== 0) return;
      pointers.set(event.pointerId, pointOf(event));
      dragged = false;
      const { viewport } = latest.current;
      const [a, b] = [...pointers.values()];
      start = a && !b ? { at: a, viewport } : null;
      pinch = a && b ? { distance: Math.max(distance(a, b), 20), at: middle(a, b), viewport } : null;
    };
    const onMove = (event: PointerEvent) => {
      if (!pointers.has(event.pointerId)) return;
      pointers.set(event.pointerId, pointOf(event));
      const { frame, move } = latest.current;
      const [a, b] = [...pointers.values()];
      if (pinch && a && b) {
        dragged = true;
        const closer = zoomed(
          pinch.viewport,
          frame,
          Math.log2(Math.max(distance(a, b), 20) / pinch.distance),
          pinch.at,
        );
        const [x, y] = middle(a, b);
        move(panned(closer, frame, [x - pinch.at[0], y - pinch.at[1]]));
      } else if (start && a) {
        if (!dragged && distance(a, start.at) < DRAG) return;
        if (!dragged) node.setPointerCapture(event.pointerId);
        dragged = true;
        move(panned(start.viewport, frame, [a[0] - start.at[0], a[1] - start.at[1]]));
      }
    };
    const onEnd = (event: PointerEvent) => {
      pointers.delete(event.pointerId);
      if (pointers.size < 2) pinch = null;
      if (pointers.size === 0) start = null;
    };
    // a drag that ends on a link must not follow it
    const onClick = (event: MouseEvent) => {
      if (!dragged) return;
      event.preventDefault();
      event.stopPropagation();
      dragged = false;
    };
    const onDouble = (event: MouseEvent) => {
      if (event.target instanceof Element && event.target.closest("a, button")) return;
      const { viewport, frame, move } = latest.current;
      event.preventDefault();
      move(zoomed(viewport, frame, event.shiftKey ? -1 : 1, pointOf(event)));
    };
    const noDrag = (event: Event) => event.preventDefault();

    const stop = new AbortController();
    const on = { signal: stop.signal };
    node.addEventListener("wheel", onWheel, { ...on, passive: false });
    node.addEventListener("pointerdown", onDown, on);
    node.addEventListener("pointermove", onMove, on);
    node.addEventListener("pointerup", onEnd, on);
    node.addEventListener("pointercancel", onEnd, on);
    node.addEventListener("click", onClick, { ...on, capture: true });
    node.addEventListener("dblclick", onDouble, on);
    node.addEventListener("dragstart", noDrag, on);
    return () => stop.abort();
  }, [element]);
}

const distance = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1]);
const middle = (a: Point, b: Point): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
