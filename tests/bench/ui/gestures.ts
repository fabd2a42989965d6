import type { CDPSession, Page } from "playwright-core";
import type { Subject } from "./subject";

// Input is sent as the browser's own events, as from a mouse: at most 60 a second, each when the page has dealt with the one before.

const TICK = 1000 / 60;
const CTRL = 2;
const ALT = 1;
/** How far a drag goes to either side, in pixels. */
const REACH = 260;
/** Of one wheel event: a third of a mouse wheel's notch. */
const WHEEL = 40;
/** Milliseconds between two clicks of those that zoom by clicking; their own animation lies between. */
const CLICKS = 400;

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Stage {
  readonly page: Page;
  readonly cdp: CDPSession;
  readonly subject: Subject;
}

/** The middle of what is dragged, in the part of it that is on the screen. */
export async function middleOf({ page, subject }: Stage): Promise<Point> {
  const box = await page.locator(subject.area).first().boundingBox();
  if (!box) throw new Error(`${subject.name} shows no ${subject.area}`);
  const size = page.viewportSize() ?? { width: 0, height: 0 };
  const bottom = Math.min(box.y + box.height, size.height);
  return { x: Math.round(box.x + box.width / 2), y: Math.round((Math.max(0, box.y) + bottom) / 2) };
}

/** Drags to and fro for some milliseconds and lets go to one side, so that something has moved. */
export async function drag(stage: Stage, length: number): Promise<void> {
  const { x, y } = await middleOf(stage);
  await mouse(stage, "mouseMoved", { x, y }, { buttons: 0 });
  await mouse(stage, "mousePressed", { x, y }, { button: "left", buttons: 1, clickCount: 1 });
  await ticking(length, async (time) => {
    const at = { x: Math.round(x + REACH * Math.sin((time / length) * 2.25 * Math.PI * 2)), y };
    await mouse(stage, "mouseMoved", at, { button: "left", buttons: 1 });
  });
  await mouse(stage, "mouseReleased", { x: x + REACH, y }, { button: "left", buttons: 0, clickCount: 1 });
}

/** Zooms in for half of some milliseconds and out again for the other half. */
export async function zoom(stage: Stage, length: number): Promise<void> {
  const at = await middleOf(stage);
  if (stage.subject.zoom === "click") return clicks(stage, at, length);
  await ticking(length, (time) => wheel(stage, at, time < length / 2 ? -WHEEL : WHEEL));
}

/** Zooms in by so many steps of the wheel, or by a click. */
export async function zoomIn(stage: Stage, steps: number): Promise<void> {
  const at = await middleOf(stage);
  if (stage.subject.zoom === "click") return click(stage, at, 0);
  for (let step = 0; step < steps; step++) await wheel(stage, at, -WHEEL);
}

async function clicks(stage: Stage, at: Point, length: number): Promise<void> {
  const until = performance.now() + length;
  for (let n = 0; performance.now() < until; n++) {
    await click(stage, at, n % 2 === 0 ? 0 : ALT);
    await pause(CLICKS);
  }
}

async function click(stage: Stage, at: Point, modifiers: number): Promise<void> {
  await mouse(stage, "mouseMoved", at, { modifiers });
  await mouse(stage, "mousePressed", at, { button: "left", buttons: 1, clickCount: 1, modifiers });
  await mouse(stage, "mouseReleased", at, { button: "left", buttons: 0, clickCount: 1, modifiers });
}

async function wheel(stage: Stage, at: Point, deltaY: number): Promise<void> {
  await mouse(stage, "mouseWheel", at, { deltaX: 0, deltaY, modifiers: CTRL });
}

type Kind = "mouseMoved" | "mousePressed" | "mouseReleased" | "mouseWheel";
type Rest = Omit<Parameters<typeof send>[1], "type" | "x" | "y">;

async function mouse({ cdp }: Stage, type: Kind, { x, y }: Point, rest: Rest): Promise<void> {
  await send(cdp, { type, x, y, ...rest });
}

interface MouseInput {
  readonly type: Kind;
  readonly x: number;
  readonly y: number;
  readonly button?: "left";
  readonly buttons?: number;
  readonly clickCount?: number;
  readonly modifiers?: number;
  readonly deltaX?: number;
  readonly deltaY?: number;
}

async function send(cdp: CDPSession, input: MouseInput): Promise<void> {
  await cdp.send("Input.dispatchMouseEvent", input);
}

async function ticking(length: number, act: (time: number) => Promise<void>): Promise<void> {
  const from = performance.now();
  for (let next = from; next < from + length; next += TICK) {
    const now = performance.now();
    if (now >= from + length) return;
    if (now < next) await pause(next - now);
    else next = now;
    await act(next - from);
  }
}

/** Waits for some milliseconds. */
export function pause(length: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, length));
}
