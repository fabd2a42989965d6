import { expect, test } from "vitest";
import type { EventAnswer, ViewAnswer } from "../../lib/answers/events";
import { live, openPage } from "./browser";
import type { Stage } from "./stage";

async function ask<T>(url: string): Promise<T> {
  return (await (await fetch(url)).json()) as T;
}

export function articleTests(stage: Stage): void {
  test("from an event to the article: the marked text is the quote, and it is in sight", async () => {
    const { page, complaints, close } = await openPage(stage.browser);
    await page.goto(stage.url);
    await live(page);
    await page.locator("#lens-list ~ * [data-event]").last().click();
    await page.locator("#event dl").waitFor();
    const id = new URL(page.url()).searchParams.get("event") ?? "";
    const answer = await ask<EventAnswer>(`${stage.url}/api/events/${encodeURIComponent(id)}`);
    const report = answer.kind === "found" ? answer.event.reports[0] : undefined;
    await page.getByRole("link", { name: "Read in the article" }).first().click();
    await page.waitForURL(/\/articles\//);
    const marked = (await page.locator('mark[data-asked="true"]').allTextContents()).join("");
    expect(marked.replace(/\s+/g, " ")).toBe(report?.quote.replace(/\s+/g, " "));
    const box = await page.locator("#passage").boundingBox();
    expect(box && box.y >= 0 && box.y < 900).toBe(true);
    expect(complaints).toEqual([]);
    await close();
  });

  test("every passage of every article stands where its quote says", async () => {
    const view = await ask<ViewAnswer>(`${stage.url}/api/view`);
    const { page, close } = await openPage(stage.browser);
    const seen = new Set<string>();
    for (const { id } of view.events) {
      const answer = await ask<EventAnswer>(`${stage.url}/api/events/${encodeURIComponent(id)}`);
      if (answer.kind !== "found") throw new Error(`${id} is listed but ${answer.kind}`);
      for (const report of answer.event.reports) {
        if (seen.has(report.articleId)) continue;
        seen.add(report.articleId);
        await page.goto(`${stage.url}/articles/${encodeURIComponent(report.articleId)}`);
        expect(await page.locator("article mark").count()).toBeGreaterThan(0);
        expect(await page.getByText("Not found in the current text").count()).toBe(0);
      }
      if (seen.size >= 5) break;
    }
    await close();
    expect(seen.size).toBeGreaterThan(0);
  });

  test("a link to what is no passage marks nothing, and says so", async () => {
    const view = await ask<ViewAnswer>(`${stage.url}/api/view`);
    const answer = await ask<EventAnswer>(`${stage.url}/api/events/${encodeURIComponent(view.events[0]?.id ?? "")}`);
    const id = answer.kind === "found" ? (answer.event.reports[0]?.articleId ?? "") : "";
    const { page, complaints, close } = await openPage(stage.browser);
    const address = `${stage.url}/articles/${encodeURIComponent(id)}`;
    for (const at of ["3-9", "9-3", "-1-4", "0-99999999", "1e2-5", "x", ""]) {
      const response = await page.goto(`${address}?at=${at}`);
      expect(response?.status()).toBe(200);
      expect(await page.locator('mark[data-asked="true"]').count()).toBe(0);
      expect(await page.getByText("No passage stands at the place").count()).toBe(1);
    }
    expect(complaints).toEqual([]);
    await close();
  });

  test("the link to the original goes to http or https only, with a text fragment", async () => {
    const view = await ask<ViewAnswer>(`${stage.url}/api/view`);
    const { page, close } = await openPage(stage.browser);
    await page.goto(`${stage.url}/events/${encodeURIComponent(view.events[0]?.id ?? "")}`);
    for (const link of await page.getByRole("link", { name: "Open original" }).all()) {
      const href = (await link.getAttribute("href")) ?? "";
      expect(href).toMatch(/^https?:\/\//);
      expect(href).toContain(":~:text=");
      expect(await link.getAttribute("rel")).toContain("noopener");
    }
    await close();
  });
}
