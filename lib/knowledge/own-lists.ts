import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** The user's own lists of names: `dir`/data/names/`what`*.csv, in name order, with the path as the user knows it. */
export function ownLists(dir: string, what: "actors" | "places"): { file: string; text: string }[] {
  const folder = path.join(dir, "data", "names");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.startsWith(what) && name.endsWith(".csv"))
    .sort()
    .map((name) => ({ file: path.join("data", "names", name), text: readFileSync(path.join(folder, name), "utf8") }));
}
