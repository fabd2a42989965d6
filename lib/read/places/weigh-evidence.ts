import type { Candidate } from "./gazetteer";
import type { Spotted } from "./recognise-names";
import type { Resolution } from "./resolve-names";

/** Whether a name lies in, or holds, the name next to it ("Paris, Texas"). */
export interface Signs {
  readonly contained: boolean;
  readonly container: boolean;
  /** Elsewhere the text uses the name as a place beyond doubt ("residents of Split"), so that its being a word too says nothing. */
  readonly settled?: boolean;
}

type Feature = keyof typeof WEIGHTS;
type Features = Partial<Record<Feature, number>>;

// Points for and against: log-odds fitted on annotated news and rounded; what is certain (-9) was set by hand.
export const WEIGHTS = {
  base: -0.6,
  state: 2,
  region: 1.5,
  district: 1.8,
  known: 1,
  size: 0.5,
  capital: 0.1,
  seat: 0.6,
  alias: -1.2,
  bigAlias: -0.5,
  support: 0.7,
  contained: 1.2,
  container: 1.2,
  strong: 1.9,
  weak: 0.6,
  direction: 0.2,
  localAfter: -0.3,
  placeOf: 1.6,
  seatOf: 1.6,
  area: -0.2,
  dateline: 1.6,
  several: 0.4,
  english: -3.3,
  englishFirst: -0.3,
  knownNamesake: -1,
  commonSurname: -1.5,
  givenName: -1.5,
  surname: -3,
  acts: -0.8,
  personBefore: -9,
  nameOf: -9,
  otherOf: -0.7,
  organisationAfter: -9,
  calledAfter: -1.8,
  street: -2,
  capitalAfter: -1.7,
  nameAfter: -2.5,
  capitalBefore: -1.9,
  linked: -9,
  power: -9,
  team: -9,
  settled: 0.5,
  improper: -0.1,
  first: -0.1,
  alone: -0.9,
};

/** The evidence for a name as numbers. */
export function features(name: Spotted, resolution: Resolution, signs: Signs): Features {
  const best = resolution.ranked[0]?.candidate;
  if (!best) return {};
  const fixed = resolution.rule === "containment";
  return {
    base: 1,
    ...placeFeatures(best, resolution),
    contained: flag(signs.contained && fixed),
    container: flag(signs.container && fixed),
    settled: flag(signs.settled === true && name.evidence.english),
    ...wordFeatures(name, best, resolution, signs.settled === true),
  };
}

const flag = (on: boolean): number => (on ? 1 : 0);

function isState(place: Candidate): boolean {
  return place.kind === "country" || place.kind === "continent";
}

/** "Residents of Split": a word with a capital that people live in is no word. */
export function saysPlace({ evidence }: Spotted): boolean {
  return evidence.placeOf && !evidence.first && !evidence.capitalAfter && !evidence.nameAfter;
}

function placeFeatures(best: Candidate, resolution: Resolution): Features {
  const town = best.kind === "town";
  return {
    state: flag(isState(best)),
    region: flag(best.kind === "region" && !best.district),
    district: flag(best.kind === "region" && best.district !== null),
    known: flag(!town && best.kind !== "region" && !isState(best)),
    size: town ? Math.min(3, Math.log10(best.population + 10) - 3.5) : 0,
    capital: flag(town && best.seat === 4),
    seat: flag(town && best.seat === 3),
    alias: flag(town && best.alias),
    bigAlias: flag(town && best.alias && best.population > 5e5),
    support: Math.min(2.5, resolution.support),
    alone: flag(town && resolution.support < 0.3 && best.population < 20000 && best.seat < 3),
  };
}

function wordFeatures(name: Spotted, best: Candidate, resolution: Resolution, settled: boolean): Features {
  const e = name.evidence;
  const state = isState(best) || e.words > 2;
  // a place so well known, or so firmly placed by the text, that its being a word or a surname too says little
  const large = best.seat === 4 || best.population > 5e5 || (best.curated && best.kind !== "town" && !best.district);
  const named = e.area !== null && best.kind === "region";
  const well = state || large || named || resolution.rule === "containment" || resolution.rule === "same-name";
  const word = e.english && !well && !settled && !saysPlace(name);
  return {
    strong: flag(e.strong),
    weak: flag(e.weak),
    direction: flag(e.direction),
    localAfter: flag(e.localAfter),
    placeOf: flag(e.placeOf),
    seatOf: flag(e.seatOf),
    area: flag(e.area !== null),
    dateline: flag(e.dateline),
    several: flag(e.words > 1),
    english: flag(word),
    englishFirst: flag(word && e.first),
    givenName: flag(e.givenName && !well),
    commonSurname: flag(e.commonSurname && !well),
    knownNamesake: flag((e.english || e.givenName || e.commonSurname) && well && !state && best.seat < 4),
    surname: flag(e.surname && !state && resolution.rule !== "containment"),
    acts: flag(e.acts && !state && best.seat < 4),
    personBefore: flag(e.personBefore),
    nameOf: flag(e.nameOf),
    otherOf: flag(e.otherOf),
    organisationAfter: flag(e.organisationAfter),
    calledAfter: flag(e.calledAfter),
    street: flag(e.street),
    capitalAfter: flag(e.capitalAfter),
    nameAfter: flag(e.nameAfter),
    capitalBefore: flag(e.capitalBefore),
    linked: flag(e.linked),
    power: flag(e.power),
    team: flag(e.team && !e.strong),
    improper: flag(!e.proper && !e.first && !well),
    first: flag(e.first && !e.dateline),
  };
}

/** The sum of what speaks for a place less what speaks against; a place from 0 on. */
export function belief(name: Spotted, resolution: Resolution, signs: Signs): number {
  let sum = resolution.ranked.length ? 0 : Number.NEGATIVE_INFINITY;
  for (const [feature, value] of Object.entries(features(name, resolution, signs)))
    sum += WEIGHTS[feature as Feature] * value;
  return sum;
}
