import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import Database from "libsql";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ViewAnswer } from "../../lib/answers/events";
import type { EventRow } from "../../lib/answers/rows";
import { expectNothingFound } from "./accessibility";
import { launch, openPage } from "./browser";
import { serveDatabase, type TestServer } from "./server";

const ROOT = path.resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(path.join(tmpdir(), "dateline-stories-"));
const database = path.join(folder, "stories.db");
let server: TestServer;
let browser: Browser;
let events: readonly EventRow[] = [];

const dateline = (...args: string[]) =>
  promisify(execFile)(process.execPath, ["scripts/dateline.mjs", ...args], {
    cwd: ROOT,
    env: { ...process.env, DATABASE_URL: `file:${database}` },
  });

beforeAll(async () => {
  await dateline("ingest", "seeds/articles");
  server = await serveDatabase(database);
  browser = await launch();
  const answer = (await (await fetch(`${server.url}/api/view?precision=day`)).json()) as ViewAnswer;
  // far apart in time, of different places
  events = answer.events
    .filter(({ place }) => place?.lat != null)
    .filter((_, i, all) => i % Math.ceil(all.length / 3) === 0);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** Takes the same articles in again and reads each anew, as after an update of the reader, and merges all. */
async function again(): Promise<void> {
  const db = new Database(database, { timeout: 30_000 });
  db.exec(`update "Article" set "digest" = ''`);
  db.close();
  await dateline("ingest", "seeds/articles");
}

const said = (page: Page, words: string) => page.getByRole("status").filter({ hasText: words }).waitFor();
const step = (page: Page) => page.getByRole("region", { name: "Step" });
const [WIDE, NARROW] = [
  { width: 1280, height: 900 },
  { width: 320, height: 640 },
];

/** Presses Tab until what has the focus is called so. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let i = 0; i < 400; i++) {
    await page.keyboard.press("Tab");
    const words = await page.evaluate(
      () => document.activeElement?.getAttribute("aria-label") || document.activeElement?.textContent,
    );
    if (name.test(words ?? "")) return;
  }
  throw new Error(`Tab never came to ${name}`);
}

test("by keyboard alone: star, tag, note, a story of three, its captions and order; told step by step, and there after reading anew", async () => {
  const [first, second, third] = events as [EventRow, EventRow, EventRow];
  const { page, complaints, close } = await openPage(browser);
  await page.goto(`${server.url}/?event=${encodeURIComponent(first.id)}`);
  await page.getByRole("button", { name: "Star", exact: true }).waitFor();
  await page.keyboard.press("s");
  await page.getByRole("button", { name: "Starred" }).waitFor();
  await tabTo(page, /^Tag$/);
  await page.keyboard.press("Enter");
  await page.getByLabel("Tag, as one or a few words").waitFor();
  await page.keyboard.type("#Pivotal  Hour");
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: "pivotal hour" }).waitFor();
  await page.keyboard.press("Escape");
  await tabTo(page, /^Note$/);
  await page.keyboard.press("Enter");
  await page.getByRole("form", { name: "Note" }).waitFor();
  await page.keyboard.type("Ask <b>them</b>");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByText("Ask <b>them</b>", { exact: true }).waitFor();

  const add = async (caption: string, ...name: string[]) => {
    await page.keyboard.press("a");
    await page.getByRole("form", { name: "Add to a story" }).waitFor();
    await page.getByRole("button", { name: "Add", exact: true }).waitFor();
    for (const words of name) {
      await page.keyboard.type(words);
      await page.keyboard.press("Tab");
    }
    if (name.length === 0) await page.keyboard.press("Tab"); // past the list, which has the story chosen
    await page.keyboard.type(caption);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await said(page, "It is in the story now.");
  };
  await page.keyboard.press("Escape");
  await add("This came first", "How it went");
  for (const [event, caption] of [
    [second, "Then this"],
    [third, "And at last"],
  ] as const) {
    await page.goto(`${server.url}/events/${encodeURIComponent(event.id)}`);
    await page.getByRole("button", { name: "Add to a story" }).waitFor();
    await add(caption);
  }
  await tabTo(page, /^How it went$/);
  await Promise.all([page.waitForURL(/\/stories\/how-it-went$/), page.keyboard.press("Enter")]);

  const order = () => page.locator("#story-all").locator("xpath=../..").locator("h3").allInnerTexts();
  expect(await order()).toEqual([first.title, second.title, third.title]);
  await tabTo(page, /^Edit$/);
  await page.keyboard.press("Enter");
  await page.getByRole("form", { name: "Name of the story" }).waitFor();
  await tabTo(page, new RegExp(`^Up: ${third.title.replace(/[^\w ]/g, ".")}`));
  for (let i = 0; i < 2; i++) {
    await page.keyboard.press("Enter");
    await said(page, "Moved.");
    await page.waitForFunction(() => /^(?:Up|Down):/.test(document.activeElement?.textContent ?? ""));
  }
  expect(await order()).toEqual([third.title, first.title, second.title]);
  // at the top it can only go down: that button has the focus
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(`Down: ${third.title}`);
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("It ended so.\nAs all saw");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await said(page, "Caption saved.");

  const check = async () => {
    await page.goto(`${server.url}/stories/how-it-went`);
    await page.locator('[data-timeline][data-measured="true"]').waitFor();
    const told = [third, first, second];
    const captions = ["It ended so.\nAs all saw", "This came first", "Then this"];
    for (const [i, event] of told.entries()) {
      if (i > 0) await page.keyboard.press("ArrowRight");
      await step(page)
        .getByText(`${i + 1} of 3`, { exact: true })
        .waitFor();
      expect(await step(page).getByRole("heading").innerText()).toBe(event.title);
      expect(await step(page).innerText()).toContain(captions[i]);
      // the map marks its place, and the timeline its mark
      const place = page.locator('a[data-exact][aria-current="true"]');
      expect(await place.getAttribute("data-id")).toContain(event.place?.id ?? "");
      const mark = page.locator('[data-timeline] a[aria-current="true"]');
      await page.waitForFunction(
        (title) =>
          document
            .querySelector('[data-timeline] a[aria-current="true"]')
            ?.getAttribute("aria-label")
            ?.startsWith(title),
        event.title,
      );
      expect(await mark.count()).toBe(1);
    }
    await page.keyboard.press("k");
    await step(page).getByText("2 of 3", { exact: true }).waitFor();
    expect(page.url()).toContain(`event=${encodeURIComponent(first.id)}`);
  };
  await check();
  await again();
  await check();

  await page.goto(`${server.url}/?starred=1`);
  await page.getByRole("link", { name: first.title }).first().waitFor();
  expect(await page.locator("#main").innerText()).not.toContain(second.title);
  await page.goto(`${server.url}/history`);
  expect(await page.locator("#main").innerText()).toContain(`Tag “pivotal hour” on “${first.title}”`);
  const file = await (await fetch(`${server.url}/api/v1/export/markdown?story=how-it-went`)).text();
  expect(file.indexOf("It ended so")).toBeLessThan(file.indexOf("Then this"));
  expect(complaints).toEqual([]);
  await close();
}, 180_000);

test("stories and their pages have no fault that axe finds, fit 320 px, and are read without a script", async () => {
  for (const viewport of [WIDE, NARROW]) {
    const { page, complaints, close } = await openPage(browser, { viewport });
    for (const address of ["/stories", "/stories/how-it-went"]) {
      await page.goto(server.url + address);
      if (address !== "/stories") await page.locator('[data-timeline][data-measured="true"]').waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
      if (process.env.DATELINE_SHOTS)
        await page.screenshot({
          path: `${process.env.DATELINE_SHOTS}${address.replaceAll("/", "-")}-${viewport.width}.png`,
          fullPage: true,
        });
      await expectNothingFound(page, address);
    }
    await page.getByRole("button", { name: "Edit" }).click();
    await page.getByRole("form", { name: "Name of the story" }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
    if (process.env.DATELINE_SHOTS)
      await page.screenshot({ path: `${process.env.DATELINE_SHOTS}-edit-${viewport.width}.png`, fullPage: true });
    await expectNothingFound(page, "editing");
    await page.goto(`${server.url}/events/${encodeURIComponent(events[0]?.id ?? "")}`);
    await page.getByRole("button", { name: "Add to a story" }).click();
    await page.getByRole("form", { name: "Add to a story" }).getByLabel("Caption").waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
    if (process.env.DATELINE_SHOTS)
      await page.screenshot({ path: `${process.env.DATELINE_SHOTS}-event-${viewport.width}.png`, fullPage: true });
    await expectNothingFound(page, "notes");
    expect(complaints).toEqual([]);
    await close();
  }
  const { page, close } = await openPage(browser, { javaScriptEnabled: false });
  await page.goto(`${server.url}/stories/how-it-went`);
  expect(await page.locator("#main").innerText()).toContain("It ended so.");
  expect(await page.getByRole("button").count()).toBe(0);
  await close();
}, 180_000);

test("of two who write one caption the second is told, and what was withdrawn stays by its title", async () => {
  const one = await openPage(browser);
  const other = await openPage(browser);
  for (const { page } of [one, other]) {
    await page.goto(`${server.url}/stories/how-it-went`);
    await page.getByRole("button", { name: "Edit" }).click();
  }
  const write = async ({ page }: typeof one, words: string) => {
    const form = page.getByRole("form", { name: /^Caption of/ }).nth(1);
    await form.getByRole("textbox").fill(words);
    await form.getByRole("button", { name: "Save the caption" }).click();
  };
  await write(one, "By one");
  await said(one.page, "Caption saved.");
  await write(other, "By another");
  await other.page.getByRole("alert").filter({ hasText: "Somebody has changed it" }).waitFor();
  const kept = other.page.getByRole("form", { name: /^Caption of/ }).nth(1);
  expect(await kept.getByRole("textbox").inputValue()).toBe("By another");
  const [first] = events as [EventRow];
  await dateline("correct", first.id, "removed", "--reason", "It was none");
  await one.page.goto(`${server.url}/stories/how-it-went`);
  const all = await one.page.locator("#main").innerText();
  expect(all).toContain(first.title);
  expect(all).toContain("do not rely on it");
  await one.page.getByRole("link", { name: "What became of it" }).first().click();
  await one.page.getByText("It was none").first().waitFor();
  await one.close();
  await other.close();
});
