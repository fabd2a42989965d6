import { type RefObject, useEffect, useRef } from "react";

/** In pixels, to the right and down. */
export type Point = readonly [x: number, y: number];

/** Which way fingers and pointers count. */
type Way = "x" | "y" | "both";

/** What gestures do to a drawing. A `Place` is what it shows: a gesture goes on from the place where it began. Points are from the element's corner. */
export interface PanZoom<Place> {
  readonly place: () => Place;
  readonly dragsAlong: (pointer: PointerEvent) => Way;
  /** So far from where the drag began. */
  readonly drag: (from: Place, by: Point) => void;
  readonly pinchesAlong: Way;
  /** The fingers are so many times as far apart as when they came down around `at`, and have moved so far together. */
  readonly pinch: (from: Place, times: number, at: Point, by: Point) => void;
  /** Ctrl + wheel, in pixels: away from the reader, below 0, is closer. */
  readonly wheel: (pixels: number, at: Point) => void;
  /** A sideways wheel, in pixels: to the right is above 0. */
  readonly slide: (pixels: number) => void;
  /** A double click on what is no link or button. */
  readonly double: (event: MouseEvent, at: Point) => void;
}

/** Less is a click with an unsteady hand. */
const DRAG = 4;
const LINE = 16;
const WHEEL_MOST = 160;
const SPREAD_LEAST = 20;

/**
 * Pointer and wheel on a drawing: a drag pans, two fingers or Ctrl + wheel zoom around the pointer, a sideways or Shift wheel pans. A plain
 * vertical wheel is left to the page.
 */
export function usePanZoom<Place>(element: RefObject<HTMLElement | null>, gestures: PanZoom<Place>): void {
  const latest = useRef(gestures);
  useEffect(() => {
    latest.current = gestures;
  });
  useEffect(() => {
    const node = element.current;
    if (!node) return;
    const pointers = new Map<number, Point>();
    let start: { at: Point; place: Place } | null = null;
    let pinch: { spread: number; at: Point; place: Place } | null = null;
    let dragged = false;

    const inElement = ([x, y]: Point): Point => {
      const box = node.getBoundingClientRect();
      return [x - box.left, y - box.top];
    };
    const spread = (a: Point, b: Point) =>
      Math.max(Math.hypot(...along(between(a, b), latest.current.pinchesAlong)), SPREAD_LEAST);

    const onWheel = (event: WheelEvent) => {
      const unit = event.deltaMode === 1 ? LINE : event.deltaMode === 2 ? node.clientWidth : 1;
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault();
        const pixels = Math.max(-WHEEL_MOST, Math.min(WHEEL_MOST, event.deltaY * unit));
        latest.current.wheel(pixels, inElement(pointOf(event)));
        return;
      }
      const sideways = event.shiftKey
        ? event.deltaY || event.deltaX
        : Math.abs(event.deltaX) > Math.abs(event.deltaY)
          ? event.deltaX
          : 0;
      if (sideways === 0) return;
      event.preventDefault();
      latest.current.slide(sideways * unit);
    };

    const onDown = (event: PointerEvent) => {
      if (event.pointerType === "mouse" && event.button !== 0) return;
      pointers.set(event.pointerId, pointOf(event));
      dragged = false;
      const place = latest.current.place();
      const [a, b] = [...pointers.values()];
      start = a && !b ? { at: a, place } : null;
      pinch = a && b ? { spread: spread(a, b), at: middle(a, b), place } : null;
    };

    const onMove = (event: PointerEvent) => {
      if (!pointers.has(event.pointerId)) return;
      pointers.set(event.pointerId, pointOf(event));
      const [a, b] = [...pointers.values()];
      if (pinch && a && b) {
        dragged = true;
        const { place, at } = pinch;
        latest.current.pinch(place, spread(a, b) / pinch.spread, inElement(at), between(at, middle(a, b)));
      } else if (start && a) {
        const by = along(between(start.at, a), latest.current.dragsAlong(event));
        if (!dragged && Math.hypot(...by) < DRAG) return;
        if (!dragged) node.setPointerCapture(event.pointerId);
        dragged = true;
        latest.current.drag(start.place, by);
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
      event.preventDefault();
      latest.current.double(event, inElement(pointOf(event)));
    };

    const noDrag = (event: Event) => event.preventDefault();
    // two fingers zoom, whichever way they move
    const onTouch = (event: TouchEvent) => event.touches.length > 1 && event.cancelable && event.preventDefault();
    const ended = new AbortController();
    const { signal } = ended;
    node.addEventListener("wheel", onWheel, { passive: false, signal });
    node.addEventListener("pointerdown", onDown, { signal });
    node.addEventListener("pointermove", onMove, { signal });
    node.addEventListener("pointerup", onEnd, { signal });
    node.addEventListener("pointercancel", onEnd, { signal });
    node.addEventListener("click", onClick, { capture: true, signal });
    node.addEventListener("dblclick", onDouble, { signal });
    node.addEventListener("dragstart", noDrag, { signal });
    node.addEventListener("touchmove", onTouch, { passive: false, signal });
    return () => ended.abort();
  }, [element]);
}

const pointOf = ({ clientX, clientY }: MouseEvent): Point => [clientX, clientY];
const between = (a: Point, b: Point): Point => [b[0] - a[0], b[1] - a[1]];
const middle = (a: Point, b: Point): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
const along = ([x, y]: Point, way: Way): Point => [way === "y" ? 0 : x, way === "x" ? 0 : y];
