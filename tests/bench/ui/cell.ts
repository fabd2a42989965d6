import type { CDPSession, Page } from "playwright-core";
import { launch } from "../../e2e/browser";
import { drag, pause, type Stage, zoom, zoomIn } from "./gestures";
import type { Subject } from "./subject";

/** What one repetition measured. Times in milliseconds, memory in bytes; null = not measured. */
export interface Cell {
  readonly subject: Subject["id"];
  readonly size: number;
  /** From the start of navigation to the end of the first frame that shows events: what the server drew, or the page. */
  readonly firstPaint: number | null;
  /** The same for the first frame that the page itself drew: from then on it can be moved. */
  readonly drawn: number | null;
  /** Milliseconds of CPU that the page's main thread spent until it had drawn; unlike the time, about the same on a busy machine. */
  readonly paintCost: number | null;
  /** Frames a second while dragged from where the page starts, while zoomed in and out, and while dragged where titles can be read. */
  readonly panFar: number | null;
  readonly zoom: number | null;
  readonly panNear: number | null;
  /** Titles that could be read then. */
  readonly labels: number | null;
  /** The longest time between two frames of all of these. */
  readonly longestFrame: number | null;
  /** Milliseconds of CPU that the main thread spent on each of those frames. */
  readonly frameCost: number | null;
  /** From a click on an actor to the end of the frame that shows the answer. */
  readonly filter: number | null;
  /** Most elements that stood in the page. */
  readonly elements: number | null;
  /** JavaScript heap and array buffers after all of it, garbage collected. */
  readonly memory: number | null;
  /** Why the rest was not measured. */
  readonly failure: string | null;
}

const LIMIT = 60_000;
const GESTURE = 2_000;
/** Enough titles to call it that, and most steps of the wheel until there are so many. */
const TITLES = 2;
const STEPS = 160;
const SETTLING = 500;
/** Nobody clicks on a filter without a look at the page. */
const LOOKING = 2_000;
const PROBE = `${import.meta.dirname}/probe.js`;

type Figures = { -readonly [K in keyof Cell]?: Cell[K] };

/** Measures one page once, in a browser of its own. What takes longer than a minute is given up. */
export async function measureCell(subject: Subject, size: number, url: string): Promise<Cell> {
  const figures: Figures = {};
  const browser = await launch();
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
    const page = await context.newPage();
    await Promise.race([measure(page, subject, url, figures), broken(page), timeout()]);
  } catch (error) {
    figures.failure = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
  } finally {
    await Promise.race([browser.close(), pause(5_000)]);
  }
  return { ...NOTHING, ...figures, subject: subject.id, size };
}

const NOTHING: Omit<Cell, "subject" | "size"> = {
  firstPaint: null,
  drawn: null,
  paintCost: null,
  panFar: null,
  zoom: null,
  panNear: null,
  labels: null,
  longestFrame: null,
  frameCost: null,
  filter: null,
  elements: null,
  memory: null,
  failure: null,
};

async function measure(page: Page, subject: Subject, url: string, figures: Figures): Promise<void> {
  page.setDefaultTimeout(LIMIT);
  await page.addInitScript({ path: PROBE });
  if (subject.picture) await page.addInitScript(`bench.watch(${JSON.stringify(subject.picture)})`);
  const stage: Stage = { page, cdp: await page.context().newCDPSession(page), subject };
  await stage.cdp.send("Performance.enable", { timeDomain: "threadTicks" });
  await page.goto(url, { waitUntil: "commit" });
  figures.drawn = (await painted(page, subject.mark)).shown;
  const seen = (await page.evaluate("bench.seen()")) as number | null;
  figures.firstPaint = Math.min(seen ?? figures.drawn, figures.drawn);
  figures.paintCost = await mainThread(stage.cdp);
  await page.waitForLoadState("load");
  await pause(LOOKING);
  if (!(Number(await page.evaluate(subject.ink)) > 0)) throw new Error("nothing is drawn");
  figures.elements = await elements(page);
  figures.filter = await clickFilter(page, subject);
  await page.goto(url, { waitUntil: "commit" });
  await painted(page, subject.mark);
  await pause(LOOKING);
  await gestures(stage, figures);
  figures.memory = await memory(stage.cdp);
}

