import { setTimeout as sleep } from "node:timers/promises";

/** Lets so many do something at once, so many begin in a minute, and all wait while the other side asks for it. */
export class Turns {
  readonly #waiting: (() => void)[] = [];
  #free: number;
  /** When the next may begin, in milliseconds of `performance.now`. */
  #next = 0;

  constructor(
    concurrency: number,
    private readonly perMinute: number | null,
  ) {
    this.#free = concurrency;
  }

  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free--;
    else await new Promise<void>((go) => this.#waiting.push(go));
    try {
      await this.begin();
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#free++;
    }
  }

  /** Nobody begins for so many milliseconds. */
  pause(milliseconds: number): void {
    this.#next = Math.max(this.#next, performance.now() + milliseconds);
  }

  /** Waits until one more may begin: also what is asked again begins anew. */
  async begin(): Promise<void> {
    for (let wait = this.#next - performance.now(); wait > 0; wait = this.#next - performance.now()) await sleep(wait);
    if (this.perMinute !== null) this.#next = Math.max(this.#next, performance.now()) + 60_000 / this.perMinute;
  }
}
