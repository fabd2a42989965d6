import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { inOrder } from "../../lib/reading/in-order";

test("outcomes come in the order of inputs, whoever is done first", async () => {
  const outcomes: number[] = [];
  const work = async (ms: number) => {
    await setTimeout(ms);
    return ms;
  };
  for await (const outcome of inOrder([20, 1, 10, 0], work, 3)) outcomes.push(outcome);
  expect(outcomes).toEqual([20, 1, 10, 0]);
});

test("no more are under way than allowed, nor waiting for whoever takes them", async () => {
  let [begun, taken, most] = [0, 0, 0];
  const work = async (n: number) => {
    most = Math.max(most, ++begun - taken);
    await setTimeout(2);
    return n;
  };
  for await (const _ of inOrder(Array(30).keys(), work, 4)) {
    taken++;
    await setTimeout(1);
  }
  expect(begun).toBe(30);
  expect(most).toBe(4);
});

test("an outcome does not wait for input that has not come yet", async () => {
  let go: (() => void) | undefined;
  async function* inputs() {
    yield "question";
    await new Promise<void>((resolve) => {
      go = resolve;
    });
    yield "thanks";
  }
  const outcomes: string[] = [];
  for await (const outcome of inOrder(inputs(), async (s) => s, 8)) {
    outcomes.push(outcome);
    go?.();
  }
  expect(outcomes).toEqual(["question", "thanks"]);
});

test("what an input or the work throws comes where it belongs", async () => {
  const outcomes: number[] = [];
  const work = async (n: number) => {
    if (n === 2) throw new Error("two");
    return n;
  };
  const all = async () => {
    for await (const outcome of inOrder([1, 2, 3], work, 3)) outcomes.push(outcome);
  };
  await expect(all()).rejects.toThrow("two");
  expect(outcomes).toEqual([1]);
});
