import type { Candidate } from "./gazetteer";
import { type CompanyName, companySupport, distance } from "./name-company";
import { isWellKnownPart, prior } from "./name-prior";
import { normaliseName } from "./normalise-name";
import type { Spotted } from "./recognise-names";

/** Names that speak for others, and names that are spoken for; a longer text is decided by its first ones. */
const MOST_COMPANIONS = 60;
const MOST_NAMES = 300;
const MOST_CANDIDATES = 12;
const MOST_NAMESAKES = 60;
/** A score that nothing but a container in the text gives. */
const CERTAIN = 20;

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
  readonly rule: "containment" | "same-name" | "only" | "context" | "prior";
}

/**
 * Decides which place each name of a text means; the answer is by index into `spotted`. A name has one sense in a text unless a container
 * next to it says otherwise. First containment ("Paris, Texas"), then how well known a place is and the company it keeps.
 */
export function resolveNames(
  spotted: readonly Spotted[],
  containers: ReadonlyMap<number, number>,
  rows: readonly (readonly number[])[],
  publisherCountry: string | null,
): Map<number, Resolution> {
  const fixed = fixContained(spotted, containers);
  const senses = new Map<string, readonly Scored[]>();
  const meant = new Map<string, readonly Candidate[]>();
  for (const [i, name] of spotted.entries()) {
    const key = senseOf(name);
    const chosen = fixed.get(i);
    if (chosen) senses.set(key, [{ candidate: chosen, score: CERTAIN, share: 1 }]);
    else if (!senses.has(key)) {
      meant.set(key, candidatesOf(name));
      senses.set(
        key,
        ranked(candidatesOf(name), (candidate) => home(candidate, publisherCountry)),
      );
    }
  }
  const companions = plausible(spotted);
  const siblings = siblingsOf(spotted, rows);
  for (let round = 0; round < 2; round++) weigh(senses, meant, { companions, siblings, publisherCountry });
  const out = new Map<number, Resolution>();
  for (const [i, name] of spotted.entries()) out.set(i, resolution(fixed.get(i), senses.get(senseOf(name)) ?? []));
  return out;
}

/** "Donetsk" and "the Donetsk region" are two names. */
function senseOf(name: Spotted): string {
  return name.evidence.area ? `${name.key}|${name.evidence.area}` : name.key;
}

/** A country's own name is no nickname of its capital; before "region" a region is meant where there is one. */
function candidatesOf(name: Spotted): readonly Candidate[] {
  const regions = name.evidence.area ? name.candidates.filter((candidate) => candidate.kind === "region") : [];
  if (regions.length) {
    const small = regions.filter((region) => (region.district !== null) === SMALL_AREA.test(name.evidence.area ?? ""));
    return small.length ? small : regions;
  }
  const states = name.candidates.filter((candidate) => !candidate.alias && STATES.has(candidate.kind));
  if (states.length) {
    // "Mexico" is not the Mexican state around its capital
    const inside = (area: Candidate) => area.kind === "region" && states.some((state) => liesIn(area, state));
    return name.candidates.filter((candidate) => !candidate.alias && !inside(candidate));
  }
  const parts = name.candidates.filter((area) => isWellKnownPart(area) && !area.alias);
  // a village called like a state is meant only where the text says so ("Nevada, Iowa"), which is settled before
  if (parts.length)
    return name.candidates.filter((town) => town.kind !== "town" || town.population >= VILLAGE || town.seat >= 3);
  // "Kharkiv" alone is the city, not the region called after it; "Oklahoma" is not Oklahoma City
  const seats = name.candidates.filter(
    (town) =>
      town.kind === "town" && town.seat >= (town.alias ? 3 : 2) && normaliseName(town.name) !== `${name.key} city`,
  );
  return name.candidates.filter((area) => area.kind !== "region" || !seats.some((town) => liesIn(town, area)));
}

const STATES: ReadonlySet<string> = new Set(["country", "continent"]);
const VILLAGE = 100_000;
const SMALL_AREA = /^(?:county|parish|district)$/;

function home(candidate: Candidate, publisherCountry: string | null): number {
  return publisherCountry !== null && candidate.country === publisherCountry ? 0.8 : 0;
}

/** Senses of names that stand at least once where nothing speaks for a person or an organisation. */
function plausible(spotted: readonly Spotted[]): Set<string> {
  const out = new Set<string>();
  for (const name of spotted) {
    const e = name.evidence;
    if (e.personBefore || e.nameOf || e.organisationAfter || e.linked || e.calledAfter || e.team) continue;
    if (
      (e.surname || e.commonSurname || e.capitalBefore || e.capitalAfter || e.nameAfter || e.acts) &&
      !e.strong &&
      name.candidates[0]?.kind === "town"
    )
      continue;
    out.add(senseOf(name));
    if (out.size >= MOST_COMPANIONS) break;
  }
  return out;
}

