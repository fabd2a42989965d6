import { countShared } from "./count-shared";
import type { Fact } from "./fact";
import { datesAgree } from "./same-event";
import { acrossBorder, placesAgree } from "./same-place";

/** When and where a fact is told to be. */
export const sceneOf = (fact: Fact): string => [fact.from, fact.to, fact.clock?.edtf, fact.passage.placeId].join(" ");

/** Facts of one set that `mayJoin` need not tell apart. */
export interface Scene {
  readonly fact: Fact;
  readonly count: number;
  /** Names of those who act there. */
  readonly names: ReadonlySet<string>;
}

const NOBODY: ReadonlySet<string> = new Set();

/** The scene of a single fact. */
export function sceneFrom(fact: Fact): Scene {
  return { fact, count: 1, names: fact.report.place?.kind === "country" ? fact.names : NOBODY };
}

/** Equal for facts that `mayJoin` treats alike. */
export const sceneKey = (fact: Fact): string =>
  fact.kin === "statement" ? [sceneOf(fact), "said", ...fact.actors].join(" ") : sceneOf(fact);

/** Of what two groups of tellings say of the place, this share may conflict: among many there is one misread. */
const MISREAD = 0.15;

/** May two sets be one? Never across dates, nor where what is said or the places conflict. */
export function mayJoin(mine: ReadonlyMap<string, Scene>, other: ReadonlyMap<string, Scene>): boolean {
  if (!sameVoices(mine, other)) return false;
  let [pairs, conflicts] = [0, 0];
  for (const [key, y] of other)
    for (const [known, x] of mine) {
      pairs += x.count * y.count;
      if (other.has(known) && mine.has(key)) continue;
      if (!datesAgree(x.fact, y.fact)) return false;
      if (!placed(x, y)) conflicts += x.count * y.count;
    }
  return conflicts <= MISREAD * pairs;
}

const placed = (x: Scene, y: Scene): boolean => {
  const [a, b] = [x.fact.report.place, y.fact.report.place];
  return placesAgree(a, b) || acrossBorder(a, b, (name) => x.names.has(name) || y.names.has(name));
};

/** One scene of two that are alike. */
export function together(x: Scene | undefined, y: Scene): Scene {
  if (!x) return y;
  const names = x.names === y.names ? x.names : new Set([...x.names, ...y.names]);
  return { fact: x.fact, count: x.count + y.count, names };
}

/** What different people say is never one event, unless they spoke with or for each other: some statement holds people of both. */
function sameVoices(mine: ReadonlyMap<string, Scene>, other: ReadonlyMap<string, Scene>): boolean {
  const statements = (scenes: ReadonlyMap<string, Scene>) =>
    [...scenes.values()].filter(({ fact }) => fact.kin === "statement");
  const [a, b] = [statements(mine), statements(other)];
  if (a.length === 0 || b.length === 0) return true;
  return a.some((x) => b.some((y) => countShared(x.fact.actors, y.fact.actors) > 0));
}
