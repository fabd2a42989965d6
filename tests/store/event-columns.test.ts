import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { openStore } from "../../lib/store/client";
import type { Store } from "../../lib/store/connection";
import { eventColumns, packedColumns, prepareColumns, renewElsewhere } from "../../lib/store/event-columns";
import * as reading from "../../lib/store/read-columns";
import { rebuildEvents } from "../../lib/store/rebuild-events";
import { saveReading } from "../../lib/store/save-reading";
import { hasEvents, readVersion } from "../../lib/store/write";
import { makeReading, mergeByTitle } from "./made-reading";
import { testStore } from "./test-store";

vi.mock("../../lib/store/worth-keeping", () => ({ WORTH_KEEPING: 2 })); // two events are many here
const readColumns = vi.spyOn(reading, "readColumns");

async function save(db: Store, id: string, ...quotes: string[]): Promise<void> {
  const reports = quotes.map((quote) => ({ quote, title: quote }));
  await saveReading(makeReading({ id, text: quotes.join("\n\n"), reports }), db);
  await rebuildEvents(mergeByTitle, db);
}

test("many events are packed when they are stored, not when they are asked for", async () => {
  const { db, columnsFile } = testStore();
  await save(db, "a", "They met in May.");
  expect([await hasEvents(db, 1), await hasEvents(db, 2), existsSync(columnsFile)]).toEqual([true, false, false]);
  await save(db, "b", "They marched in June.");
  expect([await hasEvents(db, 2), await hasEvents(db, 3)]).toEqual([true, false]);
  const { tag } = await packed(columnsFile);
  expect(tag.endsWith(`-${await readVersion(db)}`)).toBe(true);
  readColumns.mockClear();
  expect((await packedColumns(db)).tag).toBe(tag);
  expect((await eventColumns(db)).size).toBe(2);
  expect(readColumns).not.toHaveBeenCalled();
});

test("after a write the events of before are given until the new ones are ready", async () => {
  const { db, columnsFile } = testStore();
  await save(db, "a", "They met in May.", "They marched in June.");
  const before = await eventColumns(db);
  await save(db, "b", "They left in July.");
  rmSync(columnsFile); // as if it was written by another program
  const { wait, go } = gate();
  readColumns.mockClear();
  readColumns.mockImplementationOnce(async (from) => {
    await wait;
    return readColumns(from); // now the real one
  });
  expect(await eventColumns(db)).toBe(before);
  const { tag } = await packedColumns(db);
  expect(tag.endsWith(`-${before.version}`)).toBe(true);
  await vi.waitFor(() => expect(readColumns).toHaveBeenCalled());
  expect(await eventColumns(db)).toBe(before);
  go();
  await vi.waitFor(async () => expect((await eventColumns(db)).size).toBe(3));
  expect(readColumns).toHaveBeenCalledTimes(2);
  expect((await packed(columnsFile)).tag.endsWith(`-${await readVersion(db)}`)).toBe(true);
});

test("another process makes the new ones, and this one takes them, also where writing has gone on meanwhile", async () => {
  const { db, url, columnsFile } = testStore();
  await save(db, "a", "They met in May.", "They marched in June.");
  const before = await eventColumns(db);
  const other = openStore(url);
  const renewal = vi.fn(async () => {
    await prepareColumns(other);
    await db.$executeRaw`update "Revision" set "token" = 'later'`; // of which it knows nothing
  });
  renewElsewhere(renewal);
  try {
    await save(db, "b", "They left in July.");
    rmSync(columnsFile);
    readColumns.mockClear();
    expect(await eventColumns(db)).toBe(before);
    await vi.waitFor(async () => expect((await eventColumns(db)).size).toBe(3));
    expect(renewal).toHaveBeenCalledTimes(1);
    expect(readColumns.mock.calls.map(([from]) => from)).toEqual([other]);
    expect((await packed(columnsFile)).tag.endsWith(`-${(await eventColumns(db)).version}`)).toBe(true);
  } finally {
    renewElsewhere(async () => undefined);
    await other.$disconnect();
  }
});

test("when the other process fails, what lies there is not taken for new", async () => {
  const { db, columnsFile } = testStore();
  await save(db, "a", "They met in May.", "They marched in June.");
  const old = readFileSync(columnsFile);
  await save(db, "b", "They left in July.");
  expect((await eventColumns(db)).size).toBe(3);
  await save(db, "c", "They slept in August.");
  writeFileSync(columnsFile, old);
  renewElsewhere(async () => "code 1");
  await vi.waitFor(async () => expect((await eventColumns(db)).size).toBe(4)); // read here, then
});

test("when the events cannot be read again, those of before stay and the next who asks tries again", async () => {
  const { db, columnsFile } = testStore();
  await save(db, "a", "They met in May.", "They marched in June.");
  const before = await eventColumns(db);
  await save(db, "b", "They left in July.");
  rmSync(columnsFile);
  vi.stubEnv("DATELINE_LOG", "json");
  const said = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  readColumns.mockRejectedValueOnce(new Error("the disk is gone"));
  expect(await eventColumns(db)).toBe(before);
  await vi.waitFor(() => expect(said).toHaveBeenCalled());
  expect(JSON.parse(String(said.mock.calls[0]?.[0]))).toMatchObject({
    level: "error",
    message: "The events have changed, but could not be read again",
    why: "Error: the disk is gone",
  });
  await vi.waitFor(async () => expect((await eventColumns(db)).size).toBe(3));
  vi.unstubAllEnvs();
  said.mockRestore();
});

function gate() {
  const made: { go?: () => void } = {};
  const wait = new Promise<void>((resolve) => {
    made.go = resolve;
  });
  return { wait, go: () => made.go?.() };
}

async function packed(file: string): Promise<{ tag: string }> {
  const bytes = readFileSync(file);
  return { tag: bytes.subarray(0, bytes.indexOf(10)).toString() };
}
