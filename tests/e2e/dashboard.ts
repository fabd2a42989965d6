import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { ViewAnswer } from "../../lib/answers/events";
import { caughtUp, live, openPage } from "./browser";
import type { Stage } from "./stage";

const heading = (page: Page) => page.getByRole("heading", { level: 1 }).innerText();
const actorBoxes = (page: Page) => page.locator('input[name="actor"]');
const listTitles = async (page: Page) => {
  await caughtUp(page);
  return page.locator("#lens-list ~ * [data-event]").allInnerTexts();
};
const settled = (page: Page) => page.locator('[aria-busy="false"]').waitFor();
const marks = (page: Page) => page.locator('[data-measured="true"] a[data-kind="event"][data-event]');
/** All events are here, and the page answers by itself. */
const complete = (page: Page) => page.locator('[data-complete="true"]').waitFor();
const scrollTop = (page: Page, list: string) =>
  page.locator(`[data-scroller="${list}"]`).evaluate((node) => node.scrollTop);
const headingIs = (page: Page, text: string) =>
  page.waitForFunction((wanted) => document.querySelector("h1")?.textContent === wanted, text);

/** Opens the dashboard, does something, and holds that the page never complained. */
async function onDashboard(stage: Stage, path: string, act: (page: Page) => Promise<void>): Promise<void> {
  const { page, complaints, close } = await openPage(stage.browser);
  await page.goto(stage.url + path);
  await live(page);
  await complete(page);
  await act(page);
  expect(complaints).toEqual([]);
  await close();
}

