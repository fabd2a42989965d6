import { expect, test } from "vitest";
import type { Status } from "../../lib/domain";
import { articleJsonLd, eventJsonLd } from "../../lib/export/schema-org";
import { queryArticle } from "../../lib/store/query-article";
import { queryEvent } from "../../lib/store/query-event";
import { rebuildEvents } from "../../lib/store/rebuild-events";
import { saveReading } from "../../lib/store/save-reading";
import { makePlace, makeReading, mergeByTitle } from "../store/made-reading";
import { testStore } from "../store/test-store";

const ORIGIN = "https://dateline.example";

async function facts(edtf: string | null, status: Status = "occurred") {
  const { db } = testStore();
  const report = { quote: "They met.", title: "They meet", edtf, status, place: makePlace("Kyiv", { country: "UA" }) };
  await saveReading(makeReading({ id: "a", url: "https://news.example/a", text: "They met.", reports: [report] }), db);
  await rebuildEvents(mergeByTitle, db);
  const answer = await queryEvent("e-a-0", db);
  const article = await queryArticle("a", db);
  if (answer.kind !== "found" || !article) throw new Error(answer.kind);
  return { event: eventJsonLd(answer.event, ORIGIN), article: articleJsonLd(article, ORIGIN) };
}

test("an event is an Event with its place and the articles that report it", async () => {
  const { event, article } = await facts("2025-05-15");
  expect(event).toMatchObject({
    "@context": "https://schema.org",
    "@type": "Event",
    url: `${ORIGIN}/events/e-a-0`,
    startDate: "2025-05-15",
    location: { "@type": "Place", name: "Kyiv", geo: { latitude: 1.5, longitude: -2.25 } },
    subjectOf: [{ "@type": "NewsArticle", url: "https://news.example/a", datePublished: "2025-05-15" }],
  });
  expect(article).toMatchObject({
    "@type": "NewsArticle",
    headline: "Title of a",
    url: "https://news.example/a",
    mentions: [{ "@id": `${ORIGIN}/events/e-a-0` }],
  });
});

test.each(["claimed", "denied", "hypothetical"] as const)("what is %s is a Claim, never an Event", async (status) => {
  const { event } = await facts("2025-05-15", status);
  expect(event).toMatchObject({ "@type": "Claim", name: "They meet", appearance: [{ "@type": "NewsArticle" }] });
  expect(event).not.toHaveProperty("startDate");
});

test("plans and what was called off say so", async () => {
  expect((await facts("2025-05-15", "planned")).event.eventStatus).toBe("https://schema.org/EventScheduled");
  expect((await facts("2025-05-15", "cancelled")).event.eventStatus).toBe("https://schema.org/EventCancelled");
});

test.each([
  ["2025-05", "2025-05", undefined],
  ["2025", "2025", undefined],
  ["2025-05-15T14:30+03:00", "2025-05-15T14:30+03:00", undefined],
  ["2025-05-20/2025-05-22", "2025-05-20", "2025-05-22"],
  ["2025-03-01/..", "2025-03-01", undefined],
  ["2025-05~", undefined, undefined],
  ["198X", undefined, undefined],
  ["2024-24", undefined, undefined],
  ["2025-05-12/2025-05-18", undefined, undefined], // some day of a week
  ["[2025-05-31,2025-06-01]", undefined, undefined],
  ["[2025-06-02..2025-06-05]", undefined, undefined],
  ["2025-05/2025-06", "2025-05", "2025-06"],
  [null, undefined, undefined],
])("the date %s is told no finer than it is known", async (edtf, start, end) => {
  const { event } = await facts(edtf);
  expect([event.startDate, event.endDate]).toEqual([start, end]);
});
