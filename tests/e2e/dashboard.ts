import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { live, openPage } from "./browser";
import type { Stage } from "./stage";

const heading = (page: Page) => page.getByRole("heading", { level: 1 }).innerText();
const actorBoxes = (page: Page) => page.locator('input[name="actor"]');
const listTitles = (page: Page) => page.locator("#lens-list ~ * [data-event]").allInnerTexts();
const settled = (page: Page) => page.locator('[aria-busy="false"]').waitFor();

/** Opens the dashboard, does something, and holds that the page never complained. */
async function onDashboard(stage: Stage, path: string, act: (page: Page) => Promise<void>): Promise<void> {
  const { page, complaints, close } = await openPage(stage.browser);
  await page.goto(stage.url + path);
  await live(page);
  await act(page);
  expect(complaints).toEqual([]);
  await close();
}

export function dashboardTests(stage: Stage): void {
  test("the first screen shows a filled timeline and a list of the same events", () =>
    onDashboard(stage, "/", async (page) => {
      expect(await heading(page)).toMatch(/^\d[\d,]* events$/);
      expect(await page.locator("svg a[data-id]").count()).toBeGreaterThan(3);
      expect((await listTitles(page)).length).toBeGreaterThan(3);
      const box = await page.locator("svg a[data-id]").first().boundingBox();
      expect(box && box.y < 900).toBe(true);
    }));

  test("filtering by an actor changes the events, the URL and the chips; Back undoes it", () =>
    onDashboard(stage, "/", async (page) => {
      const before = await heading(page);
      const first = actorBoxes(page).first();
      const id = await first.getAttribute("value");
      const count = await first.locator("xpath=..").locator("span").last().innerText();
      await first.check();
      await page.waitForFunction((was) => document.querySelector("h1")?.textContent !== was, before);
      expect(new URL(page.url()).searchParams.getAll("actor")).toEqual([id]);
      expect(await heading(page)).toMatch(new RegExp(`^${count} of `));
      await page.getByRole("list", { name: "Filters that are on" }).getByRole("link").first().waitFor();
      await page.goBack();
      await page.waitForFunction((was) => document.querySelector("h1")?.textContent === was, before);
      expect(await actorBoxes(page).first().isChecked()).toBe(false);
      await page.goForward();
      await page.waitForFunction((was) => document.querySelector("h1")?.textContent !== was, before);
      expect(new URL(page.url()).searchParams.getAll("actor")).toEqual([id]);
    }));

  test("a filtered view with an open event looks the same in another browser", () =>
    onDashboard(stage, "/", async (page) => {
      await actorBoxes(page).first().check();
      await page.getByRole("list", { name: "Filters that are on" }).waitFor();
      await settled(page);
      await page.locator("#lens-list ~ * [data-event]").first().click();
      await page.locator("#event dl").waitFor();
      const other = await openPage(stage.browser);
      await other.page.goto(page.url());
      await live(other.page);
      expect(await heading(other.page)).toBe(await heading(page));
      expect(await listTitles(other.page)).toEqual(await listTitles(page));
      expect(await other.page.locator("#event").innerText()).toBe(await page.locator("#event").innerText());
      expect(other.complaints).toEqual([]);
      await other.close();
    }));

  test("an event opens from the timeline and closes; Back and Forward follow", () =>
    onDashboard(stage, "/", async (page) => {
      await page.locator("svg a[data-id]").first().click();
      const title = page.locator("#event-title");
      await page.locator("#event dl").waitFor();
      const opened = await title.innerText();
      expect(new URL(page.url()).searchParams.get("event")).toBeTruthy();
      await page.goBack();
      await title.waitFor({ state: "detached" });
      await page.goForward();
      await page.locator("#event dl").waitFor();
      expect(await title.innerText()).toBe(opened);
      await page.getByRole("link", { name: "Close event" }).click();
      await title.waitFor({ state: "detached" });
      expect(new URL(page.url()).search).toBe("");
    }));

  test("searching narrows as one types and survives a reload", () =>
    onDashboard(stage, "/", async (page) => {
      const [title = ""] = await listTitles(page);
      const word = title.split(/\s+/).sort((a, b) => b.length - a.length)[0] ?? "";
      const before = await heading(page);
      await page.getByRole("searchbox", { name: "Search events and sources" }).fill(word);
      await page.waitForFunction((was) => document.querySelector("h1")?.textContent !== was, before);
      const found = await heading(page);
      await page.reload();
      await live(page);
      expect(await heading(page)).toBe(found);
    }));

  test("a search without results names itself and can be taken away", () =>
    onDashboard(stage, "/?q=zzyzxqqq", async (page) => {
      expect(await heading(page)).toMatch(/^0 of /);
      const none = page.getByRole("region", { name: "No matching events" });
      expect(await none.innerText()).toContain("zzyzxqqq");
      await none.getByRole("link", { name: /Remove search/ }).click();
      await none.waitFor({ state: "detached" });
      expect(new URL(page.url()).search).toBe("");
    }));

  test("a plain wheel scrolls the page, Ctrl + wheel zooms, Shift + wheel and dragging pan", () =>
    onDashboard(stage, "/", async (page) => {
      const stageBox = await page.locator('[data-measured="true"]').boundingBox();
      if (!stageBox) throw new Error("no timeline");
      const x = stageBox.x + stageBox.width * 0.6;
      const y = stageBox.y + 60;
      await page.mouse.move(x, y);
      await page.mouse.wheel(0, 200);
      await page.waitForFunction(() => window.scrollY > 50);
      expect(new URL(page.url()).search).toBe("");
      await page.evaluate(() => window.scrollTo(0, 0));
      await page.waitForFunction(() => window.scrollY === 0);

      const range = () => {
        const params = new URL(page.url()).searchParams;
        return [params.get("from"), params.get("to")] as const;
      };
      const changed = async (was: readonly (string | null)[]) => {
        await page.waitForFunction(([from, to]) => {
          const params = new URLSearchParams(location.search);
          return params.get("from") !== from || params.get("to") !== to;
        }, was);
        await page.waitForTimeout(300); // a gesture under way ends
        expect(range()).not.toEqual(was);
      };
      await page.keyboard.down("Control");
      await page.mouse.wheel(0, -400);
      await page.keyboard.up("Control");
      await changed([null, null]);
      expect(await page.evaluate(() => window.scrollY)).toBe(0);

      const zoomed = range();
      await page.keyboard.down("Shift");
      await page.mouse.wheel(0, 300);
      await page.keyboard.up("Shift");
      await changed(zoomed);

      const panned = range();
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + 250, y, { steps: 5 });
      await page.mouse.up();
      await changed(panned);
      const steps = await page.evaluate(() => history.length);
      expect(steps).toBeLessThanOrEqual(3);
    }));

  test("broken values in the URL are named and left out, the others hold", () =>
    onDashboard(stage, "/?from=banana&type=statement&type=war&status=&event=%00&q=&nonsense=1", async (page) => {
      expect(await page.getByText("means nothing here").innerText()).toContain("banana");
      expect(await page.locator('input[name="type"][value="statement"]').isChecked()).toBe(true);
    }));

  test("an event that is no more is said to be so", () =>
    onDashboard(stage, "/?event=no-such-event", async (page) => {
      expect(await page.locator("#event-title").innerText()).toBe("There is no such event");
    }));
}
