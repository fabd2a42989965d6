import type { Place } from "../domain";

/** How far apart two towns may lie and still be one scene, in km. */
const SAME_SCENE_KM = 25;

/** Can both be the same place? An unknown place contradicts none; a part agrees with the whole. */
export function placesAgree(a: Place | null, b: Place | null): boolean {
  if (!a || !b || a.id === b.id) return true;
  if (a.parents.includes(b.id) || b.parents.includes(a.id)) return true;
  return a.kind !== "country" && b.kind !== "country" && distance(a, b) <= SAME_SCENE_KM;
}

/** How much two places have in common: 1 the same scene, 0.5 one country or continent, 0 nothing. */
export function placeShared(a: Place | null, b: Place | null): number {
  if (!a || !b || !placesAgree(a, b)) return 0;
  return isWide(a) || isWide(b) ? 0.5 : 1;
}

const isWide = (place: Place): boolean => place.kind === "country" || place.kind === "continent";

function distance(a: Place, b: Place): number {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return Infinity;
  const r = Math.PI / 180;
  const h =
    Math.sin(((b.lat - a.lat) * r) / 2) ** 2 +
    Math.cos(a.lat * r) * Math.cos(b.lat * r) * Math.sin(((b.lon - a.lon) * r) / 2) ** 2;
  return 12742 * Math.asin(Math.min(1, Math.sqrt(h)));
}
