import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FORMAT_IDS } from "../../lib/export/formats";
import { expectAccessible, SIZES } from "./accessibility";
import { caughtUp, launch, live, openPage } from "./browser";
import { startServer, type TestServer } from "./server";
import type { Stage } from "./stage";

const stage = {} as Stage;
const PATIENT = { timeout: 15_000 }; // machines may be busy
let server: TestServer;
let site: string;
const host = createServer((_request, response) => {
  response.writeHead(200, { "content-type": "text/html" });
  response.end(
    `<!doctype html><title>A site</title><iframe id="it" src="${stage.url}/embed?type=talks" width="800" height="600"></iframe>`,
  );
});

beforeAll(async () => {
  await new Promise<void>((done) => host.listen(0, "127.0.0.1", done));
  site = `http://localhost:${(host.address() as AddressInfo).port}`;
  server = await startServer("tests/e2e/corpus", { DATELINE_EMBED_SITES: `${site} javascript:alert(1)` });
  stage.url = server.url;
  stage.browser = await launch();
});

afterAll(async () => {
  await stage.browser?.close();
  await server?.stop();
  host.close();
});

/** In a browser: what an SVG says, which share of it is drawn beside its letters, and which share of that has another colour in the PNG. */
async function compareDrawings({ svg, png }: { svg: string; png: string }) {
  const parsed = new DOMParser().parseFromString(svg, "image/svg+xml");
  const error = parsed.querySelector("parsererror")?.textContent ?? null;
  const texts = [...parsed.querySelectorAll("text")];
  const words = texts.map((each) => each.textContent ?? "");
  for (const each of texts) each.remove(); // of other fonts where these are not installed
  const [, , width = 1, height = 1] = (parsed.documentElement.getAttribute("viewBox") ?? "").split(" ").map(Number);
  const pixels = async (source: string) => {
    const image = new Image();
    image.src = source;
    await image.decode();
    const canvas = Object.assign(document.createElement("canvas"), { width, height });
    const context = canvas.getContext("2d");
    context?.drawImage(image, 0, 0, width, height);
    return context?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
  };
  const shapes = await pixels(
    `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(parsed))}`,
  );
  const dots = await pixels(`data:image/png;base64,${png}`);
  let [drawn, unlike] = [0, 0];
  for (let i = 0; i < shapes.length; i += 4) {
    const isApart = (other: Uint8ClampedArray, at: number) =>
      [0, 1, 2].some((channel) => Math.abs((shapes[i + channel] ?? 0) - (other[at + channel] ?? 0)) > 64);
    if (!isApart(shapes, 0)) continue; // the first is paper
    drawn++;
    if (isApart(dots, i)) unlike++;
  }
  return { error, words, drawn: (4 * drawn) / shapes.length, unlike: unlike / drawn };
}

const ask = async (path: string, headers: Record<string, string> = {}) => fetch(stage.url + path, { headers });

