import type { Candidate } from "./gazetteer";
import type { Spotted } from "./recognise-names";

/** Names weighed for support; a text with more distinct ones is decided by the first of them. */
const MOST_NAMES = 60;
const MOST_CANDIDATES = 12;

export interface Scored {
  readonly candidate: Candidate;
  readonly score: number;
  /** Share of all candidates' weight, [0, 1]. */
  readonly share: number;
}

export interface Resolution {
  /** Best first. */
  readonly ranked: readonly Scored[];
  /** How much the rest of the text speaks for the best one. */
  readonly support: number;
  readonly rule: string;
}

/** How likely a place is meant by its name before anything else of the text is known. */
export function prior(candidate: Candidate): number {
  const alias = candidate.alias && !candidate.short;
  if (candidate.curated) return curatedPrior(candidate) - (alias ? 0.5 : 0);
  const seat = candidate.seat === 4 ? 2.5 : candidate.seat === 3 ? 1 : candidate.seat === 2 ? 0.3 : 0;
  const size = 0.75 * Math.log10(candidate.population + 100);
  return size + seat - (alias ? (candidate.population > 1e6 || candidate.seat === 4 ? 0.5 : 1.8) : 0);
}

function curatedPrior(candidate: Candidate): number {
  if (candidate.kind === "country" || candidate.kind === "continent") return 6.5;
  if (candidate.kind !== "region") return 5.5;
  if (candidate.district) return 2.6;
  return candidate.country === "US" ||
    candidate.country === "CA" ||
    candidate.country === "AU" ||
    candidate.country === "GB"
    ? 5
    : 4.2;
}

/** Decides which place each distinct name of a text means: containment first, then prior and the company it keeps. */
export function resolveNames(
  spotted: readonly Spotted[],
  containers: ReadonlyMap<number, number>,
  publisherCountry: string | null,
): Map<number, Resolution> {
  const fixed = fixContained(spotted, containers);
  const names = new Map<string, Scored[]>();
  for (const [i, name] of spotted.entries()) {
    if (names.has(name.key) && !fixed.has(i)) continue;
    const chosen = fixed.get(i);
    if (chosen) names.set(name.key, [{ candidate: chosen, score: 12, share: 1 }]);
    else
      names.set(
        name.key,
        ranked(name.candidates, publisherCountry, () => 0),
      );
  }
  for (let round = 0; round < 2; round++) weigh(names, spotted, publisherCountry);
  const out = new Map<number, Resolution>();
  for (const [i, name] of spotted.entries()) {
    const chosen = fixed.get(i);
    const others = names.get(name.key) ?? [];
    const best = others[0];
    if (chosen) out.set(i, { ranked: [{ candidate: chosen, score: 12, share: 1 }], support: 3, rule: "containment" });
    else if (best) {
      const rule =
        best.score >= 12
          ? "same-name"
          : others.length === 1
            ? "only"
            : best.score - prior(best.candidate) > 1
              ? "context"
              : "prior";
      out.set(i, { ranked: others, support: best.score - prior(best.candidate), rule });
    }
  }
  return out;
}

/** A country's own name is no nickname of its capital. */
function meant(name: Spotted): readonly Candidate[] {
  const state = name.candidates.some((candidate) => !candidate.alias && (candidate.kind === "country" || candidate.kind === "continent"));
  return state ? name.candidates.filter((candidate) => !candidate.alias) : name.candidates;
}

function weigh(names: Map<string, Scored[]>, spotted: readonly Spotted[], publisherCountry: string | null): void {
  const keys = [...names.keys()].slice(0, MOST_NAMES);
  const next = new Map<string, Scored[]>();
  const candidates = new Map(spotted.map((name) => [name.key, meant(name)]));
  for (const [key, current] of names) {
    if ((current[0]?.score ?? 0) >= 12) continue;
    const company = keys.filter((other) => other !== key).map((other) => names.get(other) ?? []);
    next.set(
      key,
      ranked(candidates.get(key) ?? [], publisherCountry, (candidate) => companyOf(candidate, company)),
    );
  }
  for (const [key, value] of next) names.set(key, value);
}

