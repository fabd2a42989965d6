import ICAL from "ical.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { GET } from "../../app/feed.ics/route";
import { closeStore } from "../../lib/store/client";
import { queryEvents } from "../../lib/store/query-events";
import { rebuildEvents } from "../../lib/store/rebuild-events";
import { saveReading } from "../../lib/store/save-reading";
import { WHOLE_VIEW } from "../../lib/view";
import { makeReading, mergeByTitle } from "../store/made-reading";
import { fileStore } from "../store/test-store";
import { MADE, storeMade } from "./made-events";

// The calendar as a program gets it that subscribes to it, from its first line to its last.

const { db, url } = fileStore();
/** What no calendar can hold: it has no date, or one before the year 1. */
const UNTOLD = ["Long ago", "No date"];

beforeAll(async () => {
  process.env.DATABASE_URL = url;
  await storeMade(db);
});
afterAll(closeStore);

const ask = (query: string, headers: Record<string, string> = {}) =>
  GET(new Request(`http://localhost/feed.ics${query}`, { headers: { host: "dateline.example", ...headers } }));

async function calendar(query: string) {
  const response = await ask(query);
  expect([response.status, response.headers.get("content-type")]).toEqual([200, "text/calendar; charset=utf-8"]);
  const text = await response.text();
  const parsed = new ICAL.Component(ICAL.parse(text));
  const entries = parsed.getAllSubcomponents("vevent").map((part) => ({
    event: new ICAL.Event(part),
    id: decodeURIComponent(String(part.getFirstPropertyValue("url")).split("/").at(-1) ?? ""),
    status: part.getFirstPropertyValue("status"),
  }));
  const said = (name: string) => String(parsed.getFirstPropertyValue(name)).replace(/\\([\\;,])/g, "$1");
  return { text, entries, title: said("x-wr-calname"), about: said("x-wr-caldesc") };
}
const stored = async () => (await queryEvents(WHOLE_VIEW, 100, db)).events;
const sorted = (values: readonly string[]) => [...values].sort();

test("is well-formed from its first line to its last, and none is longer than readers take", async () => {
  const { text } = await calendar("?confidence=0");
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n.*\r\nEND:VCALENDAR\r\n$/s);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(text.match(/^BEGIN:/gm)?.length).toBe(text.match(/^END:/gm)?.length);
});

test("holds each event that has a date once, whatever its order; those without are left out, which it says", async () => {
  const events = await stored();
  const told = events.filter(({ title }) => !UNTOLD.includes(title));
  expect([events.length, told.length]).toEqual([MADE.length, MADE.length - UNTOLD.length]);
  for (const order of ["", "&order=oldest", "&clock=reported"]) {
    const { entries, title, about } = await calendar(`?confidence=0${order}`);
    expect(sorted(entries.map(({ id }) => id))).toEqual(sorted(told.map(({ id }) => id)));
    expect(new Set(entries.map(({ event }) => event.uid)).size).toBe(entries.length);
    expect(title).toBe("Dateline – All events"); // it is no part of them: all that a calendar can hold is there
    expect(about).toContain("events without a date are left out");
    for (const { event } of entries) expect(event.endDate.compare(event.startDate)).toBeGreaterThanOrEqual(0);
  }
});

test("of nothing but events without a date it is empty, and still a calendar", async () => {
  const { entries, title } = await calendar("?precision=undated&confidence=0");
  expect([entries.length, title]).toEqual([0, "Dateline – Events: No date"]);
});

test("is not sent again until something changes; an event that loses its date goes, one that is withdrawn is cancelled", async () => {
  const tag = (await ask("?confidence=0")).headers.get("etag") ?? "";
  const again = () => ask("?confidence=0", { "if-none-match": tag });
  expect((await again()).status).toBe(304);
  const before = await stored();
  const idOf = (title: string) => before.find((event) => event.title === title)?.id ?? "";
  const rewrite = async (title: string, reports: readonly { readonly edtf: null }[]) => {
    const n = MADE.findIndex((made) => made.title === title);
    const quote = `${title} was told.`;
    const text = `Before it, this.\n\n${quote}\n\nAfter it, that.`;
    const id = `a${String(n).padStart(2, "0")}`;
    const made = reports.map((report) => ({ ...report, quote, title }));
    await saveReading(makeReading({ id, url: `https://news.example/${id}?a=1&b=2#section`, text, reports: made }), db);
  };
  await rewrite("A month", [{ edtf: null }]);
  await rewrite("A year", []);
  await rewrite("No date", []);
  await rebuildEvents(mergeByTitle, db);
  expect((await again()).status).toBe(200);
  const { entries } = await calendar("?confidence=0");
  const of = (title: string) => entries.filter(({ id }) => id === idOf(title)).map(({ status }) => status);
  expect(sorted((await stored()).map(({ title }) => title))).not.toContain("A year");
  expect([of("A month"), of("A year"), of("No date")]).toEqual([[], ["CANCELLED"], []]);
  expect(entries).toHaveLength(MADE.length - UNTOLD.length - 1);
});
