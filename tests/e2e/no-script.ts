import { expect, test } from "vitest";
import { openPage } from "./browser";
import type { Stage } from "./stage";

export function noScriptTests(stage: Stage): void {
  test("list, filters, event and article work from the server's HTML alone", async () => {
    const { page, close } = await openPage(stage.browser, { javaScriptEnabled: false });
    await page.goto(stage.url);
    const before = await page.locator("h1").innerText();
    expect(await page.locator("svg a[data-id]:visible").count()).toBeGreaterThan(3);
    await page.locator('input[name="actor"]').first().check();
    await page.getByRole("button", { name: "Apply filters" }).click();
    await page.waitForURL(/actor=/);
    expect(await page.locator("h1").innerText()).not.toBe(before);
    await page.locator("#lens-list ~ * a[data-event]").first().click();
    await page.waitForURL(/event=/);
    const title = await page.locator("#event-title").innerText();
    expect(title.length).toBeGreaterThan(3);
    await page.getByRole("link", { name: "Read in the article" }).first().click();
    await page.waitForURL(/\/articles\//);
    expect(await page.locator('mark[data-asked="true"]').count()).toBeGreaterThan(0);
    await page.goBack();
    await page.getByRole("link", { name: "Close event" }).click();
    await page.waitForURL((url) => !url.search.includes("event="));
    await page.getByRole("list", { name: "Filters that are on" }).getByRole("link").first().click();
    await page.waitForURL((url) => url.search === "");
    expect(await page.locator("h1").innerText()).toBe(before);
    await close();
  });
}
