import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { ViewAnswer } from "../../lib/answers/events";
import { live, openPage } from "./browser";
import type { Stage } from "./stage";

const title = (page: Page) => page.locator("#event-title").innerText();
const opened = (page: Page) => new URL(page.url()).searchParams.get("event");
const way = (page: Page) => page.getByRole("navigation", { name: "Previous and next event" });

/** Waits until another event is open and its title stands there. */
async function moved(page: Page, from: string | null, act: () => Promise<void>): Promise<void> {
  await act();
  await page.waitForFunction((was) => new URLSearchParams(location.search).get("event") !== was, from);
  await page.locator("#event dl").first().waitFor();
}

export function panelTests(stage: Stage): void {
  test("one steps through the events in view by key and by button, each in the URL", async () => {
    const query = "type=statement&order=oldest";
    const { events } = (await (await fetch(`${stage.url}/api/view?${query}`)).json()) as ViewAnswer;
    const [first, second, third] = events;
    if (!first || !second || !third) throw new Error("fewer than three events");
    const { page, complaints, close } = await openPage(stage.browser);
    await page.goto(`${stage.url}/?${query}&event=${encodeURIComponent(first.id)}`);
    await live(page);
    await way(page).waitFor();
    expect(await way(page).innerText()).toContain(`1 of ${events.length} in view`);
    await moved(page, first.id, () => page.keyboard.press("n"));
    expect([opened(page), await title(page)]).toEqual([second.id, second.title]);
    await moved(page, second.id, () => page.keyboard.press("]"));
    expect(opened(page)).toBe(third.id);
    await moved(page, third.id, () => page.keyboard.press("p"));
    expect(opened(page)).toBe(second.id);
    expect(new URL(page.url()).searchParams.get("type")).toBe("statement");

    const back = way(page).getByRole("button", { name: /^Previous.*in view/ });
    await back.focus();
    await moved(page, second.id, () => page.keyboard.press("Enter"));
    expect(opened(page)).toBe(first.id);
    await way(page)
      .getByRole("button", { name: /^No previous.*in view/ })
      .waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-disabled"))).toBe("true");
    await page.keyboard.press("[");
    expect(opened(page)).toBe(first.id);
    expect(complaints).toEqual([]);
    await close();
  });

  test("it takes the focus when it opens and gives it back when it closes", async () => {
    const { page, complaints, close } = await openPage(stage.browser);
    await page.goto(stage.url);
    await live(page);
    const link = page.locator("#lens-list ~ * a[data-event]").nth(1);
    const id = await link.getAttribute("data-event");
    await link.focus();
    await page.keyboard.press("Enter");
    await page.locator("#event dl").first().waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("event-title");
    await page.keyboard.press("Escape");
    await page.locator("#event-title").waitFor({ state: "detached" });
    await page.waitForFunction((was) => document.activeElement?.getAttribute("data-event") === was, id);
    expect(complaints).toEqual([]);
    await close();
  });
}