export function dashboardTests(stage: Stage): void {
  test("the first screen shows a filled timeline and a list of the same events", () =>
    onDashboard(stage, "/", async (page) => {
      expect(await heading(page)).toMatch(/^\d[\d,]* events$/);
      await marks(page).first().waitFor({ state: "attached" });
      expect((await listTitles(page)).length).toBeGreaterThan(3);
      for (const part of ["[data-timeline]", '[data-scroller="list"]', "#filters"]) {
        const box = await page.locator(part).boundingBox();
        expect(box && box.y < 300, part).toBe(true);
      }
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

  test("From, To and a type set within a tenth of a second are all kept, ten times of ten", () =>
    onDashboard(stage, "/", async (page) => {
      for (let i = 0; i < 10; i++) {
        await page.evaluate(() => {
          const set = (id: string, value: string) => {
            const input = document.getElementById(id) as HTMLInputElement;
            input.focus();
            Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, value);
            input.dispatchEvent(new Event("input", { bubbles: true }));
          };
          set("range-from", "2025-05-14");
          set("range-to", "2025-05-14");
          document.querySelector<HTMLInputElement>('input[name="type"][value="talks"]')?.click();
        });
        await page.waitForFunction(() => location.search === "?from=2025-05-14&to=2025-05-14&type=talks");
        await page.getByRole("link", { name: "Clear all" }).click();
        await page.waitForFunction(() => location.search === "");
        await settled(page);
      }
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
      await complete(other.page);
      expect(await heading(other.page)).toBe(await heading(page));
      expect(await listTitles(other.page)).toEqual(await listTitles(page));
      expect(await other.page.locator("#event").innerText()).toBe(await page.locator("#event").innerText());
      expect(other.complaints).toEqual([]);
      await other.close();
    }));

  test("an event opens from the timeline and closes; Back and Forward follow", () =>
    onDashboard(stage, "/", async (page) => {
      const mark = marks(page).first();
      await mark.waitFor({ state: "attached" });
      await mark.focus();
      await page.keyboard.press("Enter");
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
      await page.waitForFunction(() => location.search.includes("q="));
      await page.reload();
      await live(page);
      expect(await heading(page)).toBe(found);
      await complete(page);
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

  test("where nothing matches each filter says what it costs, and the nearest event is one click away", () =>
    onDashboard(stage, "/?type=talks&from=1950-01-01&to=1950-12-31", async (page) => {
      const none = page.getByRole("region", { name: "No matching events" });
      const range = none.getByRole("link", { name: /Remove range/ });
      const count = /: ([\d,]+) events?$/.exec((await range.getAttribute("aria-label")) ?? "")?.[1];
      expect(Number(count)).toBeGreaterThan(0);
      const nearest = none.locator("a[data-event]");
      const title = await nearest.innerText();
      await nearest.click();
      await page.locator("#event dl").waitFor();
      expect(await page.locator("#event-title").innerText()).toBe(title);
      expect(await heading(page)).toMatch(new RegExp(`^${count} of `));
    }));

  test("the list is drawn where it is seen, and leads by keys to its end and back", () =>
    onDashboard(stage, "/?lens=list", async (page) => {
      const total = Number((await heading(page)).replace(/\D/g, ""));
      const links = page.locator('[data-scroller="list"] a[data-index]');
      expect(await links.count()).toBeLessThan(60);
      await links.first().focus();
      await page.keyboard.press("End");
      const last = page.locator(`[data-index="${total - 1}"]`);
      await last.waitFor();
      await page.waitForFunction(
        (index) => document.activeElement?.getAttribute("data-index") === index,
        `${total - 1}`,
      );
      expect(await page.locator('[data-index="0"]').count()).toBe(0);
      expect(await scrollTop(page, "list")).toBeGreaterThan(1000);
      await page.keyboard.press("ArrowUp");
      expect(await page.evaluate(() => document.activeElement?.getAttribute("data-index"))).toBe(`${total - 2}`);
      await page.keyboard.press("Home");
      await page.waitForFunction(() => document.activeElement?.getAttribute("data-index") === "0");
      await page.keyboard.press("Enter");
      await page.locator("#event dl").waitFor();
    }));

  test("the list turns around, in the URL too, and keeps its place when a filter goes", () =>
    onDashboard(stage, "/?lens=list&type=statement", async (page) => {
      const [newest] = await listTitles(page);
      await page.getByRole("link", { name: "Oldest first" }).click();
      await page.waitForFunction((was) => document.querySelector("[data-index]")?.textContent !== was, newest ?? "");
      expect(new URL(page.url()).searchParams.get("order")).toBe("oldest");
      const scroller = page.locator('[data-scroller="list"]');
      await scroller.evaluate((node) => node.scrollTo(0, 700));
      const seen = () =>
        scroller.evaluate((node) => {
          const top = node.getBoundingClientRect().top + 36;
          const links = [...node.querySelectorAll("[data-index]")];
          return (
            links.find((link) => (link.closest("li")?.getBoundingClientRect().bottom ?? 0) > top)?.textContent ?? ""
          );
        });
      await page.waitForTimeout(100);
      const before = await seen();
      await page.getByRole("link", { name: /Remove type/ }).click();
      await page.waitForFunction(() => !location.search.includes("type="));
      await page.waitForTimeout(100);
      expect(await seen()).toBe(before);
    }));

  test("the table sorts by either clock, hides columns and gives its rows as CSV", () =>
    onDashboard(stage, "/?lens=table&type=talks", async (page) => {
      const total = Number(/^(\d+) of/.exec(await heading(page))?.[1]);
      const table = page.getByRole("table", { name: "Events" });
      await table.locator("a[data-event]").first().waitFor();
      expect(await table.getAttribute("aria-rowcount")).toBe(String(total + 1));
      await table.getByRole("columnheader", { name: "Reported" }).getByRole("link").click();
      await page.waitForFunction(() => location.search.includes("clock=reported"));
      await table.getByRole("columnheader", { name: "Reported" }).getByRole("link").click();
      await page.waitForFunction(() => location.search.includes("order=oldest"));
      expect(await table.getByRole("columnheader", { name: "Reported" }).getAttribute("aria-sort")).toBe("ascending");

      await page.getByRole("button", { name: "Columns" }).click();
      await page.getByRole("checkbox", { name: "Confidence" }).uncheck();
      expect(await table.getByRole("columnheader", { name: "Confidence" }).count()).toBe(0);
      await page.keyboard.press("Escape");

      const waiting = page.waitForEvent("download");
      await page.getByRole("button", { name: "Save CSV" }).click();
      const lines = (await readFile(await (await waiting).path(), "utf8")).trim().split("\r\n");
      expect(lines[0]?.replace("\ufeff", "")).toMatch(/^date,precision,title,type,.*,url$/);
      expect(lines.length).toBe(total + 1);
      expect(lines.slice(1).every((line) => line.includes(`${stage.url}/events/`))).toBe(true);
    }));

  test("presets, dates and confidence narrow, and each can be taken back", () =>
    onDashboard(stage, "/", async (page) => {
      const all = await heading(page);
      await page.getByRole("button", { name: "Last 30 days" }).click();
      await page.waitForFunction((was) => document.querySelector("h1")?.textContent !== was, all);
      const params = new URL(page.url()).searchParams;
      expect(params.get("from")).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(await page.locator("#range-from").inputValue()).toBe(params.get("from"));
      await page.getByRole("button", { name: "All dates" }).click();
      await headingIs(page, all);

      await page.getByRole("slider", { name: "Least confidence" }).fill("80");
      await page.waitForFunction(() => location.search.includes("confidence=80"));
      const sure = await heading(page);
      expect(sure).not.toBe(all);
      const answer = (await (await fetch(`${stage.url}/api/view?confidence=80`)).json()) as ViewAnswer;
      expect(sure).toMatch(new RegExp(`^${answer.total} of `));
      await page.getByRole("link", { name: /Remove confidence/ }).click();
      await headingIs(page, all);
    }));

  test("the page's title says the view, whatever changed it", () =>
    onDashboard(stage, "/", async (page) => {
      expect(await page.title()).toBe("Dateline");
      await page.locator('input[name="type"]').first().check();
      await page.waitForFunction(() => document.title !== "Dateline");
      const title = await page.title();
      expect(title).toMatch(/ · \d+ events? · Dateline$/);
      await page.reload();
      expect(await page.title()).toBe(title);
    }));

  test("the border between timeline and list moves and is remembered", () =>
    onDashboard(stage, "/", async (page) => {
      const border = page.getByRole("separator", { name: /Width of the timeline/ });
      const width = async () => (await page.locator('[data-scroller="list"]').boundingBox())?.width ?? 0;
      const before = await width();
      await border.focus();
      await page.keyboard.press("Home");
      expect(await width()).toBeGreaterThan(before + 100);
      await page.reload();
      await live(page);
      await page.waitForFunction(() => document.querySelector('[role="separator"]')?.ariaValueNow === "35");
      await page.getByRole("separator").dblclick();
      expect(await width()).toBe(before);
    }));

  test("what the server shows at first does not move when the events arrive", () =>
    onDashboard(stage, "/?lens=timeline", async (page) => {
      await page.addInitScript(() => {
        const seen = window as unknown as { shift: number };
        seen.shift = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) seen.shift += entry.value;
        }).observe({ type: "layout-shift", buffered: true });
      });
      await page.reload();
      await complete(page);
      await page.waitForTimeout(500);
      expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBeLessThan(0.01);
    }));

  test("when the events cannot be fetched the list stays, filters go on working, and one can try again", async () => {
    const { page, close } = await openPage(stage.browser);
    let broken = true;
    await page.route("**/api/columns", (route) => (broken ? route.abort() : route.continue()));
    await page.goto(stage.url);
    const notice = page.getByRole("alert").filter({ hasText: "could not be loaded" });
    await notice.waitFor();
    expect((await listTitles(page)).length).toBeGreaterThan(3);
    const all = await heading(page);
    await actorBoxes(page).first().check();
    await page.waitForFunction((was) => document.querySelector("h1")?.textContent !== was, all);
    broken = false;
    await notice.getByRole("button", { name: "Try again" }).click();
    await complete(page);
    expect(await notice.count()).toBe(0);
    await close();
  });

  test("on a narrow screen the filters are a sheet that keeps the focus until it is closed", async () => {
    const { page, complaints, close } = await openPage(stage.browser, { viewport: { width: 390, height: 844 } });
    await page.goto(stage.url);
    await live(page);
    await complete(page);
    const button = page.getByRole("button", { name: /^Filters/ });
    await button.click();
    const sheet = page.getByRole("dialog", { name: "Filters" });
    await sheet.waitFor();
    await sheet.locator('input[name="type"]').first().check();
    await page.waitForFunction(() => location.search.includes("type="));
    for (let i = 0; i < 3; i++) {
      await page.keyboard.press("Shift+Tab");
      expect(await page.evaluate(() => document.activeElement?.closest('[role="dialog"]') !== null)).toBe(true);
    }
    await page.keyboard.press("Escape");
    await sheet.waitFor({ state: "detached" });
    expect(await button.evaluate((node) => node === document.activeElement)).toBe(true);
    expect(await button.innerText()).toContain("1 on");
    expect(complaints).toEqual([]);
    await close();
  });

  test("on a narrow screen time runs down, and a tap opens an event", async () => {
    const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
    const { page, complaints, close } = await openPage(stage.browser, phone);
    await page.goto(`${stage.url}/?from=2025-05-12&to=2025-05-20`);
    await live(page);
    await complete(page);
    await page.locator("[data-labels]").waitFor({ state: "attached" });
    const events = page.locator('[data-timeline] a[data-event][data-kind="event"]');
    await events.first().waitFor({ state: "attached" });
    const boxes = await events.evaluateAll((all) =>
      all.map((each) => each.getBoundingClientRect().toJSON() as DOMRect),
    );
    expect(boxes.length).toBeGreaterThan(3);
    boxes.forEach((box, i) => {
      expect(box.height).toBeGreaterThanOrEqual(24);
      expect(box.right).toBeLessThanOrEqual(390);
      if (i > 0) expect(box.top).toBeGreaterThanOrEqual((boxes[i - 1]?.top ?? 0) - 48); // a title may stand a little off
    });
    expect((boxes.at(-1)?.top ?? 0) - (boxes[0]?.top ?? 0)).toBeGreaterThan(100);
    await events.first().focus();
    await page.keyboard.press("ArrowDown");
    await page.waitForFunction(() => document.activeElement?.matches("[data-timeline] [data-key]"));
    const id = await events.nth(1).getAttribute("data-event");
    await events.nth(1).tap();
    await page.waitForFunction((wanted) => new URL(location.href).searchParams.get("event") === wanted, id);
    expect(complaints).toEqual([]);
    await close();
  });

  test("a plain wheel scrolls the page, Ctrl + wheel zooms, Shift + wheel and dragging pan", () =>
    onDashboard(stage, "/", async (page) => {
      await page.setViewportSize({ width: 1280, height: 600 }); // there is more of the page than is seen
      await page.locator('[data-measured="true"]').first().waitFor();
      const stageBox = await page.locator("[data-timeline]").boundingBox();
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
