import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { ViewAnswer } from "../../lib/answers/events";
import type { NamesAnswer } from "../../lib/answers/names";
import { live, openPage } from "./browser";
import type { Stage } from "./stage";

async function ask<T>(url: string): Promise<T> {
  return (await (await fetch(url)).json()) as T;
}

/** The events that the timeline draws one by one. */
const marks = (page: Page) => page.locator('a[data-kind="event"][data-event]');

export function nameTests(stage: Stage): void {
  test("from an event to an actor's page and on to the dashboard filtered by it", async () => {
    const view = await ask<ViewAnswer>(`${stage.url}/api/view`);
    const event = view.events.find(({ actors }) => actors.length > 1);
    const actor = event?.actors[0];
    if (!event || !actor) throw new Error("no event with two actors");
    const { page, complaints, close } = await openPage(stage.browser);
    await page.goto(`${stage.url}/?event=${encodeURIComponent(event.id)}`);
    await live(page);
    await page.locator("#event dl").first().getByRole("link", { name: actor.name, exact: true }).first().click();
    await page.waitForURL(`${stage.url}/actors/${encodeURIComponent(actor.id)}`);
    expect(await page.locator("h1").innerText()).toBe(actor.name);
    expect(await page.title()).toContain(actor.name);
    const own = await ask<ViewAnswer>(`${stage.url}/api/view?actor=${encodeURIComponent(actor.id)}&confidence=0`);
    await marks(page).first().waitFor({ state: "attached" });
    await page.getByRole("link", { name: `${own.total} events on the timeline` }).click();
    await page.waitForURL(/\?actor=/);
    await live(page);
    expect(await page.locator("h1").innerText()).toMatch(new RegExp(`^${own.total} of `));
    expect(complaints).toEqual([]);
    await close();
  });

  test("an actor's page: its own timeline in the URL, partners that lead on, sentences that stand in their article", async () => {
    const view = await ask<ViewAnswer>(`${stage.url}/api/view`);
    const id = view.facets.actors[0]?.id ?? "";
    const address = `${stage.url}/actors/${encodeURIComponent(id)}`;
    const { page, complaints, close } = await openPage(stage.browser);
    await page.goto(address);
    await page.locator('[data-measured="true"]').first().waitFor();
    expect(await page.locator('meta[name="description"]').getAttribute("content")).toMatch(/\d+ events/);

    await page.getByRole("button", { name: "Zoom in" }).click();
    await page.waitForFunction(() => location.search.includes("from="));
    const zoomed = page.url();
    expect(new URL(zoomed).pathname).toBe(new URL(address).pathname);
    expect(new URL(zoomed).searchParams.has("actor")).toBe(false);
    await page.reload();
    await page.locator('[data-measured="true"]').first().waitFor();
    expect(page.url()).toBe(zoomed);

    const quote = page.locator("main article blockquote a").first();
    const words = (await quote.innerText()).replace(/\s+/g, " ");
    await quote.click();
    await page.waitForURL(/\/articles\//);
    const marked = (await page.locator('mark[data-asked="true"]').allTextContents()).join("");
    expect(marked.replace(/\s+/g, " ")).toBe(words);
    await page.goBack();

    const partner = page.locator('main a[href^="/actors/"]').first();
    const name = await partner.innerText();
    await partner.click();
    await page.waitForURL((url) => url.pathname.startsWith("/actors/") && url.pathname !== new URL(address).pathname);
    expect(await page.locator("h1").innerText()).toBe(name);
    expect(complaints).toEqual([]);
    await close();
  });

  test("a mark on an actor's timeline opens its event on the dashboard under the same filter", async () => {
    const view = await ask<ViewAnswer>(`${stage.url}/api/view`);
    const id = view.facets.actors[0]?.id ?? "";
    const { page, close } = await openPage(stage.browser);
    await page.goto(`${stage.url}/actors/${encodeURIComponent(id)}`);
    const mark = marks(page).first();
    await mark.waitFor({ state: "attached" });
    const event = await mark.getAttribute("data-id");
    await mark.focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/event=/);
    const params = new URL(page.url()).searchParams;
    expect([params.get("actor"), params.get("event")]).toEqual([id, event]);
    await page.locator("#event dl").first().waitFor();
    await close();
  });

  test("a place's page leads up to what holds it and down to what it holds, with a map", async () => {
    const view = await ask<ViewAnswer>(`${stage.url}/api/view`);
    const inner = view.facets.places.find(({ parents }) =>
      parents.some((id) => view.facets.places.some((p) => p.id === id)),
    );
    const outer = view.facets.places.find(({ id }) => inner?.parents.includes(id));
    if (!inner || !outer) throw new Error("no place in another");
    const { page, complaints, close } = await openPage(stage.browser);
    await page.goto(`${stage.url}/places/${encodeURIComponent(inner.id)}`);
    expect(await page.locator("h1").innerText()).toBe(inner.name);
    await page.getByRole("group", { name: /^Map of / }).waitFor();
    await page.locator("main header").getByRole("link", { name: outer.name, exact: true }).first().click();
    await page.waitForURL(`${stage.url}/places/${encodeURIComponent(outer.id)}`);
    await page.locator("main").getByRole("link", { name: inner.name, exact: true }).first().waitFor();
    await page.getByRole("link", { name: "On the map" }).click();
    await page.waitForURL(/lens=map/);
    expect(new URL(page.url()).searchParams.get("place")).toBe(outer.id);
    expect(complaints).toEqual([]);
    await close();
  });

  test("names that are not there are a 404", async () => {
    for (const path of [
      "/actors/no-such",
      "/places/no-such",
      "/actors/%00",
      "/places/%E0%A4%A",
      "/actors/..%2F..%2Fetc",
    ]) {
      const response = await fetch(stage.url + path);
      expect(response.status, path).toBeGreaterThanOrEqual(400);
      expect(response.status, path).toBeLessThan(500);
    }
    for (const query of ["", "?q=", "?q=%00", `?q=${"a".repeat(3000)}`, "?q=%25"]) {
      const answer = await ask<NamesAnswer>(`${stage.url}/api/names${query}`);
      expect(answer, query).toEqual({ actors: [], places: [] });
    }
  });

  test("typing another name finds the actor and the place; a kind narrows the list", async () => {
    const { page, complaints, close } = await openPage(stage.browser);
    await page.goto(stage.url);
    await live(page);
    const actors = page.locator('input[name="actor"]');
    await page.getByRole("searchbox", { name: /actors$/ }).fill("Zelenskiy");
    await page.getByText("also Volodymyr Zelenskiy").waitFor();
    expect(await actors.count()).toBe(1);
    expect(await actors.getAttribute("value")).toBe("volodymyr-zelensky");
    await page.getByRole("searchbox", { name: /actors$/ }).fill("");
    await page.getByRole("searchbox", { name: /places$/ }).fill("turkiy");
    await page.getByText("also Türkiye").waitFor();

    await page.getByRole("combobox", { name: "Kind of actors" }).selectOption({ value: "state" });
    const notes = await page.locator('label:has(input[name="actor"])').allInnerTexts();
    expect(notes.length).toBeGreaterThan(1);
    expect(notes.every((text) => text.includes("State"))).toBe(true);
    expect(complaints).toEqual([]);
    await close();
  });
}
