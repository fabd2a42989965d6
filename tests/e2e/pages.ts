import { expect, test } from "vitest";
import type { EventAnswer, ViewAnswer } from "../../lib/answers/events";
import { openPage } from "./browser";
import type { Stage } from "./stage";

export function pageTests(stage: Stage): void {
  test("an event's permalink carries what link previews ask for", async () => {
    const view = (await (await fetch(`${stage.url}/api/view`)).json()) as ViewAnswer;
    const [event] = view.events;
    if (!event) throw new Error("no events");
    const response = await fetch(`${stage.url}/events/${encodeURIComponent(event.id)}`);
    expect(response.status).toBe(200);
    const { page, close } = await openPage(stage.browser);
    await page.goto(response.url);
    expect(await page.locator("h1").innerText()).toBe(event.title);
    expect(await page.title()).toContain(event.title);
    expect(await page.locator('meta[property="og:title"]').getAttribute("content")).toBe(event.title);
    expect((await page.locator('meta[property="og:description"]').getAttribute("content"))?.length).toBeGreaterThan(20);
    await close();
  });

  test("every page of something has a picture for link previews, which a browser can show", async () => {
    const view = (await (await fetch(`${stage.url}/api/view`)).json()) as ViewAnswer;
    const [event] = view.events;
    const actor = event && view.facets.actors[0];
    if (!event || !actor) throw new Error("no events");
    const { page, complaints, close } = await openPage(stage.browser);
    const paths = ["/", "/?type=talks&lens=map", `/?event=${event.id}`, `/events/${event.id}`, `/actors/${actor.id}`];
    const found = new Set<string>();
    for (const path of paths) {
      await page.goto(stage.url + path);
      const picture = await page.locator('meta[property="og:image"]').getAttribute("content");
      expect(await page.locator('meta[name="twitter:card"]').getAttribute("content")).toBe("summary_large_image");
      expect(await page.locator('meta[property="og:image:alt"]').getAttribute("content")).toMatch(/\w/);
      const size = await page.evaluate(
        async (src) => {
          const image = new Image();
          image.src = src;
          await image.decode();
          return [image.naturalWidth, image.naturalHeight];
        },
        new URL(picture ?? "").pathname + new URL(picture ?? "").search,
      );
      expect([path, ...size]).toEqual([path, 1200, 630]);
      found.add(picture ?? "");
    }
    expect([...found].sort()).toEqual(
      [
        `/actors/${actor.id}/preview.png`,
        `/events/${event.id}/preview.png`,
        "/preview.png",
        "/preview.png?type=talks",
      ].map((path) => stage.url + path),
    );
    expect(complaints).toEqual([]);
    await close();
  });

  test("what is not there is a 404 with a page that says so", async () => {
    for (const path of [
      "/events/no-such",
      "/articles/no-such",
      "/nowhere",
      "/events/%E0%A4%A",
      "/articles/..%2F..%2Fetc",
    ]) {
      const response = await fetch(stage.url + path);
      expect(response.status, path).toBeGreaterThanOrEqual(400);
    }
    const { page, close } = await openPage(stage.browser);
    await page.goto(`${stage.url}/events/no-such`);
    expect(await page.locator("h1").innerText()).toBe("There is nothing at this address");
    await page.getByRole("link", { name: "To the timeline" }).click();
    await page.waitForURL(`${stage.url}/`);
    await close();
  });

  test("the API answers the page's own query string, whatever stands in it", async () => {
    const whole = (await (await fetch(`${stage.url}/api/view`)).json()) as ViewAnswer;
    const type = whole.facets.types.find(({ count }) => count > 0);
    const some = (await (await fetch(`${stage.url}/api/view?type=${type?.id}`)).json()) as ViewAnswer;
    expect(some.total).toBe(type?.count);
    expect(some.events.every((event) => event.type === type?.id)).toBe(true);
    for (const query of [
      "q=%22%27*NEAR(",
      "from=0000-00-00&to=x",
      "type=%FF",
      "actor=%00",
      `q=${"a".repeat(5000)}`,
      "event=../x",
    ]) {
      const response = await fetch(`${stage.url}/api/view?${query}`);
      expect(response.status, query).toBe(200);
    }
    const unknown = (await (await fetch(`${stage.url}/api/events/no-such`)).json()) as EventAnswer;
    expect(unknown.kind).toBe("unknown");
    expect((await fetch(`${stage.url}/api/view`, { method: "POST" })).status).toBe(405);
  });

  test("the list of articles leads to each article", async () => {
    const { page, complaints, close } = await openPage(stage.browser);
    await page.goto(`${stage.url}/articles`);
    const first = page.locator("main h2 a").first();
    const title = await first.innerText();
    await first.click();
    await page.waitForURL(/\/articles\/.+/);
    expect(await page.locator("h1").innerText()).toBe(title);
    expect(complaints).toEqual([]);
    await close();
  });
}
