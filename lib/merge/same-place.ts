import type { PlaceKind } from "../domain";
import type { ReportPlace } from "./report";

/** How far from its point a place may reach, in km: a gulf borders several states, a town's suburbs are one scene with it. */
const REACH: Readonly<Record<PlaceKind, number>> = {
  continent: 3000,
  country: 0,
  region: 200,
  town: 12.5,
  water: 500,
  facility: 12.5,
  area: 300,
};

/** How far from a country's point the waters that wash it may have theirs. */
const OFF_SHORE_KM = 2000;

/** Can both be the same place? An unknown place contradicts none; a part agrees with the whole; a sea with the shores it washes. */
export function placesAgree(a: ReportPlace | null, b: ReportPlace | null): boolean {
  if (!a || !b || a.id === b.id) return true;
  if (a.parents.includes(b.id) || b.parents.includes(a.id)) return true;
  if (a.kind === "region" && b.kind === "region") return false;
  const waters = a.kind === "water" || b.kind === "water";
  if (a.kind === "country" || b.kind === "country") return waters && distance(a, b) <= OFF_SHORE_KM;
  return distance(a, b) <= REACH[a.kind] + REACH[b.kind];
}

/** An exchange between two countries is told now as happening in the one, now in the other. */
export function acrossBorder(a: ReportPlace | null, b: ReportPlace | null, acts: (name: string) => boolean): boolean {
  return a?.kind === "country" && b?.kind === "country" && acts(a.name) && acts(b.name);
}

/** How much two places have in common: 1 the same scene, 0.5 one country, continent or sea, 0 nothing. */
export function placeShared(a: ReportPlace | null, b: ReportPlace | null): number {
  if (!a || !b || !placesAgree(a, b)) return 0;
  return a.id !== b.id && (isWide(a) || isWide(b)) ? 0.5 : isVast(a) ? 0.5 : 1;
}

const isVast = (place: ReportPlace): boolean => place.kind === "country" || place.kind === "continent";
const isWide = (place: ReportPlace): boolean => isVast(place) || place.kind === "water" || place.kind === "area";

function distance(a: ReportPlace, b: ReportPlace): number {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return Infinity;
  const r = Math.PI / 180;
  const h =
    Math.sin(((b.lat - a.lat) * r) / 2) ** 2 +
    Math.cos(a.lat * r) * Math.cos(b.lat * r) * Math.sin(((b.lon - a.lon) * r) / 2) ** 2;
  return 12742 * Math.asin(Math.min(1, Math.sqrt(h)));
}