async function gestures(stage: Stage, figures: Figures): Promise<void> {
  const { page, subject } = stage;
  const seen: Seen = { longest: 0, frames: 0, cost: 0 };
  figures.panFar = await frames(stage, seen, () => drag(stage, GESTURE));
  await pause(SETTLING);
  figures.zoom = await frames(stage, seen, () => zoom(stage, GESTURE));
  await pause(SETTLING);
  figures.labels = await untilLabels(stage);
  figures.elements = Math.max(figures.elements ?? 0, await elements(page));
  const still = await page.screenshot();
  figures.panNear = await frames(stage, seen, () => drag(stage, GESTURE));
  figures.frameCost = seen.cost / seen.frames;
  await pause(SETTLING);
  if (still.equals(await page.screenshot())) throw new Error(`dragging ${subject.area} moves nothing`);
  figures.longestFrame = seen.longest;
}

async function untilLabels(stage: Stage): Promise<number | null> {
  const { page, subject } = stage;
  if (subject.labels === null) {
    await zoomIn(stage, 1);
    await pause(SETTLING * 2);
    return null;
  }
  let labels = 0;
  for (let step = 0; step <= STEPS; step += 8) {
    labels = Number(await page.evaluate(subject.labels));
    if (labels >= TITLES) return labels;
    await zoomIn(stage, 8);
    await pause(SETTLING);
  }
  if (labels === 0) throw new Error("no titles, however near");
  return labels;
}

interface Seen {
  longest: number;
  frames: number;
  cost: number;
}

/** Frames a second during an act. */
async function frames({ page, cdp }: Stage, seen: Seen, act: () => Promise<void>): Promise<number> {
  const before = await mainThread(cdp);
  await page.evaluate("bench.startFrames()");
  await act();
  const times = (await page.evaluate("bench.stopFrames()")) as number[];
  const gaps = times.slice(1).map((time, i) => time - (times[i] ?? time));
  seen.longest = Math.max(seen.longest, ...gaps);
  seen.frames += gaps.length;
  seen.cost += (await mainThread(cdp)) - before;
  const spent = gaps.reduce((sum, gap) => sum + gap, 0);
  if (spent === 0) throw new Error("no frame was drawn");
  return (1000 * gaps.length) / spent;
}

interface Painted {
  readonly shown: number;
  readonly events: number | null;
}

async function painted(page: Page, mark: string): Promise<Painted> {
  return (await page.evaluate(`bench.painted(${JSON.stringify(mark)}, 0)`)) as Painted;
}

async function clickFilter(page: Page, { filter, mark }: Subject): Promise<number> {
  const click = `bench.click(${JSON.stringify(filter)}, ${JSON.stringify(mark)})`;
  return ((await page.evaluate(click)) as { time: number }).time;
}

async function elements(page: Page): Promise<number> {
  return Number(await page.evaluate('document.querySelectorAll("*").length'));
}

/** Milliseconds of CPU that the page's main thread has spent. */
async function mainThread(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send("Performance.getMetrics");
  return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN);
}

async function memory(cdp: CDPSession): Promise<number> {
  await cdp.send("HeapProfiler.collectGarbage");
  const { usedSize, backingStorageSize } = await cdp.send("Runtime.getHeapUsage");
  return usedSize + backingStorageSize;
}

function broken(page: Page): Promise<never> {
  return new Promise((_, reject) => page.on("pageerror", reject));
}

async function timeout(): Promise<never> {
  await pause(LIMIT);
  throw new Error("timeout");
}
