import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, onTestFinished, vi } from "vitest";
import { openStore } from "../../lib/store/client";
import type { Store } from "../../lib/store/connection";
import { migrate } from "../../lib/store/migrate";

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 }); // real files, on machines that may be busy

interface TestStore {
  readonly db: Store;
  readonly url: string;
  readonly folder: string;
}

/** A new database in a folder of its own, gone after the test. */
export function testStore(): TestStore {
  const { made, remove } = makeStore();
  onTestFinished(remove);
  return made;
}

/** The same for all tests of a file. */
export function fileStore(): TestStore {
  const { made, remove } = makeStore();
  afterAll(remove);
  return made;
}

function makeStore(): { made: TestStore; remove: () => Promise<void> } {
  const folder = mkdtempSync(path.join(tmpdir(), "dateline store #100%-")); // odd on purpose: paths may hold such characters
  const url = `file:${path.join(folder, "test.db")}`;
  migrate(url);
  const db = openStore(url);
  const remove = async () => {
    await db.$disconnect();
    rmSync(folder, { recursive: true, force: true });
  };
  return { made: { db, url, folder }, remove };
}
