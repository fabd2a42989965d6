import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Problem } from "../domain";
import { Gazetteer } from "../read/places/gazetteer";
import { readDemonyms, readKnownPlaces } from "../read/places/known-places";
import type { PackedTowns } from "../read/places/pack-towns";
import { ownLists } from "./own-lists";

const COMMAND = "node scripts/build-gazetteer.mjs";
const loaded = new Map<string, { gazetteer: Gazetteer; problems: readonly Problem[] }>();

/**
 * The gazetteer from the curated lists in `dir`/seeds/names, the user's own `dir`/data/names/places*.csv and the towns in `dir`/data/gazetteer; `dir` is the project's folder. Read
 * once per process. Throws, naming the command to run, when the towns are missing or broken; a bad row of a list is left out (see
 * placeProblems).
 */
export function loadPlaces(dir: string = process.cwd()): Gazetteer {
  return load(dir).gazetteer;
}

/** What is wrong with rows of the curated lists, each naming file and line. */
export function placeProblems(dir: string = process.cwd()): readonly Problem[] {
  return load(dir).problems;
}

function load(dir: string): { gazetteer: Gazetteer; problems: readonly Problem[] } {
  const known = loaded.get(dir);
  if (known) return known;
  const folder = path.join(dir, "seeds", "names");
  const files = readdirSync(folder).map((name) => ({
    name,
    text: () => readFileSync(path.join(folder, name), "utf8"),
  }));
  const text = (name: string): string => files.find((file) => file.name === name)?.text() ?? "";
  const { places, problems } = readKnownPlaces({
    countries: { file: "seeds/names/countries.csv", text: text("countries.csv") },
    regions: { file: "seeds/names/regions.csv", text: text("regions.csv") },
    districts: { file: "seeds/names/districts.csv", text: text("districts.csv") },
    places: { file: "seeds/names/places.csv", text: text("places.csv") },
    own: ownLists(dir, "places"),
  });
  const gazetteer = new Gazetteer({
    towns: decode(path.join(dir, "data", "gazetteer", "towns.bin")),
    places,
    givenNames: new Set(lines(text("first-names.csv")).map((line) => (line.split(",")[0] ?? "").toLowerCase())),
    words: new Set(lines(text("english-words.txt"))),
    demonyms: readDemonyms(text("countries.csv")),
    nouns: new Set(lines(text("place-nouns.txt"))),
  });
  const answer = { gazetteer, problems };
  loaded.set(dir, answer);
  return answer;
}

function lines(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
}

type Section = { at: number; length: number };

function decode(file: string): PackedTowns {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    throw new Error(`The list of towns is missing (${file}). Make it with: ${COMMAND}`);
  }
  try {
    const size = bytes.readUInt32LE(0);
    const header = JSON.parse(bytes.toString("utf8", 8, 8 + size)) as {
      format: number;
      sections: Record<string, Section>;
    };
    if (header.format !== 1) throw new Error(`format ${header.format}`);
    return columns(bytes, 8 + size + (-size & 7), header.sections);
  } catch (error) {
    throw new Error(
      `The list of towns is broken (${file}: ${error instanceof Error ? error.message : error}). Make it anew with: ${COMMAND}`,
    );
  }
}

function columns(bytes: Buffer, base: number, sections: Record<string, Section>): PackedTowns {
  const part = (name: keyof PackedTowns): Buffer => {
    const section = sections[name];
    if (!section || base + section.at + section.length > bytes.length) throw new Error(`no column ${name}`);
    return bytes.subarray(base + section.at, base + section.at + section.length);
  };
  // a pooled buffer may start anywhere, and numbers of four bytes may not
  const copy = (name: keyof PackedTowns): ArrayBuffer => new Uint8Array(part(name)).buffer;
  return {
    id: new Uint32Array(copy("id")),
    lat: new Int32Array(copy("lat")),
    lon: new Int32Array(copy("lon")),
    population: new Uint32Array(copy("population")),
    seat: new Uint8Array(copy("seat")),
    area: new Uint16Array(copy("area")),
    areas: JSON.parse(part("areas").toString("utf8")) as string[],
    names: part("names").toString("utf8"),
    nameEnds: new Uint32Array(copy("nameEnds")),
    keys: part("keys").toString("utf8"),
    keyEnds: new Uint32Array(copy("keyEnds")),
    slots: new Uint32Array(copy("slots")),
    refEnds: new Uint32Array(copy("refEnds")),
    refs: new Uint32Array(copy("refs")),
  };
}
