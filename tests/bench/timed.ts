/** How long something took, in milliseconds. */
export interface Times {
  /** Time of this process's own, as on a machine that does nothing else: the median. */
  readonly cpu: number;
  /** The same, for 19 in 20. */
  readonly cpu95: number;
  /** By the clock. */
  readonly p50: number;
  readonly p95: number;
  readonly most: number;
}

/** Does something with each value once, after a first time that does not count, and says how long it took. */
export async function timed<T>(values: readonly T[], run: (value: T) => unknown): Promise<Times> {
  const [first] = values;
  if (first !== undefined) await run(first);
  const walls: number[] = [];
  const cpus: number[] = [];
  for (const value of values) {
    const [wall, cpu] = [performance.now(), process.cpuUsage()];
    await run(value);
    walls.push(performance.now() - wall);
    const { user, system } = process.cpuUsage(cpu);
    cpus.push((user + system) / 1000);
  }
  return { cpu: at(cpus, 0.5), cpu95: at(cpus, 0.95), p50: at(walls, 0.5), p95: at(walls, 0.95), most: at(walls, 1) };
}

function at(spent: number[], share: number): number {
  spent.sort((a, b) => a - b);
  return spent[Math.min(spent.length - 1, Math.floor(spent.length * share))] ?? Number.NaN;
}
