import { existsSync } from "node:fs";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";

const PLACES = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A Chromium found on this machine. Throws, saying what to do, if there is none. */
export async function launch(): Promise<Browser> {
  const executablePath = PLACES.find((place) => place && existsSync(place));
  if (!executablePath) throw new Error("No Chromium was found. Install one, or name it in CHROMIUM_PATH.");
  return chromium.launch({ executablePath, args: FLAGS });
}

export interface OpenPage {
  readonly page: Page;
  /** What the page complained of: errors, refused scripts and styles, failed hydration. */
  readonly complaints: string[];
  readonly close: () => Promise<void>;
}

/** A page in a context of its own, which keeps a list of its complaints. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<OpenPage> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: "reduce",
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  return { page, complaints, close: () => context.close() };
}

/** Waits until the page's scripts have taken over. */
export async function live(page: Page): Promise<void> {
  await page.locator('[data-live="true"]').waitFor();
  await page.waitForFunction(() => !document.querySelector('[data-measured="false"]'));
}

const TWO_FRAMES =
  "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 100))))";

/** What follows the drawing by a frame, lists and counts, is there too. Without scripts nothing follows, and no frame is told of. */
export async function caughtUp(page: Page): Promise<void> {
  const frames = page.evaluate(TWO_FRAMES).catch(() => undefined); // the page may be closed before
  await Promise.race([frames, page.waitForTimeout(1000)]);
}
