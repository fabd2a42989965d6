import { type CorrectedValues, correctedValue } from "../corrections";
import type { Correction, Passage, PassageActor } from "../domain";
import type { Report, ReportPlace } from "./report";

/** A value set by hand, and how late among all corrections: of two the later holds. */
interface SetBy<T> {
  readonly value: T;
  readonly order: number;
}

type Settable = Pick<CorrectedValues, "when" | "place"> & {
  readonly [F in "type" | "status" | "title" | "actors"]: NonNullable<CorrectedValues[F]>;
} & { readonly confirmed: true };

/** What corrections say of one passage; absent = nothing. */
export type Override = { readonly [F in keyof Settable]?: SetBy<Settable[F]> };

const NONE: Override = {};

/** What merging needs to know of places and actors that no report names, only a correction. */
export interface KnownNames {
  readonly places: ReadonlyMap<string, ReportPlace>;
  readonly actors: ReadonlyMap<string, { readonly name: string }>;
  /** Ids of those that are really others, by the ids they are read by. */
  readonly into?: { readonly actors: ReadonlyMap<string, string>; readonly places: ReadonlyMap<string, string> };
}

const NOBODY: KnownNames = { places: new Map(), actors: new Map() };

interface Corrected {
  readonly report: Report;
  readonly override: Override;
}

/**
 * Reports with corrections applied to their passages, removed ones left out. `held` are those that hold, oldest first. Values that mean
 * nothing are ignored.
 */
export function correct(read: readonly Report[], held: readonly Correction[], known = NOBODY): Corrected[] {
  const reports = asTheyAre(read, known);
  const said = overridesOf(held, known.into);
  if (said.size === 0) return reports.map((report) => ({ report, override: NONE }));
  const places = new Map(known.places);
  for (const { place } of reports) if (place) places.set(place.id, place);
  return reports.flatMap((report) => {
    const own = said.get(report.passage.id);
    if (!own) return [{ report, override: NONE }];
    if (own.removed) return [];
    return [{ report: applied(report, own.override, places, known.actors), override: own.override }];
  });
}

/** The value of a correction; a place and actors by the ids of those they really are. */
function valueMeant({ field, value }: Correction, into: KnownNames["into"]) {
  if (field === "place" && into) {
    const place = correctedValue(field, value);
    return place && (into.places.get(place) ?? place);
  }
  if (field === "actors" && into) {
    const actors = correctedValue(field, value);
    return actors?.map(({ id, role }) => ({ id: into.actors.get(id) ?? id, role }));
  }
  return correctedValue(field, value);
}

/** Reports with actors and places that are really others named as those. */
function asTheyAre(
  reports: readonly Report[],
  { into, actors: known, places: knownPlaces }: KnownNames,
): readonly Report[] {
  if (!into || (into.actors.size === 0 && into.places.size === 0)) return reports;
  const { actors, places } = into;
  return reports.map((report) => {
    const { passage } = report;
    const placeId = places.get(passage.placeId ?? "");
    const isNamed = passage.actors.some(({ id }) => actors.has(id)) || actors.has(passage.speakerId ?? "");
    if (placeId === undefined && !isNamed) return report;
    const who = new Map<string, PassageActor["role"]>(); // of one who is named twice the first role counts
    for (const { id, role } of passage.actors) if (!who.has(actors.get(id) ?? id)) who.set(actors.get(id) ?? id, role);
    const nameOf = (id: string) => known.get(id)?.name ?? report.actorNames?.get(id) ?? id;
    return {
      ...report,
      passage: {
        ...passage,
        actors: [...who].map(([id, role]) => ({ id, role })),
        speakerId: passage.speakerId === null ? null : (actors.get(passage.speakerId) ?? passage.speakerId),
        placeId: placeId ?? passage.placeId,
      },
      place: placeId === undefined ? report.place : (knownPlaces.get(placeId) ?? null),
      actorNames: isNamed ? new Map([...who.keys()].map((id) => [id, nameOf(id)])) : report.actorNames,
    };
  });
}

interface Said {
  override: { -readonly [F in keyof Settable]?: SetBy<Settable[F]> };
  removed: boolean;
}

function overridesOf(held: readonly Correction[], into: KnownNames["into"]): Map<string, Said> {
  const said = new Map<string, Said>();
  for (const [order, correction] of held.entries()) {
    const change = changeOf(correction, order, into);
    if (!change) continue;
    for (const target of correction.targets) {
      if (target === null) continue;
      const own = said.get(target) ?? { override: {}, removed: false };
      said.set(target, own);
      change(own);
    }
  }
  return said;
}

/** What a correction does to what was said before it; null if it means nothing for single passages. */
function changeOf(correction: Correction, order: number, into: KnownNames["into"]): ((said: Said) => void) | null {
  const { field } = correction;
  if (field === "same" || field === "apart" || field === "undo") return null;
  const given = valueMeant(correction, into);
  if (given === undefined) return null;
  if (field === "removed")
    return (said) => {
      said.removed = given === true;
    };
  const takesBack = given === false || (given === null && field !== "when" && field !== "place");
  return ({ override }) => {
    if (takesBack) delete override[field];
    else Object.assign(override, { [field]: { value: given, order } });
  };
}

function applied(
  report: Report,
  override: Override,
  places: ReadonlyMap<string, ReportPlace>,
  actors: KnownNames["actors"],
): Report {
  const { type, status, when, place, title, actors: who } = override;
  const passage: Passage = {
    ...report.passage,
    ...(type && type.value !== report.passage.type && { type: type.value, subtype: null }),
    ...(status && { status: status.value }),
    ...(when && { when: when.value }),
    ...(place && { placeId: place.value }),
    ...(title && { title: title.value }),
    ...(who && { actors: who.value }),
  };
  const names =
    who && new Map(who.value.map(({ id }) => [id, actors.get(id)?.name ?? report.actorNames?.get(id) ?? id]));
  return {
    ...report,
    passage,
    place: place ? (places.get(place.value ?? "") ?? null) : report.place,
    actorNames: names ?? report.actorNames,
  };
}
