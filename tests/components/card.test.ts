import { expect, test } from "vitest";
import { articleCard } from "../../components/card/article-card";
import { densityCard } from "../../components/card/density-card";
import { eventCard } from "../../components/card/event-card";
import { rgbOf } from "../../components/paint/oklch";
import type { ArticleDetail } from "../../lib/answers/articles";
import type { EventDetail, PassageDetail } from "../../lib/answers/events";
import type { EventRow } from "../../lib/answers/rows";
import { columnsOfRows } from "../../lib/columns/columns-of-rows";
import { select } from "../../lib/columns/select";
import { when } from "../../lib/time";
import { parseView } from "../../lib/view";
import { eventRow } from "./event-row";
import { reportOf } from "./report-of";

function eventOf(edtf: string | null, more: Partial<EventRow> = {}, reports = [reportOf("x", "2025-05-01")]) {
  const none = { related: [], corrections: [], added: [], marks: [], stories: [] };
  return { ...eventRow("e", edtf, more), ...none, reports } satisfies EventDetail;
}

const by = (publisher: string, more: Partial<PassageDetail> = {}) => {
  const report = reportOf(publisher, "2025-05-16", more);
  return { ...report, article: { ...report.article, publisher } };
};

/** The lines of a card, from its top to its bottom, and the file. */
function read(svg: string) {
  const parsed = new DOMParser().parseFromString(svg.replace(/^<\?xml.*\n/, ""), "image/svg+xml");
  const lines = [...parsed.querySelectorAll("text")].map((each) => ({
    text: each.textContent ?? "",
    x: Number(each.getAttribute("x")),
    y: Number(each.getAttribute("y")),
  }));
  return { svg, words: lines.map(({ text }) => text), lines };
}

test("an event's card says type, title, date, place and who reports it; its status only where it did not simply occur", () => {
  const place = { id: "i", name: "Istanbul", kind: "town", country: "TR", lat: 41, lon: 29 } as const;
  const papers = ["Reuters", "Reuters", "AP", "Star", "Post", "Echo", "Bild"].map((paper) => by(paper));
  const { words } = read(eventCard(eventOf("2025-05-15", { title: "They met", place }, papers)));
  for (const line of ["Talks", "They met", "15 May 2025 · Istanbul", "Reported by Reuters, AP, Star, Post and 2 more"])
    expect(words).toContain(line);
  expect(words).not.toContain("Occurred");
  expect(read(eventCard(eventOf("2025-05-15", { status: "planned" }))).words).toContain("Planned");
  const speaker = { id: "s", name: "the ministry" };
  const claimed = eventOf("2025", { status: "claimed" }, [by("A"), by("B", { status: "claimed", speaker })]);
  expect(read(eventCard(claimed)).words).toContain("Claimed by the ministry");
});

test("a date is told and drawn no finer than it is known", () => {
  const faded = (svg: string) => svg.includes("<linearGradient");
  const day = read(eventCard(eventOf("2025-05-15")));
  expect(day.words).toContain("15 May 2025");
  expect(faded(day.svg)).toBe(false);
  const month = read(eventCard(eventOf("2025-06~")));
  expect(month.words).toContain("about June 2025 · known to the month, approximately");
  expect(faded(month.svg)).toBe(true);
  const reported = eventOf("2025-05-15", { when: when("2025-05-15", "published") });
  expect(read(eventCard(reported)).words).toContain("reported 15 May 2025 · the text names no day");
  expect(read(eventCard(eventOf("2022-02-24/.."))).words).toContain("from 24 February 2022 on");
  expect(read(eventCard(eventOf(null))).words).toContain("No date given");
});

test("a title of any length stays above what follows it, and ends where it is cut", () => {
  const title = "words that go on ".repeat(40);
  const { lines } = read(eventCard(eventOf("2025-05-15", { title })));
  const at = (text: string) => lines.find((line) => line.text.includes(text))?.y ?? 0;
  const last = lines.filter(({ text }) => /^(?:words|that|go|on)\b/.test(text)).at(-1);
  expect(last?.text).toMatch(/\w …$/);
  expect(at("15 May 2025") - (last?.y ?? 0)).toBeGreaterThan(16);
  expect(at("15 May 2025")).toBeLessThan(200); // the mark is below
  expect(read(eventCard(eventOf(null, { title: "x".repeat(4000) }))).words.join("").length).toBeLessThan(400);
});

