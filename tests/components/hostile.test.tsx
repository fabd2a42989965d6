import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { ArticlePage } from "../../components/article/article-page";
import { Dashboard } from "../../components/dashboard/dashboard";
import { EventFacts } from "../../components/event/event-facts";
import { EventPage } from "../../components/event/event-page";
import { ServerPicture } from "../../components/lenses/timeline/server-picture";
import { ActorPage } from "../../components/name/actor-page";
import { PlacePage } from "../../components/name/place-page";
import type { ArticleDetail } from "../../lib/answers/articles";
import type { EventDetail, ViewAnswer } from "../../lib/answers/events";
import { columnsOfRows } from "../../lib/columns/columns-of-rows";
import { select } from "../../lib/columns/select";
import { EMPTY_VIEW } from "../../lib/view";
import { eventRow } from "./event-row";

const EVIL = `"><script>alert(1)</script><img src=x onerror=alert(2)><svg/onload=alert(3)>`;
const TEXT = `A first line.\n\n${EVIL} was said on Thursday.`;
const START = TEXT.indexOf('"');

const head = {
  id: "a",
  title: EVIL,
  publisher: EVIL,
  author: EVIL,
  url: "javascript:alert(4)",
  published: "2025-05-15",
  retrieved: null,
};

const passage = {
  id: "p",
  articleId: "a",
  start: START,
  end: TEXT.length,
  quote: TEXT.slice(START),
  title: EVIL,
  type: "statement",
  subtype: null,
  plover: null,
  status: "claimed",
  speakerId: "s",
  when: null,
  placeId: null,
  actors: [],
  mentions: [
    { role: "when", start: TEXT.indexOf("Thursday"), end: TEXT.indexOf("Thursday") + 8, ref: null, rule: "r" },
  ],
  confidence: 0.5,
} as const;

const article: ArticleDetail = {
  ...head,
  version: 1,
  passages: 1,
  events: 1,
  problems: [{ code: "x", message: EVIL }],
  readBy: { model: EVIL, prompt: 1 },
  text: TEXT,
  titleSpan: null,
  marks: [{ ...passage, eventId: "e" }],
  datedByHand: false,
  versions: [],
  copies: [{ ...head, same: true }],
  previous: { version: 1, text: `${EVIL} before` },
};

const event: EventDetail = {
  ...eventRow("e", "2025-05-15", {
    title: EVIL,
    place: { id: EVIL, name: EVIL, kind: "town", country: null, lat: null, lon: null },
  }),
  actors: [{ id: EVIL, name: EVIL, role: "agent" }],
  corrections: [
    {
      ...{ id: "c", field: "title", value: JSON.stringify(EVIL), by: EVIL, reason: EVIL },
      ...{ at: "2025-05-20T10:00:00Z", undoneBy: EVIL, names: {} },
    },
  ],
  marks: [{ id: "m", kind: "note", value: EVIL, by: EVIL, at: "2025-05-20T10:00:00Z" }],
  stories: [{ id: "s", name: EVIL }],
  added: [
    {
      ...{ id: "m", title: EVIL, by: EVIL, at: "2025-05-20T10:00:00Z", reason: EVIL, quote: EVIL },
      ...{ article: EVIL, passage: EVIL, event: EVIL },
    },
  ],
  reports: [
    {
      ...passage,
      id: "q",
      status: "planned",
      eventId: "e",
      article: { ...head, published: "2025-05-10" },
      speaker: { id: "s", name: EVIL },
      place: null,
      placeParents: [],
      actorNames: [],
      before: EVIL,
      after: EVIL,
      fragment: "",
    },
    {
      ...passage,
      eventId: "e",
      article: head,
      speaker: { id: "s", name: EVIL },
      place: null,
      placeParents: [],
      actorNames: [],
      before: EVIL,
      after: EVIL,
      fragment: "",
    },
  ],
  related: [eventRow("f", null, { title: EVIL })],
};

const answer: ViewAnswer = {
  version: "1",
  events: [event],
  total: 1,
  inRange: 1,
  limit: 10,
  stored: 1,
  facets: {
    known: { actors: 1, places: 1, publishers: 2 },
    actors: [{ id: EVIL, name: EVIL, kind: "person", count: 1 }],
    places: [{ id: EVIL, name: EVIL, kind: "town", parents: [EVIL], count: 1 }],
    types: [],
    statuses: [],
    precisions: [],
    bases: [],
    subtypes: [],
    publishers: [
      { id: EVIL, count: 1 },
      { id: "Paper", count: 1 },
    ],
    sources: [],
  },
};

