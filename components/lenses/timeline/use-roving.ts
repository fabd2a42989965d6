import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";
import type { Timed } from "../clock";
import { type Node, nodeInLane } from "./nodes";
import type { TimeWindow } from "./use-window";
import { boundsOf, centred, type Domain, pan } from "./window";

interface Options {
  readonly element: RefObject<HTMLElement | null>;
  readonly nodes: readonly Node[];
  readonly events: readonly Timed[];
  readonly frame: TimeWindow;
  readonly selected: string | null;
  readonly announce: (text: string) => void;
}

/** One tab stop for all marks: arrows go through time and lanes, and on to what lies outside the window. */
export function useRoving({ element, nodes, events, frame, selected, announce }: Options) {
  const [active, setActive] = useState<string | null>(null);
  const pending = useRef<string | null>(null);
  const here = nodes.find((n) => n.id === active) ?? nodes.find((n) => n.id === selected) ?? nodes[0] ?? null;

  const focus = (id: string) => {
    setActive(id);
    element.current?.querySelector<SVGElement>(`[data-id="${CSS.escape(id)}"]`)?.focus({ preventScroll: false });
  };

  useEffect(() => {
    const id = pending.current;
    if (id === null) return;
    const node = nodes.find((n) => n.id === id) ?? nodes.find((n) => n.events.some((event) => event.id === id));
    if (!node) return;
    pending.current = null;
    setActive(node.id);
    element.current?.querySelector<SVGElement>(`[data-id="${CSS.escape(node.id)}"]`)?.focus();
  }, [nodes, element]);

  /** Brings an event that lies outside the window into its middle and focuses it once it is drawn. */
  const bring = (event: Timed) => {
    const bounds = boundsOf(event);
    if (!bounds) return;
    pending.current = event.id;
    frame.move(centred(frame.domain, bounds, frame.limits));
  };

  const step = (by: 1 | -1) => {
    if (!here) return;
    const next = nodes[nodes.indexOf(here) + by];
    if (next) {
      focus(next.id);
      announce(position(next, events));
      return;
    }
    const outside = beyond(events, frame.domain, by);
    if (outside) bring(outside);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const actions: Record<string, () => void> = {
      ArrowRight: () => step(1),
      ArrowLeft: () => step(-1),
      ArrowDown: () => lane(1),
      ArrowUp: () => lane(-1),
      Home: () => nodes[0] && focus(nodes[0].id),
      End: () => focus(nodes[nodes.length - 1]?.id ?? ""),
      PageDown: () => screen(1),
      PageUp: () => screen(-1),
    };
    const action = Object.hasOwn(actions, event.key) ? actions[event.key] : undefined;
    if (!action) return;
    event.preventDefault();
    action();
  };
  const lane = (by: 1 | -1) => {
    const next = here && nodeInLane(nodes, here, by);
    if (next) focus(next.id);
  };
  const screen = (by: 1 | -1) => {
    const moved = pan(frame.domain, by * (frame.domain[1] - frame.domain[0]), frame.limits);
    const inside = events.find((event) => meets(event, moved));
    if (inside) pending.current = inside.id;
    frame.move(moved);
  };
  return { active: here?.id ?? null, setActive, onKeyDown };
}

function position(node: Node, events: readonly Timed[]): string {
  const at = events.findIndex((event) => event.id === node.events[0]?.id);
  return node.events.length === 1 ? `${at + 1} of ${events.length}` : `${node.events.length} events together`;
}

function meets(event: Timed, [from, to]: Domain): boolean {
  const bounds = boundsOf(event);
  return bounds !== null && bounds[0] >= from && bounds[0] < to;
}

/** The nearest dated event wholly after (1) or before (-1) the window. */
function beyond(events: readonly Timed[], [from, to]: Domain, by: 1 | -1): Timed | null {
  let best: { event: Timed; far: number } | null = null;
  for (const event of events) {
    const bounds = boundsOf(event);
    if (!bounds) continue;
    const far = by > 0 ? bounds[0] - to : from - bounds[1];
    if (far >= 0 && (!best || far < best.far)) best = { event, far };
  }
  return best?.event ?? null;
}

/** The stretch that shows the nearest events before or after the window. */
export function towards(events: readonly Timed[], frame: TimeWindow, by: 1 | -1): Domain | null {
  const event = beyond(events, frame.domain, by);
  const bounds = event && boundsOf(event);
  return bounds && centred(frame.domain, bounds, frame.limits);
}
