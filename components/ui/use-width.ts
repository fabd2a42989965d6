import { type RefObject, useEffect, useState } from "react";

/** The inner width of an element in whole pixels; `initial` on the server and until it has been measured. */
export function useWidth(
  element: RefObject<HTMLElement | null>,
  initial: number,
): { width: number; measured: boolean } {
  const [width, setWidth] = useState<number | null>(null);
  useEffect(() => {
    const node = element.current;
    if (!node) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.max(1, Math.floor(entry.contentRect.width)));
    });
    observer.observe(node);
    setWidth(Math.max(1, Math.floor(node.clientWidth)));
    return () => observer.disconnect();
  }, [element]);
  return { width: width ?? initial, measured: width !== null };
}
