import { accessSync, constants, existsSync, mkdirSync } from "node:fs";
import path from "node:path";

/** The database to use: DATABASE_URL, else data/dateline.db in the current folder, which the project's scripts make the project's own. */
export function databaseUrl(): string {
  return process.env.DATABASE_URL || "file:./data/dateline.db";
}

/** The file a SQLite url names, absolute. Throws on any other url, saying which are understood. */
export function databaseFile(url: string): string {
  const file = /^file:(?:\/\/(?=\/))?(.+)$/.exec(url)?.[1];
  if (!file)
    throw new Error(`DATABASE_URL is "${url}". Only SQLite is supported: give a file, as in file:./data/dateline.db`);
  return path.resolve(file);
}

/** Makes the folder of a database file. Throws, saying what to do, if the file could not be written in it. */
export function checkWritable(file: string): void {
  const folder = path.dirname(file);
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    if (existsSync(file)) accessSync(file, constants.W_OK);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(
      `The database ${file} cannot be written (${why}). Make its folder writable, or set DATABASE_URL to a file elsewhere.`,
    );
  }
}
