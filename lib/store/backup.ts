import { existsSync } from "node:fs";
import { copyFile, rename, rm } from "node:fs/promises";
import { databaseFile, databaseUrl } from "./database-url";
import { migrate } from "./migrate";
import { type DatabaseFile, engine } from "./sql";

/** A file cannot be written or is no database of ours; the message says what to do. */
export class Unusable extends Error {}

function filesOf(): DatabaseFile {
  if (engine.files) return engine.files;
  throw new Unusable("PostgreSQL is copied by pg_dump, or into a file by: npm run db:copy FROM TO");
}

/** Copies the database whole into a new file, as it is at one moment, while others read and write. Throws Unusable if the file is there already. */
export function backUp(file: string, url: string = databaseUrl()): void {
  if (existsSync(file)) throw new Unusable(`${file} is there already. Name a new file, or remove it first.`);
  filesOf().copyTo(url, file);
}

/**
 * Puts a copy in the database's place, brought to the newest migration; a running server notices. Returns where what was there is kept, null if
 * there was nothing. Throws Unusable, changing nothing, if the file is no database of ours.
 */
export async function restore(file: string, url: string = databaseUrl()): Promise<string | null> {
  if (!existsSync(file)) throw new Unusable(`there is no file ${file}. Check the spelling.`);
  const files = filesOf();
  const place = databaseFile(url);
  const fresh = `${place}.new`;
  await copyFile(file, fresh);
  try {
    if (!files.isWhole(`file:${fresh}`, "Article"))
      throw new Unusable(
        `${file} is not a whole copy of a Dateline database. Give a file that \`dateline backup\` wrote.`,
      );
    await migrate(`file:${fresh}`);
    const kept = existsSync(place) ? unused(`${place}.before`) : null;
    if (kept) {
      files.settle(`file:${place}`);
      await rename(place, kept);
      for (const part of ["-wal", "-shm"]) await rm(place + part, { force: true });
    }
    await rename(fresh, place);
    return kept;
  } finally {
    for (const part of ["", "-wal", "-shm"]) await rm(fresh + part, { force: true });
  }
}

/** A name that no file has: the one given, else with a number after it, so that restoring twice loses nothing. */
function unused(file: string): string {
  let free = file;
  for (let number = 2; existsSync(free); number++) free = `${file}-${number}`;
  return free;
}
