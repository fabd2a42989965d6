import { afterEach, expect, test, vi } from "vitest";
import { correct } from "../../lib/correcting/correct";
import { correctNameAsTyped } from "../../lib/correcting/correct-name";
import { findPlace } from "../../lib/correcting/find-place";
import { loadPlaces } from "../../lib/knowledge/places";
import { mergeReports } from "../../lib/pipeline";
import { closeStore } from "../../lib/store/client";
import { queryEvent } from "../../lib/store/query-event";
import { rebuildEvents } from "../../lib/store/rebuild-events";
import { saveReading } from "../../lib/store/save-reading";
import { selectPlaces } from "../../lib/store/select-names";
import { makeReading } from "../store/made-reading";
import { testStore } from "../store/test-store";

afterEach(() => vi.unstubAllEnvs());

test("a place that was renamed is found by its new name, used for another event, and is as it was read once that is taken back", async () => {
  const { db, url } = testStore();
  vi.stubEnv("DATABASE_URL", url);
  await closeStore();
  const [riga] = await findPlace("Riga");
  if (!riga) throw new Error("no Riga");
  const reports = [
    { quote: "Ministers met in Riga.", place: riga },
    { quote: "A storm came.", type: "disaster" as const },
  ];
  const text = reports.map(({ quote }) => quote).join("\n\n");
  await saveReading(makeReading({ id: "a", text, reports }), db);
  await rebuildEvents(mergeReports, db);
  const said = { about: "place", id: riga.id, kind: "", events: [], reason: "" };
  const renamed = await correctNameAsTyped({ ...said, field: "name", value: "Rīga old town" }, "Vera");
  expect(await findPlace("riga OLD town")).toMatchObject([{ id: riga.id, name: "Rīga old town" }]);
  const byOldName = await findPlace("Riga");
  expect(byOldName[0]).toMatchObject({ id: riga.id, name: "Rīga old town" });
  expect(byOldName.filter(({ id }) => id === riga.id)).toHaveLength(1);
  const typed = { event: "e-a-1", field: "place", words: "", reason: "", seen: null };
  for (const value of ["Rīga old town", riga.id])
    expect(await correct({ ...typed, value }, "Oleg")).toMatchObject({ status: 200 });
  const shown = { kind: "found", event: { place: { id: riga.id, name: "Rīga old town" } } };
  expect(await queryEvent("e-a-1", db)).toMatchObject(shown);
  await rebuildEvents(mergeReports, db);
  expect(await queryEvent("e-a-0", db)).toMatchObject(shown);
  await correctNameAsTyped({ ...said, field: "undo", value: renamed.correction ?? "" }, "Vera");
  expect((await selectPlaces(db, [riga.id])).get(riga.id)).toEqual(riga);
});

test("a place that no event has yet comes from the gazetteer, and is kept with the correction", async () => {
  const { db, url } = testStore();
  vi.stubEnv("DATABASE_URL", url);
  await closeStore();
  await saveReading(makeReading({ id: "a", text: "A storm came.", reports: [{ quote: "A storm came." }] }), db);
  await rebuildEvents(mergeReports, db);
  const [tallinn] = await findPlace("Tallinn");
  const typed = { event: "e-a-0", field: "place", words: "", reason: "", seen: null };
  expect(await correct({ ...typed, value: tallinn?.id ?? "" }, "Oleg")).toMatchObject({ status: 200 });
  expect((await selectPlaces(db)).get(tallinn?.id ?? "")).toEqual(loadPlaces().place(tallinn?.id ?? ""));
});
