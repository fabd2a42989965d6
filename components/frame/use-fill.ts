import { type RefObject, useLayoutEffect } from "react";

const MARGIN = 8;
const LEAST = 320;

/** Keeps `--fill` of a pane that sticks to the window's edge as tall as what is left of the window. */
export function useFill(pane: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const node = pane.current;
    if (!node) return;
    const fill = () => {
      const sticks = getComputedStyle(node).position === "sticky";
      const left = window.innerHeight - Math.max(node.getBoundingClientRect().top, MARGIN) - MARGIN;
      node.style.setProperty("--fill", sticks ? `${Math.max(Math.floor(left), LEAST)}px` : "auto");
    };
    fill();
    const observer = new ResizeObserver(fill); // what stands above it may grow
    observer.observe(document.body);
    window.addEventListener("scroll", fill, { passive: true });
    window.addEventListener("resize", fill);
    return () => {
      observer.disconnect();
      window.removeEventListener("scroll", fill);
      window.removeEventListener("resize", fill);
    };
  }, [pane]);
}
