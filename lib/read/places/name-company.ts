import type { Candidate } from "./gazetteer";
import { prior } from "./name-prior";

/** A place that another name of the text may mean, and how likely, [0, 1]. */
export interface Companion {
  readonly candidate: Candidate;
  readonly share: number;
}

/** Another name of the text: the places it may mean, best first, and how many places of the world bear it. */
export interface CompanyName {
  readonly likely: readonly Companion[];
  readonly namesakes: number;
  /** How likely the best known of them is by itself (see prior). */
  readonly top: number;
}

// Chance that a place picked at random from a country lies this near to another one of it: by area, for a country of middling size.
const NEAR = 0.0006;
const AROUND = 0.0055;
const SAME_REGION = 0.03;
// Fitted on annotated news, world and local.
const NEIGHBOURS = 4;
const NEIGHBOURS_SCALE = 1.2;
const DOUBT = 0.3;
const LEAST_SHARE = 0.01;
// Two or three names of one country are no proof that the others are of it.
const SMALL_COMPANY = 1;
const TRUE_CHANCE = 0.35;
const SPREAD = 0.55;
const COMPATRIOTS = 2.5;
// What two namesakes say for each other of which neither is the best known of its name, by this much.
const HUMBLE = 0.7;
const PAIR = 0.35;

/**
 * How much the other names of a text speak for a candidate. A name that few places bear and that has one of them close by says much; one
 * that is everywhere says little, and least of all two small namesakes of well-known places that happen to lie near each other. `top` is
 * the prior of the best known place of the name.
 */
export function companySupport(candidate: Candidate, top: number, company: readonly CompanyName[]): number {
  if (company.length === 0) return 0;
  const humble = prior(candidate) < top - HUMBLE;
  // the more regions a text names, the less it means that one of them holds the candidate
  let regions = 0;
  for (const { likely } of company) if (likely[0]?.candidate.kind === "region") regions++;
  let sum = 0;
  let tied = 0;
  let compatriots = 0;
  for (const { likely, namesakes, top: known } of company) {
    let best = 0;
    for (const { candidate: place, share } of likely) {
      if (share < LEAST_SHARE) break;
      const worth = humble && prior(place) < known - HUMBLE ? PAIR : 1;
      if (place.country === null || place.country !== candidate.country) {
        if (share > 0.05) best = Math.max(best, worth * weight(candidate, place, share, namesakes));
        continue;
      }
      compatriots += share;
      best = Math.max(
        best,
        worth * weight(candidate, place, share, place.kind === "region" ? Math.max(regions, namesakes) : namesakes),
      );
    }
    sum += best;
    if (best > 0.2) tied++;
  }
  if (sum === 0) return (COMPATRIOTS * compatriots) / (company.length + SMALL_COMPANY);
  const near = NEIGHBOURS * Math.log1p(NEIGHBOURS_SCALE * sum) * (tied / company.length) ** SPREAD;
  return near + (COMPATRIOTS * compatriots) / (company.length + SMALL_COMPANY);
}

/** How surprising it is that the two are so close, if one had nothing to do with the other. */
function weight(a: Candidate, b: Candidate, share: number, namesakes: number): number {
  const chance = chanceOf(a, b) * namesakes;
  return chance > 0 ? share ** DOUBT * Math.log1p(TRUE_CHANCE / chance) : 0;
}

/** How likely two places are as closely tied as these by chance; 0 = not tied at all. */
function chanceOf(a: Candidate, b: Candidate): number {
  if (a.id === b.id) return 0;
  const country = a.country !== null && a.country === b.country;
  if (country && a.district !== null && a.district === b.district) return NEAR;
  // the middle of a country is not where it is
  const km = isWide(a) || isWide(b) ? Number.POSITIVE_INFINITY : distance(a, b);
  if (km < 40) return NEAR;
  if (km < 120) return AROUND;
  return country && a.region !== null && a.region === b.region ? SAME_REGION : 0;
}

function isWide(place: Candidate): boolean {
  return place.kind === "country" || place.kind === "continent" || place.kind === "area" || place.kind === "water";
}

/** Kilometres between two places, good enough up to some hundred; infinite where a point is missing or they are far apart. */
export function distance(a: Candidate, b: Candidate): number {
  if (a.lat === null || b.lat === null || a.lon === null || b.lon === null) return Number.POSITIVE_INFINITY;
  const north = (a.lat - b.lat) * 111;
  if (north > 500 || north < -500) return Number.POSITIVE_INFINITY;
  const east = (a.lon - b.lon) * 111;
  if (east > 1500 || east < -1500) return Number.POSITIVE_INFINITY;
  return Math.hypot(north, east * Math.cos((a.lat + b.lat) * 0.00873));
}
