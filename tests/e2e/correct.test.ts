import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import Database from "libsql";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { EventAnswer, EventDetail, ViewAnswer } from "../../lib/answers/events";
import { launch, live, openPage } from "./browser";
import { serveDatabase, type TestServer } from "./server";

const ROOT = path.resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(path.join(tmpdir(), "dateline-correct-"));
const database = path.join(folder, "correct.db");
let server: TestServer;
let browser: Browser;
let ids: string[] = [];

const datelineIn = (file: string, ...args: string[]) =>
  promisify(execFile)(process.execPath, ["scripts/dateline.mjs", ...args], {
    cwd: ROOT,
    env: { ...process.env, DATABASE_URL: `file:${file}` },
  });
const dateline = (...args: string[]) => datelineIn(database, ...args);

beforeAll(async () => {
  await dateline("ingest", "tests/e2e/corpus");
  server = await serveDatabase(database);
  browser = await launch();
  const { events } = (await (await fetch(`${server.url}/api/view?confidence=0`)).json()) as ViewAnswer;
  ids = events.map(({ id }) => id);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

async function shown(id: string): Promise<EventDetail> {
  const answer = (await (await fetch(`${server.url}/api/events/${encodeURIComponent(id)}`)).json()) as EventAnswer;
  if (answer.kind === "moved") return shown(answer.to);
  if (answer.kind !== "found") throw new Error(`${id}: ${answer.kind}`);
  return answer.event;
}

/** Takes the same articles in again and reads each anew, as after an update of the reader, and merges all. */
async function again(): Promise<void> {
  const db = new Database(database, { timeout: 30_000 });
  db.exec(`update "Article" set "digest" = ''`);
  db.close();
  await dateline("ingest", "tests/e2e/corpus");
}

const form = (page: Page) => page.getByRole("form", { name: "Correct this event" });

/** Opens an event on its own page and its form. */
async function openForm(page: Page, id: string): Promise<void> {
  await page.goto(`${server.url}/events/${encodeURIComponent(id)}`);
  await page.getByRole("button", { name: "Correct", exact: true }).click();
  await form(page).waitFor();
}

async function saved(page: Page, act: () => Promise<void>): Promise<void> {
  await Promise.all([page.waitForEvent("load"), act()]);
  await page.getByRole("status").filter({ hasText: "Saved." }).waitFor();
}

test("by mouse on its own page: each field, shown with who and why, still there after reading and taking in anew", async () => {
  const { page, complaints, close } = await openPage(browser);
  const [id = ""] = ids;
  const before = await shown(id);
  const fill: readonly (readonly [wrong: string, (page: Page) => Promise<unknown>])[] = [
    ["The date", (it) => it.getByLabel("When it happened").fill("3 March 2031")],
    ["Its status", (it) => it.getByRole("combobox", { name: "It is", exact: true }).selectOption("denied")],
    [
      "What kind of event it is",
      (it) => it.getByRole("combobox", { name: "It is", exact: true }).selectOption("legal"),
    ],
    ["The title", (it) => it.getByLabel("Title", { exact: true }).fill("A title by hand")],
    [
      "The place",
      async (it) => {
        await it.getByLabel("Where it happened").fill("Riga");
        await it.getByRole("button", { name: "Look up" }).click();
        await it.getByRole("radio", { name: /Town, .*Latvia/ }).check();
      },
    ],
    [
      "Who takes part",
      async (it) => {
        await it.getByRole("button", { name: "Add somebody" }).click();
        await it.getByPlaceholder("Name").fill("Anna Liepa");
        await it.getByLabel("What Anna Liepa is").selectOption("person");
        await it.getByLabel("Role of Anna Liepa").selectOption("speaker");
      },
    ],
  ];
  for (const [wrong, right] of fill) {
    await openForm(page, id);
    await form(page).getByLabel("What is wrong?").selectOption({ label: wrong });
    await right(page);
    await form(page).getByLabel("Why (if it needs saying)").fill("As the ministry says");
    await saved(page, () => form(page).getByRole("button", { name: "Save" }).click());
  }
  const check = async () => {
    const event = await shown(id);
    expect(event).toMatchObject({
      title: "A title by hand",
      type: "legal",
      status: "denied",
      when: { edtf: "2031-03-03" },
      place: { name: "Riga", country: "LV" },
    });
    expect(event.actors.map(({ name }) => name)).toEqual([...before.actors.map(({ name }) => name), "Anna Liepa"]);
    expect(event.corrections.map(({ by, reason }) => [by, reason])).toEqual(
      fill.map(() => ["you", "As the ministry says"]),
    );
    await page.goto(`${server.url}/events/${encodeURIComponent(event.id)}`);
    expect(await page.locator("h1").innerText()).toBe("A title by hand");
    expect(await page.locator('[data-corrected="when"]').innerText()).toMatch(
      /^Corrected by you, .*: As the ministry says$/,
    );
  };
  await check();
  await again();
  await check();

  for (let left = fill.length; left > 0; left--) {
    const back = page.getByRole("button", { name: /^Take back: / });
    expect(await back.count()).toBe(left);
    await saved(page, () => back.first().click());
  }
  const event = await shown(id);
  const plain = ({ title, type, status, when, place, actors }: EventDetail) => ({
    title,
    type,
    status,
    when,
    place,
    actors,
  });
  expect(plain(event)).toEqual(plain(before));
  expect(complaints).toEqual([]);
  await close();
}, 240_000);

test("in the panel, by keyboard alone: confirm, correct, remove with a reason, bring back", async () => {
  const { page, complaints, close } = await openPage(browser);
  const id = ids[1] ?? "";
  await page.goto(`${server.url}/?confidence=0&event=${encodeURIComponent(id)}`);
  await live(page);
  await page.getByRole("button", { name: "Correct", exact: true }).waitFor();
  await page.keyboard.press("e");
  await form(page).waitFor();
  await page.keyboard.type("The title"); // the list of what may be wrong has the focus
  await page.keyboard.press("Tab");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("By keys alone");
  await saved(page, () => page.keyboard.press("Enter"));
  expect((await shown(id)).title).toBe("By keys alone");
  expect(await page.locator("#event-title").innerText()).toBe("By keys alone");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("correct-title");

  while (!(await page.evaluate(() => document.activeElement?.textContent === "Confirm")))
    await page.keyboard.press("Tab");
  await saved(page, () => page.keyboard.press("Enter"));
  expect(await shown(id)).toMatchObject({ confidence: 1, title: "By keys alone" });

  await page.keyboard.press("e");
  await form(page).waitFor();
  await page.keyboard.press("Escape");
  await form(page).waitFor({ state: "detached" });
  expect(new URL(page.url()).searchParams.get("event")).toBe(id); // Esc closed the form and not the event
  await page.keyboard.press("e");
  await page.keyboard.type("It is no event");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter"); // without a reason nothing is sent
  expect(await shown(id)).toMatchObject({ title: "By keys alone" });
  await page.keyboard.type("A hoax");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => !new URLSearchParams(location.search).has("event"));

  await again();
  await page.goto(`${server.url}/events/${encodeURIComponent(id)}`);
  expect(await page.locator("main").innerText()).toMatch(/has been removed[\s\S]*you, .*: A hoax/);
  expect((await fetch(page.url())).status).toBe(410); // who checks links is told so, too
  const back = page.getByRole("button", { name: "Take back: Removed" });
  await back.focus();
  await page.keyboard.press("Enter");
  await page.locator("h1", { hasText: "By keys alone" }).waitFor();
  expect(await shown(id)).toMatchObject({ title: "By keys alone", confidence: 1 });
  expect(complaints).toEqual([expect.stringContaining("410 (Gone)")]); // of the page itself, while it was
  await close();
}, 240_000);

test("two events are made one and parted again, and stay as a person left them", async () => {
  const { page, complaints, close } = await openPage(browser);
  const [one = "", other = ""] = ids.slice(2);
  const [first, second] = [await shown(one), await shown(other)];
  await openForm(page, one);
  await form(page).getByLabel("What is wrong?").selectOption({ label: "It is the same as another event" });
  await page.getByLabel("The other event").fill(`${server.url}/events/${other}`);
  await saved(page, () => form(page).getByRole("button", { name: "Save" }).click());
  await again();
  const both = await shown(one);
  expect((await shown(other)).id).toBe(both.id);
  expect(both.reports.length).toBe(first.reports.length + second.reports.length);

  await openForm(page, both.id);
  await form(page).getByLabel("What is wrong?").selectOption({ label: "It is two events" });
  const moved = new Set(second.reports.map(({ id }) => id));
  for (const [i, report] of both.reports.entries())
    if (moved.has(report.id)) await page.getByRole("checkbox").nth(i).check();
  await form(page).getByRole("button", { name: "Save" }).click();
  await page.getByRole("status").filter({ hasText: "Saved." }).waitFor();
  await again();
  const told = await Promise.all(
    [first, second].map(async ({ id }) => (await shown(id)).reports.map((report) => report.id).sort()),
  );
  expect(told).toEqual([first, second].map(({ reports }) => reports.map(({ id }) => id).sort()));
  expect(complaints).toEqual([]);
  await close();
}, 240_000);

test("of two who have an event open the second is told, keeps what was written, and saves it after", async () => {
  const id = ids[4] ?? "";
  const [mine, other] = [await openPage(browser), await openPage(browser)];
  for (const { page } of [mine, other]) {
    await openForm(page, id);
    await form(page).getByLabel("What is wrong?").selectOption({ label: "The title" });
  }
  await mine.page.getByLabel("Title", { exact: true }).fill("Mine");
  await saved(mine.page, () => form(mine.page).getByRole("button", { name: "Save" }).click());
  await other.page.getByLabel("Title", { exact: true }).fill("The other's");
  await form(other.page).getByRole("button", { name: "Save" }).click();
  await other.page.getByRole("alert").filter({ hasText: "was corrected by you since you opened it" }).waitFor();
  expect((await shown(id)).title).toBe("Mine");
  expect(await other.page.getByLabel("Title", { exact: true }).inputValue()).toBe("The other's");
  await saved(other.page, () => form(other.page).getByRole("button", { name: "Save" }).click());
  expect(await shown(id)).toMatchObject({
    title: "The other's",
    corrections: [{ value: '"The other\'s"' }, { value: '"Mine"' }],
  });
  expect(mine.complaints).toEqual([]);
  await mine.close();
  await other.close();
}, 120_000);

test("the review is gone through by keys: confirmed, put off, made one; the address names the item, progress is told", async () => {
  // three stories without a date but that of their publication, and nothing weightier beside them
  const stories = path.join(folder, "review.db");
  await datelineIn(stories, "ingest", "tests/e2e/to-review");
  const desk = await serveDatabase(stories);
  const { page, complaints, close } = await openPage(browser);
  await page.goto(`${desk.url}/review`);
  const items = page.locator("main ol > li");
  await items.first().waitFor();
  const title = (at: number) => items.nth(at).locator("bdi").first().innerText();
  const progress = async () =>
    (await page.getByRole("status").filter({ hasText: "done" }).innerText()).match(/\d+/g)?.map(Number) ?? [];
  const count = await items.count();
  const [done = 0, left = 0] = await progress();
  await page.keyboard.press("j");
  expect(new URL(page.url()).searchParams.get("item")).not.toBeNull();
  await page.keyboard.press("k");
  await items.first().locator("[data-told] blockquote").first().waitFor();
  const [first, second] = [await title(0), await title(1)];
  await page.keyboard.press("y");
  await page.waitForFunction((n) => document.querySelectorAll("main ol > li").length === n, count - 1);
  expect(await title(0)).toBe(second);
  await page.keyboard.press("l");
  await page.waitForFunction((n) => document.querySelectorAll("main ol > li").length === n, count - 2);
  expect(await progress()).toEqual([done + 1, left - 2]);
  await page.reload();
  await items.first().waitFor();
  const titles = await items.locator("button bdi").allInnerTexts();
  expect(titles).not.toContain(first);
  expect(titles.at(-1)).toBe(second);
  await page.keyboard.press("m");
  await form(page).waitFor(); // an event is mended on its own page, its form open
  expect(new URL(page.url()).pathname).toMatch(/^\/events\//);

  await page.goto(`${desk.url}/history`);
  expect(await page.locator("main li").first().innerText()).toMatch(/^Confirmed\s+you, /);
  const feed = await fetch(`${desk.url}/history/feed`);
  expect(feed.headers.get("content-type")).toContain("application/atom+xml");
  expect(await feed.text()).toContain("<title>Confirmed</title>");
  expect(complaints).toEqual([]);
  await close();
  await desk.stop();
});

test("a name is corrected by keys on its own page, in all events, and stays so after reading and taking in anew", async () => {
  const { page, complaints, close } = await openPage(browser);
  const { facets } = (await (await fetch(`${server.url}/api/view?confidence=0`)).json()) as ViewAnswer;
  const actor = facets.actors.find(({ count }) => count > 1);
  if (!actor) throw new Error("nobody takes part twice");
  const address = `${server.url}/actors/${encodeURIComponent(actor.id)}`;
  await page.goto(address);
  await page.getByRole("button", { name: "Correct this name" }).waitFor();
  const nameForm = page.getByRole("form", { name: "Correct this name" });
  await page.waitForFunction(() => document.readyState === "complete");
  await page.keyboard.press("e");
  await nameForm.waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("Called by hand");
  await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
  const check = async () => {
    await page.goto(address);
    expect(await page.locator("h1").innerText()).toBe("Called by hand");
    const after = (await (await fetch(`${server.url}/api/view?confidence=0`)).json()) as ViewAnswer;
    expect(after.facets.actors.find(({ id }) => id === actor.id)).toMatchObject({
      name: "Called by hand",
      count: actor.count,
    });
  };
  await check();
  await again();
  await check();
  await Promise.all([
    page.waitForEvent("load"),
    page.getByRole("button", { name: "Take back: Name: Called by hand" }).click(),
  ]);
  await page.locator("h1", { hasText: actor.name }).waitFor();

  const other = facets.actors.find(({ id, count }) => id !== actor.id && count > 0);
  if (!other) throw new Error("there is one actor only");
  await page.getByRole("button", { name: "Correct this name" }).click();
  await nameForm.getByLabel("What is wrong?").selectOption({ label: "It is the same as another one" });
  await nameForm.getByLabel("Name, id or address").fill(other.id);
  await Promise.all([
    page.waitForURL(`**/actors/${encodeURIComponent(other.id)}`),
    nameForm.getByRole("button", { name: "Save" }).click(),
  ]);
  await again();
  await page.goto(address);
  expect(await page.locator("h1").innerText()).toBe(other.name); // the old address leads to the one it really is
  const now = (await (await fetch(`${server.url}/api/view?confidence=0`)).json()) as ViewAnswer;
  expect(now.facets.actors.some(({ id }) => id === actor.id)).toBe(false);
  expect(complaints).toEqual([]);
  await close();
}, 240_000);

test("an event that was missed is added by its words, says by whom, outlives reading anew, and is taken back and brought back", async () => {
  const { page, complaints, close } = await openPage(browser);
  const words = "Iceland plans to sign a new fishing agreement in June.";
  const stories = (await (await fetch(`${server.url}/api/v1/articles`)).json()) as {
    data: { id: string; title: string }[];
  };
  const article = stories.data.find(({ title }) => title.startsWith("Norway and Iceland to meet"));
  if (!article) throw new Error("no such article");
  await page.goto(`${server.url}/articles/${encodeURIComponent(article.id)}`);
  await page.getByRole("button", { name: "Add an event that was missed" }).waitFor();
  await page.waitForFunction(() => document.readyState === "complete");
  await page.locator("main p", { hasText: words }).last().selectText();
  await page.keyboard.press("e");
  const mark = page.getByRole("form", { name: "Add an event" });
  await mark.waitFor();
  expect(await mark.getByLabel("The words that tell of it").inputValue()).toContain(words);
  await mark.getByLabel("The words that tell of it").fill(words);
  await mark.getByLabel("Title").fill("Fishers protest in Reykjavik");
  await mark.getByLabel("Kind").selectOption("protest");
  await mark.getByLabel("When it happened").fill("June 2025");
  await mark.getByRole("button", { name: "Save" }).click();
  await page.waitForURL("**/events/**");
  const address = page.url();
  const added = page.locator("main li", { hasText: "Added by hand" });
  const check = async () => {
    await page.goto(address);
    expect(await page.locator("h1").innerText()).toBe("Fishers protest in Reykjavik");
    expect(await added.innerText()).toMatch(/\byou, \d+ \w+ \d{4}/);
  };
  await check();
  await again();
  await check();
  await page.goto(`${server.url}/history`);
  const told = page.locator("main li", { hasText: "Added: Fishers protest in Reykjavik" });
  expect(await told.innerText()).toContain(words);
  await page.goto(address);
  await added.getByRole("button").click();
  await page.locator("main", { hasText: "has been removed" }).waitFor();
  await page.getByRole("button", { name: "Take back: Removed" }).click();
  await page.locator("h1", { hasText: "Fishers protest in Reykjavik" }).waitFor();
  // the page of what was removed answers 410, which the browser tells
  expect(complaints.filter((said) => !said.includes("410 (Gone)"))).toEqual([]);
  await close();
}, 240_000);

test("a place is called by another name in all events, until that is taken back", async () => {
  const { page, complaints, close } = await openPage(browser);
  const events = await Promise.all(ids.map((id) => shown(id).catch(() => null))); // some are joined or removed by now
  const event = events.find((each) => each?.place);
  if (!event?.place) throw new Error("nothing has a place");
  const { id, name } = event.place;
  await page.goto(`${server.url}/places/${encodeURIComponent(id)}`);
  const nameForm = page.getByRole("form", { name: "Correct this name" });
  await page.getByRole("button", { name: "Correct this name" }).click();
  await nameForm.getByLabel("Its name").fill("Place by hand");
  await Promise.all([page.waitForEvent("load"), nameForm.getByRole("button", { name: "Save" }).click()]);
  await page.getByRole("status").filter({ hasText: "Saved." }).waitFor();
  expect(await page.locator("h1").innerText()).toBe("Place by hand");
  expect((await shown(event.id)).place).toMatchObject({ id, name: "Place by hand" });
  await Promise.all([
    page.waitForEvent("load"),
    page.getByRole("button", { name: "Take back: Name: Place by hand" }).click(),
  ]);
  await page.locator("h1", { hasText: name }).waitFor();
  expect((await shown(event.id)).place).toMatchObject({ id, name });
  expect(complaints).toEqual([]);
  await close();
}, 240_000);

test("beyond this machine whoever has the write token signs in from where it was asked for, and is led back", async () => {
  const token = "k3zVq8sN0wYd7RfTb2XmLc5HjP1uGaEo";
  const open = await serveDatabase(database, { HOST: "0.0.0.0", DATELINE_TOKEN: token });
  const { page, close } = await openPage(browser);
  const address = `${open.url}/events/${encodeURIComponent(ids.at(-1) ?? "")}`;
  await page.goto(address);
  const here = page.url();
  await page.getByRole("button", { name: "Confirm" }).click();
  await page.getByRole("alert").getByRole("link", { name: "Sign in" }).click();
  await page.getByLabel("Your token").fill("wrong");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("status").filter({ hasText: "nobody's token" }).waitFor();
  await page.getByLabel("Your token").fill(token);
  await Promise.all([page.waitForURL(here), page.getByRole("button", { name: "Sign in" }).click()]);
  await saved(page, () => page.getByRole("button", { name: "Confirm" }).click());
  expect(await page.locator("main li", { hasText: "Confirmed" }).first().innerText()).toContain("owner, ");
  const ways = page.getByRole("navigation", { name: "Site" }).getByRole("link", { name: "Sign in" });
  for (const width of [1280, 400, 360, 320]) {
    await page.setViewportSize({ width, height: 800 });
    for (const way of ["/articles", "/"]) {
      await page.goto(open.url + way);
      expect(await ways.isVisible()).toBe(true);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${way} at ${width}`).toBeLessThanOrEqual(
        width,
      );
    }
  }
  await page.goto(`${server.url}/articles`);
  expect(await ways.isVisible()).toBe(false); // on this machine alone nobody needs to
  await close();
  await open.stop();
}, 240_000);
