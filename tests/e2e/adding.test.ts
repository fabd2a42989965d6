import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ViewAnswer } from "../../lib/answers/events";
import { launch, openPage } from "./browser";
import { type NewsSite, startNewsSite } from "./news-site";
import { serveDatabase, type TestServer } from "./server";

// What comes in by hand: links, files and text, and a day of publication, from an empty database on. Nothing beyond this machine is asked.

const ROOT = path.resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(path.join(tmpdir(), "dateline-adding-"));
const PATIENCE = 120_000;
let site: NewsSite;
let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  const database = path.join(folder, "adding.db");
  const env = { ...process.env, DATABASE_URL: `file:${database}` };
  execFileSync(process.execPath, ["scripts/dateline.mjs", "feeds", "list"], { cwd: ROOT, env }); // makes the database
  site = await startNewsSite();
  server = await serveDatabase(database, { DATELINE_FETCH_PRIVATE: "1", DATELINE_WORKERS: "1" });
  browser = await launch();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  site?.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** No rule of accessibility is broken, nothing runs out of a screen of 320 pixels, and what is pressed is large enough. */
async function fine(page: Page): Promise<void> {
  const found = await new AxeBuilder({ page }).analyze();
  expect(found.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  const before = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  for (const button of await page.locator("main button:visible").all()) {
    const box = await button.boundingBox();
    expect(box?.height, await button.innerText()).toBeGreaterThanOrEqual(44);
  }
  if (process.env.DATELINE_SHOTS)
    await page.screenshot({ path: path.join(process.env.DATELINE_SHOTS, `${Date.now()}.png`), fullPage: true });
  if (before) await page.setViewportSize(before);
}

const results = (page: Page) => page.getByRole("region", { name: "What was found" });
const add = (page: Page) => page.getByRole("button", { name: "Add", exact: true }).click();

test("from the empty timeline: links, files and a text; each as it goes and with what was found or is wrong", async () => {
  const { page, complaints, close } = await openPage(browser);
  await page.goto(server.url);
  await page.locator("main").getByRole("link", { name: /add/i }).first().click();
  await page.waitForURL(/\/add$/);
  await add(page);
  expect(await page.getByRole("alert").filter({ hasText: "Nothing was given" }).innerText()).toContain("add a link");

  await page.getByLabel("Links, one a line").fill(`${site.url}/story/Velmar?utm_source=mail\n${site.url}/missing`);
  await page.getByLabel("Files").setInputFiles([
    {
      name: "dam.html",
      mimeType: "text/html",
      buffer: Buffer.from(
        '<html lang="en"><head><title>Dam breaks above Sarn</title></head><body><article><h1>Dam breaks above Sarn</h1><time datetime="2024-03-06">6 March 2024</time><p>A dam above Sarn broke on Tuesday and flooded forty houses, the water board said in a statement.</p></article></body></html>',
      ),
    },
    { name: "photo.jpg", mimeType: "image/jpeg", buffer: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0, 1, 2]) },
  ]);
  await page
    .getByLabel("Text", { exact: true })
    .fill("Rebels shelled the port of Ostra on Tuesday, killing nine people, the governor said.");
  await page.getByLabel("Headline").fill("Ostra shelled");
  const seen = page.waitForFunction(() => /\b[0-4] of 5 read/.test(document.querySelector("main")?.textContent ?? ""));
  await add(page);
  await seen; // told before all is read
  await results(page).getByText("5 of 5 read · 3 articles").waitFor({ timeout: PATIENCE });
  const item = async (name: string) =>
    (await results(page).getByRole("listitem").filter({ hasText: name }).innerText()).replace(/\s+/g, " ");
  expect(await item("/story/Velmar")).toMatch(
    /Read Pier closed in Velmar 7 March 2024.* · en · [1-9]\d* passages? · new/,
  );
  expect(await item("/missing")).toMatch(/404|not found|no such/i);
  expect(await item("dam.html")).toMatch(/Dam breaks above Sarn 6 March 2024 · en · [1-9]\d* passages? · new/);
  expect(await item("photo.jpg")).toContain("not a kind of file that can be read");
  expect(await item("pasted text")).toMatch(
    /Ostra shelled Date of publication not known · en .*no publication date is known/,
  );
  expect(await page.getByLabel("Text", { exact: true }).inputValue()).toBe(""); // ready for the next
  const names = await results(page).getByRole("listitem").locator("p:first-child").allInnerTexts();
  expect(names.map((name) => /story|missing|dam|photo|pasted/.exec(name)?.[0])).toEqual([
    ...["story", "missing", "dam", "photo", "pasted"], // as they were given
  ]);
  await fine(page);

  await results(page).getByRole("link", { name: "See the timeline" }).click();
  await page.waitForURL(`${server.url}/`);
  const { events } = (await (await fetch(`${server.url}/api/view?confidence=0`)).json()) as ViewAnswer;
  expect(events.length).toBeGreaterThanOrEqual(3);
  expect(complaints.filter((words) => !words.includes("400"))).toEqual([]);
  await close();
}, 300_000);

test("the day of publication, by the form on an article's page: refused if it is to come, kept, and changed", async () => {
  const { page, complaints, close } = await openPage(browser);
  await page.goto(`${server.url}/articles`);
  await page.getByRole("link", { name: "Ostra shelled" }).first().click();
  const form = page.getByRole("form", { name: "Day of publication" });
  await form.waitFor();
  expect(await page.locator("main").innerText()).toContain("date of publication not known");
  await form.getByLabel("When was it published?").fill("2039-01-01");
  await form.getByRole("button").click();
  expect(await form.getByRole("alert").innerText()).toContain("2039-01-01 is later than");
  await fine(page);
  for (const [day, label, told, dated] of [
    ["2024-03-07", "When was it published?", "7 March 2024", "5 March 2024"],
    ["2024-03-14", "Another day of publication", "14 March 2024", "12 March 2024"],
  ] as const) {
    await form.getByLabel(label).fill(day);
    await Promise.all([page.waitForEvent("load", { timeout: PATIENCE }), form.getByRole("button").click()]);
    await page.getByText(`published ${told} (day given by hand)`).waitFor();
    expect(await page.getByRole("complementary", { name: "Events in this article" }).innerText()).toContain(dated);
    expect(await page.locator("main").innerText()).not.toContain("no publication date is known");
  }
  const address = page.url();
  await page.goto(`${server.url}/add`);
  await page
    .getByLabel("Text", { exact: true })
    .fill("Rebels shelled the port of Ostra on Tuesday, killing nine people, the governor said.");
  await page.getByLabel("Headline").fill("Ostra shelled");
  await add(page);
  await results(page).getByText("1 of 1 read").waitFor({ timeout: PATIENCE });
  expect(await results(page).innerText()).toMatch(/14 March 2024[\s\S]*known already/);
  expect(await results(page).innerText()).not.toContain("no publication date is known");
  await page.goto(address);
  await page.getByText("published 14 March 2024 (day given by hand)").waitFor();
  expect(complaints.filter((words) => !words.includes("400"))).toEqual([]);
  await close();
}, 300_000);