describe("the dialog", () => {
  async function opened(path: string): Promise<{ page: Page; complaints: string[]; close: () => Promise<void> }> {
    const open = await openPage(stage.browser, { permissions: ["clipboard-read", "clipboard-write"] });
    await open.page.goto(stage.url + path);
    await live(open.page);
    await open.page.getByRole("button", { name: "Share" }).click();
    await open.page.getByRole("dialog", { name: "Share and export" }).waitFor();
    return open;
  }

  test("shares the view: its link, a preview of each file, downloads, feeds; and is accessible", async () => {
    const { page, complaints, close } = await opened("/?type=talks");
    const dialog = page.getByRole("dialog", { name: "Share and export" });
    expect(await dialog.getByLabel("Link", { exact: true }).inputValue()).toBe(`${stage.url}/?type=talks`);
    for (const format of FORMAT_IDS) {
      await dialog.getByLabel("File").selectOption(format);
      await expect.poll(() => dialog.locator("pre").textContent(), PATIENT).not.toMatch(/^(?:Loading|It could not)/);
      const href = (await dialog.getByRole("link", { name: "Download" }).getAttribute("href")) ?? "";
      expect(href).toMatch(new RegExp(`^/api/v1/export/${format}\\?type=talks`));
      expect((await ask(href)).status).toBe(200);
    }
    const found = await new AxeBuilder({ page }).include("dialog").analyze();
    expect(found.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    await dialog.getByLabel("File").selectOption("csv-passages");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      dialog.getByRole("link", { name: "Download" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("dateline-csv-passages.csv");
    expect(readFileSync(await download.path(), "utf8")).toMatch(/^\ufeffevent_id,/);
    await dialog.getByRole("button", { name: "Copy link" }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${stage.url}/?type=talks`);
    expect((await ask((await dialog.getByRole("link", { name: "Atom" }).getAttribute("href")) ?? "")).status).toBe(200);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    expect(complaints).toEqual([]);
    await close();
  });

  test("saves the timeline as it is drawn: a picture of pixels and one of shapes look alike, with legend, sources and address", async () => {
    const { page, complaints, close } = await opened("/?status=occurred&confidence=0");
    const saved = async (kind: "SVG" | "PNG") => {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: `Save picture as ${kind}` }).click(),
      ]);
      expect(download.suggestedFilename()).toBe(`dateline-timeline.${kind.toLowerCase()}`);
      return readFileSync(await download.path());
    };
    const [svg, png] = [await saved("SVG"), await saved("PNG")];
    expect(complaints).toEqual([]);
    await close();

    const blank = await openPage(stage.browser);
    const found = await blank.page.evaluate(compareDrawings, {
      svg: svg.toString("utf8"),
      png: png.toString("base64"),
    });
    expect(found.error).toBeNull();
    expect(found.words.join(" ")).toContain(`${stage.url}/?status=occurred&confidence=0`);
    expect(found.words.join(" ")).toMatch(/Sources, with their events: \S/);
    expect(found.words).toContain("hatched: doubtful reading");
    const { data } = await (await ask("/api/v1/events?status=occurred&confidence=0&limit=200")).json();
    const titles = new Set(data.map(({ title }: { title: string }) => title));
    expect(found.words.some((each) => titles.has(each))).toBe(true);
    expect(found.drawn).toBeGreaterThan(0.005);
    expect(found.unlike).toBeLessThan(0.05); // edges between pixels
    await blank.close();
  });

  test("saves the part of the map that is seen, as shapes and as pixels that look alike", async () => {
    const { page, complaints, close } = await opened("/?lens=map&confidence=0");
    await page.locator("svg path[class*=land]").waitFor({ state: "attached" });
    const saved = async (kind: "SVG" | "PNG") => {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: `Save picture as ${kind}` }).click(),
      ]);
      expect(download.suggestedFilename()).toBe(`dateline-map.${kind.toLowerCase()}`);
      return readFileSync(await download.path());
    };
    const [svg, png] = [await saved("SVG"), await saved("PNG")];
    const labels = await page.locator("svg a[data-id] text[class*=label]").allTextContents();
    expect(complaints).toEqual([]);
    await close();
    const blank = await openPage(stage.browser);
    const found = await blank.page.evaluate(compareDrawings, {
      svg: svg.toString("utf8"),
      png: png.toString("base64"),
    });
    await blank.close();
    expect(found.error).toBeNull();
    expect(labels.length).toBeGreaterThan(0);
    for (const label of labels) expect(found.words).toContain(label);
    expect(found.words.join(" ")).toContain(`${stage.url}/?`);
    expect(found.words.join(" ")).toMatch(/\d+ events? at \d+ places?/);
    expect(found.words.join(" ")).toMatch(/Sources, with their events: \S/);
    expect(found.drawn).toBeGreaterThan(0.001); // marks: land is nearly as light as paper
    expect(found.unlike).toBeLessThan(0.15); // edges, and numbers on their disks
  });

  test("shares the open event and each of its passages", async () => {
    const [event] = (await (await ask("/api/v1/events?type=talks&limit=1")).json()).data;
    const { page, close } = await opened(`/?type=talks&event=${encodeURIComponent(event.id)}`);
    const dialog = page.getByRole("dialog", { name: "Share and export" });
    await expect.poll(() => dialog.getByLabel("Link", { exact: true }).inputValue(), PATIENT).toBe(event.url);
    const href = (await dialog.getByRole("link", { name: "Download" }).getAttribute("href")) ?? "";
    const rows = (await (await ask(href)).text()).trim().split("\r\n");
    expect(rows).toHaveLength(event.passages.length + 1);
    await dialog.getByLabel("What").selectOption(event.passages[0].id);
    expect(await dialog.getByLabel("Link", { exact: true }).inputValue()).toBe(event.passages[0].url);
    await expect.poll(() => dialog.locator("pre").textContent(), PATIENT).toContain("TextQuoteSelector");
    await close();
  });
});

test("pages name their feeds and their frame, and bear their facts for machines", async () => {
  const { page, complaints, close } = await openPage(stage.browser);
  await page.goto(`${stage.url}/?type=talks&lens=list`);
  const types = await page
    .locator("link[rel=alternate]")
    .evaluateAll((links) => links.map((link) => [link.getAttribute("type"), link.getAttribute("href")]));
  for (const [type, name] of [
    ["application/atom+xml", "atom"],
    ["application/feed+json", "json"],
    ["text/calendar", "ics"],
  ])
    expect(types.find(([each]) => each === type)?.[1]).toMatch(new RegExp(`/feed\\.${name}\\?type=talks$`));
  const oembed = types.find(([type]) => type === "application/json+oembed")?.[1] ?? "";
  const { html } = await (await fetch(new URL(oembed, stage.url))).json();
  expect(html).toContain(`src="${stage.url}/embed?type=talks&#38;lens=list"`);

  const [event] = (await (await ask("/api/v1/events?type=talks&limit=1")).json()).data;
  await page.goto(event.url);
  const facts = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? "");
  expect(facts).toMatchObject({ "@context": "https://schema.org", name: event.title, url: event.url });
  expect(["Event", "Claim"]).toContain(facts["@type"]);
  await page.goto(event.passages[0].article.url);
  const article = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? "");
  expect(article).toMatchObject({ "@type": "NewsArticle", headline: event.passages[0].article.title });
  expect(complaints).toEqual([]);
  await close();
});

describe("a frame", () => {
  test("shows a view in a site that the setting names, and runs there", async () => {
    const { page, close } = await openPage(stage.browser);
    await page.goto(site);
    const frame = page.frameLocator("#it");
    await expect.poll(() => frame.locator("article").count(), PATIENT).toBeGreaterThan(0);
    await frame.getByLabel("Words").fill("zyzzyx");
    await expect.poll(() => frame.locator("#count").textContent(), PATIENT).toMatch(/^0 of/);
    await close();
  });

  test("is refused to all others, and so is every other page", async () => {
    const policy = async (path: string) => (await ask(path)).headers.get("content-security-policy") ?? "";
    expect(await policy("/embed")).toContain(`frame-ancestors ${site};`.replace(/;$/, ""));
    expect(await policy("/embed")).not.toContain("javascript");
    for (const path of ["/", "/events/none", "/api/v1/events"])
      expect(await policy(path)).toContain("frame-ancestors 'none'");
    const { page, close } = await openPage(stage.browser);
    await page.goto(site.replace("localhost", "127.0.0.1")); // another origin than the one that is named
    await page.waitForTimeout(1000);
    expect(await page.frameLocator("#it").locator("article").count()).toBe(0);
    await close();
  });

  test("is told of by oEmbed for our own pages alone", async () => {
    const status = async (address: string) => (await ask(`/oembed?url=${encodeURIComponent(address)}`)).status;
    expect(await status(`${stage.url}/?type=talks`)).toBe(200);
    const [event] = (await (await ask("/api/v1/events?limit=1")).json()).data;
    expect(await status(event.url)).toBe(200);
    for (const other of ["https://evil.example/", `${stage.url}/add`, `${stage.url}/events/some`, "nonsense", ""])
      expect(await status(other)).toBe(404);
    const small = await (await ask(`/oembed?url=${encodeURIComponent(stage.url)}&maxwidth=300&maxheight=9999`)).json();
    expect([small.width, small.height]).toEqual([300, 600]);
    expect((await ask("/oembed?format=xml")).status).toBe(501);
  });
});

test("the reference of the API can be read on a phone, and by all", async () => {
  await expectAccessible(stage, ["/api/v1"], SIZES.narrow);
});

test("a link to a state of the screen shows the same events in another browser", async () => {
  for (const query of [
    "lens=list&type=talks",
    "lens=list&from=2025-05-01&to=2025-06-30",
    "lens=list&status=planned&order=oldest",
  ]) {
    const { data } = await (await ask(`/api/v1/events?${query}&limit=5`)).json();
    const { page, close } = await openPage(stage.browser);
    await page.goto(`${stage.url}/?${query}`);
    await live(page);
    await caughtUp(page);
    const shown = page.locator("main [data-event]");
    const ids = await shown.evaluateAll((links) => links.map((link) => link.getAttribute("data-event")));
    expect(data.length).toBeGreaterThan(0);
    expect(ids.slice(0, data.length)).toEqual(data.map(({ id }: { id: string }) => id));
    await close();
  }
});
