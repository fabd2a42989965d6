import { expect, test } from "vitest";
import type { ViewAnswer } from "../../lib/answers/events";
import { openPage } from "./browser";
import type { Stage } from "./stage";

export function noScriptTests(stage: Stage): void {
  test("list, filters, event and article work from the server's HTML alone", async () => {
    const { page, close } = await openPage(stage.browser, { javaScriptEnabled: false });
    await page.goto(stage.url);
    const before = await page.locator("h1").innerText();
    expect(await page.locator("noscript p").first().isVisible()).toBe(true);
    expect(await page.getByRole("img", { name: /^Timeline of \d+ events$/ }).isVisible()).toBe(true);
    expect(await page.locator("#lens-list ~ * a[data-event]").count()).toBeGreaterThan(3);
    await page.locator('input[name="actor"]').first().check();
    await page.getByRole("button", { name: "Apply filters" }).click();
    await page.waitForURL(/actor=/);
    expect(await page.locator("h1").innerText()).not.toBe(before);
    await page.locator("#lens-list ~ * a[data-event]").first().click();
    await page.waitForURL(/event=/);
    const title = await page.locator("#event-title").innerText();
    expect(title.length).toBeGreaterThan(3);
    expect(await page.locator("#event blockquote").first().isVisible()).toBe(true);
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

  test("lenses, order, dates, confidence and sorting are links and forms", async () => {
    const { page, close } = await openPage(stage.browser, { javaScriptEnabled: false });
    await page.goto(stage.url);
    const titles = () => page.locator("#lens-list ~ * a[data-event]").allInnerTexts();
    const [first] = await titles();
    await page.getByRole("link", { name: "Oldest first" }).click();
    await page.waitForURL(/order=oldest/);
    expect((await titles())[0]).not.toBe(first);
    await page.locator('input[name="confidence"]').fill("80");
    await page.locator("#range-from").fill("2025-01-01");
    await page.getByRole("button", { name: "Apply filters" }).click();
    await page.waitForURL(/confidence=80/);
    expect(new URL(page.url()).searchParams.get("order")).toBe("oldest"); // the form keeps what is no filter
    expect(await page.locator("h1").innerText()).toMatch(/^\d+ of /);
    await page.getByRole("link", { name: "Table", exact: true }).click();
    await page.waitForURL(/lens=table/);
    expect(await page.getByRole("table", { name: "Events" }).locator("a[data-event]").count()).toBeGreaterThan(0);
    await page.getByRole("columnheader", { name: "Reported" }).getByRole("link").click();
    await page.waitForURL(/clock=reported/);
    await close();
  });

  /** Events on a page. */
  const SHOWN = 24;

  test("a list longer than a page can be turned", async () => {
    const { page, close } = await openPage(stage.browser, { javaScriptEnabled: false });
    const answer = (await (await fetch(`${stage.url}/api/view`)).json()) as ViewAnswer;
    await page.goto(`${stage.url}/?page=2`);
    const listed = page.locator("#lens-list ~ * a[data-event]");
    expect(answer.total).toBeGreaterThan(SHOWN);
    expect(await listed.count()).toBe(Math.min(answer.total - SHOWN, SHOWN));
    await page.locator('a[rel="prev"]').click();
    await page.waitForURL((url) => !url.search.includes("page="));
    expect(await listed.count()).toBe(SHOWN);
    await close();
  });
}
