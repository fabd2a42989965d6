import type { Spotted } from "./recognise-names";
import type { Resolution } from "./resolve-names";

/** What stands in the text for and against a name being a place; all that `belief` weighs. */
export interface Signs {
  readonly contained: boolean;
  readonly container: boolean;
}

type Feature = keyof typeof WEIGHTS;

// Points for and against; fitted on annotated news and rounded. What is true of a state's name is weighed apart: those are rarely anything else.
export const WEIGHTS = {
  base: -0.7,
  state: 2.3,
  region: 1.8,
  district: 2.3,
  known: 0.8,
  size: 0.6,
  capital: 0.9,
  seat: 0.9,
  alias: -1.3,
  bigAlias: 0.3,
  support: 0.5,
  contained: 1.8,
  container: 1.7,
  strong: 2.1,
  weak: 0.7,
  direction: 0.3,
  localAfter: -0.4,
  placeOf: 1.7,
  seatOf: 1.7,
  area: 0.6,
  dateline: 1.8,
  several: 0.5,
  english: -2.9,
  englishFirst: -0.5,
  givenName: -1,
  surname: -2.5,
  acts: -0.8,
  personBefore: -1.9,
  nameOf: -2.3,
  otherOf: -0.6,
  organisationAfter: -3,
  calledAfter: -1.6,
  capitalAfter: -2.2,
  stateCapitalAfter: 0.2,
  capitalBefore: -2,
  stateCapitalBefore: 0.4,
  linked: -1.5,
  power: -1.6,
  improper: -1.2,
  first: -0.2,
  alone: -1.3,
};

/** The evidence for a name as numbers. */
export function features(name: Spotted, resolution: Resolution, signs: Signs): Partial<Record<Feature, number>> {
  const best = resolution.ranked[0]?.candidate;
  if (!best) return {};
  const e = name.evidence;
  const town = best.kind === "town";
  const state = best.kind === "country" || best.kind === "continent" || e.words > 2;
  const flag = (on: boolean): number => (on ? 1 : 0);
  const fixed = resolution.rule === "containment";
  return {
    base: 1,
    state: flag(best.kind === "country" || best.kind === "continent"),
    region: flag(best.kind === "region" && !best.district),
    district: flag(best.kind === "region" && best.district !== null),
    known: flag(!town && best.kind !== "region" && best.kind !== "country" && best.kind !== "continent"),
    size: town ? Math.min(3, Math.log10(best.population + 10) - 3.5) : 0,
    capital: flag(town && best.seat === 4),
    seat: flag(town && best.seat === 3),
    alias: flag(town && best.alias),
    bigAlias: flag(town && best.alias && best.population > 5e5),
    support: Math.min(2.5, resolution.support),
    contained: flag(signs.contained && fixed),
    container: flag(signs.container && fixed),
    strong: flag(e.strong),
    weak: flag(e.weak),
    direction: flag(e.direction),
    localAfter: flag(e.localAfter),
    placeOf: flag(e.placeOf),
    seatOf: flag(e.seatOf),
    area: flag(e.area !== null),
    dateline: flag(e.dateline),
    several: flag(e.words > 1),
    english: flag(e.english && !state),
    englishFirst: flag(e.english && e.first && !state),
    givenName: flag(e.givenName && !state),
    surname: flag(e.surname && !state),
    acts: flag(e.acts && !state && best.seat < 4),
    personBefore: flag(e.personBefore),
    nameOf: flag(e.nameOf),
    otherOf: flag(e.otherOf),
    organisationAfter: flag(e.organisationAfter),
    calledAfter: flag(e.calledAfter),
    capitalAfter: flag(e.capitalAfter),
    stateCapitalAfter: flag(e.capitalAfter && state),
    capitalBefore: flag(e.capitalBefore),
    stateCapitalBefore: flag(e.capitalBefore && state),
    linked: flag(e.linked),
    power: flag(e.power),
    improper: flag(!e.proper && !e.first),
    first: flag(e.first && !e.dateline),
    alone: flag(town && resolution.support < 0.3 && best.population < 20000 && best.seat < 3),
  };
}

/** The sum of what speaks for a place less what speaks against; a place from 0 on. */
export function belief(name: Spotted, resolution: Resolution, signs: Signs): number {
  let sum = resolution.ranked.length ? 0 : Number.NEGATIVE_INFINITY;
  for (const [feature, value] of Object.entries(features(name, resolution, signs))) sum += WEIGHTS[feature as Feature] * value;
  return sum;
}
