/** One thing to measure: `run` does the whole work once and returns something that depends on it. */
export interface Work {
  readonly name: string;
  readonly run: () => unknown;
}

/** CPU seconds of one pass. */
export interface Cost {
  readonly seconds: number;
  /** Number of passes the median was taken of. */
  readonly passes: number;
}

/** Past this a piece of work gets no further pass: what takes long varies little. */
const ENOUGH_SECONDS = 20;

/**
 * Measures the CPU time (user and system, all threads of this process) of each piece of work, in turns, so that whatever slows the machine
 * slows them alike. The median is reported. The caller has run everything once before, to score it: that was the warming up.
 */
export async function measure(works: readonly Work[], passes: number): Promise<Map<string, Cost>> {
  const spent = new Map<string, number[]>(works.map((work) => [work.name, []]));
  for (let pass = 0; pass < passes; pass++) {
    for (const work of works) {
      const seconds = spent.get(work.name) ?? [];
      if (seconds.reduce((a, b) => a + b, 0) > ENOUGH_SECONDS) continue;
      seconds.push(await cpuSeconds(async () => keep(await work.run())));
    }
  }
  return new Map([...spent].map(([name, seconds]) => [name, { seconds: median(seconds), passes: seconds.length }]));
}

/** CPU seconds that a piece of work takes this once. */
export async function cpuSeconds(run: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** The middle value; 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? 0 : (low + high) / 2;
}

/** Kilobytes (1,000 bytes of UTF-8) of texts. */
export function kilobytes(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1000;
}

let kept: unknown;

/** The last result stays reachable, so that no work can be left out as useless. */
function keep(value: unknown): void {
  kept = value ?? kept;
}