/** No element, handler or address that the strings tried to bring in; the words themselves stay. */
function expectHarmless(html: string): void {
  const page = new DOMParser().parseFromString(html, "text/html");
  expect(page.querySelectorAll("script, img, iframe, object, embed").length).toBe(0);
  for (const element of page.querySelectorAll("*")) {
    for (const { name, value } of element.attributes) {
      expect(name.startsWith("on"), `${element.tagName} ${name}`).toBe(false);
      if (name === "href" || name === "src" || name === "cite") expect(value).toMatch(/^(?:\/|#|https?:)/);
    }
  }
  expect(page.body.textContent).toContain("<script>alert(1)</script>");
}

/** All of an article, with words that somebody looked for in it. */
const whole = { part: { parts: [{ start: 0, end: article.text.length }], shown: 0, typed: EVIL }, passages: 1 };

describe("markup in titles, names, text and links stays text", () => {
  test("article", () =>
    expectHarmless(
      renderToStaticMarkup(
        <ArticlePage
          article={article}
          asked={{ kind: "found", span: { start: START, end: START + 9 } }}
          model={{ name: EVIL, host: EVIL }}
          {...whole}
        />,
      ),
    ));
  test("event", () => expectHarmless(renderToStaticMarkup(<EventPage event={event} zone={null} />)));
  test("dashboard", () => {
    const view = { ...EMPTY_VIEW, actors: [EVIL], publishers: [EVIL], q: EVIL, event: "e" };
    const found = { kind: "found", event } as const;
    const ignored = [{ key: EVIL, value: EVIL }];
    expectHarmless(
      renderToStaticMarkup(
        <Dashboard
          view={view}
          ignored={ignored}
          answer={answer}
          event={found}
          paging={{ page: 1, pages: 1, size: 100 }}
          picture={null}
          facts={<EventFacts event={event} level={3} zone={null} />}
          now={0}
        />,
      ),
    );
  });
});

test("and in the names of lanes", () => {
  const { columns } = columnsOfRows([event]);
  const view = { ...EMPTY_VIEW, lanes: "actor" } as const;
  const html = renderToStaticMarkup(
    <ServerPicture columns={columns} selection={select(columns, view, null)} view={view} />,
  );
  expect(html).toContain("&lt;script&gt;");
  expectHarmless(html);
});

describe("and in all that goes with a name", () => {
  const place = { id: EVIL, name: EVIL, kind: "town", country: EVIL, lat: 1, lon: 2 } as const;
  const detail = {
    ...{ id: EVIL, name: EVIL, aliases: [EVIL], country: EVIL, countryPlace: { id: EVIL, name: EVIL } },
    ...{ events: [{ ...event, place }], total: 1, passagesTotal: 1, into: null },
    corrections: [
      {
        ...{ id: "n", field: "into" as const, value: EVIL, by: EVIL, reason: EVIL, undoneBy: EVIL },
        ...{ about: "actor" as const, target: EVIL, name: EVIL, other: EVIL },
        at: "2025-05-20T10:00:00Z",
      },
    ],
    actors: [{ id: EVIL, name: EVIL, kind: "person" as const, count: 1 }],
    places: [{ ...place, count: 1 }],
    passages: [
      { ...passage, eventId: EVIL, eventTitle: EVIL, publisher: EVIL, url: "javascript:alert(4)", published: EVIL },
    ],
  };
  test("an actor", () =>
    expectHarmless(
      renderToStaticMarkup(
        <ActorPage actor={{ ...detail, kind: "person", curated: false }} view={EMPTY_VIEW} now={0} />,
      ),
    ));
  test("a place", () => {
    const more = { ...place, parents: [{ id: EVIL, name: EVIL }], geonamesId: null };
    expectHarmless(renderToStaticMarkup(<PlacePage place={{ ...detail, ...more }} view={EMPTY_VIEW} now={0} />));
  });
});

describe("a quote is marked only where it stands", () => {
  const marked = (html: string) =>
    [...new DOMParser().parseFromString(html, "text/html").querySelectorAll("article mark")]
      .map((m) => m.textContent)
      .join("");

  test("the marked text is the quote", () => {
    expect(marked(renderToStaticMarkup(<ArticlePage article={article} asked={null} model={null} {...whole} />))).toBe(
      passage.quote,
    );
  });

  test("a quote that is not there is shown apart, and nothing is marked", () => {
    const moved = { ...article, marks: [{ ...passage, eventId: "e", quote: "Something else." }] };
    const html = renderToStaticMarkup(<ArticlePage article={moved} asked={null} model={null} {...whole} />);
    expect(marked(html)).toBe("");
    expect(html).toContain("Not found in the current text");
    expect(html).toContain("Something else.");
  });
});
