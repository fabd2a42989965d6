import { expect, test } from "vitest";
import { decodeFound } from "../../lib/columns/wire";
import { viewTitle } from "../../lib/describe/view-title";
import type { Sheet } from "../../lib/export/format";
import { FORMAT_IDS, type FormatId } from "../../lib/export/formats";
import { writeFile } from "../../lib/export/write-file";
import { viewOrStoryHref } from "../../lib/links/page-links";
import { mergeReports } from "../../lib/pipeline";
import type { Store } from "../../lib/store/connection";
import { correctEvent } from "../../lib/store/correct-event";
import { putMark, takeMarkOff } from "../../lib/store/event-marks";
import { exportEvents } from "../../lib/store/export-events";
import { queryGone } from "../../lib/store/query-changes";
import { queryEvents } from "../../lib/store/query-events";
import { querySearch } from "../../lib/store/query-search";
import { queryView } from "../../lib/store/query-view";
import { rebuildEvents } from "../../lib/store/rebuild-events";
import { saveReading } from "../../lib/store/save-reading";
import { makeStory } from "../../lib/store/stories";
import { addToStory } from "../../lib/store/story-items";
import { viewNames } from "../../lib/store/view-names";
import { parseView } from "../../lib/view";
import { makeReading, type Report } from "../store/made-reading";
import { testStore } from "../store/test-store";

const REPORTS: readonly Report[] = [
  { quote: "Drones hit a bridge.", title: "Bridge hit", type: "strike", edtf: "2025-05-09" },
  { quote: "Envoys met in Oslo.", title: "Envoys met", type: "talks", edtf: "2025-05-12" },
  { quote: "A river burst its banks.", title: "River burst", type: "other", edtf: "2025-05-13", confidence: 0.2 },
  { quote: "Trains stood still.", title: "Trains stood", type: "other", edtf: "2025-05-14" },
];
const CAPTIONS = ["<b>It began</b> with rain,\\nthey say.", "Then; came, drones & more.", ""];

async function told(): Promise<Store> {
  const { db } = testStore();
  const text = REPORTS.map(({ quote }) => quote).join("\n\n");
  await saveReading(makeReading({ id: "a", text, reports: REPORTS }), db);
  await rebuildEvents(mergeReports, db);
  await makeStory({ name: "The flood", about: "What <i>we</i> saw", by: "Vera" }, db);
  for (const [i, event] of ["e-a-2", "e-a-0", "e-a-1"].entries())
    await addToStory({ story: "the-flood", event, caption: CAPTIONS[i] ?? "", by: "Vera" }, db);
  return db;
}

async function written(db: Store, format: FormatId, query = "story=the-flood"): Promise<string> {
  const view = parseView(query);
  const { events, total, story } = await exportEvents(view, db);
  const link = `https://dateline.example${viewOrStoryHref(view)}`;
  const about = { link, title: viewTitle(view, await viewNames(view, db)), made: Date.UTC(2025, 5, 1), total };
  const sheet: Sheet = { origin: "https://dateline.example", ...about, ...(story === undefined ? {} : { story }) };
  let text = "";
  for await (const piece of writeFile(format, events, sheet)) text += piece;
  return text;
}

test.each(FORMAT_IDS)("%s has all of a story, doubtful or not, in its order", async (format) => {
  const text = await written(await told(), format);
  const at = ["e-a-2", "e-a-0", "e-a-1"].map((id) =>
    format === "ics" ? text.indexOf(REPORTS[Number(id.at(-1))]?.title ?? "") : text.indexOf(id),
  );
  expect(at).toEqual(at.toSorted((a, b) => a - b));
  expect(at[0]).toBeGreaterThan(-1);
  expect(text).not.toContain("Trains stood");
  // signs are escaped in each format's own way
  const plain = text.replace(/\r\n /g, "").replace(/[\\]/g, "");
  expect(plain).toContain("It began");
  expect(plain).toContain("Then; came, drones");
  if (["html", "timelinejs", "timelinejs-csv"].includes(format)) expect(text).not.toContain("<b>It began");
});

test("a story says what it is and leads to its page; with another filter it is a view", async () => {
  const db = await told();
  const json = JSON.parse(await written(db, "json"));
  expect(json).toMatchObject({
    title: "The flood",
    about: "What <i>we</i> saw",
    link: "https://dateline.example/stories/the-flood",
  });
  expect(json.events.map(({ caption }: { caption?: string }) => caption)).toEqual([
    CAPTIONS[0],
    CAPTIONS[1],
    undefined,
  ]);
  const some = JSON.parse(await written(db, "json", "story=the-flood&type=strike"));
  expect(some.events.map(({ title }: { title: string }) => title)).toEqual(["Bridge hit"]);
  expect(some.link).toBe("https://dateline.example/?type=strike&story=the-flood");
  expect(JSON.parse(await written(db, "json", "story=none")).events).toEqual([]);
  const markdown = await written(db, "markdown");
  expect(markdown).toMatch(/^# The flood\n/);
  expect(markdown.match(/^## .*$/gm)).toEqual(["## 13 May 2025", "## 9 May 2025", "## 12 May 2025"]);
});

test("a view of a story, of tags or of what is starred shows that alone, here and in the browser", async () => {
  const db = await told();
  await putMark({ event: "e-a-0", kind: "star", value: "", by: "Vera" }, db);
  await putMark({ event: "e-a-1", kind: "tag", value: "peace", by: "Vera" }, db);
  await putMark({ event: "e-a-0", kind: "tag", value: "war", by: "Vera" }, db);
  const shown = async (query: string) => {
    const view = parseView(query);
    const { events } = await queryEvents(view, 10, db);
    const { total } = await queryView(view, { events: 9, names: 9 }, db);
    expect(total).toBe(events.length);
    const found = decodeFound(await querySearch(view, db)).numbers;
    const numbers = found && [...(found as Uint32Array)];
    for (const { number } of events) expect(numbers ?? [number]).toContain(number);
    return events.map(({ title }) => title).sort();
  };
  expect(await shown("story=the-flood")).toEqual(["Bridge hit", "Envoys met", "River burst"]);
  expect(await shown("story=the-flood&confidence=60")).toEqual(["Bridge hit", "Envoys met"]);
  expect(await shown("starred=1")).toEqual(["Bridge hit"]);
  expect(await shown("tag=war&tag=peace")).toEqual(["Bridge hit", "Envoys met"]);
  expect(await shown("tag=war&story=the-flood&q=bridge")).toEqual(["Bridge hit"]);
  expect(await shown("tag=peace&starred=1")).toEqual([]);
  expect(await shown("tag=none")).toEqual([]);
  expect(await shown("story=none")).toEqual([]);
  await takeMarkOff({ event: "e-a-0", kind: "star", value: "", by: "Vera" }, db);
  expect(await shown("starred=1")).toEqual([]);
  expect((await shown("")).length).toBe(3);
});

test("a feed of a story tells what was withdrawn from it, and from it alone", async () => {
  const db = await told();
  const gone = async (query: string) =>
    (await queryGone(parseView(query), { since: 0, most: 9 }, db)).map(({ event }) => event.title).sort();
  for (const event of ["e-a-0", "e-a-3"])
    await correctEvent(
      { event, field: "removed", value: "true", by: "Vera", reason: "no", seen: null },
      mergeReports,
      db,
    );
  expect(await gone("")).toEqual(["Bridge hit", "Trains stood"]);
  expect(await gone("story=the-flood")).toEqual(["Bridge hit"]);
  expect(await gone("starred=1")).toEqual([]);
});
