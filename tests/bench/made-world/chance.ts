/** Chance that is the same for the same seed, on any machine. */
export interface Chance {
  /** From 0 up to but not 1. */
  readonly next: () => number;
  /** A whole number from 0 up to but not `below`. */
  readonly below: (below: number) => number;
  readonly is: (probability: number) => boolean;
  readonly of: <T>(values: readonly T[]) => T;
  /** One of many, the first most often: the n-th 1/n as often. */
  readonly zipf: <T>(values: readonly T[]) => T;
  /** By weights, which need not add up to anything. */
  readonly weighed: <T>(values: readonly (readonly [T, number])[]) => T;
  /** Normal, of mean 0 and deviation 1. */
  readonly normal: () => number;
  /** Hexadecimal digits. */
  readonly hex: (digits: number) => string;
}

/** A source of chance by Chris Doty-Humphrey's sfc32. */
export function chanceOf(seed: number): Chance {
  let [a, b, c, counter] = [0x9e3779b9, seed | 0, Math.floor(seed / 2 ** 32) | 0, 1];
  const bits = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return sum >>> 0;
  };
  for (let i = 0; i < 20; i++) bits();
  const next = () => bits() / 2 ** 32;
  const below = (limit: number) => Math.floor(next() * limit);
  const at = <T>(values: readonly T[], index: number) => values[Math.min(index, values.length - 1)] as T;
  return {
    ...{ next, below },
    is: (probability) => next() < probability,
    of: (values) => at(values, below(values.length)),
    zipf: (values) => at(values, Math.floor((values.length + 1) ** next()) - 1),
    weighed: (values) => {
      let rest = next() * values.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of values) {
        rest -= weight;
        if (rest < 0) return value;
      }
      return at(values, values.length - 1)[0];
    },
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    hex: (digits) => {
      let text = "";
      while (text.length < digits) text += bits().toString(16).padStart(8, "0");
      return text.slice(0, digits);
    },
  };
}
