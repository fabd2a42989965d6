import { check } from "@placemarkio/check-geojson";
import { parse } from "csv-parse/sync";
import ICAL from "ical.js";
import jsonld from "jsonld";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { FORMAT_IDS, FORMATS } from "../../lib/export/formats";
import { type EventRecord, eventSchema } from "../../lib/export/schemas";
import { fileStore } from "../store/test-store";
import { ANNOTATION_TERMS } from "./annotation-terms";
import { exported, MADE, ORIGIN, SHEET, storeMade } from "./made-events";

const { db } = fileStore();
let events: EventRecord[];

beforeAll(async () => {
  await storeMade(db);
  events = z.array(eventSchema).parse(JSON.parse(await exported(db, "json")).events);
});

const eventCalled = (title: string) => {
  const event = events.find((each) => each.title === title);
  if (!event) throw new Error(`no event is called ${title}`);
  return event;
};

test("records hold every event with its quotes, offsets, source and how its date was reached", () => {
  expect(events.map(({ title }) => title).sort()).toEqual(MADE.map(({ title }) => title).sort());
  const told = eventCalled("Exact day");
  expect(told.passages).toHaveLength(2);
  const [first] = told.passages;
  expect(first).toMatchObject({ quote: "Exact day was told.", start: 18, end: 37 });
  expect(first?.source).toBe("https://news.example/a00?a=1&b=2#section:~:text=Exact%20day%20was%20told.");
  expect(first?.url).toMatch(/^https:\/\/dateline\.example\/articles\/a00\?at=18-37&words=\w+#passage$/);
  expect(told.date).toMatchObject({ edtf: "2025-05-15", from: "2025-05-15T00:00:00Z", to: "2025-05-16T00:00:00Z" });
  expect(told.date?.explanation).toContain("15 May 2025");
  expect(eventCalled("No date").date).toBeNull();
  expect(eventCalled("An hour").passages[0]?.source).toBeNull(); // javascript: leads nowhere
});

test("JSON Lines are the same records", async () => {
  const lines = (await exported(db, "jsonl")).trimEnd().split("\n");
  expect(lines.map((line) => JSON.parse(line))).toEqual(events);
});

test("a passage's links differ from those that name other words", () => {
  const links = events.flatMap(({ passages }) => passages.map(({ url }) => url));
  expect(new Set(links).size).toBe(links.length);
});

describe("tables", () => {
  const rowsOf = async (format: (typeof FORMAT_IDS)[number]): Promise<Record<string, string>[]> =>
    parse(await exported(db, format), { columns: true, record_delimiter: "\r\n" });

  test("a row an event, which says the words it was founded on", async () => {
    const rows = await rowsOf("csv");
    expect(rows.map(({ id }) => id)).toEqual(events.map(({ id }) => id));
    const row = rows.find(({ title }) => title === "Exact day");
    expect(row).toMatchObject({ quote: "Exact day was told.", start: "18", end: "37", publisher: "The Gazette" });
    expect(row).toMatchObject({ source_url: "https://news.example/a00?a=1&b=2#section", passages: "2" });
  });

  test("a row a passage, each with its own quote and its date's reasons", async () => {
    const rows = await rowsOf("csv-passages");
    const passages = events.flatMap((event) => event.passages.map((passage) => [event.id, passage.id]));
    expect(rows.map((row) => [row.event_id, row.passage_id])).toEqual(passages);
    for (const row of rows.filter(({ date }) => date)) expect(row.date_explanation).not.toBe("");
  });

  test.each(["csv", "csv-passages", "timelinejs-csv", "acled", "plover"] as const)(
    "%s: no cell of text begins a formula, and what it says is kept",
    async (format) => {
      const cells = (await rowsOf(format)).flatMap((row) => Object.values(row));
      expect(cells.filter((cell) => /^[\s\ufeff]*[=+@|%]/.test(cell))).toEqual([]);
      expect(cells.filter((cell) => /^[\s\ufeff]*-(?!\d+(?:\.\d+)?$)/.test(cell))).toEqual([]);
      expect(cells.some((cell) => cell.includes("HYPERLINK"))).toBe(true);
    },
  );

  test("quotes with signs of the format come back to the letter", async () => {
    const quotes = new Map((await rowsOf("csv-passages")).map((row) => [row.passage_id, row.quote]));
    for (const { passages } of events)
      for (const { id, quote } of passages) expect(quotes.get(id)?.replace(/^'(?=[@=+-])/, "")).toBe(quote);
  });

  test("ACLED's precision says how exactly a date is known, and a coarser one is no day", async () => {
    const rows = new Map((await rowsOf("acled")).map((row) => [row.event_url?.split("/").at(-1), row]));
    const of = (title: string) => {
      const row = rows.get(eventCalled(title).id);
      return [row?.event_date, row?.year, row?.time_precision];
    };
    expect(of("Exact day")).toEqual(["2025-05-15", "2025", "1"]);
    expect(of("Minute with a zone")).toEqual(["2025-05-15", "2025", "1"]);
    expect(of("A week")).toEqual(["2025-05-12", "2025", "2"]);
    expect(of("A month")).toEqual(["2025-05-01", "2025", "3"]);
    for (const title of ["A year", "A decade", "About a month", "From a day on", "Day of a report", "No date"])
      expect(of(title)).toEqual(["", "", ""]);
    expect(rows.get(eventCalled("A year").id)).toMatchObject({
      status: "denied",
      event_type: "Violence against civilians",
      iso: "", // a number in ACLED
    });
  });

  test("PLOVER's class is that of the passages, and the day of a report is no day of an event", async () => {
    const rows = await rowsOf("plover");
    for (const row of rows) expect(row["Event Type"]).toBe("CONSULT");
    expect(rows.find(({ Headline }) => Headline === "Day of a report")?.["Event Date"]).toBe("");
  });

  test("TimelineJS's sheet begins with its own columns", async () => {
    const [row] = await rowsOf("timelinejs-csv");
    expect(
      Object.keys(row ?? {})
        .slice(0, 11)
        .join(),
    ).toBe("Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text");
  });
});

test("GeoJSON is valid: a point where a place has one", async () => {
  const found = check(await exported(db, "geojson"));
  if (found.type !== "FeatureCollection") throw new Error(found.type);
  expect(found.features).toHaveLength(events.length);
  for (const { geometry, properties } of found.features) {
    const { latitude = null, longitude } = properties?.place ?? {};
    expect(geometry).toEqual(latitude === null ? null : { type: "Point", coordinates: [longitude, latitude] });
    expect(properties?.passages[0].quote).toBeTypeOf("string");
  }
});

describe("a calendar", () => {
  let entries: Map<string, ICAL.Event>;
  beforeAll(async () => {
    const text = await exported(db, "ics");
    for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
    const calendar = new ICAL.Component(ICAL.parse(text));
    const name = String(calendar.getFirstPropertyValue("x-wr-calname")); // of its kind the parser knows nothing: still escaped
    expect(name.replace(/\\([\\;,])/g, "$1")).toBe(SHEET.title);
    const all = calendar.getAllSubcomponents("vevent").map((part) => new ICAL.Event(part));
    entries = new Map(
      all.map((entry) => [String(entry.component.getFirstPropertyValue("url")).split("/").at(-1) ?? "", entry]),
    );
    expect(new Set(all.map(({ uid }) => uid)).size).toBe(all.length);
  });
  const entryOf = (title: string) => {
    const entry = entries.get(eventCalled(title).id);
    if (!entry) throw new Error(`${title} is not in the calendar`);
    return entry;
  };
  const days = (title: string) => [entryOf(title).startDate.toString(), entryOf(title).endDate.toString()];

  test("holds what calendars can tell", () => {
    const left = events.filter(({ id }) => !entries.has(id)).map(({ title }) => title);
    expect(left.sort()).toEqual(["Long ago", "No date"]);
  });

  test("has exact days and times, on the clock that is known", () => {
    expect(days("Exact day")).toEqual(["2025-05-15", "2025-05-16"]);
    expect(days("Minute with a zone")[0]).toBe("2025-05-15T11:30:00Z");
    expect(days("Minute without one")[0]).toBe("2025-05-15T14:30:00");
    expect(days("An hour")).toEqual(["2025-05-15T23:00:00", "2025-05-16T00:00:00"]);
    expect(days("Three days")).toEqual(["2025-05-20", "2025-05-23"]);
    expect(entryOf("Exact day").summary).toBe("Exact day");
  });

  test.each([
    ["One of two days", "2025-05-31", "2025-06-02"],
    ["A month", "2025-05-01", "2025-06-01"],
    ["A year", "2014-01-01", "2015-01-01"],
    ["Day of a report", "2025-05-17", "2025-05-18"],
    ["From a day on", "2025-03-01", "2025-03-02"],
    ["Until a day", "2025-03-01", "2025-03-02"],
  ])("tells %s as a span that says it is not exact", (title, from, to) => {
    expect(days(title)).toEqual([from, to]);
    expect(entryOf(title).summary).toContain(`(${eventCalled(title).date?.text})`);
    expect(entryOf(title).description).toMatch(/^The date is not exact/);
  });

  test("gives texts back to the letter, with their source", () => {
    const hostile = entryOf("<script>alert('x')</script> & ]]>");
    expect(hostile.summary).toBe("<script>alert('x')</script> & ]]>");
    expect(hostile.description).toContain("“<img src=x onerror=alert(1)> done”");
    expect(hostile.description).toContain("https://news.example/");
    expect(entryOf("Until a day").component.getFirstPropertyValue("status")).toBe("CANCELLED");
    expect(entryOf("A month").component.getFirstPropertyValue("status")).toBe("TENTATIVE");
  });
});

describe("files for other timelines", () => {
  test("TimelineJS: dates no finer than they are known, all text escaped", async () => {
    const { title, events: slides } = JSON.parse(await exported(db, "timelinejs"));
    expect(title.text.headline).not.toMatch(/<b>/);
    expect(slides).toHaveLength(events.length - 1);
    const of = (name: string) =>
      slides.find((slide: { unique_id: string }) => slide.unique_id === eventCalled(name).id);
    expect(of("A month")).toMatchObject({ start_date: { year: 2025, month: 5 }, display_date: "May 2025" });
    expect(of("A month").end_date).toBeUndefined();
    expect(of("A week")).toMatchObject({ start_date: { day: 12 }, end_date: { year: 2025, month: 5, day: 18 } });
    expect(of("Long ago").start_date).toEqual({ year: -145, month: 3, day: 15 });
    expect(of("Minute without one").start_date).toMatchObject({ hour: 14, minute: 30 });
    expect(of("Just after midnight").start_date).toEqual({ year: 2025, month: 5, day: 18, hour: 0, minute: 30 });
    expect(of("Minute with a zone").start_date).toMatchObject({ day: 15, hour: 14, minute: 30 });
    const markup = JSON.stringify(slides.map(({ text }: { text: unknown }) => text));
    expect(markup).not.toMatch(/<(?:script|img)|javascript:alert\(1\)(?=\\?")/);
    expect(of("Exact day").text.text).toContain("Exact day was told.");
  });

  test("vis-timeline: each item is of a group, imprecise ones are ranges", async () => {
    const { items, groups } = JSON.parse(await exported(db, "vis-timeline"));
    const known = new Set(groups.map(({ id }: { id: string }) => id));
    expect(items).toHaveLength(events.length - 1);
    for (const item of items) {
      expect(known.has(item.group)).toBe(true);
      expect(Number.isNaN(Date.parse(item.start))).toBe(false);
      if (item.end) expect(Date.parse(item.end)).toBeGreaterThan(Date.parse(item.start));
      expect(item.content).not.toContain("<");
    }
    const month = items.find(({ id }: { id: string }) => id === eventCalled("A month").id);
    expect(month).toMatchObject({ type: "range", className: "status-claimed imprecise" });
    const reported = items.find(({ id }: { id: string }) => id === eventCalled("Day of a report").id);
    expect(reported).toMatchObject({ type: "range", className: "status-occurred imprecise" });
    expect(Date.parse(items.find(({ id }: { id: string }) => id === eventCalled("Long ago").id).start)).toBeLessThan(
      -6e13,
    );
  });
});

test("a digest by day tells each event once under its day, and no word of it is Markdown", async () => {
  const text = await exported(db, "markdown");
  const heads = text.split("\n").filter((line) => line.startsWith("## "));
  expect(heads).toContain("## Thursday 15 May 2025");
  expect(heads.at(-1)).toBe("## No date given");
  expect(heads).toHaveLength(new Set(heads).size);
  expect(text.match(/^- \*\*\[/gm)).toHaveLength(events.length);
  expect(text).toContain("\\# \\*Not\\* a \\[heading\\](javascript:alert(1))");
  expect(text).not.toMatch(/[^\\]<(?:script|img)/);
  expect(text).toContain("“Exact day was told.” — [The Gazette, published 15 May 2025](<https://news.example/a00");
});

test("annotations are understood whole by the vocabulary of W3C's recommendation", async () => {
  const page = JSON.parse(await exported(db, "annotations"));
  expect(page["@context"]).toBe("http://www.w3.org/ns/anno.jsonld");
  const [expanded] = await jsonld.expand({ ...page, "@context": ANNOTATION_TERMS }, { safe: true }); // a term it lacks is an error
  const OA = "http://www.w3.org/ns/oa#";
  const items =
    (expanded as Record<string, [{ "@list": Record<string, unknown[]>[] }]>)[
      "https://www.w3.org/ns/activitystreams#items"
    ]?.[0]["@list"] ?? [];
  expect(items).toHaveLength(events.flatMap(({ passages }) => passages).length);
  for (const item of items) {
    expect(item["@type"]).toEqual([`${OA}Annotation`]);
    const targets = item[`${OA}hasTarget`] as Record<string, unknown[]>[];
    expect(targets.length).toBeGreaterThan(0);
    for (const target of targets) expect(target[`${OA}hasSelector`]?.length).toBeGreaterThan(0);
  }
  const exact = page.items.find(({ id }: { id: string }) => id.includes("/articles/a00"));
  expect(exact.target[0]).toMatchObject({
    source: "https://news.example/a00?a=1&b=2",
    selector: [
      { type: "TextQuoteSelector", exact: "Exact day was told." },
      { value: "section:~:text=Exact%20day%20was%20told." },
    ],
  });
  await expect(
    jsonld.expand({ ...page, unheard: "of", "@context": ANNOTATION_TERMS }, { safe: true }),
  ).rejects.toThrow();
});

test.each(FORMAT_IDS)("%s: nothing in view is a whole file too", async (format) => {
  const { writeFile } = await import("../../lib/export/write-file");
  let text = "";
  for await (const piece of writeFile(format, none(), { ...SHEET, total: 0 })) text += piece;
  if (/json/.test(FORMATS[format].mediaType) && format !== "jsonl") JSON.parse(text);
  if (format === "ics") ICAL.parse(text);
  if (FORMATS[format].extension === "csv") expect(parse(text, { record_delimiter: "\r\n" })).toHaveLength(1);
  expect(text).not.toContain("undefined");
});

async function* none(): AsyncGenerator<never> {
  yield* [];
}

test("links lead to the site they are made for", async () => {
  for (const { url } of events) expect(url.startsWith(`${ORIGIN}/events/`)).toBe(true);
});
