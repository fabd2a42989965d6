import { type RefObject, useEffect, useRef } from "react";
import type { Domain } from "../../../marks/domain";
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

const DRAG = 4;
const WHEEL = 0.0022;
const LINE = 16;

/**
 * Pointer and wheel on the timeline: a drag along time pans, and a finger's drag sideways; two fingers or Ctrl + wheel zoom around the pointer, a sideways or Shift wheel
 * pans, a double click zooms. A plain vertical wheel is left to the page.
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
    let start: { at: number; domain: Domain } | null = null;
    let pinch: { distance: number; at: number; domain: Domain } | null = null;
    let dragged = false;

    const shown = (): Domain => latest.current.stage.current?.domain ?? [0, 1];
    const move = (domain: Domain) => latest.current.stage.current?.move(domain);
    const spread = (a: { x: number; y: number }, b: { x: number; y: number }) =>
      Math.max(latest.current.along === "x" ? Math.abs(a.x - b.x) : Math.hypot(a.x - b.x, a.y - b.y), 20);
    const instantAt = (x: number, y: number, domain: Domain) => {
      const { along, offset, length } = latest.current;
      const box = node.getBoundingClientRect();
      const far = along === "x" ? x - box.left : y - box.top;
      return domain[0] + ((far - offset) / Math.max(length, 1)) * (domain[1] - domain[0]);
    };
    const shifted = (domain: Domain, pixels: number) =>
      pan(domain, (pixels / Math.max(latest.current.length, 1)) * (domain[1] - domain[0]), latest.current.limits);
    // a finger that moves up or down moves the page
    const dragAt = ({ pointerType, clientX, clientY }: PointerEvent) =>
      latest.current.along === "y" && pointerType !== "touch" ? clientY : clientX;

    const onWheel = (event: WheelEvent) => {
      const { limits } = latest.current;
      const domain = shown();
      const unit = event.deltaMode === 1 ? LINE : event.deltaMode === 2 ? node.clientWidth : 1;
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault();
        const delta = Math.max(-160, Math.min(160, event.deltaY * unit));
        move(zoom(domain, Math.exp(delta * WHEEL), instantAt(event.clientX, event.clientY, domain), limits));
        return;
      }
      const sideways = event.shiftKey
        ? event.deltaY || event.deltaX
        : Math.abs(event.deltaX) > Math.abs(event.deltaY)
          ? event.deltaX
          : 0;
      if (sideways === 0) return;
      event.preventDefault();
      move(shifted(domain, sideways * unit));
    };

    const onDown = (event: PointerEvent) => {
      if (event.pointerType === "mouse" && event.button !== 0) return;
      pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
      dragged = false;
      const domain = shown();
      if (pointers.size === 2) {
        const [a, b] = [...pointers.values()];
        if (!a || !b) return;
        pinch = { distance: spread(a, b), at: instantAt((a.x + b.x) / 2, (a.y + b.y) / 2, domain), domain };
        start = null;
      } else start = { at: dragAt(event), domain };
    };

    const onMove = (event: PointerEvent) => {
      if (!pointers.has(event.pointerId)) return;
      pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
      if (pinch && pointers.size === 2) {
        const [a, b] = [...pointers.values()];
        if (!a || !b) return;
        dragged = true;
        move(zoom(pinch.domain, pinch.distance / spread(a, b), pinch.at, latest.current.limits));
      } else if (start) {
        const by = dragAt(event) - start.at;
        if (!dragged && Math.abs(by) < DRAG) return;
        if (!dragged) node.setPointerCapture(event.pointerId);
        dragged = true;
        move(shifted(start.domain, -by));
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
      const { limits, stretchAt, stage } = latest.current;
      if (!stage.current || stretchAt(event) !== null) return; // its first click has gone there
      if (event.target instanceof Element && event.target.closest("a, button")) return;
      event.preventDefault();
      const domain = stage.current.target;
      const at = instantAt(event.clientX, event.clientY, domain);
      stage.current.go(zoom(domain, event.shiftKey ? 2 : 0.5, at, limits), "replace");
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
