import type { Candidate } from "./gazetteer";

/** A place that another name of the text may mean, and how likely. */
export interface Companion {
  readonly candidate: Candidate;
  /** [0, 1]. */
  readonly share: number;
}

/** Another name of the text: the places it may mean, best first, and how many places of the world bear it. */
export interface CompanyName {
  readonly likely: readonly Companion[];
  readonly namesakes: number;
}

const K = (globalThis as unknown as { K?: number[] }).K ?? [4, 1.2, 0.3, 0.3, 9, 0.85, 6.5, 2.9, 0.5];
/** Chance that a place picked at random from a country lies this near to another one of it: by area, for a country of middling size. */
const NEAR = 0.0006;
const AROUND = 0.0055;
const SAME_REGION = 0.03;

/**
 * How much the other names of a text speak for a candidate. A name that few places bear and that has one of them close by says much; one
 * that is everywhere says little.
 */
export function companySupport(candidate: Candidate, company: readonly CompanyName[]): number {
  if (company.length === 0) return 0;
  // the more regions a text names, the less it means that one of them holds the candidate
  const regions = company.filter(({ likely }) => likely[0]?.candidate.kind === "region").length;
  let sum = 0;
  let tied = 0;
  let compatriots = 0;
  for (const { likely, namesakes } of company) {
    let best = 0;
    let home = 0;
    for (const { candidate: place, share } of likely) {
      if (place.country !== null && place.country === candidate.country) home += share;
      const chance = chanceOf(candidate, place) * (place.kind === "region" ? Math.max(regions, namesakes) : namesakes);
      if (chance > 0) best = Math.max(best, share ** (K[2] ?? 0) * Math.log1p((K[3] ?? 0) / chance));
    }
    sum += best;
    compatriots += home;
    if (best > 0.2) tied++;
  }
  const near = (K[0] ?? 0) * Math.log1p((K[1] ?? 0) * sum) * (tied / company.length) ** (K[8] ?? 0.5);
  return near + (K[9] ?? 1.5) * (compatriots / company.length);
}

/** How likely two places are as closely tied as these by chance; 0 = not tied at all. */
function chanceOf(a: Candidate, b: Candidate): number {
  if (a.id === b.id) return 0;
  const country = a.country !== null && a.country === b.country;
  const km = distance(a, b);
  if (country && a.district !== null && a.district === b.district) return NEAR;
  if (km < 40) return NEAR;
  if (km < 120) return AROUND;
  if (country && a.region !== null && a.region === b.region) return SAME_REGION;
  return 0;
}

/** Kilometres between two places, good enough up to some hundred; infinite where a point is missing. */
export function distance(a: Candidate, b: Candidate): number {
  if (a.lat === null || b.lat === null || a.lon === null || b.lon === null) return Number.POSITIVE_INFINITY;
  const north = (a.lat - b.lat) * 111;
  if (north > 500 || north < -500) return Number.POSITIVE_INFINITY;
  const east = (a.lon - b.lon) * 111 * Math.cos((a.lat + b.lat) * 0.00873);
  return Math.hypot(north, east);
}
