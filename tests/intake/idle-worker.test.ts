import { expect, test } from "vitest";
import { mergeReports } from "../../lib/pipeline";
import { correctEvent } from "../../lib/store/correct-event";
import { hasUnmerged } from "../../lib/store/has-unmerged";
import { saveReading } from "../../lib/store/save-reading";
import { makeReading } from "../store/made-reading";
import { testStore } from "../store/test-store";
import { start } from "./run-worker";

const until = async (isSo: () => Promise<boolean>) => {
  while (!(await isSo())) await new Promise((done) => setTimeout(done, 200));
};

test("a worker that has nothing to read merges what was corrected through a server that leaves the work to it", {
  timeout: 120_000,
}, async () => {
  const { db, url } = testStore();
  const quote = "Anna Liepa met Boris Kalns in Riga.";
  await saveReading(makeReading({ id: "a", text: quote, reports: [{ quote }] }), db);
  const { child, ended } = start(url, "worker");
  await until(async () => !(await hasUnmerged(db)));
  const [event] = await db.event.findMany();
  const given = { field: "title", value: '"Two ministers met"', by: "Vera", reason: "", seen: null } as const;
  await correctEvent({ ...given, event: event?.id ?? "" }, mergeReports, db);
  expect(await hasUnmerged(db)).toBe(true);
  await until(async () => !(await hasUnmerged(db)));
  expect(await db.event.findMany({ select: { title: true } })).toEqual([{ title: "Two ministers met" }]);
  child.kill("SIGTERM");
  expect(await ended).toMatchObject({ code: 0 });
});
