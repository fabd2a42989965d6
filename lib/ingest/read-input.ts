import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Problem } from "../domain";
import { parseInput } from "./formats";
import type { Source } from "./source";

const LARGEST = 256 * 1024 * 1024;
const PAGE = /\.(?:txt|text|md|x?html?)$/i;

/** What was found under some paths. */
export interface Input {
  readonly sources: Source[];
  readonly problems: Problem[];
}

/** Reads files and folders (with all in them but hidden files) in the order given, folders by name. A path that cannot be read is a problem; the others go on. */
export async function readInput(paths: readonly string[]): Promise<Input> {
  const input: Input = { sources: [], problems: [] };
  const done = new Set<string>();
  for (const path of paths) await readPath(path, input, done);
  return input;
}

async function readPath(path: string, input: Input, done: Set<string>): Promise<void> {
  await attempt(path, input, async () => {
    const found = await stat(path);
    if (found.isDirectory()) await readFolder(path, input, done);
    else if (/\.json$/i.test(path)) await readFiles(await pagesBeside(path), input, done);
    else await readFiles([path], input, done);
  });
}

async function readFolder(folder: string, input: Input, done: Set<string>): Promise<void> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter((entry) => !entry.name.startsWith("."));
  entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const stems = new Set(entries.filter((entry) => PAGE.test(entry.name)).map((entry) => entry.name.replace(PAGE, "")));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    const isSidecar = /\.json$/i.test(entry.name) && stems.has(entry.name.replace(/\.json$/i, ""));
    if (entry.isDirectory()) await attempt(path, input, () => readFolder(path, input, done));
    else if (entry.isFile() && !isSidecar) await readFiles([path], input, done);
  }
}

async function readFiles(paths: readonly string[], input: Input, done: Set<string>): Promise<void> {
  for (const path of paths) {
    if (done.has(path)) continue;
    done.add(path);
    await attempt(path, input, async () => {
      const { size } = await stat(path);
      if (size > LARGEST) {
        input.problems.push({
          code: "too-large",
          message: `${path}: larger than 256 MB and not read. Split it.`,
          fatal: true,
        });
        return;
      }
      const read = parseInput({ name: path, bytes: await readFile(path), sidecar: await sidecarOf(path, input) });
      input.sources.push(...read.sources);
      input.problems.push(...read.problems);
    });
  }
}

/** The page that a JSON file describes, or the file itself where no page of its name stands beside it. */
async function pagesBeside(path: string): Promise<string[]> {
  const stem = path.replace(/\.json$/i, "");
  for (const extension of [".txt", ".html", ".htm", ".md"])
    if (
      await stat(stem + extension).then(
        (found) => found.isFile(),
        () => false,
      )
    )
      return [stem + extension];
  return [path];
}

async function sidecarOf(path: string, input: Input): Promise<Record<string, unknown> | null> {
  if (!PAGE.test(path)) return null;
  const sidecar = path.replace(PAGE, ".json");
  try {
    const value: unknown = JSON.parse((await readFile(sidecar, "utf8")).replace(/^\ufeff/, ""));
    if (value !== null && typeof value === "object" && !Array.isArray(value)) return value as Record<string, unknown>;
    input.problems.push(brokenSidecar(sidecar));
  } catch (error) {
    if (error instanceof SyntaxError) input.problems.push(brokenSidecar(sidecar));
    else if (codeOf(error) !== "ENOENT") throw error;
  }
  return null;
}

async function attempt(path: string, input: Input, read: () => Promise<void>): Promise<void> {
  try {
    await read();
  } catch (error) {
    const reason = REASONS[codeOf(error) ?? ""];
    if (!reason) throw error;
    input.problems.push({ code: "unreadable-path", message: `${path}: ${reason}`, fatal: true });
  }
}

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

const brokenSidecar = (path: string): Problem => ({
  code: "broken-sidecar",
  message: `${path}: not a JSON object, so its page is read without it. Correct the JSON.`,
  fatal: false,
});

function codeOf(error: unknown): string | null {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : null;
}
