import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { root } from "./environment.mjs";

/** Something that the user can put right: its message says how. */
export class Failure extends Error {}

/** Runs one step, says what it did and how long that took. `work` returns words for what it did, or null if nothing was to be done. */
export async function step(name, work) {
  const started = performance.now();
  const done = await work();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`  ${name.padEnd(10)} ${(done ?? "up to date").padEnd(40)} ${seconds.padStart(6)} s`);
}

/** Runs a command in the project's folder; what it prints is shown only if it fails, or as it comes with `loud`. */
export function run(command, args, { loud = false, env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const stdio = loud ? "inherit" : ["ignore", "pipe", "pipe"];
    const child = spawn(command, args, { cwd: root, env: { ...process.env, ...env }, stdio });
    const out = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => out.push(chunk));
    child.once("error", reject);
    child.once("close", (code, signal) => {
      const text = Buffer.concat(out).toString();
      if (code === 0) resolve(text);
      else
        reject(new Failure(`${text}\n${path.basename(command)} ${args.join(" ")} ended with ${signal ?? code}`.trim()));
    });
  });
}

/** The program of a package, to be run by Node itself. */
export const program = (file) => path.join(root, "node_modules", file);

/**
 * Does work only if its inputs (files and folders) are not those it was last done with. The note of them lies in the output's own
 * folder: without the output there is no note. Returns whether it was done.
 */
export async function whenStale(note, inputs, work) {
  const now = contentStamp(inputs);
  if (fs.existsSync(note) && fs.readFileSync(note, "utf8") === now) return false;
  await work();
  fs.writeFileSync(note, now);
  return true;
}

function contentStamp(inputs) {
  const hash = createHash("sha256");
  for (const file of inputs.flatMap((input) => filesIn(path.join(root, input)))) {
    hash
      .update(`${path.relative(root, file)}\0`)
      .update(fs.readFileSync(file))
      .update("\0");
  }
  return hash.digest("hex");
}

const GENERATED = ["client", "client-postgresql"].map((name) => path.join(root, "lib/store", name));

function filesIn(entry) {
  if (GENERATED.includes(entry) || !fs.existsSync(entry)) return [];
  if (!fs.statSync(entry).isDirectory()) return [entry];
  const names = fs.readdirSync(entry).sort();
  return names.flatMap((name) => filesIn(path.join(entry, name)));
}
