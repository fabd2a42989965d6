import path from "node:path";
import type { Worker } from "node:worker_threads";

/** Asked for in this way, because what bundles the site takes every `new Worker` for code that it should bundle, too. */
const { Worker: Thread } = process.getBuiltinModule("node:worker_threads");

/** There is more to draw than this server does: to be asked again later. */
export class TooBusy extends Error {}

interface Job {
  readonly svg: string;
  readonly done: (png: Uint8Array<ArrayBuffer>) => void;
  readonly fail: (error: Error) => void;
}

interface Easel {
  worker: Worker | null;
  /** The first is being drawn. */
  readonly jobs: Job[];
  timer: NodeJS.Timeout | null;
  /** Pictures that may be drawn now, and since when that is so. */
  left: number;
  at: number;
}

// On globalThis: each route is bundled by itself, and all of them draw on one
const shared = globalThis as { datelineEasel?: Easel };

/** In pixels: what link previews show. */
const WIDTH = 1200;
/** Pictures waiting at once. */
const MOST_WAITING = 12;
/** Pictures at once after a pause, and how many more each second: one takes about a fifth of a second of a core. */
const BURST = 40;
const PER_SECOND = 1;
/** In milliseconds: one that takes longer is given up; a worker that has nothing to do is ended and gives back its memory. */
const LONGEST = 10_000;
const IDLE = 60_000;

/**
 * Draws SVG as a PNG, 1200 pixels wide, in a thread of its own, one at a time. Rejects with TooBusy where too many wait or were asked for
 * lately, with another error where it cannot be drawn.
 */
export function drawPng(svg: string, now: number = performance.now()): Promise<Uint8Array<ArrayBuffer>> {
  shared.datelineEasel ??= { worker: null, jobs: [], timer: null, left: BURST, at: now };
  const easel = shared.datelineEasel;
  easel.left = Math.min(BURST, easel.left + (Math.max(now - easel.at, 0) / 1000) * PER_SECOND);
  easel.at = now;
  if (easel.left < 1 || easel.jobs.length >= MOST_WAITING) return Promise.reject(new TooBusy());
  easel.left--;
  return new Promise((done, fail) => {
    easel.jobs.push({ svg, done, fail });
    if (easel.jobs.length === 1) next(easel);
  });
}

function next(easel: Easel): void {
  if (easel.timer) clearTimeout(easel.timer);
  const [job] = easel.jobs;
  easel.timer = setTimeout(
    job ? () => lose(easel, new Error("it took too long")) : () => end(easel),
    job ? LONGEST : IDLE,
  );
  if (!job) {
    easel.timer.unref();
    easel.worker?.unref();
    return;
  }
  easel.worker ??= begin(easel);
  easel.worker.ref();
  easel.worker.postMessage(job.svg);
}

function begin(easel: Easel): Worker {
  const worker = new Thread(path.resolve("scripts/draw-png.mjs"), {
    workerData: { width: WIDTH },
    execArgv: [],
  });
  worker.on("message", (png: Uint8Array<ArrayBuffer>) => {
    if (easel.worker !== worker) return; // given up
    easel.jobs.shift()?.done(png);
    next(easel);
  });
  worker.on("error", (error) => {
    if (easel.worker === worker) lose(easel, error instanceof Error ? error : new Error(String(error)));
  });
  return worker;
}

/** Gives up the picture that is being drawn, with its worker: what is left of it may be in any state. */
function lose(easel: Easel, error: Error): void {
  end(easel);
  easel.jobs.shift()?.fail(error);
  next(easel);
}

function end(easel: Easel): void {
  void easel.worker?.terminate();
  easel.worker = null;
}
