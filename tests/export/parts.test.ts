import ICAL from "ical.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { GET } from "../../app/api/v1/[...path]/route";
import { GET as getFrame } from "../../app/embed/route";
import { GET as getCalendar } from "../../app/feed.ics/route";
import { GET as getEmbed } from "../../app/oembed/route";
import { closeStore } from "../../lib/store/client";
import { queryEvents } from "../../lib/store/query-events";
import { rebuildEvents } from "../../lib/store/rebuild-events";
import { saveReading } from "../../lib/store/save-reading";
import { parseView } from "../../lib/view";
import { makeReading, mergeByTitle } from "../store/made-reading";
import { fileStore } from "../store/test-store";

// What is but a part of a view says so, and what is asked for by the id of an event is found wherever that went.

const { db, url } = fileStore();
/** More than a calendar holds. */
const MANY = 2101;
const STATEMENTS = Array.from({ length: MANY }, (_, i) => ({
  quote: `Statement ${i} was made.`,
  title: `Statement ${i}`,
  type: "statement" as const,
  edtf: `20${String(10 + (i % 10))}-05-01`,
}));
/** No calendar holds them. */
const UNDATED = [1, 2, 3].map((i) => ({
  quote: `Fight ${i} was told.`,
  title: `Fight ${i}`,
  type: "clash" as const,
  edtf: null,
}));
const ids: Record<string, string> = {};

async function save(id: string, reports: readonly { readonly quote: string; readonly title: string }[]) {
  await saveReading(makeReading({ id, text: "They met.\nThey parted.\nThey ate.", reports }), db);
  await rebuildEvents(mergeByTitle, db);
}

beforeAll(async () => {
  process.env.DATABASE_URL = url;
  const told = [...STATEMENTS, ...UNDATED];
  const text = told.map(({ quote }) => quote).join("\n");
  await saveReading(makeReading({ id: "many", text, reports: told }), db);
  const met = { quote: "They met.", title: "Meeting" };
  const parted = { quote: "They parted.", title: "Parting" };
  const ate = { quote: "They ate.", title: "Meal" };
  await save("a", [met, parted]);
  await save("b", [ate]);
  for (const { id, title } of (await queryEvents(parseView("type=talks&confidence=0"), 9, db)).events) ids[title] = id;
  await save("a", [{ ...met, title: "Meal" }]); // the meeting is part of the meal now, and nobody tells of the parting
  const left = (await queryEvents(parseView("type=talks&confidence=0"), 9, db)).events;
  expect(left.map(({ title }) => title)).toEqual(["Meal"]);
  ids.now = left[0]?.id ?? "";
}, 60_000);
afterAll(closeStore);

const headers = { host: "dateline.example" };
const frame = async (query: string) => {
  const response = await getFrame(new Request(`http://localhost/embed?${query}`, { headers }));
  const text = await response.text();
  const heading = /<h1[^>]*>(.*?)<\/h1>/.exec(text)?.[1];
  const link = /<p class="soft">.*?href="([^"]*)"/.exec(text)?.[1];
  const shown = [...text.matchAll(/<article id="([^"]*)"/g)].map(([, id]) => id);
  return { status: response.status, text, heading, link, shown };
};
const exported = async (query: string) => {
  const path = ["export", "json"];
  const request = new Request(`http://localhost/api/v1/export/json?${query}`, { headers });
  const response = await GET(request, { params: Promise.resolve({ path }) });
  return { status: response.status, value: await response.json() };
};
const gone = () => ids.Parting ?? "";
const moved = () => (ids.now === ids.Meal ? ids.Meeting : ids.Meal) ?? "";

test("a frame has the event's own title and address, follows it where it was merged, and says when it is gone", async () => {
  expect(moved()).not.toBe(ids.now);
  for (const id of [ids.now ?? "", moved()])
    expect(await frame(`id=${id}`)).toMatchObject({
      ...{ status: 200, heading: "Meal", shown: [ids.now] },
      link: `http://dateline.example/events/${ids.now}`,
    });
  expect(await frame(`id=${gone()}`)).toMatchObject({ status: 410, shown: [] });
  expect(await frame("id=none")).toMatchObject({ status: 404, shown: [] });
  expect((await frame("id=%3Cb%3E")).text).not.toContain("<b>");
});

