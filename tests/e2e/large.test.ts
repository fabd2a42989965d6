import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { passageHref } from "../../lib/links/page-links";
import { openStore } from "../../lib/store/client";
import { migrate } from "../../lib/store/migrate";
import { rebuildEvents } from "../../lib/store/rebuild-events";
import { saveReading } from "../../lib/store/save-reading";
import { mergeByTitle } from "../store/made-reading";
import { launch, openPage } from "./browser";
import { largeReading, sentenceOf } from "./large-contents";
import { serveDatabase, type TestServer } from "./server";

const folder = mkdtempSync(path.join(tmpdir(), "dateline-large-"));
let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  const address = path.join(folder, "large.db");
  await migrate(`file:${address}`);
  const db = openStore(`file:${address}`);
  await saveReading(largeReading(), db);
  await rebuildEvents(mergeByTitle, db);
  await db.$disconnect();
  server = await serveDatabase(address);
  browser = await launch();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** Bytes of an answer as it is before it is compressed, and how long it took, in milliseconds. */
async function ask(where: string): Promise<{ status: number; bytes: number; took: number; text: string }> {
  const begun = performance.now();
  const response = await fetch(server.url + where, { headers: { "accept-encoding": "identity" } });
  const text = await response.text();
  return { status: response.status, bytes: Buffer.byteLength(text), took: performance.now() - begun, text };
}

const MOST_BYTES = 500_000;

test.each([
  "/articles/large",
  "/articles/large?part=99",
  "/articles/large?find=visitor",
  "/events/e-large-0",
  "/events/e-large-0?passages=3981",
  "/?event=e-large-0",
  "/api/events/e-large-0",
])("is under 500 KB, and soon there: %s", async (where) => {
  await ask(where);
  const { status, bytes, took } = await ask(where);
  console.info(`${where}: ${Math.round(bytes / 1000)} KB, ${Math.round(took)} ms`);
  expect(status).toBe(200);
  expect(bytes).toBeGreaterThan(20_000);
  expect(bytes).toBeLessThan(MOST_BYTES);
  expect(took).toBeLessThan(10_000); // it took minutes; a busy machine is no fault
});

test("a link to a passage far down opens its part, with the passage in sight and marked", async () => {
  const text = largeReading().article.text;
  const quote = sentenceOf(31_234);
  const start = text.indexOf(quote);
  const { page, complaints, close } = await openPage(browser);
  await page.goto(server.url + passageHref({ articleId: "large", start, end: start + quote.length, quote }));
  expect(await page.locator('mark[data-asked="true"]').allTextContents()).toEqual([quote]);
  const box = await page.locator("#passage").boundingBox();
  expect(box && box.y >= 0 && box.y < 900).toBe(true);
  await page.goto(`${server.url}/articles/large?at=${start + 3}-${start + 9}`);
  expect(await page.getByText("No passage stands at the place").count()).toBe(1);
  expect(complaints).toEqual([]);
  await close();
});

test.each([true, false])(
  "words are found in every part, parts follow each other, with scripts and without: %s",
  async (javaScriptEnabled) => {
    const { page, complaints, close } = await openPage(browser, {
      javaScriptEnabled,
      viewport: { width: 320, height: 700 },
    });
    await page.goto(`${server.url}/articles/large`);
    await page.getByRole("searchbox", { name: "Find words in the article" }).fill("visitor 39998 CAME");
    await page.getByRole("button", { name: "Find" }).click();
    await page.getByText("stands in 1 place").waitFor();
    await page.getByRole("link", { name: "Visitor 39998 came" }).first().click();
    await page.locator("article b").waitFor();
    expect(await page.locator("article b").allTextContents()).toEqual(["Visitor 39998 came"]);
    const box = await page.locator("article b").boundingBox();
    expect(box && box.y >= 0 && box.y < 700).toBe(true);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
    const part = Number(new URL(page.url()).searchParams.get("part"));
    await page
      .getByRole("link", { name: `← Part ${part - 1}` })
      .first()
      .click();
    await page.waitForURL(new RegExp(`part=${part - 1}\\b`));
    expect(await page.locator("article mark").count()).toBeGreaterThan(100);
    expect(complaints).toEqual([]);
    await close();
  },
);

test("an event's passages are all reached; what its sources differ in stands on the first page", async () => {
  const { page, complaints, close } = await openPage(browser);
  await page.goto(`${server.url}/events/e-large-0`);
  expect(await page.getByRole("heading", { name: "Where it stands: 4,000 passages" }).count()).toBe(1);
  const differing = page.getByRole("heading", { name: "Where its sources differ" }).locator("+ dl");
  expect(await differing.innerText()).toContain("13 May 2025");
  expect(await differing.innerText()).toContain("Denied");
  const seen = new Set(await page.locator("blockquote").allTextContents());
  await page.getByRole("link", { name: "3,960 more passages" }).click();
  await page.getByText("41 to 80 of 4,000").waitFor();
  for (const quote of await page.locator("blockquote").allTextContents()) seen.add(quote);
  expect(seen.size).toBe(80);
  expect(complaints).toEqual([]);
  await close();
});
