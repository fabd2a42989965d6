import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { live, openPage } from "./browser";
import type { Stage } from "./stage";

/** What of the timeline has the focus, and the event it opens, once that is known. */
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute("data-key") ?? null);
const focusedEvent = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute("data-event") ?? null);

/** Opens the dashboard with its timeline drawn and at rest. */
async function openTimeline(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await live(page);
  await page.locator('[data-complete="true"]').waitFor();
  await page.locator("[data-timeline] [data-key]").first().waitFor({ state: "attached" });
}

/** Tabs until a mark of the timeline has focus. */
async function tabToTimeline(page: Page): Promise<void> {
  for (let i = 0; i < 120; i++) {
    await page.keyboard.press("Tab");
    if ((await focused(page)) !== null) return;
  }
  throw new Error("Tab never reached the timeline");
}

export function keyboardTests(stage: Stage): void {
  test("one tab stop; arrows move; Enter opens; Esc closes and gives focus back", async () => {
    const { page, complaints, close } = await openPage(stage.browser);
    await openTimeline(page, stage.url);
    await tabToTimeline(page);
    const first = await focused(page);
    await page.keyboard.press("ArrowRight");
    const second = await focused(page);
    expect(second).not.toBe(first);
    await page.keyboard.press("ArrowLeft");
    expect(await focused(page)).toBe(first);
    await page.keyboard.press("ArrowDown");
    expect(await focused(page)).not.toBe(first);
    await page.keyboard.press("Home");
    for (let i = 0; i < 60 && (await focusedEvent(page)) === null; i++) await page.keyboard.press("ArrowRight");
    const opener = await focusedEvent(page);
    expect(opener).not.toBeNull();
    expect(await page.locator("[data-timeline] [data-key][tabindex='0']").count()).toBe(1);
    await page.keyboard.press("Enter");
    await page.locator("#event dl").waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("event-title");
    expect(new URL(page.url()).searchParams.get("event")).toBe(opener);
    await page.keyboard.press("Escape");
    await page.locator("#event-title").waitFor({ state: "detached" });
    await page.waitForFunction((id) => document.activeElement?.getAttribute("data-event") === id, opener);
    expect(complaints).toEqual([]);
    await close();
  });

  test("arrows go on past the edge of the window", async () => {
    const { page, close } = await openPage(stage.browser);
    await openTimeline(page, stage.url);
    await page.keyboard.press("+");
    await page.waitForFunction(() => location.search.includes("from="));
    await tabToTimeline(page);
    await page.keyboard.press("Home");
    const before = new URL(page.url()).search;
    const edge = await page.getByRole("button", { name: /earlier/ }).isEnabled();
    await page.keyboard.press("ArrowLeft");
    if (edge) await page.waitForFunction((search) => location.search !== search, before);
    await page.waitForFunction(() => document.activeElement?.hasAttribute("data-key")); // the drawing that has moved takes it up
    await close();
  });

  test("/ searches, ? helps, g goes to the date, 0 fits, and keys are off while typing", async () => {
    const { page, close } = await openPage(stage.browser);
    await openTimeline(page, stage.url);
    const active = () => page.evaluate(() => document.activeElement?.id);
    await page.keyboard.press("/");
    expect(await active()).toBe("search");
    await page.keyboard.type("g?");
    expect(await active()).toBe("search");
    expect(await page.getByRole("dialog").count()).toBe(0);
    await page.locator("#search").fill("");
    await page.waitForFunction(() => location.search === "");
    await page.locator('[aria-busy="false"]').waitFor();
    await page.locator("#range-from").waitFor();
    await page.locator("h1").click();
    await page.keyboard.press("g");
    expect(await active()).toBe("range-from");
    await page.locator("h1").click();
    await page.keyboard.press("0");
    await page.waitForFunction(() => location.search.includes("from="));
    await page.keyboard.press("?");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await close();
  });

  test("the range can be moved with its two sliders", async () => {
    const { page, close } = await openPage(stage.browser);
    await openTimeline(page, stage.url);
    const start = page.getByRole("slider", { name: "Start of the range" });
    const was = Number(await start.getAttribute("aria-valuenow"));
    await start.focus();
    await page.keyboard.press("ArrowRight");
    await page.waitForFunction(() => location.search.includes("from="));
    await expect.poll(async () => Number(await start.getAttribute("aria-valuenow"))).toBe(was + 1);
    expect(await start.getAttribute("aria-valuetext")).toMatch(/day \d{1,2} \w+ \d{4}$/);
    await close();
  });
}
