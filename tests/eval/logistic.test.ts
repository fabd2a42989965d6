import { expect, it } from "vitest";
import { probability } from "../../lib/read/events/sentence/evidence";
import { fitLogistic } from "./logistic";

/** Numbers in [0, 1) that look random and are the same every time. */
function* numbers(): Generator<number> {
  let seed = 7;
  for (;;) {
    seed = (seed * 1103515245 + 12345) % 2 ** 31;
    yield seed / 2 ** 31;
  }
}

it("finds the weights that made what is seen", () => {
  const truth = [-1, 2, 0];
  const random = numbers();
  const next = (): number => random.next().value as number;
  const seen = Array.from({ length: 4000 }, () => {
    const evidence = [1, 3 * next() - 1, next()];
    return { evidence, holds: next() < probability(evidence, truth) };
  });
  const weights = fitLogistic(seen);
  weights.forEach((w, i) => {
    expect(Math.abs(w - (truth[i] as number))).toBeLessThan(0.2);
  });
});

it("keeps the weights of what always holds small, and says where there is nothing to fit", () => {
  const always = Array.from({ length: 50 }, () => ({ evidence: [1, 1], holds: true }));
  expect(Math.max(...fitLogistic(always, 0.01))).toBeLessThan(5);
  expect(() => fitLogistic([])).toThrow("nothing to fit");
});
