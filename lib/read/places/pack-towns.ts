import { normaliseName } from "./normalise-name";

/** A populated place as the gazetteer is built from. `region` and `district` are GeoNames codes: "US.TX", "US.TX.453". */
export interface TownRow {
  readonly id: number;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly country: string;
  readonly region: string | null;
  readonly district: string | null;
  readonly population: number;
  /** 4 national capital, 3 seat of a region, 2 of a district, 1 of a smaller unit, 0 none or a section of a town. */
  readonly seat: number;
  readonly aliases: readonly string[];
}

/** Towns in columns: a fiftieth of the memory that as many objects take. Rows are in order of `id`; names are found through `slots`. */
export interface PackedTowns {
  readonly id: Uint32Array;
  /** Degrees times 100,000. */
  readonly lat: Int32Array;
  readonly lon: Int32Array;
  readonly population: Uint32Array;
  readonly seat: Uint8Array;
  /** Index into `areas`. */
  readonly area: Uint16Array;
  /** Distinct "country|region|district". */
  readonly areas: readonly string[];
  readonly names: string;
  readonly nameEnds: Uint32Array;
  readonly keys: string;
  readonly keyEnds: Uint32Array;
  /** Open-addressing table: 0 = free, else key number + 1. */
  readonly slots: Uint32Array;
  /** Rows of key k: `refs[refEnds[k - 1]]` up to `refEnds[k]`; row * 2, plus 1 where the key is an alias. */
  readonly refEnds: Uint32Array;
  readonly refs: Uint32Array;
}

/** FNV-1a over UTF-16 units; the table of a packed file depends on it. */
export function hashName(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** Packs towns into columns with an index by normalised name; the same rows give the same bytes whatever their order. */
export function packTowns(rows: readonly TownRow[]): PackedTowns {
  const towns = [...rows].sort((a, b) => a.id - b.id);
  const index = new Map<string, number[]>();
  const areas = new Map<string, number>();
  const names: string[] = [];
  const nameEnds = new Uint32Array(towns.length);
  const area = new Uint16Array(towns.length);
  let end = 0;
  towns.forEach((town, row) => {
    names.push(town.name);
    end += town.name.length;
    nameEnds[row] = end;
    const key = `${town.country}|${town.region ?? ""}|${town.district ?? ""}`;
    if (!areas.has(key)) areas.set(key, areas.size);
    area[row] = areas.get(key) ?? 0;
    addNames(index, town, row);
  });
  if (areas.size > 65535) throw new Error("more areas than a packed gazetteer can number");
  return {
    id: Uint32Array.from(towns, (t) => t.id),
    lat: Int32Array.from(towns, (t) => Math.round(t.lat * 1e5)),
    lon: Int32Array.from(towns, (t) => Math.round(t.lon * 1e5)),
    population: Uint32Array.from(towns, (t) => t.population),
    seat: Uint8Array.from(towns, (t) => t.seat),
    area,
    areas: [...areas.keys()],
    names: names.join(""),
    nameEnds,
    ...packIndex(index),
  };
}

function addNames(index: Map<string, number[]>, town: TownRow, row: number): void {
  const seen = new Set<string>();
  for (const [i, name] of [town.name, ...town.aliases].entries()) {
    const key = normaliseName(name);
    if (key.length < 2 || seen.has(key)) continue;
    seen.add(key);
    const refs = index.get(key);
    const ref = row * 2 + (i > 0 ? 1 : 0);
    if (refs) refs.push(ref);
    else index.set(key, [ref]);
  }
}

function packIndex(
  index: ReadonlyMap<string, readonly number[]>,
): Pick<PackedTowns, "keys" | "keyEnds" | "slots" | "refEnds" | "refs"> {
  const keys = [...index.keys()].sort();
  const keyEnds = new Uint32Array(keys.length);
  const refEnds = new Uint32Array(keys.length);
  const refs: number[] = [];
  let size = 16;
  while (size < keys.length * 2) size *= 2;
  const slots = new Uint32Array(size);
  let end = 0;
  keys.forEach((key, k) => {
    end += key.length;
    keyEnds[k] = end;
    refs.push(...(index.get(key) ?? []));
    refEnds[k] = refs.length;
    let at = hashName(key) & (size - 1);
    while (slots[at]) at = (at + 1) & (size - 1);
    slots[at] = k + 1;
  });
  return { keys: keys.join(""), keyEnds, slots, refEnds, refs: Uint32Array.from(refs) };
}

/** Rows that bear this normalised name, as in `refs`; empty if none. */
export function findTowns(towns: PackedTowns, key: string): Uint32Array {
  const mask = towns.slots.length - 1;
  for (let at = hashName(key) & mask; ; at = (at + 1) & mask) {
    const slot = towns.slots[at] ?? 0;
    if (slot === 0) return NONE;
    const k = slot - 1;
    const start = k === 0 ? 0 : (towns.keyEnds[k - 1] ?? 0);
    const end = towns.keyEnds[k] ?? 0;
    if (end - start === key.length && towns.keys.startsWith(key, start))
      return towns.refs.subarray(k === 0 ? 0 : towns.refEnds[k - 1], towns.refEnds[k]);
  }
}

const NONE = new Uint32Array(0);
