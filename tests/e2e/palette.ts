import type { BrowserContextOptions, Page } from "playwright-core";
import { expect, test } from "vitest";
import type { ViewAnswer } from "../../lib/answers/events";
import { expectNothingFound, SIZES } from "./accessibility";
import { live, openPage } from "./browser";
import type { Stage } from "./stage";

/** Opens the dashboard, does something, and holds that the page never complained. */
async function onDashboard(
  stage: Stage,
  path: string,
  act: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const { page, complaints, close } = await openPage(stage.browser, options);
  await page.goto(stage.url + path);
  await live(page);
  await act(page);
  expect(complaints).toEqual([]);
  await close();
}

const palette = (page: Page) => page.getByRole("dialog", { name: "Find a command, a name or a date" });
const field = (page: Page) => palette(page).getByRole("combobox");
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? "");

async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press("Control+k");
  await field(page).waitFor();
}

export function paletteTests(stage: Stage): void {
  test("finds an actor by the start of a word and filters by it; another Enter takes it off", () =>
    onDashboard(stage, "/", async (page) => {
      const view = (await (await fetch(`${stage.url}/api/view`)).json()) as ViewAnswer;
      const [actor] = view.facets.actors;
      if (!actor) throw new Error("no actors");
      const last = actor.name.split(" ").at(-1) ?? "";
      for (const expected of [[actor.id], []]) {
        await openPalette(page);
        await page.keyboard.type(last);
        const option = palette(page).getByRole("option").filter({ hasText: actor.name }).first();
        await option.waitFor();
        while ((await option.getAttribute("aria-selected")) !== "true") await page.keyboard.press("ArrowDown");
        expect(await field(page).getAttribute("aria-activedescendant")).toBe(await option.getAttribute("id"));
        await page.keyboard.press("Enter");
        await palette(page).waitFor({ state: "detached" });
        await page.waitForFunction(
          (ids) => new URLSearchParams(location.search).getAll("actor").join() === ids.join(),
          expected,
        );
      }
    }));

  test("opens from a field, closes with Esc, gives the focus back, and leaves the open event alone", () =>
    onDashboard(stage, "/", async (page) => {
      const view = (await (await fetch(`${stage.url}/api/view`)).json()) as ViewAnswer;
      await page.goto(`${stage.url}/?event=${encodeURIComponent(view.events[0]?.id ?? "")}`);
      await live(page);
      await page.locator("#search").focus();
      await openPalette(page);
      await page.keyboard.press("Escape");
      await palette(page).waitFor({ state: "detached" });
      expect(await focused(page)).toBe("search");
      expect(await page.locator("#event-title").count()).toBe(1);
    }));

  test("goes to a month and draws the map", () =>
    onDashboard(stage, "/", async (page) => {
      await openPalette(page);
      await page.keyboard.type("May 2025");
      await page.keyboard.press("Enter");
      await page.waitForURL(/\?from=2025-05-01&to=2025-05-31$/);
      await openPalette(page);
      await page.keyboard.type("map");
      await page.keyboard.press("Enter");
      await page.waitForURL(/lens=map/);
    }));

  test("a saved view survives a reload, opens as it was, and can be deleted and brought back", () =>
    onDashboard(stage, "/?type=statement&from=2025-05-01&to=2025-05-31", async (page) => {
      const menu = page.getByRole("button", { name: "Saved views" });
      await menu.click();
      await page.getByRole("textbox", { name: "Save this view as" }).fill("What was said in May");
      await page.keyboard.press("Enter");
      const link = page.getByRole("link", { name: "What was said in May" });
      await link.waitFor();
      await page.goto(stage.url);
      await live(page);
      await menu.click();
      await link.click();
      await page.waitForURL(/\?from=2025-05-01&to=2025-05-31&type=statement$/);
      await menu.click();
      await page.getByRole("button", { name: "Delete What was said in May" }).click();
      await link.waitFor({ state: "detached" });
      await page.getByRole("button", { name: "Undo" }).click();
      await link.waitFor();
      await page.keyboard.press("Escape");
      await link.waitFor({ state: "detached" });
      await openPalette(page);
      await page.keyboard.type("what was");
      await palette(page).getByRole("option", { name: "What was said in May" }).waitFor();
    }));

  test("broken storage breaks nothing", () =>
    onDashboard(stage, "/", async (page) => {
      await page.evaluate(() => localStorage.setItem("dateline:views", '{"version":1,"views":[{"id":{}},null'));
      await page.reload();
      await live(page);
      await page.getByRole("button", { name: "Saved views" }).click();
      await page.getByRole("textbox", { name: "Save this view as" }).waitFor();
    }));

  test("the colours one chooses stay, on every page, from the first byte on", () =>
    onDashboard(
      stage,
      "/",
      async (page) => {
        const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
        const light = await paper();
        await page.getByRole("button", { name: "Display" }).click();
        await page.getByRole("radio", { name: "Dark" }).check();
        const dark = await paper();
        expect(dark).not.toBe(light);
        for (const path of ["/", "/articles", "/no-such-page"]) {
          const answer = await page.request.get(stage.url + path); // with the browser's cookies
          expect(await answer.text(), path).toMatch(/<html[^>]* data-theme="dark"/);
        }
        await page.reload();
        expect(await paper()).toBe(dark);
        await page.emulateMedia({ media: "print" });
        expect(await paper()).toBe("rgb(255, 255, 255)");
        await page.emulateMedia({ media: "screen" });
        await live(page);
        await page.getByRole("button", { name: "Display" }).click();
        await page.getByRole("radio", { name: "As the system" }).check();
        expect(await paper()).toBe(light);
        await page.emulateMedia({ colorScheme: "dark" });
        expect(await paper()).toBe(dark);
        expect((await page.context().cookies()).some(({ name }) => name === "theme")).toBe(false);
      },
      { colorScheme: "light" },
    ));

  test("the time zone is in the URL and survives a reload; one that is not known is named and left out", () =>
    onDashboard(stage, "/", async (page) => {
      await page.getByRole("button", { name: "Display" }).click();
      await page.getByRole("combobox", { name: "Times of day" }).selectOption("Asia/Tokyo");
      await page.waitForURL(/\?zone=Asia%2FTokyo$/);
      await page.reload();
      await live(page);
      await page.getByRole("button", { name: "Display" }).click();
      expect(await page.getByRole("combobox", { name: "Times of day" }).inputValue()).toBe("Asia/Tokyo");
      await page.goto(`${stage.url}/?zone=Mars/Olympus`);
      await live(page);
      expect(await page.getByText("means nothing here").innerText()).toContain("Mars/Olympus");
    }));

  test("a reader of another language gets dates in it, once the page is live", async () => {
    const view = (await (await fetch(`${stage.url}/api/view`)).json()) as ViewAnswer;
    const event = view.events.find(({ when }) => when?.precision === "day" && /^\d{4}-05-\d\d$/.test(when.edtf));
    const path = `/events/${encodeURIComponent(event?.id ?? "")}`;
    const { page, complaints, close } = await openPage(stage.browser, { locale: "de-DE" });
    await page.goto(stage.url + path);
    const date = page.locator("dl time").first();
    await page.waitForFunction(() => document.querySelector("dl time")?.getAttribute("lang") === "de-DE");
    expect(await date.innerText()).toMatch(/^\d{1,2}\. Mai \d{4}$/);
    expect(await date.getAttribute("datetime")).toBe(event?.when?.edtf);
    expect(complaints).toEqual([]); // no mismatch with what the server sent
    await close();
  });

  test.each(Object.entries(SIZES))(
    "axe finds nothing in what opens over the page, %s",
    async (_size, viewport) => {
      const { page, close } = await openPage(stage.browser, { colorScheme: "light", viewport });
      await page.goto(`${stage.url}/?type=statement`);
      await live(page);
      await openPalette(page);
      await expectNothingFound(page, "palette");
      await page.keyboard.type("s");
      await expectNothingFound(page, "palette with names");
      await page.keyboard.type("zzzz");
      await expectNothingFound(page, "palette without anything");
      await page.keyboard.press("Escape");
      await page.keyboard.press("?");
      await expectNothingFound(page, "help");
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "Display" }).click();
      await expectNothingFound(page, "display");
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "Saved views" }).click();
      await page.getByRole("textbox", { name: "Save this view as" }).press("Enter");
      await page.getByRole("button", { name: /^Rename / }).waitFor();
      await expectNothingFound(page, "saved views");
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
      await page.getByRole("button", { name: /^Rename / }).click();
      await expectNothingFound(page, "renaming");
      await close();
    },
    120_000,
  );

  test("the help names every key and gives the focus back", () =>
    onDashboard(stage, "/", async (page) => {
      const search = page.getByRole("link", { name: "Articles" });
      await search.focus();
      await page.keyboard.press("?");
      const help = page.getByRole("dialog", { name: "Keys and gestures" });
      await help.waitFor();
      expect(await help.innerText()).toContain("find a name, a command or a date");
      await help.getByRole("button", { name: "Close" }).click();
      await help.waitFor({ state: "detached" });
      await page.keyboard.press("?");
      await help.waitFor();
      await page.keyboard.press("Escape");
      await help.waitFor({ state: "detached" });
      expect(await search.evaluate((link) => link === document.activeElement)).toBe(true);
    }));
}
