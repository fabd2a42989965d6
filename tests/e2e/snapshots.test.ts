import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import pixelmatch from "pixelmatch";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch } from "./browser";
import { NAMES, pixelsOf, startPictured, take } from "./pictures";
import type { TestServer } from "./server";

// Pictures are kept for one major version of Chromium: others draw letters a little differently.

const FOLDER = path.join(import.meta.dirname, "snapshots");
/** Where pictures go that differ, beside nothing that is kept. */
const DIFFERENT = path.resolve("data/snapshots");
const TOLERANCE = 0.15;
/** Share of pixels that may differ: less than a line of text. */
const MOST_DIFFERENT = 0.004;

let server: TestServer;
let browser: Browser;
const madeWith = readFileSync(path.join(FOLDER, "made-with"), "utf8").trim();

beforeAll(async () => {
  browser = await launch();
  if (chromium() === madeWith) server = await startPictured();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const chromium = () => `Chromium ${browser.version().split(".")[0]}`;

for (const name of NAMES)
  test(`${name} looks as it did`, async ({ skip }) => {
    if (chromium() !== madeWith)
      skip(`the pictures were made with ${madeWith}, this is ${chromium()}: npm run snapshots`);
    const picture = await take(browser, server.url, name);
    const kept = readFileSync(path.join(FOLDER, `${name}.webp`));
    const [now, before] = [await pixelsOf(browser, picture), await pixelsOf(browser, kept)];
    expect([now.width, now.height]).toEqual([before.width, before.height]);
    const different = pixelmatch(now.data, before.data, undefined, now.width, now.height, { threshold: TOLERANCE });
    const share = different / (now.width * now.height);
    if (share > MOST_DIFFERENT) keep(name, picture);
    expect(share, `see data/snapshots/${name}.webp; if that is meant: npm run snapshots`).toBeLessThanOrEqual(
      MOST_DIFFERENT,
    );
  });

function keep(name: string, picture: Buffer): void {
  mkdirSync(DIFFERENT, { recursive: true });
  writeFileSync(path.join(DIFFERENT, `${name}.webp`), picture);
}
