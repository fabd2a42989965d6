/** How many values of each context are remembered. */
const DEPTH = 64;
/** Contexts above it share one: tables have what is frequent first. */
const CONTEXTS = 4096;

/** From so many values on, moving them at once is sooner done than one by one. */
const FAR = 24;

/** In the place of a rank: the value was not named lately. */
export const NEW = DEPTH;

/**
 * Remembers for each of many contexts the values named last. Events of one story come close together and share their cast, place and
 * publishers, so how lately one was named is a far smaller number than which one it is.
 */
export class Recent {
  private readonly values: Uint32Array;
  private readonly counts: Uint8Array;

  constructor(contexts: number) {
    const held = Math.min(contexts, CONTEXTS);
    this.values = new Uint32Array(held * DEPTH);
    this.counts = new Uint8Array(held);
  }

  /** How many others were named since the value was, `NEW` if it is forgotten; it is now the last. */
  rank(context: number, value: number): number {
    const of = Math.min(context, this.counts.length - 1);
    const start = of * DEPTH;
    const count = this.counts[of] ?? 0;
    let rank = 0;
    while (rank < count && this.values[start + rank] !== value) rank++;
    if (rank === count) {
      this.add(context, value);
      return NEW;
    }
    this.raise(start, rank, value);
    return rank;
  }

  /** The value of a rank that `rank` gave; it is now the last. Throws on any other. */
  value(context: number, rank: number): number {
    const of = Math.min(context, this.counts.length - 1);
    if (rank >= (this.counts[of] ?? 0)) throw new Error("a value was never named");
    const start = of * DEPTH;
    const value = this.values[start + rank] ?? 0;
    this.raise(start, rank, value);
    return value;
  }

  /** A value that is not remembered becomes the last. */
  add(context: number, value: number): void {
    const of = Math.min(context, this.counts.length - 1);
    const count = this.counts[of] ?? 0;
    if (count < DEPTH) this.counts[of] = count + 1;
    this.raise(of * DEPTH, Math.min(count, DEPTH - 1), value);
  }

  private raise(start: number, rank: number, value: number): void {
    const { values } = this;
    if (rank > FAR) values.copyWithin(start + 1, start, start + rank);
    else for (let at = start + rank; at > start; at--) values[at] = values[at - 1] ?? 0;
    values[start] = value;
  }
}
