/** The stretch of time that is drawn, in milliseconds, half-open. */
export type Domain = readonly [from: number, to: number];

/** Pixels of instants. */
export function scaleOf(domain: Domain, width: number): (instant: number) => number {
  const perMs = width / Math.max(domain[1] - domain[0], 1);
  return (instant) => (instant - domain[0]) * perMs;
}
