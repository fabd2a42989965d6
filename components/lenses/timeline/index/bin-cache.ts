import type { Domain } from "../../../marks/domain";
import { type Bins, binLane, edgesOf, type Unit, unitFor } from "./bins";
import type { LaneEvents } from "./lane-index";

/** The bars of lanes around the window, kept while a hand moves it: bars belong to the calendar, so most frames need no new ones. */
export class BinCache {
  private unit: Unit | null = null;
  private range: Domain = [0, 0];
  private edges: Float64Array = new Float64Array(0);
  private kept = new WeakMap<LaneEvents, Bins>();

  /** Bars at least `least` pixels wide; they reach beyond the window on both sides. */
  of(lane: LaneEvents, domain: Domain, width: number, least: number): Bins {
    const unit = unitFor(domain, width, least);
    if (unit !== this.unit || domain[0] < this.range[0] || domain[1] > this.range[1]) this.renew(unit, domain);
    const known = this.kept.get(lane);
    if (known) return known;
    const made = binLane(lane, this.edges);
    this.kept.set(lane, made);
    return made;
  }

  private renew(unit: Unit, [from, to]: Domain): void {
    const length = to - from;
    this.unit = unit;
    this.range = [from - length, to + length];
    this.edges = edgesOf(unit, this.range);
    this.kept = new WeakMap();
  }
}
