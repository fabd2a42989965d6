import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { View } from "../../../lib/view";
import type { Timed } from "../clock";
import type { History, SetView } from "../lens";
import { type Domain, daysOfDomain, domainOfView, extentOf, fitDomain, limitsOf } from "./window";

const SETTLE = 180;

export interface TimeWindow {
  readonly domain: Domain;
  readonly fit: Domain;
  readonly limits: Domain;
  /** Draws a new stretch at once and puts it into the URL when the gesture ends. */
  readonly move: (domain: Domain) => void;
  /** Goes to a stretch as one step. */
  readonly go: (domain: Domain, history: History) => void;
  readonly reset: () => void;
}

/** The stretch of time that is drawn: the view's range, or that of a gesture under way. Null when nothing is dated. */
export function useWindow(events: readonly Timed[], view: View, setView: SetView): TimeWindow | null {
  const { from, to } = view;
  const fit = useMemo(() => fitDomain(events), [events]);
  const extent = useMemo(() => extentOf(events), [events]);
  const [local, setLocal] = useState<Domain | null>(null);
  const [moving, setMoving] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);

  const go = useCallback(
    (domain: Domain, history: History) => {
      if (timer.current) clearTimeout(timer.current);
      setMoving(false);
      setLocal(domain);
      setView(daysOfDomain(domain), history);
    },
    [setView],
  );
  const move = useCallback(
    (domain: Domain) => {
      setLocal(domain);
      setMoving(true);
      if (timer.current) clearTimeout(timer.current);
      timer.current = setTimeout(() => go(domain, "replace"), SETTLE);
    },
    [go],
  );
  const reset = useCallback(() => {
    if (timer.current) clearTimeout(timer.current);
    setMoving(false);
    setLocal(null);
    setView({ from: null, to: null }, "push");
  }, [setView]);
  useEffect(
    () => () => {
      if (timer.current) clearTimeout(timer.current);
    },
    [],
  );

  return useMemo(() => {
    if (!fit || !extent) return null;
    const days = local && daysOfDomain(local);
    const current = local && (moving || (days?.from === from && days?.to === to));
    const domain = current ? local : domainOfView({ from, to }, fit);
    const [first, last] = limitsOf(extent);
    return { domain, fit, limits: [Math.min(first, domain[0]), Math.max(last, domain[1])], move, go, reset };
  }, [fit, extent, local, moving, from, to, move, go, reset]);
}
