/**
 * The heads of a window's words from the scores of all pairs: each word's best head, one root a sentence, and no circles. `scores` is a
 * square of `width` from `offset`, word by head, a word's own column standing for the root. `put` gets each word's head, -1 for the root.
 */
export function repairTree(
  scores: Float32Array,
  offset: number,
  width: number,
  length: number,
  sentence: (i: number) => number,
  put: (i: number, head: number, repaired: boolean) => void,
): void {
  for (let from = 0; from < length; ) {
    let to = from + 1;
    while (to < length && sentence(to) === sentence(from)) to++;
    const heads = headsOf((i, j) => scores[offset + i * width + j] as number, from, to);
    heads.forEach(([head, repaired], k) => {
      put(from + k, head, repaired);
    });
    from = to;
  }
}

/** Greedy heads of words `from` to `to`, then the least costly changes: extra roots hang on the best root, circles are cut open. */
function headsOf(
  score: (i: number, j: number) => number,
  from: number,
  to: number,
): [head: number, repaired: boolean][] {
  const heads: [number, boolean][] = [];
  let root = from;
  for (let i = from; i < to; i++) {
    let best = from;
    for (let j = from; j < to; j++) if (score(i, j) > score(i, best)) best = j;
    heads.push([best === i ? -1 : best, false]);
    if (score(i, i) - score(i, best === i ? secondBest(score, i, from, to) : best) > margin(score, root, from, to))
      root = i;
  }
  const at = (i: number) => heads[i - from] as [number, boolean];
  at(root)[0] = -1;
  for (let i = from; i < to; i++) if (i !== root && at(i)[0] === -1) heads[i - from] = [root, true];
  // every word must lead to the root; a circle is opened where another head costs least
  const safe = new Set([root]);
  for (let i = from; i < to; i++) {
    const path: number[] = [];
    const seen = new Set<number>();
    let k = i;
    while (!safe.has(k) && !seen.has(k)) {
      path.push(k);
      seen.add(k);
      k = at(k)[0];
    }
    if (!safe.has(k)) {
      const circle = path.slice(path.indexOf(k));
      let [word, head, loss] = [k, root, Number.POSITIVE_INFINITY];
      for (const c of circle)
        for (let j = from; j < to; j++) {
          if (!safe.has(j)) continue;
          const cost = score(c, at(c)[0]) - score(c, j);
          if (cost < loss) [word, head, loss] = [c, j, cost];
        }
      heads[word - from] = [head, true];
    }
    for (const p of path) safe.add(p);
  }
  return heads;
}

function secondBest(score: (i: number, j: number) => number, i: number, from: number, to: number): number {
  let best = i === from ? Math.min(from + 1, to - 1) : from;
  for (let j = from; j < to; j++) if (j !== i && score(i, j) > score(i, best)) best = j;
  return best;
}

function margin(score: (i: number, j: number) => number, i: number, from: number, to: number): number {
  return score(i, i) - score(i, secondBest(score, i, from, to));
}
