import { accessSync, constants, existsSync, mkdirSync } from "node:fs";
import path from "node:path";

/** The database to use: DATABASE_URL, else data/dateline.db in the current folder, which the project's scripts make the project's own. */
export function databaseUrl(): string {
  return process.env.DATABASE_URL || "file:./data/dateline.db";
}

/** A database's address as it may be shown. */
export function withoutPassword(url: string): string {
  return url.replace(/^(\w+:\/\/[^/?#]*?):[^/?#]*@/, "$1:***@");
}

/** A file that is there while the seed articles are being read into a database. */
export function seedingMark(url: string): string {
  return url.startsWith("file:") ? `${databaseFile(url)}.seeding` : path.resolve("data", "postgresql.seeding");
}

/** The file a SQLite url names, absolute. Throws on any other url, saying which are understood. */
export function databaseFile(url: string): string {
  const file = /^file:(?:\/\/(?=\/))?(.+)$/.exec(url)?.[1];
  if (!file)
    throw new Error(
      `DATABASE_URL is "${withoutPassword(url)}". Give a file, as in file:./data/dateline.db, or a PostgreSQL, as in postgresql://user@host/dateline`,
    );
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
