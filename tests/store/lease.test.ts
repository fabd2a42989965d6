import { expect, test } from "vitest";
import { addFeed, listFeeds } from "../../lib/store/feeds";
import { afterOthers, dropLease, renewLease, takeLease, withLease } from "../../lib/store/lease";
import { addWaiting, takeWaiting } from "../../lib/store/waiting";
import { testStore } from "./test-store";

test("one holder at a time, again while it holds, another once it is over or given back", async () => {
  const { db } = testStore();
  let clock = 1000;
  const take = (holder: string) => takeLease("merge", holder, 60, db, () => clock);
  expect([await take("a"), await take("b"), await take("a")]).toEqual([true, false, true]);
  expect(await takeLease("feeds", "b", 60, db, () => clock)).toBe(true);
  clock += 61;
  expect([await take("b"), await take("a")]).toEqual([true, false]);
  await dropLease("merge", "a", db); // not its own
  expect(await take("a")).toBe(false);
  await dropLease("merge", "b", db);
  expect(await take("a")).toBe(true);
});

test("a holder that comes late does not take again what it has given back", async () => {
  const { db } = testStore();
  await takeLease("merge", "a", 60, db);
  await renewLease("merge", "a", 60, db);
  expect(await takeLease("merge", "b", 60, db)).toBe(false);
  await dropLease("merge", "a", db);
  await renewLease("merge", "a", 60, db);
  expect(await takeLease("merge", "b", 60, db)).toBe(true);
});

test("of many who ask at once one gets it, and what is asked for runs once at a time", async () => {
  const { db } = testStore();
  const asked = await Promise.all(Array.from({ length: 12 }, (_, i) => takeLease("x", `h${i}`, 60, db)));
  expect(asked.filter(Boolean)).toHaveLength(1);
  const runs = await Promise.all(
    Array.from({ length: 6 }, (_, i) =>
      withLease("y", `h${i}`, 60, () => new Promise((done) => setTimeout(done, 300)), db),
    ),
  );
  expect(runs.filter((run) => run !== null)).toHaveLength(1);
  expect(await withLease("y", "later", 60, async () => "ran", db)).toBe("ran");
  await expect(withLease("y", "breaks", 60, () => Promise.reject(new Error("no")), db)).rejects.toThrow("no");
  expect(await withLease("y", "after", 60, async () => "ran", db)).toBe("ran");
});

test("who waits for others does it after them, one after the other, also after one that was killed or broke", async () => {
  const { db } = testStore();
  await takeLease("z", "killed", 1, db);
  let going = 0;
  let most = 0;
  const work = async (i: number) => {
    most = Math.max(most, ++going);
    await new Promise((done) => setTimeout(done, 50));
    going--;
    if (i === 1) throw new Error("no");
    return i;
  };
  const runs = await Promise.allSettled([0, 1, 2, 3].map((i) => afterOthers("z", `h${i}`, 60, () => work(i), db)));
  expect(runs.map((run) => (run.status === "fulfilled" ? run.value : run.reason.message))).toEqual([0, "no", 2, 3]);
  expect(most).toBe(1);
});

test("the same given by many at once waits once, and the same feed is followed once", async () => {
  const { db } = testStore();
  const given = { name: "a", address: "https://a.example", bytes: null, mediaType: null, about: {} };
  const ids = await Promise.all(Array.from({ length: 8 }, () => addWaiting([given], db)));
  expect(new Set(ids.flat()).size).toBe(1);
  expect(await takeWaiting(db)).not.toBeNull();
  expect(await takeWaiting(db)).toBeNull();
  const added = await Promise.all(Array.from({ length: 8 }, () => addFeed("https://a.example/feed", db)));
  expect(added.filter(Boolean)).toHaveLength(1);
  expect(await listFeeds(db)).toHaveLength(1);
});
