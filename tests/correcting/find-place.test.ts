import { afterEach, expect, test, vi } from "vitest";
import { articleId } from "../../lib/article-id";
import { correct } from "../../lib/correcting/correct";
import { correctNameAsTyped } from "../../lib/correcting/correct-name";
import { findPlace } from "../../lib/correcting/find-place";
import type { FormatId } from "../../lib/export/formats";
import { writeFile } from "../../lib/export/write-file";
import { loadPlaces } from "../../lib/knowledge/places";
import { mergeReports } from "../../lib/pipeline";
import { closeStore } from "../../lib/store/client";
import type { Store } from "../../lib/store/connection";
import { exportThese } from "../../lib/store/export-events";
import { importArchive } from "../../lib/store/import-archive";
import { queryEvent } from "../../lib/store/query-event";
import { queryEvents } from "../../lib/store/query-events";
import { readArchive } from "../../lib/store/read-archive";
import { rebuildEvents } from "../../lib/store/rebuild-events";
import { saveReading } from "../../lib/store/save-reading";
import { selectPlaces } from "../../lib/store/select-names";
import { WHOLE_VIEW } from "../../lib/view";
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

test("a point that a person names is told as corrected, outlives better reading, an edit of the page and an archive, and files carry it", async () => {
  const { db, url } = testStore();
  vi.stubEnv("DATABASE_URL", url);
  await closeStore();
  const [riga] = await findPlace("Riga");
  const page = "https://a.example/1";
  const save = (text: string, confidence: number) =>
    saveReading(
      makeReading({
        ...{ id: articleId({ url: page, text }), url: page, text, retrieved: `2025-05-1${confidence * 10}` },
        reports: [{ quote: "Ministers met in Riga.", place: riga ?? null, confidence }],
      }),
      db,
    );
  const event = async () => (await queryEvents(WHOLE_VIEW, 9, db)).events[0];
  await save("Ministers met in Riga.", 0.5);
  await rebuildEvents(mergeReports, db);
  const typed = { event: (await event())?.id ?? "", field: "place", words: "", reason: "", seen: null };
  const value = "56.9512, -24.1 Ķīpsala, 3rd hall";
  expect(await correct({ ...typed, value }, "Oleg")).toMatchObject({ status: 200 });
  const place = { name: "Ķīpsala, 3rd hall", lat: 56.9512, lon: -24.1 };
  expect((await event())?.place).toMatchObject(place);
  await save("Ministers met in Riga.", 0.6);
  await save("Ministers met in Riga. It rained.", 0.7);
  await rebuildEvents(mergeReports, db);
  const now = await event();
  expect(now?.place).toMatchObject(place);
  const answer = await queryEvent(now?.id ?? "", db);
  expect(answer).toMatchObject({ kind: "found", event: { corrections: [{ field: "place", by: "Oleg" }] } });
  const written = async (format: FormatId, from: Store) => {
    const { events, total } = await exportThese([(await queryEvents(WHOLE_VIEW, 9, from)).events[0]?.id ?? ""], from);
    const about = { origin: "http://a.example", link: "http://a.example/", title: "T", made: 0, total };
    const parts = [];
    for await (const part of writeFile(format, events, about)) parts.push(part);
    return parts.join("");
  };
  const { db: copy } = testStore();
  const lines = async function* () {
    for await (const line of readArchive(WHOLE_VIEW, db)) yield JSON.stringify(line);
  };
  await importArchive(lines(), copy);
  await rebuildEvents(mergeReports, copy);
  for (const from of [db, copy])
    for (const format of ["csv", "json", "geojson", "acled"] as const) {
      const file = await written(format, from);
      expect([format, file]).toEqual([format, expect.stringContaining(place.name)]);
      expect([format, file]).toEqual([format, expect.stringContaining(String(place.lat))]);
      expect([format, file]).toEqual([format, expect.stringContaining(String(place.lon))]);
    }
});

test.each([
  ["56.95, 24.11 the old mill", [56.95, 24.11, "the old mill"]],
  ["56.95, 24.11 5th Avenue", [56.95, 24.11, "5th Avenue"]],
  ["-1.5; -2", [-1.5, -2, "-1.5, -2"]],
  ["91, 2 beyond the pole", null],
])("%s is a point, or none", async (typed, expected) => {
  const { url } = testStore();
  vi.stubEnv("DATABASE_URL", url);
  await closeStore();
  const [found] = await findPlace(typed);
  expect(found ? [found.lat, found.lon, found.name] : null).toEqual(expected);
});
