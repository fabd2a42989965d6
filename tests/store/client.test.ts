import { afterAll, expect, test, vi } from "vitest";
import { closeStore, keptBeside, store } from "../../lib/store/client";
import { fileStore } from "./test-store";

afterAll(closeStore);

test("what is known of an open database is known to every copy of the program in this process", async () => {
  process.env.DATABASE_URL = fileStore().url;
  const beside = keptBeside(store());
  expect(beside).not.toBeNull();
  vi.resetModules();
  const other = await import("../../lib/store/client");
  expect(other.keptBeside).not.toBe(keptBeside);
  expect(other.store()).toBe(store());
  expect(other.keptBeside(other.store())).toBe(beside);
});
