import { launch } from "../../e2e/browser";

/** What one load of the dashboard with the seed articles was like. */
export interface Seeds {
  /** Cumulative layout shift. */
  readonly shift: number;
  /** First contentful paint, in milliseconds. */
  readonly contentful: number;
  /** Bytes of all JavaScript, as it was sent. */
  readonly scripts: number;
  readonly elements: number;
}

const CONTENTFUL = 'performance.getEntriesByName("first-contentful-paint")[0]?.startTime';

/** Loads a page in a new browser and waits until nothing more is asked for. */
export async function measureSeeds(url: string): Promise<Seeds> {
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    await page.addInitScript({ path: `${import.meta.dirname}/probe.js` });
    const sizes: Promise<number>[] = [];
    page.on("requestfinished", (request) => {
      if (request.resourceType() !== "script") return;
      sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
    });
    await page.goto(url, { waitUntil: "networkidle" });
    const [shift, contentful, elements] = (await page.evaluate(
      `[bench.shift(), ${CONTENTFUL}, document.querySelectorAll("*").length]`,
    )) as [number, number, number];
    const scripts = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    return { shift, contentful, scripts, elements };
  } finally {
    await browser.close();
  }
}
