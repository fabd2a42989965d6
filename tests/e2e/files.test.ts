import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { Sheet } from "../../lib/export/format";
import type { FormatId } from "../../lib/export/formats";
import type { EventRecord } from "../../lib/export/schemas";
import { WRITERS } from "../../lib/export/writers";
import { exported, MADE, SHEET, storeMade } from "../export/made-events";
import { fileStore } from "../store/test-store";
import { launch } from "./browser";

// Files as they leave the tool, opened from the disk in a real browser that has no network.

const { db } = fileStore();
vi.setConfig({ testTimeout: 90_000 });
const folder = mkdtempSync(path.join(tmpdir(), "dateline files #1-"));
let browser: Browser;
let events: EventRecord[];

beforeAll(async () => {
  await storeMade(db);
  events = JSON.parse(await exported(db, "json")).events;
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A file of a format with these events, and its address on the disk. */
async function written(format: FormatId, list: readonly EventRecord[]): Promise<{ file: string; url: string }> {
  const file = path.join(folder, `${format}-${list.length}.html`);
  const sheet: Sheet = { ...SHEET, total: list.length };
  async function* all() {
    yield list;
  }
  let text = "";
  for await (const piece of WRITERS[format](all(), sheet)) text += piece;
  writeFileSync(file, text);
  return { file, url: pathToFileURL(file).href };
}

async function offline(url: string): Promise<{ page: Page; complaints: string[]; asked: string[] }> {
  const context = await browser.newContext({ offline: true, viewport: { width: 1100, height: 800 } });
  const page = await context.newPage();
  const complaints: string[] = [];
  const asked: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(url);
  return { page, complaints, asked };
}

test("the offline page opens from the disk without a network, asks for nothing, and complains of nothing", async () => {
  const { url } = await written("html", events);
  const { page, complaints, asked } = await offline(url);
  expect(await page.locator("article").count()).toBe(MADE.length);
  expect(await page.locator("#count").textContent()).toBe(`${MADE.length} of ${MADE.length} events`);
  expect(await page.locator("svg .mark").count()).toBe(MADE.length - 1); // one has no date
  expect(asked).toEqual([url]);
  expect(complaints).toEqual([]);
  const found = await new AxeBuilder({ page }).analyze();
  expect(found.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  const quote = page.locator("article", { hasText: "Exact day" }).first();
  expect(await quote.locator("blockquote").allTextContents()).toEqual([
    "Exact day was told.",
    "Exact day, said another paper.",
  ]);
  expect(await page.locator("article", { hasText: "<script>alert('x')</script>" }).count()).toBe(1);
  await page.context().close();
});

test("its filters work, and its timeline by keyboard", async () => {
  const { page } = await offline((await written("html", events)).url);
  const count = () => page.locator("#count").textContent();
  const visible = () => page.locator("article:not([hidden]) h2").allTextContents();
  await page.getByLabel("Words", { exact: true }).fill("another paper");
  expect(await visible()).toEqual(["Exact day"]);
  await page.getByLabel("Words", { exact: true }).fill("");
  await page.getByRole("combobox", { name: "Status" }).selectOption("planned");
  expect(await visible()).toEqual(["Three days"]);
  await page.getByRole("button", { name: "Show all" }).click();
  await page.getByLabel("From", { exact: true }).fill("2025-05-15");
  await page.getByLabel("To", { exact: true }).fill("2025-05-15");
  const within = await visible();
  expect(within).toContain("Exact day");
  expect(within).toContain("A month");
  expect(within).not.toContain("Three days");
  await page.getByRole("button", { name: "Show all" }).click();
  await page.getByRole("checkbox", { name: "Talks" }).uncheck();
  expect(await count()).toMatch(/^4 of /);

  await page.getByRole("img", { name: /Timeline/ }).focus();
  await page.keyboard.press("Home");
  expect(await page.locator("article.chosen h2").textContent()).toBe("A year");
  await page.keyboard.press("ArrowRight");
  const said = await page.locator("#said").textContent();
  expect(said).toMatch(/2025/);
  await page.keyboard.press("Enter");
  expect(said).toContain(await page.evaluate(() => document.activeElement?.textContent ?? "none"));
  await page.context().close();
});

test("it is whole without its script", async () => {
  const { url } = await written("html", events);
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(url);
  expect(await page.locator("article:visible").count()).toBe(MADE.length);
  expect(await page.locator("#controls").isVisible()).toBe(false);
  await context.close();
});

test("of a thousand events it is smaller than 2 MB and filters without delay", async () => {
  const many = Array.from({ length: 1000 }, (_, i) => {
    const event = events[i % events.length] as EventRecord;
    return { ...event, id: `${event.id}-${i}` };
  });
  const exact = many.filter(({ title }) => title === "Exact day");
  const { file, url } = await written("html", many);
  expect(statSync(file).size).toBeLessThan(2_000_000);
  const { page } = await offline(url);
  expect(await page.locator("#count").textContent()).toBe("1000 of 1000 events");
  await page.getByLabel("Words", { exact: true }).fill("exact");
  expect(await page.locator("#count").textContent()).toBe(`${exact.length} of 1000 events`);
  await page.context().close();
});

test("TimelineJS's own library shows the file, a slide an event, and no text of an article as markup", async () => {
  const library = path.resolve(import.meta.dirname, "../../node_modules/@knight-lab/timelinejs/dist");
  const data = await exported(db, "timelinejs");
  const file = path.join(folder, "timelinejs.html");
  const script = readFileSync(path.join(library, "js/timeline.js"), "utf8").replaceAll("</script", "<\\/script");
  const start = `const made = new TL.Timeline("here", ${data.replaceAll("</", "<\\/")}, { font: null, script_path: "" });
    made.on("loaded", () => { window.made = made; });`;
  const style = readFileSync(path.join(library, "css/timeline.css"), "utf8").replaceAll("</style", "");
  writeFileSync(
    file,
    `<!doctype html><meta charset="utf-8"><title>T</title><style>${style}</style><div id="here" style="width:1000px;height:600px"></div><script>${script}</script><script>${start}</script>`,
  );
  const { page } = await offline(pathToFileURL(file).href);
  await page.waitForFunction(() => "made" in window, undefined, { timeout: 20_000 });
  const dated = events.filter(({ date }) => date !== null).length;
  expect(await page.locator(".tl-slide").count()).toBe(dated + 1); // and the title
  expect(await page.locator(".tl-timemarker").count()).toBe(dated);
  const text = await page.locator(".tl-storyslider").textContent();
  expect(text).toContain("Exact day was told.");
  expect(text).toContain("<img src=x onerror=alert(1)>");
  expect(await page.locator(".tl-storyslider img[src='x']").count()).toBe(0);
  await page.context().close();
}, 60_000);
