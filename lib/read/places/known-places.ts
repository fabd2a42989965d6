import { PLACE_KINDS, type PlaceKind, type Problem } from "../../domain";
import type { KnownPlace } from "./gazetteer";
import { normaliseName } from "./normalise-name";

export interface NamedText {
  /** Path as the user knows it. */
  readonly file: string;
  readonly text: string;
}

/** The curated lists: countries (code = ISO 3166-1), regions and districts (code = GeoNames), everything else. */
export interface PlaceLists {
  readonly countries: NamedText;
  readonly regions: NamedText;
  readonly districts: NamedText;
  readonly places: NamedText;
  /** The user's own places, whose rows win. */
  readonly own?: readonly NamedText[];
}

/** A row's field by column name. */
type Row = (column: string) => string;
type Made = KnownPlace | string;

/** Reads the curated lists. A row that is wrong becomes a Problem that names file and line; the others are kept. */
export function readKnownPlaces(lists: PlaceLists): { places: KnownPlace[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const places = new Map<string, KnownPlace>();
  const read = (list: NamedText, columns: readonly string[], make: (row: Row) => Made): void => {
    const own = new Set<string>();
    for (const [line, row] of rows(list, columns, problems)) {
      const made = typeof row === "string" ? row : make(row);
      if (typeof made === "string") problems.push(problem(list.file, line, made));
      else if (own.has(made.id)) problems.push(problem(list.file, line, `the id ${made.id} is taken`));
      else {
        own.add(made.id);
        places.set(made.id, extended(places.get(made.id), made));
      }
    }
  };
  read(lists.countries, ["code", "name", "geonames_id", "lat", "lon", "aliases"], fromCountry);
  read(lists.regions, ["code", "name", "geonames_id", "lat", "lon", "aliases"], fromArea);
  read(lists.districts, ["code", "name", "lat", "lon", "aliases"], fromArea);
  for (const list of [lists.places, ...(lists.own ?? [])])
    read(list, ["id", "name", "kind", "country", "parent", "lat", "lon", "geonames_id", "aliases"], fromPlace);
  return { places: [...places.values()], problems };
}

/** The names of peoples in the list of countries, in lower case, singular and plural. */
export function readDemonyms(countries: string): Set<string> {
  const out = new Set<string>();
  for (const [, row] of rows({ file: "", text: countries }, ["demonyms"], [])) {
    if (typeof row === "string") continue;
    for (const demonym of row("demonyms").toLowerCase().split("|")) if (demonym) out.add(demonym).add(`${demonym}s`);
  }
  return out;
}

/** A later list adds names to a place of an earlier one, and may rename it. */
function extended(before: KnownPlace | undefined, row: KnownPlace): KnownPlace {
  if (!before) return row;
  const aliases = [...new Set([...row.aliases, before.name, ...before.aliases])].filter((alias) => alias !== row.name);
  const point = row.lat === null ? {} : { lat: row.lat, lon: row.lon };
  return { ...before, name: row.name, kind: row.kind, aliases, ...point };
}

function problem(file: string, line: number, what: string): Problem {
  const message = `${file}, line ${line}: ${what}; the row was left out.`;
  return { code: "place-row", message, place: { file, line }, fatal: false };
}

function fromCountry(row: Row): Made {
  if (!/^[A-Z]{2}$/.test(row("code"))) return "code must be two capital letters";
  return finish({ kind: "country", id: "", code: row("code"), country: row("code"), parent: null }, row);
}

function fromArea(row: Row): Made {
  if (!/^[A-Z]{2}(?:\.[\w-]+){1,2}$/.test(row("code"))) return 'code must look like "US.TX"';
  const code = row("code");
  const id = `area-${code.toLowerCase().replaceAll(".", "-")}`;
  return finish({ kind: "region", id, code, country: code.slice(0, 2), parent: null }, row);
}

function fromPlace(row: Row): Made {
  const kind = PLACE_KINDS.find((known) => known === row("kind"));
  if (!kind) return `kind must be one of ${PLACE_KINDS.join(", ")}`;
  if (row("country") && !/^[A-Z]{2}$/.test(row("country"))) return "country must be two capital letters or empty";
  const id = row("id") || normaliseName(row("name")).replaceAll(" ", "-");
  return finish({ kind, id, code: null, country: row("country") || null, parent: row("parent") || null }, row);
}

interface Start {
  readonly kind: PlaceKind;
  readonly id: string;
  readonly code: string | null;
  readonly country: string | null;
  readonly parent: string | null;
}

function finish(start: Start, row: Row): Made {
  const name = row("name").trim();
  if (!name) return "name is empty";
  const lat = numberIn(row("lat"), 90);
  const lon = numberIn(row("lon"), 180);
  if (Number.isNaN(lat) || Number.isNaN(lon) || (lat === null) !== (lon === null))
    return "lat and lon must be degrees, or both empty";
  if (row("geonames_id") && !/^\d{1,9}$/.test(row("geonames_id"))) return "geonames_id must be a number or empty";
  const geonamesId = row("geonames_id") ? Number(row("geonames_id")) : null;
  const aliases = row("aliases")
    .split("|")
    .map((alias) => alias.trim())
    .filter(Boolean);
  return {
    ...start,
    id: geonamesId ? `gn-${geonamesId}` : start.id,
    name,
    lat,
    lon,
    geonamesId,
    aliases,
  };
}

function numberIn(text: string | undefined, limit: number): number | null {
  if (!text?.trim()) return null;
  const value = Number(text);
  return Math.abs(value) <= limit ? value : Number.NaN;
}

/** Rows by column name with their line numbers; a string instead says what is wrong with the row. */
function* rows(
  list: NamedText,
  columns: readonly string[],
  problems: Problem[],
): Generator<[line: number, row: Row | string]> {
  const all = list.text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const header = fields(all[0] ?? "") ?? [];
  const at = new Map(header.map((column, k) => [column, k]));
  const missing = columns.filter((column) => !header.includes(column));
  if (missing.length) {
    problems.push(problem(list.file, 1, `the header lacks ${missing.join(", ")}`));
    return;
  }
  for (const [i, line] of all.entries()) {
    if (i === 0 || !line.trim() || line.startsWith("#")) continue;
    const values = fields(line);
    if (!values || values.length !== header.length)
      yield [i + 1, `needs ${header.length} fields, has ${values?.length ?? "an open quote"}`];
    else yield [i + 1, (column) => values[at.get(column) ?? -1] ?? ""];
  }
}

/** The fields of a CSV line; null if a quote is left open. */
function fields(line: string): string[] | null {
  if (!line.includes('"')) return line.split(",").map((field) => field.trim());
  const out: string[] = [];
  for (let at = 0; at <= line.length; ) {
    let field = "";
    if (line[at] === '"') {
      for (;;) {
        const close = line.indexOf('"', at + 1);
        if (close < 0) return null;
        field += line.slice(at + 1, close);
        at = close + 1;
        if (line[at] !== '"') break;
        field += '"';
      }
    }
    const comma = line.indexOf(",", at);
    const end = comma < 0 ? line.length : comma;
    out.push((field + line.slice(at, end)).trim());
    at = end + 1;
  }
  return out;
}
