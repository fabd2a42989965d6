import type { Candidate } from "./gazetteer";

/** Countries whose parts are as well known as other countries. */
const WELL_KNOWN_PARTS = new Set(["US", "CA", "AU", "GB"]);

/** Whether it is a state or province that the news names like a country ("Oklahoma", "Quebec", "Victoria"). */
export function isWellKnownPart({ kind, district, country }: Candidate): boolean {
  return kind === "region" && district === null && WELL_KNOWN_PARTS.has(country ?? "");
}

/** How likely a place is meant by its name before anything else of the text is known, in the order country, capital, seat, size. */
export function prior(candidate: Candidate): number {
  const alias = candidate.alias && !candidate.short;
  if (candidate.curated && candidate.kind !== "town") return curatedPrior(candidate) - (alias ? 0.5 : 0);
  const seat = alias ? 0 : candidate.seat === 4 ? 3 : candidate.seat === 3 ? 1 : candidate.seat === 2 ? 0.3 : 0;
  // a town of the curated list is there because the news names it; one without figures is a village or small town
  const people = candidate.curated && candidate.population === 0 ? 10_000 : candidate.population;
  // a city of millions is better known than the region called after it
  const size = 0.85 * Math.log10(people + 100) + (people > 5e6 ? 1 : 0) + (candidate.curated ? 0.7 : 0);
  return size + seat - (alias ? 1.8 : 0);
}

function curatedPrior(candidate: Candidate): number {
  if (candidate.kind === "country" || candidate.kind === "continent") return 9;
  if (candidate.kind !== "region") return 7;
  // regions with few towns in the list still have some people
  const size = 0.85 * Math.log10(candidate.population + 10_000);
  if (candidate.district) return size - 1.8;
  return isWellKnownPart(candidate) ? 6.5 : Math.min(6.2, size + 0.3);
}
