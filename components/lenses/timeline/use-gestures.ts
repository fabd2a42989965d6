import { type RefObject, useEffect, useRef } from "react";
import { type Domain, pan, zoom } from "./window";

interface Options {
  readonly domain: Domain;
  readonly limits: Domain;
  readonly width: number;
  /** Pixels from the element's left edge to where time starts. */
  readonly offset: number;
  readonly move: (domain: Domain) => void;
}

const DRAG = 4;
const WHEEL = 0.0022;
const LINE = 16;

/**
 * Pointer and wheel on the timeline: drag pans, two fingers or Ctrl + wheel zoom around the pointer, a sideways or Shift wheel pans, a
 * double click zooms. A plain vertical wheel is left to the page.
 */
export function useGestures(element: RefObject<HTMLElement | null>, options: Options): void {
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  useEffect(() => {
    const node = element.current;
    if (!node) return;
    const pointers = new Map<number, { x: number; y: number }>();
    let start: { x: number; domain: Domain } | null = null;
    let pinch: { distance: number; at: number; domain: Domain } | null = null;
    let dragged = false;

    const left = () => node.getBoundingClientRect().left + latest.current.offset;
    const instantAt = (clientX: number, domain: Domain) =>
      domain[0] + ((clientX - left()) / Math.max(latest.current.width, 1)) * (domain[1] - domain[0]);

    const onWheel = (event: WheelEvent) => {
      const { domain, limits, width, move } = latest.current;
      const unit = event.deltaMode === 1 ? LINE : event.deltaMode === 2 ? width : 1;
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault();
        const delta = Math.max(-160, Math.min(160, event.deltaY * unit));
        move(zoom(domain, Math.exp(delta * WHEEL), instantAt(event.clientX, domain), limits));
        return;
      }
      const sideways = event.shiftKey
        ? event.deltaY || event.deltaX
        : Math.abs(event.deltaX) > Math.abs(event.deltaY)
          ? event.deltaX
          : 0;
      if (sideways === 0) return;
      event.preventDefault();
      move(pan(domain, ((sideways * unit) / Math.max(width, 1)) * (domain[1] - domain[0]), limits));
    };

    const onDown = (event: PointerEvent) => {
      if (event.pointerType === "mouse" && event.button !== 0) return;
      pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
      dragged = false;
      const domain = latest.current.domain;
      if (pointers.size === 2) {
        const [a, b] = [...pointers.values()];
        if (!a || !b) return;
        pinch = { distance: Math.max(Math.abs(a.x - b.x), 20), at: instantAt((a.x + b.x) / 2, domain), domain };
        start = null;
      } else start = { x: event.clientX, domain };
    };

    const onMove = (event: PointerEvent) => {
      if (!pointers.has(event.pointerId)) return;
      pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
      const { limits, width, move } = latest.current;
      if (pinch && pointers.size === 2) {
        const [a, b] = [...pointers.values()];
        if (!a || !b) return;
        dragged = true;
        move(zoom(pinch.domain, pinch.distance / Math.max(Math.abs(a.x - b.x), 20), pinch.at, limits));
      } else if (start) {
        const by = event.clientX - start.x;
        if (!dragged && Math.abs(by) < DRAG) return;
        if (!dragged) node.setPointerCapture(event.pointerId);
        dragged = true;
        move(pan(start.domain, (-by / Math.max(width, 1)) * (start.domain[1] - start.domain[0]), limits));
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
      const { domain, limits, move } = latest.current;
      event.preventDefault();
      move(zoom(domain, event.shiftKey ? 2 : 0.5, instantAt(event.clientX, domain), limits));
    };

    const noDrag = (event: Event) => event.preventDefault();
    node.addEventListener("wheel", onWheel, { passive: false });
    node.addEventListener("pointerdown", onDown);
    node.addEventListener("pointermove", onMove);
    node.addEventListener("pointerup", onEnd);
    node.addEventListener("pointercancel", onEnd);
    node.addEventListener("click", onClick, true);
    node.addEventListener("dblclick", onDouble);
    node.addEventListener("dragstart", noDrag);
    return () => {
      node.removeEventListener("wheel", onWheel);
      node.removeEventListener("pointerdown", onDown);
      node.removeEventListener("pointermove", onMove);
      node.removeEventListener("pointerup", onEnd);
      node.removeEventListener("pointercancel", onEnd);
      node.removeEventListener("click", onClick, true);
      node.removeEventListener("dblclick", onDouble);
      node.removeEventListener("dragstart", noDrag);
    };
  }, [element]);
}