test("letters that no font of ours has, and what could be taken for markup, harm nothing", () => {
  const { words, svg } = read(eventCard(eventOf("2025", { title: 'שלום Привет 😀 <script>"&' }, [by("新闻")])));
  expect(words).toContain('Привет <script>"&');
  expect(svg).not.toContain("<script");
  expect(words.join(" ")).not.toMatch(/[\u0590-\u05ff\u4e00-\u9fff]|😀/u);
  expect(words.join(" ")).not.toContain("Reported by");
});

const rows = Array.from({ length: 60 }, (_, i) =>
  eventRow(`e${i}`, `2025-0${1 + (i % 5)}-${10 + (i % 9)}`, { number: i + 1, type: i % 2 === 0 ? "strike" : "talks" }),
);
const { columns } = columnsOfRows(rows);
const viewCard = (query: string) => {
  const view = parseView(query);
  return read(densityCard({ kind: "Events", title: "Some", columns, selection: select(columns, view, null), view }));
};

test("a view's card says what it is, counts what is in it and in its range, and draws when that is", () => {
  const all = viewCard("");
  for (const line of ["Events", "Some", "60 events"]) expect(all.words).toContain(line);
  const month = viewCard("type=strike&from=2025-03-01&to=2025-03-31");
  expect(month.words).toContain("6 events");
  expect(month.words).toContain("March 2025");
  const barsOf = ({ svg }: ReturnType<typeof read>) => svg.match(/<g clip-path[^>]*><rect/g)?.length ?? 0;
  expect(barsOf(all)).toBeGreaterThan(8);
  expect(barsOf(month)).toBeGreaterThan(2);
  const none = viewCard("type=aid");
  expect(none.words).toContain("No events");
  expect(barsOf(none)).toBe(0);
  expect(viewCard("clock=reported").words).toContain("60 events");
});

test("a view's card says how many of its events its bars leave out; of a range there are none", () => {
  const far = [...rows, eventRow("old", "1916"), eventRow("none", null)].map((row, i) => ({ ...row, number: i + 1 }));
  const { columns } = columnsOfRows(far);
  const wordsOf = (query: string) => {
    const view = parseView(query);
    const card = { kind: "Events", title: "Some", columns, selection: select(columns, view, null), view };
    return read(densityCard(card)).words;
  };
  expect(wordsOf("").filter((words) => / · 1 earlier · 1 without a date$/.test(words))).toHaveLength(1);
  expect(wordsOf("from=2025-03-01&to=2025-03-31")).toContain("March 2025");
});

test("an article's card says who published it when, how many events it has, and draws those of its own time", () => {
  const marks = ["2025-05-16", "2025-05-20", "1945-05-08"].map((edtf) => ({
    ...{ when: when(edtf, "stated"), type: "talks", status: "occurred" },
  }));
  const article = { title: "They met", publisher: "Reuters", url: null, author: "A. Writer", published: "2025-05-16" };
  const { words } = read(articleCard({ ...article, events: 3, marks } as unknown as ArticleDetail));
  for (const line of ["Article", "They met", "Reuters · A. Writer · published 16 May 2025", "3 events found in it"])
    expect(words).toContain(line);
  expect(words.join(" ")).toContain("May 2025");
  expect(words.join(" ")).not.toContain("19");
  expect(read(articleCard({ ...article, events: 0, marks: [] } as unknown as ArticleDetail)).words).toContain(
    "No events were found in it",
  );
});

test("colours are what a browser makes of them", () => {
  expect(rgbOf("oklch(100% 0 0)")).toBe("rgb(255 255 255)");
  expect(rgbOf("oklch(0% 0 0)")).toBe("rgb(0 0 0)");
  expect(rgbOf("oklch(62.8% 0.2577 29.23)")).toMatch(/^rgb\(25[45] [0-3] [0-3]\)$/); // red
  expect(rgbOf("#fff")).toBe("#fff");
});
