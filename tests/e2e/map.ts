import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { ViewAnswer } from "../../lib/answers/events";
import { live, openPage } from "./browser";
import type { Stage } from "./stage";

const badges = (page: Page) => page.locator("svg a[data-id]");
const names = (page: Page) => badges(page).evaluateAll((list) => list.map((badge) => badge.getAttribute("aria-label")));
const listed = (page: Page) => page.locator("#lens-list ~ * [data-event]").allInnerTexts();
const heading = (page: Page) => page.getByRole("heading", { level: 1 }).innerText();
const param = (page: Page, name: string) => new URL(page.url()).searchParams.getAll(name);
const drawn = (page: Page) => page.locator("svg path[class*=land]").waitFor({ state: "attached" });

/** Opens the dashboard's map, does something, and holds that the page never complained. */
async function onMap(stage: Stage, path: string, act: (page: Page) => Promise<void>): Promise<void> {
  const { page, complaints, close } = await openPage(stage.browser);
  await page.goto(stage.url + path);
  await live(page);
  await page.locator('[data-complete="true"]').waitFor();
  if (path.includes("lens=map")) await drawn(page);
  await act(page);
  expect(complaints).toEqual([]);
  await close();
}

export function mapTests(stage: Stage): void {
  test("the map is one click from the timeline, under the same filter, and Back leads back", () =>
    onMap(stage, "/?type=talks", async (page) => {
      const before = await heading(page);
      const requested: string[] = [];
      page.on("request", (request) => requested.push(request.url()));
      await page.getByRole("link", { name: "Map", exact: true }).click();
      await drawn(page);
      expect(param(page, "lens")).toEqual(["map"]);
      expect(await heading(page)).toBe(before);
      expect(await badges(page).count()).toBeGreaterThan(0);
      expect(requested.filter((url) => /api.(?:view|columns)/.test(url))).toEqual([]); // the answer is there already
      expect(requested.filter((url) => !url.startsWith(stage.url))).toEqual([]);
      await page.goBack();
      await page.locator("#lens-timeline").waitFor({ state: "attached" });
      expect(param(page, "lens")).toEqual([]);
    }));

  test("every event is on the map, or said not to be", () =>
    onMap(stage, "/?lens=map", async (page) => {
      const view = (await (await fetch(`${stage.url}/api/view`)).json()) as ViewAnswer;
      const placed = view.events.filter(({ place }) => place !== null && place.lat !== null).length;
      const counts = (await names(page)).map((name) => Number(/([\d,]+) events?(?::|$)/.exec(name ?? "")?.[1]));
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(placed);
      const without = view.events.filter(({ place }) => place === null).length;
      expect(await page.getByText(/names? no place/).innerText()).toContain(String(without));
    }));

  test("a place on the map filters; the shared link shows the same; again takes it away", () =>
    onMap(stage, "/?lens=map&map=4_41_31", async (page) => {
      const all = await heading(page);
      const place = page.getByRole("link", { name: /^Istanbul, \d+ events?$/ });
      await place.click();
      await page.waitForFunction((was) => document.querySelector("h1")?.textContent !== was, all);
      const [id] = param(page, "place");
      expect(id).toBeTruthy();
      expect(param(page, "map")).toEqual(["4_41_31"]);
      const answer = (await (await fetch(`${stage.url}/api/view?place=${id}`)).json()) as ViewAnswer;
      expect(await heading(page)).toMatch(new RegExp(`^${answer.total} of `));
      expect(await page.getByRole("link", { name: "Remove place Istanbul" }).count()).toBeGreaterThan(0);

      const other = await openPage(stage.browser);
      await other.page.goto(page.url());
      await live(other.page);
      await drawn(other.page);
      expect(await names(other.page)).toEqual(await names(page));
      expect(await listed(other.page)).toEqual(await listed(page));
      expect(other.complaints).toEqual([]);
      await other.close();

      await page
        .getByRole("link", { name: /^Istanbul, / })
        .first()
        .click();
      await page.waitForFunction((was) => document.querySelector("h1")?.textContent === was, all);
      expect(param(page, "place")).toEqual([]);
    }));

  test("several places in one mark come apart on a click, which Back undoes", () =>
    onMap(stage, "/?lens=map&map=0_20_20", async (page) => {
      const before = await names(page);
      const crowded = page.getByRole("link", { name: /^\d+ places, / }).last(); // the most crowded
      await crowded.click();
      await page.waitForFunction(() => !location.search.includes("map=0_20"));
      expect(param(page, "place")).toEqual([]);
      expect(await badges(page).count()).toBeGreaterThan(1);
      await page.goBack();
      await page.waitForFunction(() => location.search.includes("map=0_20"));
      expect(await names(page)).toEqual(before);
    }));

  test("a plain wheel scrolls the page; Ctrl + wheel, the buttons and dragging move the map and the URL", () =>
    onMap(stage, "/?lens=map", async (page) => {
      await page.setViewportSize({ width: 1280, height: 600 }); // there is more of the page than is seen
      const stageBox = await page.locator('[data-measured="true"]:has(path[class*=land])').boundingBox();
      if (!stageBox) throw new Error("no map");
      const [x, y] = [stageBox.x + stageBox.width * 0.3, stageBox.y + stageBox.height * 0.8];
      await page.mouse.move(x, y);
      await page.mouse.wheel(0, 150);
      await page.waitForFunction(() => window.scrollY > 50);
      expect(param(page, "map")).toEqual([]);
      await page.evaluate(() => window.scrollTo(0, 0));
      const changed = async (was: string | undefined) => {
        await page.waitForFunction((old) => new URLSearchParams(location.search).get("map") !== old, was ?? null);
        await page.waitForTimeout(250); // a gesture under way ends
        return param(page, "map")[0];
      };
      await page.mouse.move(x, y);
      await page.keyboard.down("Control");
      await page.mouse.wheel(0, -300);
      await page.keyboard.up("Control");
      const closer = await changed(undefined);
      await page.mouse.down();
      await page.mouse.move(x + 120, y - 30, { steps: 4 });
      await page.mouse.up();
      const moved = await changed(closer);
      expect(moved?.split("_")[0]).toBe(closer?.split("_")[0]);
      await page.getByRole("button", { name: "Zoom out" }).click();
      await changed(moved);
      await page.getByRole("button", { name: "Fit all" }).click();
      await page.waitForFunction(() => !location.search.includes("map="));
    }));

  test("by keyboard: one tab stop, arrows between places, Enter filters", () =>
    onMap(stage, "/?lens=map", async (page) => {
      expect(await page.locator("svg a[data-id][tabindex='0']").count()).toBe(1);
      await page.locator("svg a[data-id][tabindex='0']").focus();
      const focused = () => page.evaluate(() => document.activeElement?.getAttribute("data-id"));
      const first = await focused();
      const seen = new Set([first]);
      for (const key of ["ArrowRight", "ArrowLeft", "ArrowUp", "ArrowDown"]) {
        await page.keyboard.press(key);
        seen.add(await focused());
      }
      expect(seen.size).toBeGreaterThan(1);
      expect(seen.has(null)).toBe(false);
      await page.keyboard.press("Enter");
      await page.waitForFunction(() => location.search !== "?lens=map");
    }));

  test("the list of places says the same as the map", () =>
    onMap(stage, "/?lens=map", async (page) => {
      const only = page.getByRole("link", { name: "Only events in Istanbul" });
      await only.click();
      await page.waitForFunction(() => location.search.includes("place="));
      await page.getByRole("list", { name: "Filters that are on" }).getByText("Istanbul").waitFor();
      expect(param(page, "lens")).toEqual(["map"]);
    }));

  test("without a script the map says so, its events are listed, and the form keeps the lens", async () => {
    const { page, close } = await openPage(stage.browser, { javaScriptEnabled: false });
    await page.goto(`${stage.url}/?lens=map`);
    expect(await page.locator("noscript p").first().isVisible()).toBe(true);
    expect((await listed(page)).length).toBeGreaterThan(3);
    await page.locator('input[name="place"]').first().check();
    await page.getByRole("button", { name: "Apply filters" }).click();
    await page.waitForURL(/place=/);
    expect(param(page, "lens")).toEqual(["map"]);
    expect(await page.locator("h1").innerText()).toMatch(/^\d+ of /);
    await page.getByRole("link", { name: "Timeline", exact: true }).last().click();
    await page.waitForURL((url) => !url.search.includes("lens="));
    await close();
  });

  test("outlines are asked for where a map is drawn, and only there", async () => {
    const { page, close } = await openPage(stage.browser);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    const outlines = () => asked.filter((path) => path.startsWith("/outlines/"));
    await page.goto(stage.url);
    await live(page);
    await page.waitForLoadState("networkidle");
    expect(outlines()).toEqual([]);
    await page.getByRole("link", { name: "Map", exact: true }).click();
    await drawn(page);
    expect(outlines()).toContain("/outlines/coarse");
    await close();
  });
}
