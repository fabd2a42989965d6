import type { Browser, Page } from "playwright-core";
import { live, openPage } from "./browser";
import { startServer, type TestServer } from "./server";

// Pictures of the dashboard's main states, at half size: small enough to be kept, large enough to show what moved.

interface State {
  readonly name: string;
  readonly address: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly dark?: boolean;
}

const NARROW = { width: 390, height: 844 };
const WIDE = { width: 1280, height: 800 };
const NEAR = "from=2025-05-12&to=2025-05-25";

export const STATES: readonly State[] = [
  { name: "timeline-far", address: "/" },
  { name: "timeline-near", address: `/?${NEAR}` },
  { name: "timeline-dark", address: `/?${NEAR}`, dark: true },
  { name: "timeline-narrow", address: `/?${NEAR}`, viewport: NARROW },
  { name: "list", address: "/?lens=list" },
  { name: "table", address: "/?lens=table" },
  { name: "map", address: "/?lens=map" },
  { name: "nothing", address: "/?q=zzyzxqqq&type=other" },
];

/** The seed articles on a server whose clock always says the same. */
export function startPictured(): Promise<TestServer> {
  return startServer(undefined, {
    DATELINE_TEST_NOW: "2026-01-15T12:00:00Z",
    NODE_OPTIONS: `--require ${JSON.stringify(`${import.meta.dirname}/fixed-clock.cjs`)}`,
  });
}

export const EVENT_PANEL = "event-panel";
export const NAMES: readonly string[] = [...STATES.map(({ name }) => name), EVENT_PANEL];

/** A picture of a state, as WebP. */
export async function take(browser: Browser, url: string, name: string): Promise<Buffer> {
  const state = STATES.find((each) => each.name === name);
  const { page, close } = await openPage(browser, {
    viewport: state?.viewport ?? WIDE,
    colorScheme: state?.dark ? "dark" : "light",
    timezoneId: "UTC",
    locale: "en-GB",
  });
  await page.goto(url + (state?.address ?? `/?${NEAR}&event=${await firstEvent(url)}`));
  await live(page);
  await page.waitForLoadState("networkidle");
  await page.reload(); // fonts that came too late for the first paint are shown from now on
  await live(page);
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(SETTLING);
  const shot = await page.screenshot({ animations: "disabled", caret: "hide" });
  await close();
  return halved(browser, shot);
}

/** Longer than anything on the page takes to come to rest. */
const SETTLING = 1_000;

async function firstEvent(url: string): Promise<string> {
  const { events } = (await (await fetch(`${url}/api/view?${NEAR}`)).json()) as { events: { id: string }[] };
  return encodeURIComponent(events[0]?.id ?? "");
}

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and opacity of each. */
  readonly data: Uint8Array;
}

const ENCODE = `async (source) => {
  const image = await createImageBitmap(await (await fetch(source)).blob());
  const canvas = new OffscreenCanvas(image.width / 2, image.height / 2);
  const context = canvas.getContext("2d");
  context.imageSmoothingQuality = "high";
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await canvas.convertToBlob({ type: "image/webp", quality: 0.4 });
  return Array.from(new Uint8Array(await blob.arrayBuffer()));
}`;

const DECODE = `async (source) => {
  const image = await createImageBitmap(await (await fetch(source)).blob());
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext("2d");
  context.drawImage(image, 0, 0);
  const { width, height, data } = context.getImageData(0, 0, canvas.width, canvas.height);
  const url = await new Promise((done) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result);
    reader.readAsDataURL(new Blob([data]));
  });
  return { width, height, data: url.slice(url.indexOf(",") + 1) };
}`;

async function halved(browser: Browser, png: Buffer): Promise<Buffer> {
  return onBlankPage(browser, async (page) => {
    const bytes = (await page.evaluate(`(${ENCODE})(${JSON.stringify(dataUrl("image/png", png))})`)) as number[];
    return Buffer.from(bytes);
  });
}

/** The pixels of a WebP picture, as the browser decodes it. */
export async function pixelsOf(browser: Browser, webp: Buffer): Promise<Pixels> {
  return onBlankPage(browser, async (page) => {
    const source = JSON.stringify(dataUrl("image/webp", webp));
    const found = (await page.evaluate(`(${DECODE})(${source})`)) as Omit<Pixels, "data"> & { data: string };
    return { ...found, data: new Uint8Array(Buffer.from(found.data, "base64")) };
  });
}

async function onBlankPage<Result>(browser: Browser, act: (page: Page) => Promise<Result>): Promise<Result> {
  const page = await browser.newPage();
  try {
    return await act(page);
  } finally {
    await page.close();
  }
}

const dataUrl = (type: string, bytes: Buffer) => `data:${type};base64,${bytes.toString("base64")}`;
