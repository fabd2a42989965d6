import type { Place } from "../domain";
import { loadPlaces } from "../knowledge/places";
import { normaliseName } from "../read/places/normalise-name";
import { store } from "../store/client";
import { findPlaces } from "../store/find-by-name";
import { selectPlaces } from "../store/select-names";

/** A place that can be chosen, with the names of what it lies in, nearest first. */
export interface PlaceChoice {
  readonly id: string;
  readonly name: string;
  readonly kind: Place["kind"];
  readonly within: readonly string[];
}

const MOST = 12;
/** Latitude and longitude in degrees, and what the point is called: "56.95, 24.11 the old mill". */
const POINT = /^(-?\d{1,2}(?:\.\d{1,6})?)°?\s*[,;\s]\s*(-?\d{1,3}(?:\.\d{1,6})?)°?(?:\s+((?=.*\p{L})\S.{0,79}))?$/u;

/**
 * The places that bear a name or an id, in the events and in the gazetteer, those of the events first; or the point that two numbers name. At most a dozen,
 * for a name that more bear than that is told apart by a better one.
 */
export async function findPlace(typed: string): Promise<Place[]> {
  const text = typed.trim().slice(0, 200);
  if (text === "") return [];
  const point = pointOf(text);
  if (point) return [point];
  const known = await findPlaces(text);
  const stored = [...(await selectPlaces(store(), known.slice(0, MOST))).values()];
  const gazetteer = loadPlaces();
  const byId = gazetteer.place(text);
  const named = gazetteer
    .lookup(normaliseName(text))
    .sort((a, b) => b.population - a.population)
    .flatMap(({ id }) => gazetteer.place(id) ?? []);
  // of one that is in both the stored one holds: a person may have renamed it
  const all = new Map([...named, ...(byId ? [byId] : []), ...stored].map((place) => [place.id, place]));
  const first = [...stored, ...(byId ? [byId] : []), ...named].map(({ id }) => id);
  return [...new Set(first)].flatMap((id) => all.get(id) ?? []).slice(0, MOST);
}

/** The same to be shown and chosen from. */
export async function placeChoices(typed: string): Promise<PlaceChoice[]> {
  const places = await findPlace(typed);
  const gazetteer = places.length > 0 ? loadPlaces() : null;
  return places.map(({ id, name, kind, parents }) => ({
    ...{ id, name, kind },
    within: parents.flatMap((parent) => gazetteer?.place(parent)?.name ?? []),
  }));
}

function pointOf(text: string): Place | null {
  const [, latitude, longitude, called] = POINT.exec(text) ?? [];
  const [lat, lon] = [Number(latitude), Number(longitude)];
  if (latitude === undefined || Math.abs(lat) > 90 || Math.abs(lon) > 180) return null;
  return {
    id: `at-${lat},${lon}${called ? `-${normaliseName(called).replace(/\P{L}+/gu, "-")}` : ""}`,
    name: called?.trim() ?? `${lat}, ${lon}`,
    kind: "facility",
    ...{ lat, lon, country: null, parents: [], aliases: [], geonamesId: null },
  };
}
