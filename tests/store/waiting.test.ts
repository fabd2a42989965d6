import { expect, test } from "vitest";
import {
  addWaiting,
  finishWaiting,
  type Given,
  giveBackWaiting,
  holdWaiting,
  MOST_ATTEMPTS,
  takeWaiting,
  untilFree,
  waitingStates,
} from "../../lib/store/waiting";
import { readVersion } from "../../lib/store/write";
import { testStore } from "./test-store";

const link = (address: string): Given => ({ name: address, address, bytes: null, mediaType: null, about: {} });
const file = (name: string, text: string): Given => ({
  name,
  address: null,
  bytes: new TextEncoder().encode(text),
  mediaType: "text/plain",
  about: { published: "2024-03-05" },
});
const once = (id = "", attempts = 1) => ({ id, attempts });
const NOTHING = { articles: [], problems: [], links: [] };

test("what is given waits, is taken once, oldest first, and is kept with what became of it", async () => {
  const { db } = testStore();
  const ids = await addWaiting([link("https://a.example/1"), file("b.txt", "Words")], db);
  expect(await addWaiting([link("https://a.example/1")], db)).toEqual([ids[0]]);
  expect(await untilFree(db)).toBe(0);

  const taken = [await takeWaiting(db), await takeWaiting(db), await takeWaiting(db)];
  expect(taken[2]).toBeNull();
  expect(
    taken
      .map((one) => one?.id)
      .slice(0, 2)
      .sort(),
  ).toEqual([...ids].sort());
  const held = taken.find((one) => one?.name === "b.txt");
  expect(new TextDecoder().decode(held?.bytes ?? new Uint8Array())).toBe("Words");
  expect(held).toMatchObject({ about: { published: "2024-03-05" }, attempts: 1 });

  await finishWaiting(once(ids[0]), { ...NOTHING, links: ["x"] }, db);
  const states = await waitingStates(ids, db);
  expect(states.find((one) => one.id === ids[0])).toMatchObject({ state: "read", outcome: { links: ["x"] } });
  expect(await untilFree(db)).toBeGreaterThan(100); // one is still being read
  expect((await db.waiting.findUnique({ where: { id: ids[0] as string } }))?.bytes).toBeNull();
});

test("what a worker that died had taken is taken again, after a while and not for ever", async () => {
  const { db } = testStore();
  await addWaiting([file("a.txt", "A")], db);
  let clock = 1000;
  const take = () => takeWaiting(db, () => clock);
  expect((await take())?.attempts).toBe(1);
  clock += 60;
  expect(await take()).toBeNull();
  expect(await untilFree(db, () => clock)).toBe(61);
  clock += 61;
  expect((await take())?.attempts).toBe(2);
  clock += 1000;
  expect((await take())?.attempts).toBe(MOST_ATTEMPTS);
});

test("two workers never take the same", async () => {
  const { db } = testStore();
  await addWaiting(
    Array.from({ length: 20 }, (_, i) => link(`https://a.example/${i}`)),
    db,
  );
  const drain = async () => {
    const got: string[] = [];
    for (let one = await takeWaiting(db); one; one = await takeWaiting(db)) got.push(one.id);
    return got;
  };
  const all = (await Promise.all([drain(), drain(), drain()])).flat();
  expect(all).toHaveLength(20);
  expect(new Set(all).size).toBe(20);
});

test("what was read can be given again, and waiting changes nothing that pages show", async () => {
  const { db } = testStore();
  const version = await readVersion(db);
  const [id] = await addWaiting([link("https://a.example/1")], db);
  await takeWaiting(db);
  await finishWaiting(once(id), NOTHING, db);
  await addWaiting([link("https://a.example/1")], db);
  expect((await waitingStates([id as string], db))[0]).toMatchObject({ state: "waiting", outcome: null });
  expect(await readVersion(db)).toBe(version);
});

test("what was taken is its taker's alone: one that was held to be dead neither finishes, holds nor gives back what another took since", async () => {
  const { db } = testStore();
  const [id = ""] = await addWaiting([file("a.txt", "A")], db);
  let clock = 1000;
  await takeWaiting(db, () => clock);
  clock += 1000;
  expect((await takeWaiting(db, () => clock))?.attempts).toBe(2); // by another
  const row = () => db.waiting.findUniqueOrThrow({ where: { id } });
  const before = await row();
  await holdWaiting(once(id), db);
  await giveBackWaiting([once(id)], db);
  await finishWaiting(once(id), { ...NOTHING, links: ["first"] }, db);
  expect(await row()).toEqual(before);
  await finishWaiting(once(id, 2), { ...NOTHING, links: ["second"] }, db);
  await finishWaiting(once(id, 2), { ...NOTHING, links: ["third"] }, db);
  expect((await waitingStates([id], db))[0]).toMatchObject({ state: "read", outcome: { links: ["second"] } });
});

test("what is given up keeps what was given, and is tried again if it is given again", async () => {
  const { db } = testStore();
  const [id = ""] = await addWaiting([file("a.txt", "Words")], db);
  const attempts = MOST_ATTEMPTS + 1;
  await db.waiting.update({ where: { id }, data: { state: "reading", attempts } });
  await finishWaiting(once(id, attempts), NOTHING, db);
  const kept = await db.waiting.findUniqueOrThrow({ where: { id } });
  expect([kept.state, new TextDecoder().decode(kept.bytes ?? new Uint8Array())]).toEqual(["read", "Words"]);
  await addWaiting([file("a.txt", "Words")], db);
  expect(await takeWaiting(db)).toMatchObject({ id, attempts: 1 });
});

test("what is given back is taken again at once, and did not count as tried", async () => {
  const { db } = testStore();
  const [id = ""] = await addWaiting([file("a.txt", "A")], db);
  await takeWaiting(db);
  await giveBackWaiting([once(id)], db);
  expect((await takeWaiting(db))?.attempts).toBe(1);
  await finishWaiting(once(id), NOTHING, db);
  await giveBackWaiting([once(id)], db); // it is read: nothing to give back
  expect(await takeWaiting(db)).toBeNull();
});
