import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { Node } from "../paint/node";
import type { Rest, Stage } from "./stage";

const HOVER = 150;

interface Options {
  readonly stage: RefObject<Stage | null>;
  readonly rest: Rest | null;
  /** Where a pointer is in the drawing; null = outside of it. */
  readonly pointAt: (event: { readonly clientX: number; readonly clientY: number }) => readonly [number, number] | null;
}

/** What is pointed at, at once, and whose tooltip is shown, after a moment; on focus by keyboard too. Moving hides it. */
export function useTip({ stage, rest, pointAt }: Options) {
  const [node, setNode] = useState<Node | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const pointed = useRef<string | null>(null);
  const show = useCallback((next: Node | null) => {
    if (timer.current) clearTimeout(timer.current);
    if (next === null) setNode(null);
    else timer.current = setTimeout(() => setNode(next), HOVER);
  }, []);
  const hide = useCallback(() => {
    pointed.current = null;
    stage.current?.hover(null);
    show(null);
  }, [stage, show]);
  useEffect(() => () => void (timer.current && clearTimeout(timer.current)), []);
  return {
    node,
    hide,
    over: (event: React.PointerEvent<HTMLElement>) => {
      if (event.pointerType !== "mouse" || event.buttons !== 0) return;
      const point = pointAt(event);
      const next = point && (stage.current?.nodeAt(point[0], point[1]) ?? null);
      event.currentTarget.style.cursor = next ? (next.kind === "event" ? "pointer" : "zoom-in") : "";
      if (pointed.current === (next?.key ?? null)) return;
      pointed.current = next?.key ?? null;
      stage.current?.hover(pointed.current);
      show(next);
    },
    focus: (event: React.FocusEvent) => {
      if (!event.target.matches(":focus-visible")) return;
      const key = event.target.getAttribute("data-key");
      show(rest?.nodes.find((each) => each.key === key) ?? null);
    },
  };
}
