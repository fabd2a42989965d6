import { setImmediate } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { Problem } from "../domain";
import { loadKnowledge } from "../knowledge/load";
import type { Knowledge } from "../read/knowledge";
import { Crew, CrewUnable } from "./crew";
import { inOrder } from "./in-order";
import type { Task } from "./task";
import type { WorkerOrder } from "./worker";

/** Starting workers takes longer than reading fewer articles or characters than these. */
const FEW = 4;
const SMALL = 20_000;

/** Inputs under way for each worker: enough that one long article does not make the others wait, few enough to be held in memory. */
const AHEAD = 4;

/** How to read many articles. */
export interface ReadOptions {
  /** Threads to read on; one means this one. */
  readonly workers: number;
  /** Hears what is wrong with the lists of names. */
  readonly report: (problem: Pick<Problem, "message">) => void;
}

/**
 * Does a task on every input, on as many threads as allowed and worth their start, and gives the outcomes in order: the same whatever the
 * number of threads. An input that breaks it gets what the task has for that case; only what makes all reading impossible throws.
 */
export async function* readAll<In, Out>(
  inputs: AsyncIterable<In> | Iterable<In>,
  task: Task<In, Out>,
  options: ReadOptions,
): AsyncGenerator<Out> {
  const desk = new Desk(task, options);
  try {
    yield* inOrder(inputs, (input) => desk.read(input), AHEAD * options.workers);
  } finally {
    await desk.close();
  }
}

interface Job<In, Out> {
  readonly input: In;
  readonly resolve: (out: Out) => void;
  readonly reject: (error: unknown) => void;
}

/** Reads on this thread until there has been enough for workers, then leaves the rest to them. */
class Desk<In, Out> {
  readonly #waiting: Job<In, Out>[] = [];
  #seen = 0;
  #size = 0;
  #busy = false;
  #knowledge: Promise<Knowledge> | null = null;
  #crew: Crew<In, Out> | null = null;

  constructor(
    private readonly task: Task<In, Out>,
    private readonly options: ReadOptions,
  ) {}

  read(input: In): Promise<Out> {
    this.#seen++;
    this.#size += this.task.size(input);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ input, resolve, reject });
      if (this.options.workers > 1 && this.#seen >= FEW && this.#size >= SMALL) this.#crew ??= this.#hire();
      if (this.#crew) for (const job of this.#waiting.splice(0)) void this.#settle(job, this.#crew.run(job.input));
      else if (!this.#busy) void this.#readHere();
    });
  }

  async close(): Promise<void> {
    await this.#crew?.close();
  }

  #hire(): Crew<In, Out> {
    const told = this.#knowledge !== null;
    const start = (first: boolean): Worker => {
      const workerData: WorkerOrder = { task: this.task.name, report: first && !told };
      return new Worker(new URL("../../scripts/worker.mjs", import.meta.url), { workerData, execArgv: [] });
    };
    return new Crew(this.options.workers, start, this.options.report);
  }

  async #readHere(): Promise<void> {
    this.#busy = true;
    for (;;) {
      await setImmediate(); // what has come in together is seen together: it may be enough for workers
      const job = this.#waiting.shift();
      if (!job) break;
      await this.#settle(job, this.#perform(job.input));
    }
    this.#busy = false;
  }

  async #perform(input: In): Promise<Out> {
    this.#knowledge ??= this.#load();
    return this.task.perform(input, await this.#knowledge);
  }

  async #load(): Promise<Knowledge> {
    try {
      const knowledge = loadKnowledge(this.options.report);
      await knowledge.model(); // without it no article can be read: that is one error, not one for each
      return knowledge;
    } catch (error) {
      throw new CrewUnable(error instanceof Error ? error.message : String(error));
    }
  }

  async #settle({ input, resolve, reject }: Job<In, Out>, outcome: Promise<Out>): Promise<void> {
    try {
      resolve(await outcome);
    } catch (error) {
      if (error instanceof CrewUnable) reject(error);
      else resolve(this.task.failed(input, error instanceof Error ? error.message : String(error)));
    }
  }
}
