import { DAY } from "../../../../lib/time";
import type { Domain } from "../../../marks/domain";
import { firstFrom } from "../time/search";
import { boundsAt, extentOf, type Sequence } from "../time/window";
import type { Spans } from "./lane-index";

const SLICES = 400;

/**
 * The stretches of a window that no event's date touches, at least as long as a share of it; of open dates only the known end counts. One
 * that goes on outside the window is told to where it ends; what is before the first event or after the last is none.
 */
export function emptyStretches(sequence: Sequence, spans: Spans, domain: Domain, share: number): Domain[] {
  const [from, to] = domain;
  const slice = (to - from) / SLICES;
  if (slice <= 0) return [];
  const touched = new Int32Array(SLICES + 1);
  const startAt = (k: number) => boundsAt(sequence, k)[0];
  let before = firstFrom(sequence.dated, startAt, from);
  for (let i = 0; i < SLICES; i++) {
    const next = firstFrom(sequence.dated, startAt, from + (i + 1) * slice);
    if (next > before) {
      touched[i] = (touched[i] ?? 0) + 1;
      touched[i + 1] = (touched[i + 1] ?? 0) - 1;
    }
    before = next;
  }
  for (let i = 0; i < spans.from.length; i++) {
    const [a, b] = [spans.from[i] ?? 0, spans.to[i] ?? 0];
    if (a === -Infinity || b === Infinity || b <= from || a >= to) continue;
    const first = Math.max(0, Math.floor((a - from) / slice));
    const last = Math.min(SLICES - 1, Math.ceil((b - from) / slice) - 1);
    touched[first] = (touched[first] ?? 0) + 1;
    touched[last + 1] = (touched[last + 1] ?? 0) - 1;
  }
  const [earliest, latest] = extentOf(sequence, [spans]) ?? [0, 0];
  return runsOf(touched, share)
    .map(([first, last]) => exact(sequence, spans, from + first * slice, from + last * slice))
    .filter(([a, b]) => a < latest && b > earliest && b - a >= (to - from) * share * 0.9);
}

/** Runs of slices that nothing touches, as first and after-last. */
function runsOf(touched: Int32Array, share: number): [number, number][] {
  const runs: [number, number][] = [];
  let begun = -1;
  let now = 0;
  for (let i = 0; i <= SLICES; i++) {
    now += touched[i] ?? 0;
    if (i < SLICES && now === 0) {
      if (begun < 0) begun = i;
      continue;
    }
    if (begun >= 0 && i - begun >= SLICES * share - 1) runs.push([begun, i]);
    begun = -1;
  }
  return runs;
}

/** From the end of what is before to the start of what comes after; beyond the first and last event the run itself. */
function exact(sequence: Sequence, spans: Spans, from: number, to: number): Domain {
  const next = firstFrom(sequence.dated, (k) => boundsAt(sequence, k)[0], from);
  let start = next > 0 ? lastEnd(sequence, next - 1) : from;
  for (let i = 0; i < spans.to.length; i++) {
    const end = spans.to[i] ?? 0;
    if (end <= to && end > start && (spans.from[i] ?? 0) < from) start = end;
  }
  return [start, next < sequence.dated ? boundsAt(sequence, next)[0] : to];
}

/** The latest end of the k-th event and of those that may still last while it does, since a day is longer than an hour. */
function lastEnd(sequence: Sequence, last: number): number {
  const [begun, end] = boundsAt(sequence, last);
  let latest = end;
  for (let k = last - 1; k >= 0; k--) {
    const [from, to] = boundsAt(sequence, k);
    if (from <= begun - DAY) break;
    latest = Math.max(latest, to);
  }
  return latest;
}