function companyOf(candidate: Candidate, company: readonly (readonly Scored[])[]): number {
  let sum = 0;
  for (const other of company) {
    let best = 0;
    for (const { candidate: place, share } of other.slice(0, 4))
      best = Math.max(best, Math.sqrt(share) * kinship(candidate, place));
    sum += best;
  }
  return 1.6 * Math.log1p(sum);
}

function kinship(a: Candidate, b: Candidate): number {
  if (a.id === b.id) return 0;
  const country = a.country !== null && a.country === b.country;
  const region = country && a.region !== null && a.region === b.region;
  const near = a.lat === null || b.lat === null ? 0 : closeness(a, b);
  const district = region && a.district !== null && a.district === b.district;
  return (district ? 1.8 : region ? 1 : country ? 0.35 : 0) + near;
}

function closeness(a: Candidate, b: Candidate): number {
  const rad = Math.PI / 180;
  const north = ((a.lat ?? 0) - (b.lat ?? 0)) * 111;
  const east = ((a.lon ?? 0) - (b.lon ?? 0)) * 111 * Math.cos(((a.lat ?? 0) + (b.lat ?? 0)) * 0.5 * rad);
  const km = Math.hypot(north, east);
  return km < 50 ? 0.7 : km < 150 ? 0.45 : km < 400 ? 0.15 : 0;
}

function ranked(
  candidates: readonly Candidate[],
  publisherCountry: string | null,
  company: (candidate: Candidate) => number,
): Scored[] {
  const likely = candidates.length <= MOST_CANDIDATES ? candidates : candidates; // all of them may gain from company
  const scores = likely.map((candidate) => {
    const home = publisherCountry !== null && candidate.country === publisherCountry ? 0.8 : 0;
    return { candidate, score: prior(candidate) + home + company(candidate) };
  });
  scores.sort((a, b) => b.score - a.score || (a.candidate.id < b.candidate.id ? -1 : 1));
  const top = scores[0]?.score ?? 0;
  const total = scores.reduce((sum, { score }) => sum + Math.exp(1.5 * (score - top)), 0);
  return scores.slice(0, MOST_CANDIDATES).map((one) => ({ ...one, share: Math.exp(1.5 * (one.score - top)) / total }));
}

/** Whether place `a` lies in place `b`. */
export function liesIn(a: Candidate, b: Candidate): boolean {
  if (a.id === b.id) return false;
  if (b.kind === "country") return a.country === b.country && a.kind !== "country";
  if (b.district) return a.district === b.district && a.kind === "town";
  if (b.kind === "region") return a.region === b.region && (a.kind === "town" || a.district !== null);
  if (b.kind === "continent" || a.lat === null || b.lat === null || a.kind !== "town") return false;
  return closeness(a, b) >= (b.kind === "area" ? 0.15 : 0.7);
}

function fixContained(spotted: readonly Spotted[], containers: ReadonlyMap<number, number>): Map<number, Candidate> {
  const fixed = new Map<number, Candidate>();
  // from the right, so that in "City, County, State" the county is settled when its town asks
  for (const [inner, outer] of [...containers].sort((a, b) => b[0] - a[0])) {
    const settled = fixed.get(outer);
    const outers = settled ? [settled] : (spotted[outer]?.candidates ?? []);
    let best: [number, Candidate, Candidate] | null = null;
    for (const b of outers)
      for (const a of spotted[inner]?.candidates ?? []) {
        if (!liesIn(a, b)) continue;
        const score = prior(a) + prior(b) * 1.2;
        if (!best || score > best[0]) best = [score, a, b];
      }
    if (!best) continue;
    fixed.set(inner, best[1]);
    fixed.set(outer, best[2]);
  }
  return fixed;
}
