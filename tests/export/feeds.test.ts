import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import ICAL from "ical.js";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { GET as getAtom } from "../../app/feed.atom/route";
import { GET as getCalendar } from "../../app/feed.ics/route";
import { GET as getJson } from "../../app/feed.json/route";
import type { Reading } from "../../lib/domain";
import { closeStore } from "../../lib/store/client";
import { forgetArticles } from "../../lib/store/forget-article";
import { rebuildEvents } from "../../lib/store/rebuild-events";
import { saveReading } from "../../lib/store/save-reading";
import { makeActor, makePlace, makeReading, mergeByTitle } from "../store/made-reading";
import { fileStore } from "../store/test-store";
import { MADE, storeMade } from "./made-events";

const { db, url } = fileStore();
const START = 1_900_000_000_000;

beforeAll(async () => {
  process.env.DATABASE_URL = url;
  vi.useFakeTimers({ toFake: ["Date"], now: START });
  await storeMade(db);
});
afterAll(async () => {
  vi.useRealTimers();
  await closeStore();
});

const ask = (address: string, headers: Record<string, string> = {}) =>
  new Request(`http://localhost${address}`, { headers: { host: "dateline.example", ...headers } });
const atom = async (query = "?confidence=0") => parseAtomFeed(await (await getAtom(ask(`/feed.atom${query}`))).text());
const json = async (query = "?confidence=0") => parseJsonFeed(await (await getJson(ask(`/feed.json${query}`))).text());
const calendar = async (query = "?confidence=0") => {
  const text = await (await getCalendar(ask(`/feed.ics${query}`))).text();
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((part) => new ICAL.Event(part));
};

async function save(id: string, title: string, words: string, edtf = "2025-06-01"): Promise<void> {
  vi.setSystemTime(Date.now() + 60_000);
  await saveReading(makeReading({ id, text: words, reports: [{ id: `${id}-p`, quote: words, title, edtf }] }), db);
  await rebuildEvents(mergeByTitle, db);
}

