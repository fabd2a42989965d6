import { expect, test, vi } from "vitest";
import { keptAnswer } from "../../lib/serve/kept-answers";

const one = () => 1;

test("an answer is made once while the data stay, and again when they change", async () => {
  const make = vi.fn(async () => ({ made: true }));
  const first = await keptAnswer("v1", "a", make, one);
  expect(await keptAnswer("v1", "a", make, one)).toBe(first);
  expect(make).toHaveBeenCalledTimes(1);
  await keptAnswer("v1", "b", make, one);
  expect(make).toHaveBeenCalledTimes(2);
  expect(await keptAnswer("v2", "a", make, one)).not.toBe(first);
  expect(make).toHaveBeenCalledTimes(3);
});

test("who asks while it is made gets the same, also where it is too large to be kept, or fails", async () => {
  let made = 0;
  let give: (value: string) => void = String;
  let fail: (error: Error) => void = String;
  const make = () => {
    made++;
    return new Promise<string>((resolve, reject) => {
      give = resolve;
      fail = reject;
    });
  };
  for (const size of [1, 5_000_000]) {
    const both = [0, 1].map(() => keptAnswer("v6", `at once ${size}`, make, () => size));
    give("yes");
    expect(await Promise.all(both)).toEqual(["yes", "yes"]);
  }
  expect(made).toBe(2);
  const broken = [0, 1].map(() => keptAnswer("v6", "broken", make, one));
  fail(new Error("no"));
  expect((await Promise.allSettled(broken)).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(made).toBe(3);
  const again = keptAnswer("v6", "broken", make, one);
  give("yes");
  expect([await again, made]).toEqual(["yes", 4]);
});

test("a failure is not kept, and who asks next is answered", async () => {
  await expect(keptAnswer("v3", "a", () => Promise.reject(new Error("no")), one)).rejects.toThrow("no");
  expect(await keptAnswer("v3", "a", async () => "yes", one)).toBe("yes");
});

test("what was not asked for longest goes first where there is too much, and what is very large is not kept", async () => {
  const make = vi.fn(async (name: string) => name);
  const ask = (name: string, size: number) =>
    keptAnswer(
      "v4",
      name,
      () => make(name),
      () => size,
    );
  for (let i = 0; i < 16; i++) await ask(`${i}`, 3_999_000);
  await ask("0", 0); // asked for again: "1" is now the oldest
  await ask("more", 3_999_000);
  make.mockClear();
  await ask("0", 0);
  await ask("15", 0);
  expect(make).not.toHaveBeenCalled();
  await ask("1", 0);
  expect(make).toHaveBeenCalledTimes(1);
  await ask("large", 5_000_000);
  await ask("large", 5_000_000);
  expect(make).toHaveBeenCalledTimes(3);
});
