import type { Worker } from "node:worker_threads";

/** What a worker says: once `ready` or `unable`, then `done` or `failed` for every input it was sent. */
export type Said =
  | { readonly kind: "ready" }
  | { readonly kind: "unable"; readonly why: string }
  | { readonly kind: "problem"; readonly message: string }
  | { readonly kind: "done"; readonly out: unknown }
  | { readonly kind: "failed"; readonly why: string };

/** No worker can work at all: it is not this one input that is at fault. */
export class CrewUnable extends Error {}

interface Job<In, Out> {
  readonly input: In;
  readonly resolve: (out: Out) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Workers that each do one thing at a time. They are started as they are needed, up to `size`; one that dies takes only its own input with
 * it.
 */
export class Crew<In, Out> {
  readonly #waiting: Job<In, Out>[] = [];
  readonly #idle: Worker[] = [];
  readonly #workers = new Map<Worker, Job<In, Out> | null>();
  readonly #proven = new Set<Worker>();
  #unable: CrewUnable | null = null;

  constructor(
    private readonly size: number,
    private readonly start: (first: boolean) => Worker,
    private readonly report: (problem: { readonly message: string }) => void,
  ) {}

  /** Rejects with what the worker threw, or with CrewUnable. */
  run(input: In): Promise<Out> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ input, resolve, reject });
      this.#deal();
    });
  }

  async close(): Promise<void> {
    const workers = [...this.#workers.keys()];
    this.#workers.clear();
    await Promise.all(workers.map((worker) => worker.terminate()));
  }

  #deal(): void {
    for (const job of this.#unable ? this.#waiting.splice(0) : []) if (this.#unable) job.reject(this.#unable);
    while (this.#waiting.length > 0) {
      const worker = this.#idle.pop() ?? (this.#workers.size < this.size ? this.#begin() : null);
      const job = worker && this.#waiting.shift();
      if (!job) return;
      this.#workers.set(worker, job);
      worker.postMessage(job.input);
    }
  }

  #begin(): Worker {
    const worker = this.start(this.#workers.size === 0);
    this.#workers.set(worker, null);
    worker.on("message", (said: Said) => this.#hear(worker, said));
    worker.on("error", (error) => this.#lose(worker, error instanceof Error ? error.message : String(error)));
    worker.on("exit", (code) => this.#lose(worker, `its thread ended with code ${code}`));
    return worker;
  }

  #hear(worker: Worker, said: Said): void {
    if (said.kind === "ready") this.#proven.add(worker);
    else if (said.kind === "unable") this.#lose(worker, said.why);
    else if (said.kind === "problem") this.report(said);
    else {
      const job = this.#workers.get(worker);
      this.#workers.set(worker, null);
      this.#idle.push(worker);
      if (said.kind === "failed") job?.reject(new Error(said.why));
      else job?.resolve(said.out as Out); // the one who started the workers for a task knows what it gives
      this.#deal();
    }
  }

  #lose(worker: Worker, why: string): void {
    const job = this.#workers.get(worker);
    if (job === undefined) return; // heard of before, or closed
    this.#workers.delete(worker);
    if (this.#idle.includes(worker)) this.#idle.splice(this.#idle.indexOf(worker), 1);
    if (!this.#proven.has(worker)) this.#unable ??= new CrewUnable(why);
    job?.reject(this.#unable ?? new Error(why));
    this.#deal();
  }
}
