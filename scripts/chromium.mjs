import { existsSync } from "node:fs";
import path from "node:path";
import { Failure, run } from "./steps.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const ELSEWHERE = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** Finds a Chromium, or installs Debian's where that is allowed, and leaves its path in CHROMIUM_PATH. */
export async function chromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given && !existsSync(given)) throw new Failure(`CHROMIUM_PATH is ${given}, where there is nothing.`);
  const before = given || find();
  if (!before) await installDebian();
  const found = before || find();
  if (!found) throw new Failure("No Chromium was found. Install one (or Google Chrome), or name it in CHROMIUM_PATH.");
  process.env.CHROMIUM_PATH = found;
  return before ? null : "installed chromium";
}

function find() {
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter(Boolean);
  const places = [...folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name))), ...ELSEWHERE];
  return places.find((place) => existsSync(place));
}

async function installDebian() {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return;
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update"], { env });
  await run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], { env });
}
