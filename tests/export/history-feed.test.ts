import { parseAtomFeed } from "feedsmith";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { GET } from "../../app/history/feed/route";
import { mergeReports } from "../../lib/pipeline";
import { closeStore } from "../../lib/store/client";
import { correctEvent } from "../../lib/store/correct-event";
import { correctName } from "../../lib/store/correct-name";
import { rebuildEvents } from "../../lib/store/rebuild-events";
import { saveReading } from "../../lib/store/save-reading";
import { makeActor, makeReading } from "../store/made-reading";
import { fileStore } from "../store/test-store";

const { db, url } = fileStore();
const ANNA = makeActor("Anna Liepa", { kind: "person" });
const HOSTILE = `<b>"Tom" & 'Jerry'</b>\u0001`;

beforeAll(async () => {
  vi.stubEnv("DATABASE_URL", url);
  const reports = [{ quote: "Anna Liepa went home.", actors: [[ANNA, "agent"]] as const }];
  await saveReading(makeReading({ id: "a", text: "Anna Liepa went home.", reports }), db);
  await rebuildEvents(mergeReports, db);
  const given = { event: "e-a-0", field: "title", value: JSON.stringify("Went home"), seen: null } as const;
  await correctEvent({ ...given, by: HOSTILE, reason: "why\u0001 <not>" }, mergeReports, db);
});
afterAll(async () => {
  await closeStore();
  vi.unstubAllEnvs();
});

const ask = (headers: Record<string, string> = {}) =>
  GET(new Request("http://localhost:3000/history/feed", { headers: { host: "news.example", ...headers } }));
const feed = async (headers: Record<string, string> = {}) => parseAtomFeed(await (await ask(headers)).text());

test("its links lead to where it is asked for, its texts come back to the letter, each is its author's", async () => {
  const { links, entries, id } = await feed({ "x-forwarded-proto": "https" });
  expect(links?.map(({ href }) => href)).toEqual(["https://news.example/history/feed", "https://news.example/history"]);
  expect(entries?.map(({ links: own }) => own?.[0]?.href)).toEqual(["https://news.example/events/e-a-0"]);
  const [entry] = entries ?? [];
  expect(entry?.title?.value).toBe("Title: Went home");
  expect(entry?.authors?.[0]?.name).toBe(`<b>"Tom" & 'Jerry'</b>`);
  expect(entry?.content?.value).toBe("Title: Went home\nWhy: why <not>\n“Anna Liepa went home.”");
  vi.stubEnv("DATELINE_URL", "https://elsewhere.example/");
  const moved = await feed();
  vi.stubEnv("DATELINE_URL", undefined);
  expect(moved.links?.[1]?.href).toBe("https://elsewhere.example/history");
  expect([moved.id, moved.entries?.[0]?.id]).toEqual([id, entry?.id]); // whatever the site is called
});

test("is not sent again until something is corrected, a name too", async () => {
  const first = await ask();
  const held = { "if-none-match": first.headers.get("etag") ?? "" };
  expect((await ask(held)).status).toBe(304);
  await correctName({ about: "actor", target: ANNA.id, field: "name", value: "Ana", by: "Vera", reason: "" }, db);
  const later = await ask(held);
  expect(later.status).toBe(200);
  const [newest] = parseAtomFeed(await later.text()).entries ?? [];
  expect([newest?.title?.value, newest?.links?.[0]?.href]).toEqual([
    "Name: Ana",
    `http://news.example/actors/${encodeURIComponent(ANNA.id)}`,
  ]);
});
