import { readFileSync } from "node:fs";
import path from "node:path";
import type { Problem } from "../domain";
import { Directory } from "../read/actors/directory";
import { type NamesFile, readDirectory } from "../read/actors/read-directory";
import { ownLists } from "./own-lists";

const loaded = new Map<string, { directory: Directory; problems: Problem[] }>();

/**
 * The directory of curated actors from `dir`/seeds/names and the user's own `dir`/data/names/actors*.csv, whose rows win; `dir` is the
 * project's folder. Read once per process. A broken row or a missing file is a problem that names it and never stops the rest.
 */
export function loadActors(dir: string = process.cwd()): { directory: Directory; problems: Problem[] } {
  const known = loaded.get(dir);
  if (known) return known;
  const missing: Problem[] = [];
  const read = (...parts: string[]): NamesFile => {
    const file = path.join(...parts);
    try {
      return { file, text: readFileSync(path.join(dir, file), "utf8") };
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      const message = `${file} could not be read: ${why}`;
      missing.push({ code: "names-file", message, place: { file }, fatal: false });
      return { file, text: "" };
    }
  };
  const { data, problems } = readDirectory({
    actors: [read("seeds", "names", "actors.csv"), ...ownLists(dir, "actors")],
    states: read("seeds", "names", "states.csv"),
    firstNames: read("seeds", "names", "first-names.csv"),
    familyNames: read("seeds", "names", "family-names.csv"),
    words: read("seeds", "names", "english-words.txt"),
    things: read("seeds", "names", "things.txt"),
  });
  const answer = { directory: new Directory(data), problems: [...missing, ...problems] };
  loaded.set(dir, answer);
  return answer;
}
