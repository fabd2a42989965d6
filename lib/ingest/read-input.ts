import { createReadStream, type Stats } from "node:fs";
import { open, readdir, readFile, realpath, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { createGunzip } from "node:zlib";
import type { Problem } from "../domain";
import { warcPages } from "./containers/warc";
import { collect, TooLarge, zipEntries } from "./containers/zip";
import { parseInput } from "./formats";
import { type ColumnNames, rowsOf } from "./formats/csv";
import type { FormatInput } from "./formats/format";
import { type RecordRead, recordsOf } from "./formats/jsonl";
import { linesOf } from "./lines";
import type { Source } from "./source";

/** A file that is read whole may not be larger, packed or unpacked. In bytes. */
const LARGEST = 256 * 1024 * 1024;
const PAGE = /\.(?:txt|text|md|x?html?)$/i;
const RECORDS = /\.(?:jsonl|ndjson)$/i;
const TABLE = /\.(?:csv|tsv)$/i;
const ARCHIVE = /\.warc$/i;
const ZIP = /\.zip$/i;
const PACKED = /\.gz$/i;

/** Something found under the paths: a source, what is wrong with a file, or addresses that a file names and does not hold. */
export type Found =
  | { readonly source: Source }
  | { readonly problem: Problem }
  | { readonly links: readonly string[]; readonly in: string };

/** How to read files. */
export interface InputOptions {
  /** Which columns of tables hold which fields, where their names do not say so. */
  readonly columns?: ColumnNames;
}

/**
 * Reads files, folders (with all in them but hidden files, by name), packed files and archives, one after the other and each no sooner than
 * it is asked for: never more than one is held. "-" is the standard input. A path that cannot be read is a problem; the others go on.
 */
export async function* readInput(paths: readonly string[], options: InputOptions = {}): AsyncGenerator<Found> {
  const done = new Set<string>();
  for (const path of paths) {
    if (path === "-") yield* readStream("standard input", process.stdin, options);
    else yield* attempt(path, () => readPath(path, options, done));
  }
}

async function* readPath(path: string, options: InputOptions, done: Set<string>): AsyncGenerator<Found> {
  const found = await stat(path);
  if (found.isDirectory()) yield* readFolder(path, options, done);
  else yield* readFiles(/\.json$/i.test(path) ? await pagesBeside(path) : [path], options, done);
}

async function* readFolder(folder: string, options: InputOptions, done: Set<string>): AsyncGenerator<Found> {
  const real = await realpath(folder);
  if (done.has(real)) return; // a link has led here before
  done.add(real);
  const entries = (await readdir(folder)).filter((name) => !name.startsWith("."));
  entries.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const stems = new Set(entries.filter((name) => PAGE.test(name)).map((name) => name.replace(PAGE, "")));
  for (const name of entries) {
    if (/\.json$/i.test(name) && stems.has(name.replace(/\.json$/i, ""))) continue; // tells of the page beside it
    if (/_files$/i.test(name) && stems.has(name.replace(/_files$/i, ""))) continue; // pictures and frames of the page beside it
    const path = join(folder, name);
    yield* attempt(path, async function* () {
      const found = await stat(path);
      if (found.isDirectory()) yield* readFolder(path, options, done);
      else yield* readFiles([path], options, done);
    });
  }
}

async function* readFiles(paths: readonly string[], options: InputOptions, done: Set<string>): AsyncGenerator<Found> {
  for (const path of paths) {
    const found = await stat(path);
    const real = await realpath(path);
    if (done.has(real)) continue;
    done.add(real);
    if (!found.isFile())
      yield problem("not-a-file", path, `a pipe or device, not a file, and not read. Save what it gives to a file.`);
    else yield* attempt(path, () => readOne(path, found, options));
  }
}

/** Reads a file by its name: what may hold many sources as a stream, all else whole. */
async function* readOne(path: string, found: Stats, options: InputOptions): AsyncGenerator<Found> {
  const name = path.replace(PACKED, "");
  if (ZIP.test(path)) yield* readZip(path, options);
  else if (RECORDS.test(name) || TABLE.test(name) || ARCHIVE.test(name))
    yield* readMany(path, name, bytesOf(path), options);
  else if (PACKED.test(path)) yield* readWhole({ name: path, bytes: await collect(bytesOf(path), LARGEST) }, name);
  else if (found.size > LARGEST) yield tooLarge(path);
  else {
    const { sidecar, problems } = await sidecarOf(path);
    for (const one of problems) yield { problem: one };
    const bytes = await readFile(path);
    if (isRecords(path, bytes)) yield* readMany(path, `${path}l`, bytesOf(path), options);
    else yield* readWhole({ name: path, bytes, sidecar });
  }
}

/** A file called .json that holds a record a line. */
const isRecords = (path: string, bytes: Uint8Array): boolean => {
  if (!/\.json$/i.test(path)) return false;
  const head = Buffer.from(bytes.subarray(0, 65_536)).toString("latin1");
  return /^\s*\{[^\n]*\}\s*\n\s*\{/.test(head);
};

/** The bytes of a file, unpacked where its name says that it is packed. */
function bytesOf(path: string): AsyncIterable<Uint8Array> {
  const file = createReadStream(path);
  if (!PACKED.test(path)) return file;
  const unpacked = createGunzip();
  file.on("error", (error) => unpacked.destroy(error));
  return file.pipe(unpacked);
}

/** Records, rows or archived pages, each as soon as it is read. */
async function* readMany(
  path: string,
  name: string,
  bytes: AsyncIterable<Uint8Array>,
  options: InputOptions,
): AsyncGenerator<Found> {
  if (ARCHIVE.test(name)) {
    for await (const page of warcPages(bytes, path)) {
      if ("skipped" in page)
        yield { problem: { code: "broken-record", message: page.skipped, place: { file: path }, fatal: true } };
      else yield* readWhole(page.input, "page.html");
    }
    return;
  }
  const lines = linesOf(bytes);
  const records: AsyncIterable<RecordRead> = TABLE.test(name)
    ? rowsOf(lines, path, options.columns)
    : recordsOf(lines, path);
  for await (const record of records) yield record;
}

/** One input that is held whole. `as`: the name that tells its kind, where its own does not. */
async function* readWhole(input: FormatInput, as: string = input.name): AsyncGenerator<Found> {
  const parsed = await parseInput(as === input.name ? input : { ...input, name: as });
  const own = (words: string) => (as === input.name ? words : words.replaceAll(as, input.name));
  for (const one of parsed.problems) yield { problem: { ...one, message: own(one.message) } };
  for (const source of parsed.sources) yield { source: { ...source, name: own(source.name) } };
  if (parsed.links?.length) yield { links: parsed.links, in: input.name };
}

async function* readZip(path: string, options: InputOptions): AsyncGenerator<Found> {
  const file = await open(path);
  try {
    for await (const entry of zipEntries(file)) {
      if (/(?:^|\/)(?:\.|__MACOSX\/)/.test(entry.name) || /_files\//.test(entry.name)) continue;
      const name = `${path}/${entry.name}`;
      if (ZIP.test(entry.name))
        yield problem("packed-twice", name, `a zip inside a zip was not read. Unpack it first.`);
      else
        yield* attempt(name, async function* () {
          const bytes = await entry.bytes(LARGEST);
          if (RECORDS.test(name) || TABLE.test(name) || ARCHIVE.test(name))
            yield* readMany(name, name, once(bytes), options);
          else yield* readWhole({ name, bytes });
        });
    }
  } finally {
    await file.close();
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** A stream whose kind its first bytes tell: records a line, or one input. */
async function* readStream(
  name: string,
  stream: AsyncIterable<Uint8Array>,
  options: InputOptions,
): AsyncGenerator<Found> {
  const chunks = stream[Symbol.asyncIterator]();
  const first = await chunks.next();
  if (first.done) {
    yield problem("no-text", name, `it is empty.`);
    return;
  }
  const all = (async function* () {
    yield first.value;
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
  })();
  const head = Buffer.from(first.value.subarray(0, 64)).toString("latin1").trimStart();
  if (head.startsWith("{") && !/jsonfeed\.org/.test(head)) yield* readMany(name, "records.jsonl", all, options);
  else
    yield* attempt(name, async function* () {
      yield* readWhole({ name, bytes: await collect(all, LARGEST) });
    });
}

/** The page that a JSON file describes, or the file itself where no page of its name stands beside it. */
async function pagesBeside(path: string): Promise<string[]> {
  const stem = path.replace(/\.json$/i, "");
  for (const extension of [".txt", ".html", ".htm", ".md"]) {
    const found = await stat(stem + extension).catch(() => null);
    if (found?.isFile()) return [stem + extension];
  }
  return [path];
}

async function sidecarOf(path: string): Promise<{ sidecar: Record<string, unknown> | null; problems: Problem[] }> {
  if (!PAGE.test(path)) return { sidecar: null, problems: [] };
  const sidecar = path.replace(PAGE, ".json");
  const wrong = { sidecar: null, problems: [brokenSidecar(sidecar)] };
  try {
    const value: unknown = JSON.parse((await readFile(sidecar, "utf8")).replace(/^\ufeff/, ""));
    if (value === null || typeof value !== "object" || Array.isArray(value)) return wrong;
    return { sidecar: value as Record<string, unknown>, problems: [] };
  } catch (error) {
    if (error instanceof SyntaxError) return wrong;
    if (codeOf(error) === "ENOENT" || codeOf(error) === "EISDIR") return { sidecar: null, problems: [] };
    throw error;
  }
}

async function* attempt(path: string, read: () => AsyncGenerator<Found>): AsyncGenerator<Found> {
  try {
    yield* read();
  } catch (error) {
    if (error instanceof TooLarge) yield tooLarge(path);
    else {
      const code = codeOf(error) ?? "";
      const reason =
        REASONS[code] ?? (/^Z_|^ERR_/.test(code) || ZIP.test(path) || /\.zip\//i.test(path) ? DAMAGED : null);
      if (reason === null) throw error;
      yield problem("unreadable-path", path, reason);
    }
  }
}

const DAMAGED = "it is damaged or locked and could not be unpacked. Unpack it yourself, or get it again.";
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder. Check the spelling.",
  ENOTDIR: "there is no such file or folder. Check the spelling.",
  EACCES: "it may not be read. Check its permissions.",
  EPERM: "it may not be read. Check its permissions.",
  ELOOP: "it is a link that leads in a circle. Give the file itself.",
  ENAMETOOLONG: "the name is too long. Check the spelling.",
  EIO: "the disk could not read it. Copy it and try again.",
  EISDIR: "it is a folder where a file was expected.",
};

const problem = (code: string, file: string, what: string): Found => ({
  problem: { code, message: `${file}: ${what}`, place: { file }, fatal: true },
});
const tooLarge = (path: string): Found =>
  problem("too-large", path, `${basename(path)} is larger than 256 MB unpacked and was not read. Split it.`);
const brokenSidecar = (path: string): Problem => ({
  code: "broken-sidecar",
  message: `${path}: not a JSON object, so its page is read without it. Correct the JSON.`,
  place: { file: path },
  fatal: false,
});

function codeOf(error: unknown): string | null {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : null;
}
