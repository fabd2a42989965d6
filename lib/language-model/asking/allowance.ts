import { Stopped } from "./stopped";

/** In milliseconds. */
const DAY = 24 * 3600 * 1000;

/**
 * How many tokens may be used a run, and of a run that goes on for longer a day. What is under way counts as what it is likely to take, so that many at
 * once do not go far beyond it.
 */
export class Allowance {
  #used = 0;
  #underWay = 0;
  #since = performance.now();

  constructor(private readonly most: number) {}

  /** Sets aside what something is likely to take; give back says what it took. Throws Stopped where that is more than is left. */
  setAside(tokens: number): (taken: number) => void {
    if (performance.now() - this.#since >= DAY) {
      this.#used = 0;
      this.#since = performance.now();
    }
    if (this.#used + this.#underWay + tokens > this.most)
      throw new Stopped(`the limit of ${this.most} tokens a run, and a day of a longer one, was reached`);
    this.#underWay += tokens;
    return (taken) => {
      this.#underWay -= tokens;
      this.#used += taken;
    };
  }
}
