import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { elementHeight, placed, type ScrollMap, scrolled } from "./scroll-map";

/** What of a long list is drawn. */
interface Stretch {
  readonly top: number;
  readonly bottom: number;
  /** To be taken from all positions in the list to get those in the element. */
  readonly offset: number;
  /** What is seen of it, without what is drawn around. */
  readonly seen: number;
}

export interface Virtual extends Stretch {
  /** The height of the element that holds the list. */
  readonly height: number;
  /** What is at the upper edge now; asked for, as it changes with every scroll. */
  readonly position: () => number;
  readonly scrollTo: (position: number) => void;
  /** Does the list scroll by itself, and not with the page? */
  readonly isOwn: () => boolean;
}

/** Drawn above and below what is seen, and how far one can scroll before more is drawn. */
const AROUND = 400;
const STEP = 200;
const REST = 160;
/** What is taken to be seen before it has been measured. */
const SERVER_SEEN = 900;

/**
 * Which part of a list of any height is seen in its scroller, or in the window where the scroller does not scroll by itself. `content` is
 * the element that is as tall as the list.
 */
export function useVirtual(
  scroller: RefObject<HTMLElement | null>,
  content: RefObject<HTMLElement | null>,
  full: number,
): Virtual {
  const map = useRef<ScrollMap>({ full, seen: SERVER_SEEN, offset: 0 });
  const at = useRef(0);
  const resting = useRef<ReturnType<typeof setTimeout> | null>(null);
  const [stretch, setStretch] = useState<Stretch>({
    top: 0,
    bottom: SERVER_SEEN + AROUND,
    offset: 0,
    seen: SERVER_SEEN,
  });

  const draw = useCallback(() => {
    const { offset, seen } = map.current;
    const position = at.current + offset;
    setStretch((last) => {
      const inside = position - AROUND + STEP >= last.top && position + seen + AROUND - STEP <= last.bottom;
      if (inside && last.offset === offset && last.seen === seen && last.bottom - last.top < seen + 3 * AROUND)
        return last;
      return { top: position - AROUND, bottom: position + seen + AROUND, offset, seen };
    });
  }, []);
  const go = useCallback(
    (position: number) => {
      const frame = frameOf(scroller.current, content.current);
      if (!frame) return;
      const next = placed({ ...map.current, seen: frame.seen }, position);
      map.current = next.map;
      at.current = next.at;
      draw();
      frame.scrollTo(next.at);
    },
    [scroller, content, draw],
  );

  useLayoutEffect(() => {
    const frame = frameOf(scroller.current, content.current);
    map.current = { full, seen: frame?.seen ?? SERVER_SEEN, offset: map.current.offset };
    at.current = frame?.at ?? 0;
    map.current = scrolled(map.current, at.current, at.current);
    draw();
  }, [full, scroller, content, draw]);

  useEffect(() => {
    const node = scroller.current;
    if (!node) return;
    const onScroll = () => {
      const frame = frameOf(node, content.current);
      if (!frame) return;
      map.current = scrolled({ ...map.current, seen: frame.seen }, at.current, frame.at);
      at.current = frame.at;
      draw();
      if (resting.current) clearTimeout(resting.current);
      if (map.current.offset !== 0) resting.current = setTimeout(rest, REST);
    };
    // Small steps let the element's place and the list's drift apart; at rest they are brought together, which nobody sees
    const rest = () => {
      const next = placed(map.current, at.current + map.current.offset);
      if (Math.abs(next.at - at.current) >= 1) flushSync(() => go(at.current + map.current.offset));
    };
    const observer = new ResizeObserver(onScroll);
    observer.observe(node);
    node.addEventListener("scroll", onScroll, { passive: true });
    window.addEventListener("scroll", onScroll, { passive: true });
    window.addEventListener("resize", onScroll);
    return () => {
      observer.disconnect();
      if (resting.current) clearTimeout(resting.current);
      node.removeEventListener("scroll", onScroll);
      window.removeEventListener("scroll", onScroll);
      window.removeEventListener("resize", onScroll);
    };
  }, [scroller, content, draw, go]);

  const position = useCallback(() => at.current + map.current.offset, []);
  const isOwn = useCallback(() => scrollsItself(scroller.current), [scroller]);
  return useMemo(
    () => ({ ...stretch, height: elementHeight(full), position, scrollTo: go, isOwn }),
    [stretch, full, position, go, isOwn],
  );
}

interface Frame {
  /** How far the list is scrolled past the upper edge. */
  readonly at: number;
  readonly seen: number;
  readonly scrollTo: (at: number) => void;
}

function scrollsItself(node: HTMLElement | null): boolean {
  return node !== null && /^(?:auto|scroll)$/.test(getComputedStyle(node).overflowY);
}

/** Scrolls by itself beside a drawing, with the page where it stands below one. */
function frameOf(node: HTMLElement | null, content: HTMLElement | null): Frame | null {
  if (!node || !content) return null;
  if (scrollsItself(node)) {
    return {
      at: node.scrollTop,
      seen: node.clientHeight,
      scrollTo: (at) => {
        node.scrollTop = at;
      },
    };
  }
  const top = content.getBoundingClientRect().top;
  return {
    at: Math.max(-top, 0),
    seen: window.innerHeight,
    scrollTo: (at) => window.scrollTo({ top: window.scrollY + top + at, behavior: "instant" }),
  };
}
