import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { Fetcher } from "../fetch/fetch-page";
import type { ModelReader } from "../language-model/model-reader";
import { log } from "../log";
import { mergeUnlessMerging } from "../pipeline";
import type { ReadOptions } from "../reading/read-all";
import { hasUnmerged } from "../store/has-unmerged";
import { engine } from "../store/sql";
import { LEASE } from "../store/waiting";
import { openModel } from "./model-option";
import { readOptions } from "./read-options";
import { sweepAnswers } from "./sweep-answers";
import { readWaiting, type Shift } from "./work-off";

/** In milliseconds: how often an idle worker looks whether something waits. */
const LOOK_EVERY = 1000;
/** Merging is begun so long after the first that was read, in milliseconds, and takes at most one part in so many of the time. */
const MERGE_AFTER = 5000;
const MERGE_SHARE = 4;
/** In milliseconds: so long without anything to read, and a worker looks again whether something is unmerged, as a correction made through a server. */
const IDLE = LEASE * 250;
/** In milliseconds: how often answers of a language model that are kept here are held against what was deleted on request. */
const SWEEP_EVERY = 3600_000;
/** Waits between attempts to reach a database that is away, in milliseconds. */
const AGAIN_AFTER = [500, 1000, 2000, 5000, 10_000];

/**
 * `dateline worker`: reads what waits and merges it, until it is told to end; any number of them, on any machines. Told once (SIGTERM, SIGINT), it takes nothing
 * more, finishes what it has begun and ends with 0. A database that is away is waited for.
 */
export async function workerCommand(): Promise<number> {
  const options = readOptions();
  if (!options) return 2;
  const ending = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => ending.abort());
  const [{ migrate }, { closeStore }] = await Promise.all([import("../store/migrate"), import("../store/client")]);
  await reached(ending.signal, () => migrate());
  const worker = new Worker(options, ending.signal);
  log("info", "Worker started", { worker: worker.name, threads: options.workers });
  await sweep();
  const sweeping = setInterval(() => void sweep(), SWEEP_EVERY);
  try {
    while (!ending.signal.aborted) await reached(ending.signal, () => worker.run());
    log("info", "Worker ended", { worker: worker.name, read: worker.read });
    return 0;
  } finally {
    clearInterval(sweeping);
    await closeStore();
  }
}

async function sweep(): Promise<void> {
  try {
    const articles = await sweepAnswers();
    if (articles > 0) log("info", "Answers about deleted articles were deleted", { articles });
  } catch (error) {
    log("warn", "Answers about deleted articles could not be looked for", { why: String(error) }); // the next time
  }
}

class Worker {
  readonly name = randomUUID();
  read = 0;
  private readonly fetcher = new Fetcher(); // one for all the time: it knows the sites' rules and pauses
  private model: ModelReader | null = null; // likewise: it knows what it has used today
  /** Something was read here since the last merge. */
  private fresh = false;
  /** One that was killed may have left something unmerged. */
  private unsure = true;
  private mergeAt = performance.now();
  private quietSince = performance.now();

  constructor(
    private readonly options: ReadOptions,
    private readonly ending: AbortSignal,
  ) {}

  /** Until it is told to end. Throws if the database is away. */
  async run(): Promise<void> {
    const shift: Shift = {
      goOn: async (isIdle) => {
        if (isIdle) await this.idle();
        return !this.ending.aborted;
      },
      rest: () => (this.isDue() ? () => this.merge() : null),
      done: (name) => {
        this.read++;
        this.quietSince = performance.now();
        if (!this.fresh) this.mergeAt = Math.max(this.mergeAt, performance.now() + MERGE_AFTER);
        this.fresh = true;
        log("info", "Read", { name });
      },
    };
    await readWaiting(this.options, this.fetcher, shift, async () => (this.model ??= await openModel()));
    while (this.fresh && !(await this.merge())) await sleep(LOOK_EVERY); // another is merging, perhaps not yet what was read here
  }

  private async idle(): Promise<void> {
    await sleep(LOOK_EVERY, undefined, { signal: this.ending }).catch(() => undefined);
    if (performance.now() - this.quietSince < IDLE) return;
    this.unsure = true;
    this.quietSince = performance.now();
  }

  private isDue(): boolean {
    return (this.fresh || this.unsure) && performance.now() >= this.mergeAt;
  }

  /** Merges what is stored, unless somebody else does at this time, which is false. */
  private async merge(): Promise<boolean> {
    const started = performance.now();
    const isFresh = this.fresh;
    this.fresh = false; // what is stored from here on may miss it
    let done = true;
    try {
      if (isFresh || (await hasUnmerged())) {
        const events = await mergeUnlessMerging();
        done = events !== null;
        if (events !== null) log("info", "Merged", { events, ms: Math.round(performance.now() - started) });
      }
    } catch (error) {
      this.fresh = true;
      throw error;
    }
    if (done) this.unsure = false;
    else this.fresh ||= isFresh;
    this.mergeAt = performance.now() + Math.max(MERGE_AFTER, MERGE_SHARE * (performance.now() - started));
    return done;
  }
}

/** Does `work`; again, after a while, as long as the database is away and nobody has told to end. */
async function reached<T>(ending: AbortSignal, work: () => Promise<T>): Promise<T | undefined> {
  for (let attempt = 0; !ending.aborted || attempt === 0; attempt++) {
    const started = performance.now();
    try {
      return await work();
    } catch (error) {
      if (!engine.isAway(error)) throw error;
      if (performance.now() - started > 60_000) attempt = 0;
      log("warn", "The database is away; it is waited for", { why: engine.explain(error) ?? "" });
      const pause = AGAIN_AFTER[Math.min(attempt, AGAIN_AFTER.length - 1)];
      await sleep(pause, undefined, { signal: ending }).catch(() => undefined);
    }
  }
}
