import type { Candidate } from "./gazetteer";

/** Countries whose parts are as well known as other countries. */
const WELL_KNOWN_PARTS = new Set(["US", "CA", "AU", "GB"]);

/** How likely a place is meant by its name before anything else of the text is known, in the order country, capital, seat, size. */
export function prior(candidate: Candidate): number {
  const alias = candidate.alias && !candidate.short;
  if (candidate.curated && candidate.kind !== "town") return curatedPrior(candidate) - (alias ? 0.5 : 0);
  const seat = candidate.seat === 4 ? 3 : candidate.seat === 3 ? 1 : candidate.seat === 2 ? 0.3 : 0;
  // a city of millions is better known than the region called after it
  const size = 0.85 * Math.log10(candidate.population + 100) + (candidate.population > 5e6 ? 1 : 0);
  return size + seat - (alias ? (candidate.population > 1e6 || candidate.seat === 4 ? 0.5 : 1.8) : 0);
}

function curatedPrior(candidate: Candidate): number {
  if (candidate.kind === "country" || candidate.kind === "continent") return 9;
  if (candidate.kind !== "region") return 7;
  if (candidate.district) return 2.6;
  return WELL_KNOWN_PARTS.has(candidate.country ?? "") ? 6.5 : 5.7;
}
