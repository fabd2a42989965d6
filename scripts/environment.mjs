import path from "node:path";

export const root = path.resolve(import.meta.dirname, "..");

process.chdir(root); // what is read at run time stands beside the program, wherever it is called from
process.env.NEXT_TELEMETRY_DISABLED = "1";
process.env.DATABASE_URL = absolute(process.env.DATABASE_URL || "file:./data/dateline.db");

/** A file URL with its path absolute, counted from the project's folder; any other URL as it is. */
function absolute(url) {
  const file = /^file:(?!\/\/)(.+)$/.exec(url)?.[1];
  return file === undefined ? url : `file:${path.resolve(root, file)}`;
}
