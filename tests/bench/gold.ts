import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import type { Span } from "../../lib/domain";

/** A time expression as TIMEX3 writes it. */
export interface Timex extends Span {
  readonly type: string;
  readonly value: string;
}

/** A name and what it names: PER, ORG or LOC; null = the tagger does not say. */
export interface Name extends Span {
  readonly type: "PER" | "ORG" | "LOC" | null;
}

/** One text of a gold set. `published` is the day it appeared (2015-05-18), null where that is not known. */
export interface GoldText {
  readonly id: string;
  readonly text: string;
  readonly published: string | null;
  readonly times?: readonly Timex[];
  readonly entities?: readonly Name[];
}

/** A file of gold texts. */
export interface GoldSet {
  readonly name: string;
  readonly texts: readonly GoldText[];
}

const BUNDLED = join(import.meta.dirname, "data");

/** The bundled sets of one kind, then those of the folder given on the command line, laid out the same way: `times/*.jsonl`. */
export function goldSets(kind: "times" | "actors", folder: string | null): GoldSet[] {
  const bundled = setsIn(join(BUNDLED, kind), "bundled");
  const given = folder === null ? [] : setsIn(join(folder, kind), "given");
  const known = new Set(bundled.map((set) => fingerprint(set)));
  return [...bundled, ...given.filter((set) => !known.has(fingerprint(set)))];
}

/** Articles to read, from `articles/texts.jsonl` of the bundle or of a folder; the fields are those of `dateline read`. */
export function articleRecords(folder: string | null): Record<string, unknown>[] {
  const file = join(folder ?? BUNDLED, "articles", "texts.jsonl");
  return existsSync(file) ? jsonLines(file) : [];
}

/** The folder named on the command line; ends the program with a message where it holds nothing to measure. */
export function givenFolder(argument: string | undefined, holding: string): string | null {
  if (argument === undefined) return null;
  const folder = resolve(argument);
  if (existsSync(join(folder, holding))) return folder;
  console.error(`${folder} holds no ${holding}: give a folder laid out like ${relative(process.cwd(), BUNDLED)}.`);
  process.exit(2);
}

function setsIn(folder: string, origin: string): GoldSet[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith(".jsonl"))
    .sort()
    .map((file) => ({
      name: `${file.replace(/\.jsonl$/, "")} (${origin})`,
      texts: jsonLines(join(folder, file)) as unknown as GoldText[],
    }));
}

/** A given folder may hold a bundled set too: it is measured once. */
function fingerprint(set: GoldSet): string {
  return JSON.stringify(set.texts);
}

function jsonLines(file: string): Record<string, unknown>[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
