import { isDeepStrictEqual } from "node:util";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ViewAnswer } from "../../lib/answers/events";
import type { EventRow } from "../../lib/answers/rows";
import type { EventTypeId } from "../../lib/domain";
import { expectAccessible, SIZES } from "./accessibility";
import { caughtUp, launch, live, openPage } from "./browser";
import { startServer, type TestServer } from "./server";
import type { Stage } from "./stage";

// On a few made-up articles of several publishers: a plan that is held and then denied, a toll that rises, days that differ, one copy.

const stage = {} as Stage;
let server: TestServer;
let events: readonly EventRow[];

beforeAll(async () => {
  server = await startServer("tests/e2e/corpus");
  stage.url = server.url;
  stage.browser = await launch();
  events = (await ask("")).events;
});

afterAll(async () => {
  await stage.browser?.close();
  await server?.stop();
});

async function ask(query: string): Promise<ViewAnswer> {
  return (await (await fetch(`${stage.url}/api/view?${query}`)).json()) as ViewAnswer;
}

/** The event of a type that most sources report. */
function most(type: EventTypeId): EventRow {
  const [event] = events.filter((e) => e.type === type).sort((a, b) => b.sources - a.sources);
  if (!event) throw new Error(`no event of type ${type}`);
  return event;
}

/** Opens a page, does something, and holds that it never complained. */
async function on(path: string, act: (page: Page) => Promise<void>): Promise<void> {
  const { page, complaints, close } = await openPage(stage.browser);
  await page.goto(stage.url + path);
  await act(page);
  expect(complaints).toEqual([]);
  await close();
}

const heading = (page: Page) => page.getByRole("heading", { level: 1 }).innerText();
const listed = async (page: Page) => {
  await caughtUp(page);
  return page.locator("#lens-list ~ * [data-event]").allInnerTexts();
};
const days = async (page: Page) => {
  await caughtUp(page);
  return page.locator("#lens-list ~ * h3").allInnerTexts();
};
const said = (page: Page, words: string) =>
  page.waitForFunction((wanted) => document.querySelector("h1")?.textContent === wanted, words);
const section = (page: Page, title: string) => page.locator(`h2:text-is("${title}") + *, h3:text-is("${title}") + *`);

describe("an event that several sources report", () => {
  test("tells how its status changed, each step with its report, and who contradicts whom", () =>
    on(`/events/${encodeURIComponent(most("talks").id)}`, async (page) => {
      const steps = await section(page, "How its status changed").locator("> li").allInnerTexts();
      expect(steps.map((step) => step.split("\n")[0])).toEqual([
        expect.stringMatching(/^Planned reported 12 May 2025.* The Harbour Post .*Norwegian government/),
        expect.stringMatching(/^Occurred reported 14 May 2025.* Fjord Daily/),
        expect.stringMatching(/^Denied reported 16 May 2025.* North Wire .*Iceland/),
      ]);
      const statuses = await section(page, "Where its sources differ").innerText();
      expect(statuses).toMatch(
        /Statuses differ\s+Occurred\s+Fjord Daily, 14 May 2025\s+Denied\s+North Wire, 16 May 2025/,
      );
      await section(page, "How its status changed").getByRole("link").first().click();
      await page.waitForURL(/\/articles\/.*at=/);
      expect((await page.locator('mark[data-asked="true"]').allTextContents()).join("")).toContain("will hold talks");
    }));

  test("shows the numbers side by side, and counts a copied text once", () =>
    on(`/?event=${encodeURIComponent(most("disaster").id)}`, async (page) => {
      await live(page);
      const numbers = await section(page, "Where its sources differ").innerText();
      expect(numbers).toMatch(
        /Numbers differ: killed\s+12\s+North Wire[\s\S]*Coast Herald[\s\S]*at least 15\s+The Harbour Post/,
      );
      const facts = await page.locator("#event dl").first().innerText();
      expect(facts).toContain("3 independent sources");
      expect(facts).toContain("First reported 20 May 2025 by North Wire, last 22 May 2025 by Fjord Daily");
      expect(facts).toContain("Copies of one text count once");
      expect(await page.locator("#event article").count()).toBe(most("disaster").passages);
    }));

  test("shows the days side by side, and how each source's was reached", () =>
    on(`/events/${encodeURIComponent(most("protest").id)}`, async (page) => {
      const dates = await section(page, "Where its sources differ").innerText();
      expect(dates).toMatch(/Dates differ\s+3–4 June 2025\s+Fjord Daily[\s\S]*2–4 June 2025\s+The Harbour Post/);
      expect(await page.locator("article").last().innerText()).toContain(
        "“2 to 4 June” + published 5 June 2025 → 2–4 June",
      );
    }));

  test("that only one reports has neither a history nor a disagreement", () =>
    on(`/events/${encodeURIComponent(events.find((e) => e.passages === 1)?.id ?? "")}`, async (page) => {
      expect(await page.getByText("1 independent source").count()).toBe(1);
      expect(await page.getByText("How its status changed").count()).toBe(0);
      expect(await page.getByText("Where its sources differ").count()).toBe(0);
    }));
});

