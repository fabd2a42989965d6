import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { constants, gunzip, gzip } from "node:zlib";
import type { Columns } from "../columns/columns";
import { decode, encode, FORMAT, finish } from "../columns/wire";
import { log } from "../log";
import { now } from "../time";
import { keptBeside } from "./client";
import type { Store } from "./connection";
import { WORTH_KEEPING } from "./worth-keeping";

/** Columns as they are sent. */
export interface PackedColumns {
  /** Names these very bytes: the version of the data and of their form. */
  readonly tag: string;
  readonly size: number;
  readonly gzip: Uint8Array<ArrayBuffer>;
}

/** The tag of the columns of a version of the data. */
export const columnsTag = (version: string) => `${FORMAT.toString(36)}-${version}`;

/** What packs columns best: their bytes are like noise that knows some letters better than others, and repeat little. */
const SMALL = { level: 8, memLevel: 7, strategy: constants.Z_FILTERED };

/** Makes bytes of columns. */
export async function packColumns(columns: Columns): Promise<PackedColumns> {
  const packed = await promisify(gzip)(encode(columns), SMALL);
  return { tag: columnsTag(columns.version), size: columns.size, gzip: new Uint8Array(packed) };
}

/** Writes columns beside their database if reading them there takes long, so that the next start of the server need not; gives them back. */
export async function keepColumns(db: Store, packed: PackedColumns): Promise<PackedColumns> {
  const file = columnsFile(db);
  if (packed.size < WORTH_KEEPING || file === null) return packed;
  const draft = `${file}.${randomUUID()}`; // processes of other machines that share the folder may have the same number
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await dropDrafts(file);
    await writeFile(draft, Buffer.concat([Buffer.from(`${packed.tag}\n`), packed.gzip]));
    await rename(draft, file); // whole or not at all, also when the process is killed
  } catch (error) {
    log("warn", `The columns could not be kept in ${file}; the next start reads them anew`, { why: String(error) });
    await rm(draft, { force: true }).catch(() => undefined);
  }
  return packed;
}

/** In milliseconds: a draft is written in less. */
const ABANDONED = 3_600_000;

/** Drafts of processes that were killed are many times larger than anything beside them, and tell what may have been deleted since. */
async function dropDrafts(file: string): Promise<void> {
  const folder = path.dirname(file);
  for (const name of await readdir(folder)) {
    const draft = path.join(folder, name);
    if (!name.startsWith(`${path.basename(file)}.`)) continue;
    const { mtimeMs } = await stat(draft);
    if (now() - mtimeMs > ABANDONED) await rm(draft, { force: true });
  }
}

/** The columns of a version, or of any with null, that were written beside the database; null if there are none that can be read. */
export async function keptColumns(
  db: Store,
  version: string | null,
): Promise<{ columns: Columns; packed: PackedColumns } | null> {
  const file = columnsFile(db);
  if (file === null) return null;
  try {
    const bytes = await readFile(file);
    const start = bytes.indexOf("\n") + 1;
    const tag = bytes.subarray(0, start - 1).toString();
    if (version !== null && tag !== columnsTag(version)) return null;
    const columns = decode(await promisify(gunzip)(bytes.subarray(start)));
    if (tag !== columnsTag(columns.version)) return null;
    for (const part of finish(columns)) if (part === undefined) return null; // damage shows here, not where one is read
    return { columns, packed: { tag, size: columns.size, gzip: new Uint8Array(bytes.subarray(start)) } };
  } catch {
    return null; // not there, or damaged: the database has them all
  }
}

/** When columns were last written beside the database, in milliseconds since 1970; null if never. */
export async function columnsWritten(db: Store): Promise<number | null> {
  const file = columnsFile(db);
  if (file === null) return null;
  const found = await stat(file).catch(() => null);
  return found?.mtimeMs ?? null;
}

function columnsFile(db: Store): string | null {
  const beside = keptBeside(db);
  return beside === null ? null : `${beside}.columns`;
}
