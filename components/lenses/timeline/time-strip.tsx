import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { timesOf } from "../../../lib/columns/times";
import type { View } from "../../../lib/view";
import type { Domain } from "../../marks/domain";
import type { SetView } from "../../view/set-view";
import type { LensProps } from "../lens";
import { spansOf } from "./index/lane-index";
import { type Moved, Overview } from "./overview/overview";
import { useSize } from "./stage/use-size";
import { daysOfDomain, domainOfView, extentOf, fitDomain, limitsOf } from "./time/window";

interface Props extends Pick<LensProps, "columns" | "selection" | "view" | "setView"> {
  /** What stands below it, of the stretch of time that a timeline would draw; null where no event is dated. */
  readonly children?: (shown: Domain | null) => ReactNode;
}

/** The whole of time over another drawing, to choose a range in; nothing where no event is dated. */
export function TimeStrip({ columns, selection, view, setView, children }: Props) {
  const { positions, dated } = selection;
  const events = useMemo(() => {
    const sequence = { positions, dated, times: timesOf(columns, view.clock) };
    return { ...sequence, spans: spansOf(sequence) };
  }, [columns, positions, dated, view.clock]);
  const extent = useMemo(() => extentOf(events, [events.spans]), [events]);
  const fit = useMemo(() => fitDomain(events), [events]);
  const box = useRef<HTMLDivElement>(null);
  const { width } = useSize(box);
  const domain = useMemo(() => shownOf(view, extent, fit), [view, extent, fit]);
  const [shown] = useState(() => new FreeWindow());
  useEffect(() => shown.follow(domain, setView), [shown, domain, setView]);
  const stage = useRef<Moved>(shown);
  const drawn = useMemo(() => fit && domainOfView(view, fit), [view, fit]);
  const strip = (
    <div ref={box}>
      {extent && fit && domain && width > 0 && (
        <Overview
          {...{ events, extent, fit, width, stage, domain }}
          go={(next, history) => setView(daysOfDomain(next), history)}
          reset={() => setView({ from: null, to: null }, "push")}
        />
      )}
    </div>
  );
  return (
    <>
      {strip}
      {children?.(drawn)}
    </>
  );
}

/** Without a range everything is shown. */
function shownOf(view: View, extent: Domain | null, fit: Domain | null): Domain | null {
  if (!extent || !fit) return null;
  return view.from === null && view.to === null ? limitsOf(extent) : domainOfView(view, fit);
}

const SETTLE = 180;

/** A window that nothing is drawn in. */
class FreeWindow implements Moved {
  domain: Domain = [0, 1];
  private setView: SetView | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private readonly watchers = new Set<(domain: Domain) => void>();

  get target(): Domain {
    return this.domain;
  }

  move(domain: Domain): void {
    this.show(domain);
    if (this.timer) clearTimeout(this.timer);
    this.timer = setTimeout(() => this.setView?.(daysOfDomain(domain), "replace"), SETTLE);
  }

  watch(watcher: (domain: Domain) => void): () => void {
    this.watchers.add(watcher);
    watcher(this.domain);
    return () => this.watchers.delete(watcher);
  }

  /** Takes over the view's window; returns how to stop. */
  follow(domain: Domain | null, setView: SetView): () => void {
    this.setView = setView;
    if (domain) this.show(domain);
    return () => {
      if (this.timer) clearTimeout(this.timer);
    };
  }

  private show(domain: Domain): void {
    this.domain = domain;
    for (const watcher of this.watchers) watcher(domain);
  }
}
