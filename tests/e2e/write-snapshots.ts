import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "../../scripts/chromium.mjs";
import { build } from "../../scripts/prepare.mjs";
import { launch } from "./browser";
import { NAMES, startPictured, take } from "./pictures";

// npm run snapshots: makes the pictures anew that tests/e2e/snapshots.test.ts compares with. Look at each before keeping it.

const FOLDER = path.join(import.meta.dirname, "snapshots");

await chromium();
await build();
const server = await startPictured();
const browser = await launch();
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER);
for (const name of NAMES) {
  const picture = await take(browser, server.url, name);
  writeFileSync(path.join(FOLDER, `${name}.webp`), picture);
  console.log(`${name}.webp  ${(picture.length / 1000).toFixed(1)} KB`);
}
writeFileSync(path.join(FOLDER, "made-with"), `Chromium ${browser.version().split(".")[0]}\n`);
await browser.close();
await server.stop();
