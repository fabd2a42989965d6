import type { Columns, KnownActor } from "../../../lib/columns/columns";
import type { Selection } from "../../../lib/columns/selection";

/** Who stands in an event with whom, for the actors that stand there most. */
export interface Pairs {
  /** Those with most events beside others first. */
  readonly actors: readonly KnownActor[];
  /** How many events two of them share, at `row * actors.length + column`; 0 on the diagonal. */
  readonly counts: Uint32Array;
  readonly most: number;
}

/** More would be too many to be read. */
export const MOST_ACTORS = 24;
const LEAST_ACTORS = 6;

/** A square for two, with its line, and what the names beside the rows take. In pixels; as in pairs.module.css. */
export const CELL = 24;
const NAMES = 168;
const NAMES_ON_PHONES = 112;
const PHONE = 480;

/** How many actors find room in a width, so that nobody is cut off. */
export function actorsIn(width: number): number {
  const names = width < PHONE ? NAMES_ON_PHONES : NAMES;
  return Math.min(Math.max(Math.floor((width - names) / (CELL + 1)), LEAST_ACTORS), MOST_ACTORS);
}

/** Counts the events in view and in range that two actors share, among the `limit` that share most. */
export function pairsOf({ actors, actorsOf }: Columns, { positions, failed }: Selection, limit = MOST_ACTORS): Pairs {
  const shared = new Uint32Array(actors.length);
  eachEvent(actorsOf, positions, failed, (own) => {
    if (own.length > 1) for (const actor of own) shared[actor] = (shared[actor] ?? 0) + 1;
  });
  const chosen = [...shared.keys()]
    .filter((actor) => (shared[actor] ?? 0) > 0 && actors[actor]?.name !== "")
    .sort((a, b) => (shared[b] ?? 0) - (shared[a] ?? 0) || a - b)
    .slice(0, limit);
  const rankOf = new Map(chosen.map((actor, rank) => [actor, rank]));
  const size = chosen.length;
  const counts = new Uint32Array(size * size);
  eachEvent(actorsOf, positions, failed, (own) => {
    const ranks = [...own].flatMap((actor) => rankOf.get(actor) ?? []);
    for (const a of ranks) for (const b of ranks) if (a !== b) counts[a * size + b] = (counts[a * size + b] ?? 0) + 1;
  });
  return {
    actors: chosen.flatMap((actor) => actors[actor] ?? []),
    counts,
    most: counts.reduce((most, count) => Math.max(most, count), 0),
  };
}

/** Positions of the events in view and in range that two actors share, at most so many, the most important first. */
export function sharedBy(
  { actors, actorsOf, importances }: Columns,
  { positions, failed }: Selection,
  [a, b]: readonly [string, string],
  most: number,
): number[] {
  const wanted = [a, b].map((id) => actors.findIndex((actor) => actor.id === id));
  const found: number[] = [];
  eachEvent(actorsOf, positions, failed, (own, position) => {
    if (wanted.every((actor) => own.includes(actor))) found.push(position);
  });
  return found.sort((x, y) => (importances[y] ?? 0) - (importances[x] ?? 0)).slice(0, most);
}

function eachEvent(
  { starts, values }: Columns["actorsOf"],
  positions: Uint32Array,
  failed: Uint16Array | Uint32Array,
  tell: (actors: Columns["actorsOf"]["values"], position: number) => void,
): void {
  for (const position of positions)
    if (failed[position] === 0) tell(values.subarray(starts[position] ?? 0, starts[position + 1] ?? 0), position);
}
