import type { PlaceKind } from "../domain";

const EXACT: ReadonlySet<PlaceKind> = new Set(["town", "facility"]);

/** "50.45° N, 30.52° E" of a point; "about 49° N, 32° E" of a place that is larger than one. */
export function describePoint(lat: number, lon: number, kind: PlaceKind): string {
  const digits = EXACT.has(kind) ? 2 : 0;
  const degrees = (x: number) => `${Math.abs(x).toFixed(digits)}°`;
  const words = `${degrees(lat)} ${lat < 0 ? "S" : "N"}, ${degrees(lon)} ${lon < 0 ? "W" : "E"}`;
  return digits > 0 ? words : `about ${words}`;
}