describe("an event's page", () => {
  const path = () => `/events/${encodeURIComponent(most("talks").id)}`;
  const published = (page: Page) => page.locator("article time").evaluateAll((all) => all.map((t) => t.textContent));

  test("shows times of day on the clock of a zone, and days as they are", async () => {
    await on(path(), async (page) => {
      expect(await published(page)).toEqual(
        expect.arrayContaining(["14 May 2025, 18:00 UTC", "16 May 2025", "12 May 2025, 08:30 UTC"]),
      );
    });
    await on(`${path()}?zone=Asia%2FTokyo`, async (page) => {
      expect(await published(page)).toEqual(
        expect.arrayContaining(["15 May 2025, 03:00 UTC+09:00", "16 May 2025", "12 May 2025, 17:30 UTC+09:00"]),
      );
    });
  });

  test("gives a citation of every source, and a quote with its link, to the clipboard", async () => {
    const { page, complaints, close } = await openPage(stage.browser, {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    const pasted = () => page.evaluate(() => navigator.clipboard.readText());
    await page.goto(stage.url + path());
    await page.locator("summary", { hasText: "Cite" }).click();
    await page.getByRole("button", { name: "Copy as BibTeX" }).click();
    await page.getByText("Copied").waitFor();
    expect((await pasted()).match(/^@misc\{/gm)?.length).toBe(3);
    await page.getByRole("button", { name: "Copy quote" }).first().click();
    await page.waitForFunction(async () => (await navigator.clipboard.readText()).startsWith("“"));
    const [quote = "", , link = ""] = (await pasted()).split("\n");
    await page.goto(link);
    const marked = (await page.locator('mark[data-asked="true"]').allTextContents()).join("");
    expect(quote).toBe(`“${marked.replace(/\s+/g, " ")}”`);
    await page.goto(stage.url + path());
    await page.keyboard.press("c");
    await page.getByText("Link copied").waitFor({ state: "attached" });
    expect(await pasted()).toBe(stage.url + path());
    expect(complaints).toEqual([]);
    await close();
  });

  test("prints as a sheet of its own: facts, quotes, addresses, nothing to press", () =>
    on(path(), async (page) => {
      await page.emulateMedia({ media: "print" });
      await page.getByText(`${stage.url}${path()}, printed`).waitFor({ state: "visible" });
      for (const name of ["Copy quote", "Display", "Copy link"])
        expect(await page.getByRole("button", { name }).count(), name).toBe(0);
      const sources = await page.locator("article a[data-source]").all();
      expect(sources.length).toBe(3);
      for (const source of sources) {
        const shown = await source.evaluate((a) => getComputedStyle(a, "::after").content);
        expect(shown).toContain(await source.getAttribute("href"));
      }
    }));
});

describe("filters by who reports", () => {
  test("a publisher: its count is what it gives, the URL carries it, a reload keeps it, its chip takes it away", () =>
    on("/", async (page) => {
      await live(page);
      const all = await heading(page);
      const box = page.locator('input[name="publisher"][value="Fjord Daily"]');
      const count = await box.locator("xpath=..").locator("span").last().innerText();
      await box.check();
      await said(page, `${count} of ${all}`);
      expect(new URL(page.url()).search).toBe("?publisher=Fjord+Daily");
      const titles = await listed(page);
      expect(titles).toEqual((await ask("publisher=Fjord+Daily")).events.map((e) => e.title));
      await page.reload();
      await live(page);
      expect(await listed(page)).toEqual(titles);
      await page.getByRole("link", { name: "Remove publisher Fjord Daily" }).click();
      await said(page, all);
    }));

  test("at least so many independent sources", () =>
    on("/", async (page) => {
      await live(page);
      const all = await heading(page);
      await page.getByRole("radio", { name: /^3 or more/ }).check();
      await page.waitForURL(/\?sources=3$/);
      await said(page, `${events.filter((e) => e.sources >= 3).length} of ${all}`);
      const titles = await listed(page);
      expect(await page.locator("#lens-list ~ *").getByText("3 sources").count()).toBe(titles.length);
      await page.goBack();
      await said(page, all);
      expect(await page.getByRole("radio", { name: /^Any number/ }).isChecked()).toBe(true);
    }));
});

describe("two clocks", () => {
  test("the switch orders and draws by report, says so, and survives reload, sharing and Back", () =>
    on("/", async (page) => {
      await live(page);
      const before = { days: await days(page), marks: await marksOf(page) };
      await page.getByRole("radio", { name: "When it was reported" }).check();
      await page.waitForURL(/\?clock=reported$/);
      await page.locator('[aria-busy="false"]').waitFor();
      await page.locator("h3").filter({ hasText: "first reports" }).first().waitFor();
      const after = { days: await days(page), marks: await marksOf(page, before.marks) };
      expect(after.days[0]).toMatch(/^5 June 2025\s+Thursday, first reports/); // the newest of them
      expect(after.days).not.toEqual(before.days);
      expect(await page.getByText("Each event stands at its earliest report").count()).toBe(1);

      await page.reload();
      await live(page);
      expect(await days(page)).toEqual(after.days);
      expect(await page.getByRole("radio", { name: "When it was reported" }).isChecked()).toBe(true);
      const other = await openPage(stage.browser);
      await other.page.goto(page.url());
      await live(other.page);
      expect({ days: await days(other.page), marks: await marksOf(other.page) }).toEqual(after);
      expect(other.complaints).toEqual([]);
      await other.close();

      await page.goBack();
      await page.waitForURL(`${stage.url}/`);
      await page.locator("h3").filter({ hasText: "first reports" }).first().waitFor({ state: "detached" });
      expect(await days(page)).toEqual(before.days);
    }));

  test("an event without a date of its own stands on the axis of reports only", async () => {
    const [undated] = events.filter((event) => event.when === null);
    if (!undated) throw new Error("no undated event");
    const mark = `[data-kind="event"][data-id="${undated.id}"]`;
    await on("/", async (page) => {
      await live(page);
      expect(await page.locator(mark).count()).toBe(0);
      expect(await page.getByRole("region", { name: "Events without a date" }).innerText()).toContain(undated.title);
    });
    await on(`/?clock=reported&from=${undated.reported}&to=${undated.reported}`, async (page) => {
      await live(page);
      await page.locator(mark).waitFor({ state: "attached" });
      expect(await heading(page)).toBe(`1 of ${events.length} events`);
      const on = page.getByRole("list", { name: "Filters that are on" });
      expect(await on.innerText()).toMatch(/^Reported\s/);
    });
  });

  test("opening an event from a list of reports keeps the clock; without a script the form sends it", async () => {
    const { page, close } = await openPage(stage.browser, { javaScriptEnabled: false });
    await page.goto(stage.url);
    await page.getByRole("radio", { name: "When it was reported" }).check();
    await page.getByRole("radio", { name: /^2 or more/ }).check();
    await page.locator('input[name="publisher"]').first().check();
    await page.getByRole("button", { name: "Apply filters" }).click();
    await page.waitForURL(/clock=reported/);
    expect(page.url()).toMatch(/sources=2/);
    expect(page.url()).toMatch(/publisher=/);
    expect((await days(page))[0]).toContain("first reports");
    await page.locator("#lens-list ~ * a[data-event]").first().click();
    await page.waitForURL(/event=/);
    expect(page.url()).toMatch(/clock=reported/);
    expect(await page.locator("#event-title").innerText()).not.toBe("");
    await close();
  });
});

type Marks = readonly (readonly [string | null, number])[];

/** Where each event is drawn, once nothing moves any more and it is not as it was `before`. */
async function marksOf(page: Page, before: Marks = []): Promise<Marks> {
  let last: Marks = before;
  const isStill = async () => {
    const now = await readMarks(page);
    const still = isDeepStrictEqual(now, last) && !isDeepStrictEqual(now, before);
    last = now;
    return still;
  };
  await expect.poll(isStill, { interval: 150, timeout: 10_000 }).toBe(true);
  return last;
}

function readMarks(page: Page): Promise<Marks> {
  return page
    .locator('a[data-kind="event"][data-event]')
    .evaluateAll((marks) =>
      marks.map((mark) => [mark.getAttribute("data-id"), Math.round(mark.getBoundingClientRect().x)] as const),
    );
}

test.each(Object.entries(SIZES))(
  "axe finds nothing, %s, light and dark",
  async (_size, viewport) => {
    const pages = ["talks", "disaster", "protest"].map(
      (type) => `/events/${encodeURIComponent(most(type as EventTypeId).id)}`,
    );
    const event = encodeURIComponent(most("talks").id);
    const reported = `/?clock=reported&publisher=North+Wire&sources=2&event=${event}`;
    const none = "/?clock=reported&from=2001-01-01&to=2001-01-02";
    await expectAccessible(stage, [...pages, "/?clock=reported", reported, none], viewport);
  },
  240_000,
);
