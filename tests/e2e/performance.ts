import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { live, openPage } from "./browser";
import type { Stage } from "./stage";

// What a page weighs and whether it jumps about. No times: those are for `npm run bench:ui`, on a quiet machine.

const MOST_SHIFT = 0.001;
const MOST_SCRIPT = 250_000;
const MOST_ELEMENTS = 1500;

/** Adds up how far things jumped that nobody touched, from the start of the page on. */
const WATCH_SHIFTS = `
  window.shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
`;

/** Bytes of all scripts a page asks for, as they were sent. */
function scriptBytes(page: Page): () => Promise<number> {
  const sizes: Promise<number>[] = [];
  page.on("requestfinished", (request) => {
    if (request.resourceType() === "script") sizes.push(request.sizes().then((size) => size.responseBodySize));
  });
  return async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

export function performanceTests(stage: Stage): void {
  test.each(["/", "/?type=talks", "/?lens=list", "/?lens=table", "/?lens=map", "/?lens=clocks"])(
    "nothing jumps, the page is small and complains of nothing: %s",
    async (address) => {
      const { page, complaints, close } = await openPage(stage.browser, { viewport: { width: 1280, height: 720 } });
      await page.addInitScript(WATCH_SHIFTS);
      const scripts = scriptBytes(page);
      await page.goto(stage.url + address);
      await live(page);
      await page.waitForLoadState("networkidle");
      const [shift, elements] = (await page.evaluate(
        'new Promise((done) => setTimeout(() => done([shift, document.querySelectorAll("*").length]), 300))',
      )) as [number, number];
      const bytes = await scripts();
      expect(shift, "cumulative layout shift").toBeLessThan(MOST_SHIFT);
      expect(elements, "elements").toBeLessThanOrEqual(MOST_ELEMENTS);
      expect(bytes, "bytes of JavaScript").toBeGreaterThan(10_000); // or nothing was counted
      expect(bytes, "bytes of JavaScript").toBeLessThanOrEqual(MOST_SCRIPT);
      expect(complaints).toEqual([]);
      await close();
    },
  );
}
