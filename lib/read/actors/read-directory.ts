import { ACTOR_KINDS, type ActorKind, type Problem } from "../../domain";
import { parseEdtf } from "../../time";
import type { Country, CuratedActor, DatedRole, DirectoryData, FirstName, Gender } from "./directory";
import { slug } from "./name-key";

/** A list as it stands in a file; `file` is what a problem names. */
export interface NamesFile {
  readonly file: string;
  readonly text: string;
}

export interface NamesFiles {
  readonly actors: readonly NamesFile[];
  readonly states: NamesFile;
  readonly firstNames: NamesFile;
  readonly familyNames: NamesFile;
  readonly words: NamesFile;
  readonly things: NamesFile;
}

/** Reads the curated lists. A broken row becomes a problem that names file and line; the other rows are read. A later row wins an id. */
export function readDirectory(files: NamesFiles): { data: DirectoryData; problems: Problem[] } {
  const problems: Problem[] = [];
  const actors = new Map<string, CuratedActor>();
  for (const file of files.actors)
    eachRow(file, ["id", "name", "kind"], problems, (row) => {
      const actor = readActor(row);
      actors.set(actor.id, actor);
    });
  const countries: Country[] = [];
  eachRow(files.states, ["iso", "name"], problems, (row) => countries.push(readCountry(row)));
  const firstNames: FirstName[] = [];
  eachRow(files.firstNames, ["name"], problems, (row) =>
    firstNames.push({ name: row("name"), gender: gender(row("gender")), word: row("also") === "word" }),
  );
  const familyNames: string[] = [];
  eachRow(files.familyNames, ["name"], problems, (row) => familyNames.push(row("name")));
  const [words, things] = [linesOf(files.words), linesOf(files.things)];
  return { data: { actors: [...actors.values()], countries, firstNames, familyNames, words, things }, problems };
}

const linesOf = ({ text }: NamesFile): string[] => text.split("\n").flatMap((line) => line.trim() || []);

type Row = (column: string) => string;

function eachRow(file: NamesFile, needed: readonly string[], problems: Problem[], take: (row: Row) => void): void {
  const lines = file.text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const header = fields(lines[0] ?? "") ?? [];
  const missing = needed.filter((column) => !header.includes(column));
  if (missing.length > 0) {
    problems.push(problem(file, 1, `the header has no column ${missing.join(", ")}; no row of this file was read`));
    return;
  }
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i] as string;
    if (!line.trim() || line.startsWith("#")) continue;
    const values = fields(line);
    if (!values || values.length > header.length) {
      problems.push(problem(file, i + 1, values ? "has more fields than the header" : "has an open quotation mark"));
      continue;
    }
    const row: Row = (column) => (values[header.indexOf(column)] ?? "").trim();
    const empty = needed.filter((column) => !row(column));
    try {
      if (empty.length > 0) throw new BadRow(`has no ${empty.join(", ")}`);
      take(row);
    } catch (error) {
      if (!(error instanceof BadRow)) throw error;
      problems.push(problem(file, i + 1, error.message));
    }
  }
}

class BadRow extends Error {}

function problem(file: NamesFile, line: number, what: string): Problem {
  const message = `${file.file}, line ${line}: ${what}. Row left out.`;
  return { code: "names-row", message, place: { file: file.file, line }, fatal: false };
}

/** The fields of one CSV line, or null when a quotation mark is never closed. */
function fields(line: string): string[] | null {
  const out: string[] = [];
  let at = 0;
  for (;;) {
    if (line[at] === '"') {
      let value = "";
      let from = at + 1;
      for (;;) {
        const end = line.indexOf('"', from);
        if (end < 0) return null;
        value += line.slice(from, end);
        at = end + 1;
        if (line[at] !== '"') break;
        value += '"';
        from = at + 1;
      }
      out.push(value);
      at = line.indexOf(",", at);
    } else {
      const end = line.indexOf(",", at);
      out.push(line.slice(at, end < 0 ? undefined : end));
      at = end;
    }
    if (at < 0) return out;
    at++;
  }
}

const list = (value: string) => value.split("|").flatMap((x) => x.trim() || []);

function readActor(row: Row): CuratedActor {
  const kind = row("kind");
  if (!ACTOR_KINDS.includes(kind as ActorKind)) throw new BadRow(`kind "${kind}" is none of ${ACTOR_KINDS.join(", ")}`);
  const id = row("id");
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) throw new BadRow(`id "${id}" must be small letters, digits and hyphens`);
  const country = row("country");
  if (country && !/^[A-Z]{2}$/.test(country)) throw new BadRow(`country "${country}" must be two capital letters`);
  return {
    id,
    name: row("name"),
    kind: kind as ActorKind,
    country: country || null,
    aliases: list(row("aliases")),
    curated: true,
    roles: list(row("roles")).map(readRole),
  };
}

function readRole(value: string): DatedRole {
  const m = /^([^:]+):([A-Z]{2})?:(.+)$/.exec(value);
  if (!m) throw new BadRow(`role "${value}" must be like "foreign minister:RU:2004-03-09/.."`);
  const span = parseEdtf(m[3] as string);
  if (!span) throw new BadRow(`role "${value}" has no EDTF date`);
  return { role: (m[1] as string).toLowerCase(), country: m[2] ?? null, from: span.from, to: span.to };
}

function readCountry(row: Row): Country {
  if (!/^[A-Z]{2}$/.test(row("iso"))) throw new BadRow(`iso "${row("iso")}" must be two capital letters`);
  return {
    id: slug(row("name")),
    iso: row("iso"),
    name: row("name"),
    aliases: list(row("aliases")),
    adjectives: list(row("adjectives")),
    people: list(row("people")),
    capitals: list(row("capitals")),
  };
}

function gender(value: string): Gender {
  return value === "m" || value === "f" ? value : "u";
}
