import { expect, test } from "vitest";
import { last } from "../../components/frame/last";

test("the same arguments give the same object; others a new one", () => {
  let made = 0;
  const pair = last((a: object, b: number) => ({ a, b, made: ++made }));
  const one = {};
  const first = pair(one, 1);
  expect(pair(one, 1)).toBe(first);
  expect(pair(one, 2)).not.toBe(first);
  expect(pair({}, 2)).toMatchObject({ made: 3 });
});

test("lists are the same when their items are", () => {
  const all = last((items: readonly string[]) => ({ items }));
  const first = all(["a", "b"]);
  expect(all(["a", "b"])).toBe(first);
  expect(all(["a"])).not.toBe(first);
  expect(all([])).toEqual({ items: [] });
});

test("a failure is not kept", () => {
  let fails = true;
  const work = last((n: number) => {
    if (fails) throw new Error("once");
    return n;
  });
  expect(() => work(1)).toThrow("once");
  fails = false;
  expect(work(1)).toBe(1);
});
