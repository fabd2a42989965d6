import type { Place, PlaceKind } from "../../domain";
import { normaliseName } from "./normalise-name";
import { findTowns, type PackedTowns } from "./pack-towns";

/** A place from a curated list: country, region, district, sea, facility ... */
export interface KnownPlace {
  readonly id: string;
  readonly name: string;
  readonly kind: PlaceKind;
  readonly lat: number | null;
  readonly lon: number | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** GeoNames code of a country's part ("US.TX", "US.TX.453"), or the country's own code; null for other places. */
  readonly code: string | null;
  /** Id of the place it lies in, where a list says so. */
  readonly parent: string | null;
  readonly geonamesId: number | null;
  readonly aliases: readonly string[];
}

/** A place that a name may mean, with what decides between several. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly kind: PlaceKind;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly country: string | null;
  /** GeoNames code of its region ("US.TX"); a region's own code. */
  readonly region: string | null;
  /** GeoNames code of its district ("US.TX.453"). */
  readonly district: string | null;
  readonly population: number;
  readonly seat: number;
  /** Found by a name that is not its first one. */
  readonly alias: boolean;
  /** An abbreviation ("Ala.", "UAE"): only a name when written as one. */
  readonly short: boolean;
  /** An abbreviation of nothing but capitals ("N.Y.", "UAE"), so that "M.D." is no "Md.". */
  readonly initials: boolean;
  /** From a curated list rather than the list of towns. */
  readonly curated: boolean;
}

export interface GazetteerData {
  readonly towns: PackedTowns | null;
  readonly places: readonly KnownPlace[];
  /** Given names in lower case: what may start a person's name. */
  readonly givenNames?: ReadonlySet<string>;
  /** English words in lower case that are not names. */
  readonly words?: ReadonlySet<string>;
  /** "ukrainian": names of peoples in lower case, never of places. */
  readonly demonyms?: ReadonlySet<string>;
  /** "airport", "side": nouns, by lemma, for somewhere. */
  readonly nouns?: ReadonlySet<string>;
}

// "Ala.", "UAE", "D.C.": lower case or without its stop it is another word
const SHORT_NAME = /^\S{1,6}\.$|^\p{Lu}{2,5}$/u;
const INITIALS = /^(?:\p{Lu}\.?){2,}$/u;

/** Places by name and by id, in memory; built from plain data. */
export class Gazetteer {
  readonly givenNames: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  readonly demonyms: ReadonlySet<string>;
  readonly nouns: ReadonlySet<string>;
  private readonly towns: PackedTowns | null;
  private readonly places: readonly KnownPlace[];
  /** Names of `places`: index * 8, plus 1 for an alias, plus 2 for an abbreviation, plus 4 if it is all capitals. */
  private readonly byName = new Map<string, number[]>();
  private readonly known = new Map<string, KnownPlace>();
  private readonly byCode = new Map<string, KnownPlace>();
  /** People in the towns of each region and district, by code. */
  private readonly people: ReadonlyMap<string, number>;

  constructor(data: GazetteerData) {
    this.towns = data.towns;
    this.givenNames = data.givenNames ?? new Set();
    this.words = data.words ?? new Set();
    this.demonyms = data.demonyms ?? new Set();
    this.nouns = data.nouns ?? new Set();
    this.people = data.towns ? peopleByArea(data.towns) : new Map();
    this.places = data.places;
    for (const index of data.places.keys()) this.add(index);
  }

  /** Everything that bears this name, curated places first; `key` must be normalised (normaliseName). */
  lookup(key: string): Candidate[] {
    const found = (this.byName.get(key) ?? []).flatMap((ref) => this.candidate(ref) ?? []);
    if (!this.towns) return found;
    const refs = findTowns(this.towns, key);
    // "Vienne" is no spelling of "Vienna" where another town has that very name
    const { towns } = this;
    const own = refs.some((ref) => (ref & 1) === 0 && (towns.population[ref >>> 1] ?? 0) >= OWN_NAME);
    for (const ref of refs) {
      const other = (ref & 1) === 1;
      const row = fromTown(towns, ref >>> 1, other);
      // a curated name is the English one: "Quebec City" of the town that its own people call "Québec"
      const named = { ...row, name: this.known.get(row.id)?.name ?? row.name };
      const town = other && !own && isSpelling(row.name, key) ? { ...named, alias: false } : named;
      if (!found.some((other) => other.id === town.id)) found.push(town);
    }
    return found;
  }

  /** Whether any place bears this normalised name. */
  has(key: string): boolean {
    return this.byName.has(key) || (this.towns !== null && findTowns(this.towns, key).length > 0);
  }

  /** The place with this id ("gn-703448" or a curated id); null if unknown. */
  place(id: string): Place | null {
    const known = this.known.get(id);
    if (known)
      return { ...shared(known), parents: this.parents(known), aliases: known.aliases, geonamesId: known.geonamesId };
    const number = id.startsWith("gn-") ? Number(id.slice(3)) : Number.NaN;
    const row = this.towns && Number.isInteger(number) ? rowOf(this.towns.id, number) : -1;
    if (!this.towns || row < 0) return null;
    const town = fromTown(this.towns, row, false);
    return {
      ...shared(town),
      parents: this.parentsByCode(town.district, town.region, town.country),
      aliases: [],
      geonamesId: number,
    };
  }

  /** The country, region or district with this GeoNames code ("UA", "UA.05"); null if unknown. */
  area(code: string): Place | null {
    const known = this.byCode.get(code);
    return known ? this.place(known.id) : null;
  }