test("oEmbed gives the title of what its frame shows, follows a merged event, and knows none that is gone", async () => {
  process.env.DATELINE_EMBED_SITES = "https://news.example";
  const about = async (page: string) => {
    const address = encodeURIComponent(`http://dateline.example${page}`);
    const response = await getEmbed(new Request(`http://localhost/oembed?url=${address}`, { headers }));
    return { status: response.status, ...(await response.json()) };
  };
  const event = await about(`/events/${moved()}`);
  expect(event).toMatchObject({ status: 200, title: "Meal – Dateline" });
  expect(event.html).toContain(`src="http://dateline.example/embed?id=${ids.now}"`);
  const view = await about('/?type=talks&publisher=%22><b>"');
  expect(view.title).toBe('Events: Talks · "><b>" – Dateline');
  expect(view.html).not.toContain("<b>");
  expect(view.html).toContain('title="Events: Talks · &#34;&#62;&#60;b&#62;&#34; – Dateline"');
  for (const none of [`/events/${gone()}`, "/events/none", "/articles"])
    expect(await about(none)).toMatchObject({ status: 404 });
});

test("a file of events by their ids has each once, under their own title; of none but those that are gone, there is no file", async () => {
  const one = await exported(`id=${moved()}&id=${ids.now}`);
  expect(one.value).toMatchObject({ title: "Meal", link: `http://dateline.example/events/${ids.now}`, total: 1 });
  expect(one.value.events.map(({ id }: { id: string }) => id)).toEqual([ids.now]);
  const [statement] = (await queryEvents(parseView("type=statement"), 1, db)).events;
  const query = `id=${statement?.id}&id=${ids.now}&id=${gone()}`;
  expect((await exported(query)).value).toMatchObject({
    ...{ title: "2 events (1 more is no longer there)", total: 2 },
    link: `http://dateline.example/api/v1/export/json?${query}`,
  });
  expect(await exported(`id=${gone()}&id=none`)).toMatchObject({ status: 410, value: { title: "Gone" } });
  expect(await exported("id=none")).toMatchObject({ status: 404 });
});

test("a frame, a calendar and a file that was cut say of how many they are a part, and whole ones do not", async () => {
  const query = "type=statement&confidence=0";
  const { heading, shown } = await frame(query);
  expect([heading, shown.length]).toEqual(["Events: Statement (the 100 most important of 2,101)", 100]);
  expect((await frame("type=talks&confidence=0")).heading).toBe("Events: Talks");
  expect((await exported(`${query}&limit=3`)).value).toMatchObject({
    title: "Events: Statement (3 of 2,101)",
  });
  expect((await exported("type=talks&confidence=0&limit=3")).value).toMatchObject({ title: "Events: Talks" });
  expect((await exported(query)).value).toMatchObject({ title: "Events: Statement", total: MANY });
  const calendar = async (more: string) => {
    const response = await getCalendar(new Request(`http://localhost/feed.ics?${query}${more}`, { headers }));
    const parsed = new ICAL.Component(ICAL.parse(await response.text()));
    const years = parsed.getAllSubcomponents("vevent").map((part) => new ICAL.Event(part).startDate.year);
    const title = String(parsed.getFirstPropertyValue("x-wr-calname")).replace(/\\,/g, ",");
    return { title, count: years.length, first: years[0] };
  };
  expect(await calendar("")).toEqual({
    ...{ title: "Dateline – Events: Statement (the 2,000 latest of 2,101)", count: 2000, first: 2019 },
  });
  expect(await calendar("&order=oldest")).toEqual({
    ...{ title: "Dateline – Events: Statement (the 2,000 earliest of 2,101)", count: 2000, first: 2010 },
  });
  for (const clock of ["", "&clock=reported"])
    expect(await calendar(`&type=clash${clock}`), "those without a date are no part of it").toMatchObject({
      ...{ title: expect.stringMatching(/ \(the 2,000 latest of 2,101\)$/), count: 2000 },
    });
});
