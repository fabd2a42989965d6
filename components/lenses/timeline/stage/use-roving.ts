import { type KeyboardEvent, type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { Domain } from "../../../marks/domain";
import { type Node, nodeInLane } from "../paint/node";
import { firstFrom } from "../time/search";
import { boundsAt, centred, endsOf, pan, type Sequence } from "../time/window";
import type { Rest, Stage } from "./stage";

interface Options {
  readonly element: RefObject<HTMLElement | null>;
  readonly stage: RefObject<Stage | null>;
  readonly rest: Rest | null;
  readonly sequence: Sequence;
  readonly limits: Domain;
  readonly selected: number | null;
  readonly announce: (text: string) => void;
  /** Time runs down: up and down go through it too. */
  readonly isDown?: boolean;
}

/** One tab stop for all that is drawn: arrows go through time and lanes, and on to what lies outside the window. */
export function useRoving({ element, stage, rest, sequence, limits, selected, announce, isDown = false }: Options) {
  const [active, setActive] = useState<string | null>(null);
  /** An instant whose first node gets the focus once it is drawn. */
  const pending = useRef<number | null>(null);
  const nodes = rest?.nodes ?? [];
  const here =
    nodes.find(({ key }) => key === active) ??
    nodes.find(({ kind, positions }) => kind === "event" && positions[0] === selected) ??
    nodes[0] ??
    null;

  const focus = useCallback(
    (node: Node) => {
      setActive(node.key);
      element.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(node.key)}"]`)?.focus();
    },
    [element],
  );
  useEffect(() => {
    const at = pending.current;
    if (at === null || !rest) return;
    const node = rest.nodes.find((each) => each.at >= at) ?? rest.nodes[rest.nodes.length - 1];
    pending.current = null;
    if (node) focus(node);
  }, [rest, focus]);

  /** Goes to another window and gives the focus to its first node from an instant on. */
  const bring = (domain: Domain, at: number) => {
    pending.current = at;
    stage.current?.go(domain, "replace");
  };
  const step = (by: 1 | -1) => {
    const next = here && nodes[nodes.indexOf(here) + by];
    if (next) {
      focus(next);
      announce(placeWords(next, sequence));
      return;
    }
    const shown = stage.current?.target;
    const beyond = shown && beyondOf(sequence, shown, by);
    if (beyond) bring(centred(shown, beyond, limits), beyond[0]);
  };
  const lane = (by: 1 | -1) => {
    const next = here && nodeInLane(nodes, here, by);
    if (next) focus(next);
  };
  const screen = (by: 1 | -1) => {
    const shown = stage.current?.target;
    if (!shown) return;
    const moved = pan(shown, by * (shown[1] - shown[0]), limits);
    bring(moved, moved[0]);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const [first, last] = [nodes[0], nodes[nodes.length - 1]];
    const actions: Record<string, () => void> = {
      ArrowRight: () => step(1),
      ArrowLeft: () => step(-1),
      ArrowDown: () => (isDown ? step(1) : lane(1)),
      ArrowUp: () => (isDown ? step(-1) : lane(-1)),
      Home: () => first && focus(first),
      End: () => last && focus(last),
      PageDown: () => screen(1),
      PageUp: () => screen(-1),
    };
    const action = Object.hasOwn(actions, event.key) ? actions[event.key] : undefined;
    if (!action) return;
    event.preventDefault();
    action();
  };
  return { active: here?.key ?? null, setActive, onKeyDown };
}

/** "3 of 128". */
function placeWords(node: Node, sequence: Sequence): string {
  if (node.count > 1) return `${node.count} events together`;
  const [position] = node.positions;
  let k = firstFrom(sequence.dated, (i) => boundsAt(sequence, i)[0], node.at);
  const end = Math.min(sequence.dated, k + 5000);
  while (k < end && sequence.positions[k] !== position) k++;
  return `${Math.min(k + 1, sequence.dated)} of ${sequence.dated}`;
}

/** The bounds of the nearest event that lies wholly after a window (1), or of the last that lies wholly before it (-1). */
export function beyondOf(sequence: Sequence, [from, to]: Domain, by: 1 | -1): Domain | null {
  const { dated, times, positions } = sequence;
  const startAt = (k: number) => boundsAt(sequence, k)[0];
  // one with no known start stands at its end, and so may end where the window begins
  let k = by > 0 ? firstFrom(dated, startAt, to) : firstFrom(dated, startAt, from + 1) - 1;
  for (; k >= 0 && k < dated; k += by) {
    const [start, end] = endsOf(times, positions[k] ?? 0);
    if (by > 0 ? start >= to : end <= from) return boundsAt(sequence, k);
  }
  return null;
}