/** For each name those it stands in a row with: "Georgia, Armenia and Azerbaijan". */
function siblingsOf(spotted: readonly Spotted[], rows: readonly (readonly number[])[]): Map<string, Set<string>> {
  const out = new Map<string, Set<string>>();
  for (const row of rows) {
    const keys = row.slice(0, 20).flatMap((i) => (spotted[i] ? [senseOf(spotted[i])] : []));
    for (const key of keys) {
      const others = out.get(key) ?? new Set<string>();
      for (const other of keys) if (other !== key && others.size < 20) others.add(other);
      out.set(key, others);
    }
  }
  return out;
}

/** Names in a row are of one level: how far those beside it are countries, regions or towns as the candidate is. */
function rowSupport(candidate: Candidate, row: readonly (readonly Scored[])[]): number {
  if (row.length === 0) return 0;
  const level = levelOf(candidate);
  let sum = 0;
  for (const other of row) for (const one of other) if (levelOf(one.candidate) === level) sum += one.share;
  return (1.5 * sum) / row.length;
}

function levelOf(candidate: Candidate): string {
  return candidate.kind === "region" && candidate.district ? "district" : candidate.kind;
}

interface Context {
  readonly companions: ReadonlySet<string>;
  readonly siblings: ReadonlyMap<string, ReadonlySet<string>>;
  readonly publisherCountry: string | null;
}

function weigh(
  senses: Map<string, readonly Scored[]>,
  meant: ReadonlyMap<string, readonly Candidate[]>,
  { companions, siblings, publisherCountry }: Context,
): void {
  const company = new Map<string, CompanyName>();
  for (const key of companions)
    company.set(key, {
      likely: senses.get(key) ?? [],
      namesakes: meant.get(key)?.length ?? 1,
      top: topPrior(meant.get(key) ?? []),
    });
  const next = new Map<string, readonly Scored[]>();
  for (const [key, candidates] of [...meant].slice(0, MOST_NAMES)) {
    if ((senses.get(key)?.[0]?.score ?? 0) >= CERTAIN) continue;
    const others = [...company].filter(([other]) => other !== key).map(([, name]) => name);
    const row = [...(siblings.get(key) ?? [])].flatMap((other) => (other === key ? [] : [senses.get(other) ?? []]));
    const top = topPrior(candidates);
    next.set(
      key,
      ranked(
        candidates,
        (candidate) =>
          home(candidate, publisherCountry) + companySupport(candidate, top, others) + rowSupport(candidate, row),
      ),
    );
  }
  for (const [key, value] of next) senses.set(key, value);
}

function topPrior(candidates: readonly Candidate[]): number {
  return candidates.reduce((top, candidate) => Math.max(top, prior(candidate)), 0);
}

/** The best known of many namesakes: there are hundreds of San Josés. */
function likeliest(candidates: readonly Candidate[]): readonly Candidate[] {
  if (candidates.length <= MOST_NAMESAKES) return candidates;
  return [...candidates].sort((a, b) => prior(b) - prior(a) || (a.id < b.id ? -1 : 1)).slice(0, MOST_NAMESAKES);
}

function ranked(candidates: readonly Candidate[], extra: (candidate: Candidate) => number): Scored[] {
  const scores = likeliest(candidates).map((candidate) => ({ candidate, score: prior(candidate) + extra(candidate) }));
  scores.sort((a, b) => b.score - a.score || (a.candidate.id < b.candidate.id ? -1 : 1));
  const top = scores[0]?.score ?? 0;
  const total = scores.reduce((sum, { score }) => sum + Math.exp(1.5 * (score - top)), 0);
  return scores.slice(0, MOST_CANDIDATES).map((one) => ({ ...one, share: Math.exp(1.5 * (one.score - top)) / total }));
}

function resolution(chosen: Candidate | undefined, others: readonly Scored[]): Resolution {
  if (chosen) return { ranked: [{ candidate: chosen, score: CERTAIN, share: 1 }], support: 3, rule: "containment" };
  const best = others[0];
  if (!best) return { ranked: [], support: 0, rule: "prior" };
  if (best.score >= CERTAIN) return { ranked: others, support: 3, rule: "same-name" };
  const support = best.score - prior(best.candidate);
  return { ranked: others, support, rule: others.length === 1 ? "only" : support > 1 ? "context" : "prior" };
}

/** Whether place `a` lies in place `b`. */
export function liesIn(a: Candidate, b: Candidate): boolean {
  if (a.id === b.id) return false;
  if (b.kind === "country") return a.country === b.country && a.kind !== "country";
  if (b.kind !== "town" && b.district) return a.district === b.district && a.kind === "town";
  if (b.kind !== "town" && b.region) return a.region === b.region && (a.kind === "town" || a.district !== null);
  if (b.kind === "continent" || a.lat === null || b.lat === null || a.kind !== "town") return false;
  return distance(a, b) < (b.kind === "area" ? 400 : 50);
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