  /** The largest town of this name in a country, by ISO 3166-1 alpha-2 code; null where there is none. */
  townOf(name: string, country: string): Place | null {
    const towns = this.lookup(normaliseName(name)).filter((c) => c.kind === "town" && c.country === country);
    const largest = towns.reduce<Candidate | null>((a, b) => (a && a.population >= b.population ? a : b), null);
    return largest ? this.place(largest.id) : null;
  }

  private add(index: number): void {
    const place = this.places[index];
    if (!place) return;
    if (!this.known.has(place.id)) this.known.set(place.id, place);
    if (place.code && !this.byCode.has(place.code)) this.byCode.set(place.code, place);
    const seen: string[] = [];
    for (let i = -1; i < place.aliases.length; i++) {
      const name = i < 0 ? place.name : (place.aliases[i] ?? "");
      const key = normaliseName(name);
      if (!key || seen.includes(key)) continue;
      seen.push(key);
      const short = i >= 0 && SHORT_NAME.test(name);
      const ref = index * 8 + (i < 0 ? 0 : 1) + (short ? 2 : 0) + (short && INITIALS.test(name) ? 4 : 0);
      const others = this.byName.get(key);
      if (others) others.push(ref);
      else this.byName.set(key, [ref]);
    }
  }

  private candidate(ref: number): Candidate | null {
    const place = this.places[ref >> 3];
    if (!place) return null;
    const row = this.townRow(place);
    // a town's curated aliases count as its name: they are there because the news uses them
    if (this.towns && row >= 0) return { ...fromTown(this.towns, row, false), name: place.name, curated: true };
    const population = (place.code && this.people.get(place.code)) || 0;
    return { ...fromKnown(place, (ref & 1) === 1, (ref & 2) === 2), initials: (ref & 4) === 4, population };
  }

  private townRow(place: KnownPlace): number {
    return this.towns && place.geonamesId !== null && place.kind === "town"
      ? rowOf(this.towns.id, place.geonamesId)
      : -1;
  }

  private parents(place: KnownPlace): string[] {
    const up: string[] = [];
    let parent = place.parent ? this.known.get(place.parent) : undefined;
    while (parent && !up.includes(parent.id) && up.length < 6) {
      up.push(parent.id);
      parent = parent.parent ? this.known.get(parent.parent) : undefined;
    }
    const [country, region, district] = this.codesOf(place);
    for (const id of this.parentsByCode(district, region, country))
      if (id !== place.id && !up.includes(id)) up.push(id);
    return up;
  }

  private codesOf(place: KnownPlace): [country: string | null, region: string | null, district: string | null] {
    if (place.code) return codes(place.code);
    const row = this.townRow(place);
    if (!this.towns || row < 0) return [place.country, null, null];
    const town = fromTown(this.towns, row, false);
    return [town.country, town.region, town.district];
  }

  private parentsByCode(...codesUp: (string | null | undefined)[]): string[] {
    return codesUp.flatMap((code) => (code ? (this.byCode.get(code)?.id ?? []) : []));
  }
}

/** People of a town whose own name no other town's spelling takes. */
const OWN_NAME = 10_000;

/** Whether an alias is but another spelling of the name ("Jenin", "Janin"): the same consonants. */
function isSpelling(name: string, key: string): boolean {
  const own = normaliseName(name);
  return key.length >= 5 && own.length >= 5 && own[0] === key[0] && consonants(own) === consonants(key);
}

function consonants(key: string): string {
  return key.replace(/[aeiouywh]/g, "").replace(/(.)\1/g, "$1");
}

function shared(from: KnownPlace | Candidate): Pick<Place, "id" | "name" | "kind" | "lat" | "lon" | "country"> {
  return { id: from.id, name: from.name, kind: from.kind, lat: from.lat, lon: from.lon, country: from.country };
}

function codes(code: string): [country: string, region: string | null, district: string | null] {
  const [country = "", region, district] = code.split(".");
  return [country, region ? `${country}.${region}` : null, district ? code : null];
}

function fromKnown(place: KnownPlace, alias: boolean, short: boolean): Candidate {
  const [, region, district] = place.code ? codes(place.code) : [null, null, null];
  return { ...shared(place), region, district, population: 0, seat: 0, alias, short, initials: false, curated: true };
}

function fromTown(towns: PackedTowns, row: number, alias: boolean): Candidate {
  const [country = "", region, district] = (towns.areas[towns.area[row] ?? 0] ?? "").split("|");
  return {
    id: `gn-${towns.id[row]}`,
    name: towns.names.slice(row === 0 ? 0 : towns.nameEnds[row - 1], towns.nameEnds[row]),
    kind: "town",
    lat: (towns.lat[row] ?? 0) / 1e5,
    lon: (towns.lon[row] ?? 0) / 1e5,
    country: country || null,
    region: region || null,
    district: district || null,
    population: towns.population[row] ?? 0,
    seat: towns.seat[row] ?? 0,
    alias,
    short: false,
    initials: false,
    curated: false,
  };
}

function peopleByArea(towns: PackedTowns): Map<string, number> {
  const sums = new Float64Array(towns.areas.length);
  for (let row = 0; row < towns.id.length; row++) {
    const area = towns.area[row] ?? 0;
    sums[area] = (sums[area] ?? 0) + (towns.population[row] ?? 0);
  }
  const people = new Map<string, number>();
  for (const [i, area] of towns.areas.entries())
    for (const code of area.split("|")) if (code) people.set(code, (people.get(code) ?? 0) + (sums[i] ?? 0));
  return people;
}

function rowOf(ids: Uint32Array, id: number): number {
  let low = 0;
  let high = ids.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const at = ids[middle] ?? 0;
    if (at === id) return middle;
    if (at < id) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