test("a parser that others made reads each feed: ids, links, dates, quotes", async () => {
  const feed = await atom();
  expect(feed).toMatchObject({
    title: { value: "Dateline – All events" },
    id: expect.stringMatching(/^urn:uuid:[\da-f-]{36}$/),
  });
  expect(feed.links).toContainEqual(
    expect.objectContaining({ rel: "self", href: "http://dateline.example/feed.atom?confidence=0" }),
  );
  expect(feed.entries).toHaveLength(MADE.length);
  expect(new Set(feed.entries?.map(({ id }) => id)).size).toBe(MADE.length);
  const entry = feed.entries?.find(({ title }) => title?.value === "<script>alert('x')</script> & ]]>"); // text, as it was
  expect(entry?.updated).toBe("2030-03-17T17:46:40Z");
  expect(entry?.content?.value).toContain("<blockquote>&#60;img src=x onerror=alert(1)&#62; done</blockquote>");
  expect(entry?.content?.value).not.toMatch(/<(?:script|img)/);
  const items = (await json()).items ?? [];
  expect(items.map(({ id }) => id)).toEqual(feed.entries?.map(({ id }) => id));
  expect(items.find(({ title }) => title === "Exact day")).toMatchObject({
    url: expect.stringMatching(/^http:\/\/dateline\.example\/events\//),
    content_html: expect.stringContaining("Exact day was told."),
    tags: ["Strike"],
  });
});

test("follows the filters of its address, and says in its title what they are", async () => {
  const feed = await json("?type=strike&type=clash&lens=map");
  expect(feed.title).toBe("Dateline – Events: Strike, Fighting");
  expect(feed.items?.map(({ title }) => title).sort()).toEqual(["Exact day", "One of two days"]);
  expect(feed.home_page_url).toBe("http://dateline.example/?type=strike&type=clash");
  expect((await calendar("?type=strike")).map(({ summary }) => summary)).toEqual(["Exact day"]);
});

test("an event that comes, changes, merges and goes keeps its id and says each in its turn", async () => {
  await save("n1", "The bridge", "A bridge was hit.");
  const first = (await json()).items?.[0];
  expect([first?.title, first?.date_published]).toEqual(["The bridge", first?.date_modified]);

  await save("n2", "The bridge", "A bridge was hit, they said.");
  const second = (await json()).items?.[0];
  expect([second?.id, second?.date_published]).toEqual([first?.id, first?.date_published]);
  expect(second?.date_modified).not.toEqual(first?.date_modified);
  expect(second?.content_html).toContain("they said");

  await save("n3", "Another thing", "Nothing to do with it.");
  const other = (await json()).items?.[0];
  expect(other?.title).toBe("Another thing");

  // the first report of the bridge is read anew: it tells of the other thing, which is part of its event from now on
  await save("n1", "Another thing", "A bridge was hit.");
  const merged = (await json()).items?.find(({ id }) => id === other?.id);
  expect(merged).toMatchObject({
    title: "Merged: Another thing",
    url: first?.url,
    date_published: other?.date_published,
  });
  expect(merged?.content_html).toContain(`part of <a href="${first?.url}">another one</a>`);

  vi.setSystemTime(Date.now() + 60_000);
  for (const [id, text] of [
    ["n3", "Nothing to do with it."],
    ["n1", "A bridge was hit."],
  ] as const)
    await saveReading(makeReading({ id, text, reports: [] }), db);
  await rebuildEvents(mergeByTitle, db);
  const gone = (await json()).items?.filter(({ id }) => id === other?.id || id === first?.id);
  expect(gone?.map(({ title }) => title)).toEqual(["Withdrawn: Another thing", "Withdrawn: Another thing"]);
  const cancelled = (await calendar()).filter(
    ({ component }) => component.getFirstPropertyValue("status") === "CANCELLED",
  );
  expect(cancelled.map(({ summary }) => summary)).toContain("Another thing");
  expect((await atom("?type=strike")).entries?.map(({ title }) => title?.value)).toEqual(["Exact day"]); // they were none
  expect((await atom("?q=nothing+bridge&confidence=0")).entries ?? []).toEqual([]);
});

test("what a reader cannot see is no news", async () => {
  const before = await json();
  vi.setSystemTime(Date.now() + 60_000);
  await rebuildEvents(
    (reports, corrections) => mergeByTitle(reports, corrections).map((event) => ({ ...event, importance: 0.123 })),
    db,
  );
  expect(await json()).toEqual(before);
});

test("a deleted article is told by no feed: names, place, day, publisher; not even of events that others founded", async () => {
  const place = makePlace("Quillburg");
  const actor = makeActor("Zora Quill");
  const words = "Quill left. The dam broke.";
  const report = { edtf: "2031-02-03", place, actors: [[actor, "agent"]] } as const;
  const told = (id: string, publisher: string, quotes: readonly string[]) =>
    makeReading({
      ...{ id, publisher, url: `https://${id}.example/`, text: words },
      reports: quotes.map((quote) => ({ ...report, quote, title: quote })),
    });
  const step = async (reading: Reading) => {
    vi.setSystemTime(Date.now() + 60_000);
    await saveReading(reading, db);
    await rebuildEvents(mergeByTitle, db);
  };
  await step(told("plain", "Plain News", ["The dam broke."]));
  await step(told("secret", "Quill Post", ["The dam broke.", "Quill left."]));
  await step(told("plain", "Plain News", [])); // the event that it founded goes, and is kept as it was
  expect(JSON.stringify(await json())).toContain("Quill");
  const { articles } = await forgetArticles(["secret"], "editor", "asked", mergeByTitle, db);
  expect(articles).toEqual(["secret"]);
  const feeds = [await (await getJson(ask("/feed.json"))).text(), await (await getCalendar(ask("/feed.ics"))).text()];
  const kept = (await db.eventChange.findMany()).map(({ was }) => was);
  expect(feeds[0]).toContain("Withdrawn: Removed on request");
  for (const text of [...feeds, JSON.stringify(kept)]) expect(text).not.toMatch(/quill|dam broke|2031-?02-?03/i);
});

test("is not sent again while nothing has changed", async () => {
  const response = await getAtom(ask("/feed.atom?type=strike"));
  expect(response.headers.get("content-type")).toMatch(/^application\/atom\+xml/);
  const again = await getAtom(ask("/feed.atom?type=strike", { "if-none-match": response.headers.get("etag") ?? "" }));
  expect(again.status).toBe(304);
  await save("n9", "New", "Something new.");
  const later = await getAtom(ask("/feed.atom?type=strike", { "if-none-match": response.headers.get("etag") ?? "" }));
  expect(later.status).toBe(200);
});
