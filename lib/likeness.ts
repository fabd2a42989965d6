/** A text as its runs of five words, each as a number: sorted, each once. */
export type Shingles = Uint32Array;

const RUN = 5;

/** The runs of five words of texts, which do not reach from one text into the next. */
export function shinglesOf(texts: Iterable<string>): Shingles {
  const found = new Set<number>();
  for (const text of texts) {
    const codes = (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(codeOf);
    for (let i = 0; i + RUN <= codes.length; i++) {
      let run = 0x811c9dc5;
      for (let k = i; k < i + RUN; k++) run = Math.imul(run ^ (codes[k] as number), 0x01000193);
      found.add(mixed(run, 0));
    }
  }
  return Uint32Array.from(found).sort();
}

function codeOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash;
}

/** Spreads a number over all 32 bits, another way for every seed. */
function mixed(value: number, seed: number): number {
  let x = (value ^ Math.imul(seed + 1, 0x9e3779b9)) >>> 0;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}

/** How much of what either text has both have, from 0 to 1. */
export function likeness(a: Shingles, b: Shingles): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x, y] = [a[i] as number, b[j] as number];
    if (x === y) shared++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return shared / Math.max(1, a.length + b.length - shared);
}

/** Texts that are at least so much alike are copies of one. */
export const COPY = 0.7;
/** Texts of fewer runs are alike too easily. */
export const FEWEST = 15;
/** Texts of the same least numbers in any of the bands are compared: of copies 199 in 200 are found. */
const BANDS = 12;
const ROWS = 3;

/**
 * For each text the first one that it is a copy of, itself where it is none: near copies too, as of one agency text. Texts that share a band of
 * least numbers (MinHash) are compared whole with the first that has it, so that time grows with the number of texts alone.
 */
export function originalsOf(texts: readonly Shingles[]): number[] {
  const firsts = Array.from({ length: BANDS }, () => new Map<string, number>());
  const originals: number[] = [];
  for (const [i, shingles] of texts.entries()) {
    originals.push(i);
    if (shingles.length < FEWEST) continue;
    const least = leastNumbers(shingles);
    const compared = new Set<number>();
    for (const [band, first] of firsts.entries()) {
      const key = least.subarray(band * ROWS, (band + 1) * ROWS).join();
      const other = first.get(key);
      if (other === undefined) first.set(key, i);
      else if (originals[i] === i && !compared.has(other)) {
        compared.add(other);
        if (likeness(texts[other] as Shingles, shingles) >= COPY) originals[i] = originals[other] as number;
      }
    }
  }
  return originals;
}

function leastNumbers(shingles: Shingles): Uint32Array {
  const least = new Uint32Array(BANDS * ROWS).fill(0xffffffff);
  for (const shingle of shingles)
    for (let seed = 0; seed < least.length; seed++) {
      const value = mixed(shingle, seed + 1);
      if (value < (least[seed] as number)) least[seed] = value;
    }
  return least;
}
