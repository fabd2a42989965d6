import { correctedValue, type NameOverrides } from "../corrections";
import type { Actor, Correction, Event, Place } from "../domain";
import { type Anchor, anchorFinder } from "./anchor";
import { store } from "./client";
import type { Connection, Store, Transaction } from "./connection";
import { prepareColumns } from "./event-columns";
import { anchorsOf } from "./load-anchors";
import { loadCorrections, saveStanding } from "./load-corrections";
import { loadPassages, type StoredReport } from "./load-passages";
import { applyNames, intoNames, loadNameOverrides } from "./name-corrections";
import { putEvents, type Replaced } from "./replace-events";
import { selectActors, selectPlaces } from "./select-names";
import { readRevision, write } from "./write";

/** What corrections name, whether or not a passage does. */
export interface CorrectedNames {
  readonly places: ReadonlyMap<string, Place>;
  readonly actors: ReadonlyMap<string, Actor>;
  /** Ids of those that are really others, by the ids they are read by. */
  readonly into?: { readonly actors: ReadonlyMap<string, string>; readonly places: ReadonlyMap<string, string> };
}

/** Makes events of passages and corrections. */
export type Merge = (
  reports: readonly StoredReport[],
  corrections: readonly Correction[],
  known: CorrectedNames,
) => readonly Event[];

/** Something was written between reading and writing. */
class Moved extends Error {}

/**
 * Merges all stored passages and stores the events. What was merged is what is stored: if another process saves an article meanwhile,
 * it is done again. Then all is ready for the next page that is asked for.
 */
export async function rebuildEvents(merge: Merge, db: Store = store()): Promise<Replaced> {
  const done = await mergeAgain(merge, db);
  await prepareColumns(db);
  return done;
}

interface Merged {
  readonly events: readonly Event[];
  readonly corrections: Awaited<ReturnType<typeof loadCorrections>>;
  readonly anchors: readonly Anchor[];
  readonly find: (anchor: Anchor) => Anchor | null;
  readonly names: NameOverrides;
}

/** Once without holding off who writes; where somebody did, again while they wait. An attempt that fails leaves no trace, not even a new version of the data. */
async function mergeAgain(merge: Merge, db: Store): Promise<Replaced> {
  const before = await readRevision(db);
  const merged = await load(merge, db);
  try {
    return await write(db, async (tx, revision) => {
      if (revision !== before + 1) throw new Moved();
      return put(tx, merged);
    });
  } catch (error) {
    if (!(error instanceof Moved)) throw error;
  }
  return write(db, async (tx) => put(tx, await load(merge, tx)));
}

async function load(merge: Merge, db: Connection): Promise<Merged> {
  const reports = await loadPassages(db);
  const anchors = anchorsOf(reports);
  const find = anchorFinder(anchors);
  const corrections = await loadCorrections(db, find);
  const { names, known } = await allNames(db, corrections);
  const events = merge(reports, naming(corrections, known), known);
  return { events, corrections, anchors, find, names };
}

async function put(tx: Transaction, { events, corrections, anchors, find, names }: Merged): Promise<Replaced> {
  await applyNames(tx, names); // first: events are found by what actors and places are called
  const replaced = await putEvents(tx, events, { anchors, find });
  await saveStanding(tx, corrections);
  await tx.nameCorrection.updateMany({ where: { settled: false }, data: { settled: true } });
  return replaced;
}

/** All that persons say of names, and what merging must know of those that corrections name. */
export async function allNames(
  db: Connection,
  corrections: readonly Pick<Correction, "field" | "value">[],
): Promise<{ names: NameOverrides; known: CorrectedNames }> {
  const names = await loadNameOverrides(db);
  const corrected = await correctedNames(db, corrections);
  const { actors, places, into } = await intoNames(db, names);
  return {
    names,
    known: {
      actors: new Map([...corrected.actors, ...actors]),
      places: new Map([...corrected.places, ...places]),
      into,
    },
  };
}

/** The actors and places that corrections name, as far as they are stored. */
export async function correctedNames(
  db: Connection,
  corrections: readonly Pick<Correction, "field" | "value">[],
): Promise<CorrectedNames> {
  const named = corrections.map(namesIn);
  const places = [...new Set(named.flatMap(({ places }) => places))];
  const actors = [...new Set(named.flatMap(({ actors }) => actors))];
  return {
    places: places.length > 0 ? await selectPlaces(db, places) : new Map(),
    actors: actors.length > 0 ? await selectActors(db, actors) : new Map(),
  };
}

/** The corrections that name nobody and no place but stored ones: an event cannot refer to others. */
export function naming<C extends Pick<Correction, "field" | "value">>(
  corrections: readonly C[],
  known: CorrectedNames,
): C[] {
  return corrections.filter((correction) => {
    const { places, actors } = namesIn(correction);
    return places.every((id) => known.places.has(id)) && actors.every((id) => known.actors.has(id));
  });
}

/** Ids of what a correction names. */
export function namesIn({ field, value }: Pick<Correction, "field" | "value">): {
  places: string[];
  actors: string[];
} {
  const place = field === "place" ? correctedValue("place", value) : null;
  const actors = field === "actors" ? correctedValue("actors", value) : null;
  return { places: place ? [place] : [], actors: (actors ?? []).map(({ id }) => id) };
}
