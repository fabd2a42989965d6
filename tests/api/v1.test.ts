import { createConfig, lintFromString } from "@redocly/openapi-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { GET, OPTIONS } from "../../app/api/v1/[...path]/route";
import { ENDPOINTS } from "../../lib/api/endpoints";
import { matchEndpoint } from "../../lib/api/match";
import { problemSchema } from "../../lib/api/problem";
import { DRAWING, VIEW_PARAMS } from "../../lib/api/view-params";
import { FORMAT_IDS } from "../../lib/export/formats";
import { closeStore } from "../../lib/store/client";
import { rebuildEvents } from "../../lib/store/rebuild-events";
import { replaceEvents } from "../../lib/store/replace-events";
import { saveReading } from "../../lib/store/save-reading";
import { makeStory } from "../../lib/store/stories";
import { addToStory } from "../../lib/store/story-items";
import { VERSION } from "../../lib/view";
import { KEYS } from "../../lib/view/keys";
import { MADE, storeMade } from "../export/made-events";
import { makeReading, mergeByTitle } from "../store/made-reading";
import { fileStore } from "../store/test-store";

const { db, url } = fileStore();

beforeAll(async () => {
  process.env.DATABASE_URL = url;
  await storeMade(db);
});
afterAll(closeStore);

const ask = (address: string, headers: Record<string, string> = {}, method = "GET") => {
  const request = new Request(`http://localhost${address}`, {
    method,
    headers: { host: "dateline.example", ...headers },
  });
  const path = new URL(request.url).pathname.replace("/api/v1/", "").split("/");
  return GET(request, { params: Promise.resolve({ path }) });
};
/** The answer as JSON; held against its endpoint's own schema, which must know every field of it. */
async function get(
  address: string,
): Promise<Record<string, unknown> & { data: Record<string, unknown>[]; next: string | null }> {
  const response = await ask(`/api/v1${address}`);
  expect([address, response.status]).toEqual([address, 200]);
  const value = await response.json();
  const path = new URL(`http://localhost${address}`).pathname.slice(1).split("/").map(decodeURIComponent);
  expect(matchEndpoint(path)?.endpoint.response?.parse(value)).toEqual(value);
  return value;
}
async function refused(address: string, status: number) {
  const response = await ask(`/api/v1${address}`);
  expect([address, response.status, response.headers.get("content-type")]).toEqual([
    address,
    status,
    "application/problem+json",
  ]);
  return problemSchema.parse(await response.json());
}

describe("the description", () => {
  test("is OpenAPI that a linter finds nothing wrong with", async () => {
    const source = await (await ask("/api/v1/openapi.json")).text();
    const config = await createConfig({ extends: ["recommended"] });
    const found = await lintFromString({ source, config });
    expect(found.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual([]);
    const broken = await lintFromString({ source: source.replace('"in":"path"', '"in":"nowhere"'), config });
    expect(broken.length).toBeGreaterThan(0);
  });

  test("has every endpoint, and links to the site it was asked at", async () => {
    const { paths, servers } = await (await ask("/api/v1/openapi.json")).json();
    expect(Object.keys(paths)).toEqual(ENDPOINTS.map(({ path }) => `/api/v1${path}`));
    expect(servers).toEqual([{ url: "http://dateline.example" }]);
    const other = await ask("/api/v1/openapi.json", { host: "a.example:8080", "x-forwarded-proto": "https" });
    expect((await other.json()).servers).toEqual([{ url: "https://a.example:8080" }]);
    expect((await (await ask("/api/v1/openapi.json", { host: "evil<script>" })).json()).servers[0].url).toMatch(
      /localhost/,
    );
  });

  test("takes every key of a page's address", () => {
    const names = [...Object.values(KEYS).map(({ name }) => name), VERSION];
    expect([...Object.keys(VIEW_PARAMS.shape), ...DRAWING].sort()).toEqual(names.sort());
  });
});

describe("events", () => {
  test("come in pages that hold each once, in any order", async () => {
    for (const sort of ["time", "importance", "confidence", "sources"]) {
      const seen: unknown[] = [];
      let next: string | null = "";
      while (next !== null) {
        const cursor: string = next && `&cursor=${next}`;
        const page = await get(`/events?confidence=0&limit=7&sort=${sort}${cursor}`);
        expect(page.total).toBe(MADE.length);
        seen.push(...page.data.map(({ id }) => id));
        next = page.next;
      }
      expect(new Set(seen).size).toBe(MADE.length);
      expect(seen).toHaveLength(MADE.length);
    }
  });

  test("go on where they were when something new has come in front", async () => {
    const first = await get("/events?confidence=0&limit=5");
    const rest = await get(`/events?confidence=0&limit=100&cursor=${first.next}`);
    const report = { quote: "They met later.", title: "Later still", edtf: "2030-01-01" };
    await saveReading(makeReading({ id: "late", text: "They met later.", reports: [report] }), db);
    await rebuildEvents(mergeByTitle, db);
    expect((await get("/events?confidence=0&limit=1")).data[0]?.title).toBe("Later still");
    const again = await get(`/events?confidence=0&limit=100&cursor=${first.next}`);
    expect(again.data).toEqual(rest.data);
    const links = (await ask("/api/v1/events?limit=2&type=talks")).headers.get("link");
    expect(links).toMatch(/^<\/api\/v1\/events\?limit=2&type=talks&cursor=[\w-]+>; rel="next"$/);
  });

  test("can be cut to some fields, and are those of the page's query string", async () => {
    const { data } = await get("/events?type=strike&type=clash&order=oldest&fields=id,title");
    expect(data.map(({ id, ...rest }) => rest)).toEqual([{ title: "Exact day" }, { title: "One of two days" }]);
    expect((await get("/events?from=1990-01-01&to=1990-01-02")).data.map(({ title }) => title)).not.toContain(
      "Exact day",
    );
    expect((await get("/events?lens=map&map=1_0_0&event=none&q=zyx")).data).toEqual([]);
  });

  test("each by itself; a merged one leads on, a removed one is gone", async () => {
    const [one] = (await get("/events?type=strike")).data;
    expect(await get(`/events/${one?.id}`)).toEqual(one);
    await refused("/events/none", 404);
  });
});

test("counts, days, articles, passages, actors and places are as their schemas say", async () => {
  const facets = await get("/facets?confidence=0");
  expect(facets.types).toContainEqual({ id: "strike", count: 1 });
  const by = async (size: string) =>
    (await get(`/histogram?confidence=0&by=${size}`)).buckets as { date: string; count: number }[];
  expect(await by("day")).toContainEqual({ date: "2025-05-16", count: 4 });
  expect((await by("month")).map(({ date }) => date)).toContain("2025-05");
  expect((await by("year")).map(({ date }) => date)).toEqual(["-0145", "2025", "2030"]);

  const articles = await get("/articles?limit=4&order=title");
  const others = await get(`/articles?limit=500&order=title&cursor=${articles.next}`);
  const ids = [...articles.data, ...others.data].map(({ id }) => id);
  expect([new Set(ids).size, others.next]).toEqual([articles.total, null]);
  const article = await get("/articles/a00");
  const [mark] = article.passageList as { start: number; end: number; quote: string; id: string }[];
  expect(String(article.text).slice(mark?.start, mark?.end)).toBe(mark?.quote);
  const partOf = async (start: unknown, end: unknown) =>
    (await get(`/articles/a00?start=${start}&end=${end}`)).passageList as unknown[];
  expect(await partOf(mark?.start, (mark?.start ?? 0) + 1)).toEqual([mark]);
  expect(await partOf((mark?.start ?? 0) + 1, String(article.text).length)).toEqual([]);
  expect(article.links).toEqual([{ id: "a00", url: article.url, source: article.source }]);

  const passages = await get("/passages?type=strike");
  expect(passages.data.map(({ quote }) => quote)).toEqual(["Exact day was told.", "Exact day, said another paper."]);
  expect(await get(`/passages/${mark?.id}`)).toEqual(passages.data[0]);

  const [actor] = (await get("/actors")).data;
  expect(await get(`/actors/${actor?.id}`)).toMatchObject({ name: actor?.name, kind: actor?.kind });
  const [place] = (await get("/places")).data;
  expect(await get(`/places/${place?.id}`)).toMatchObject({ name: place?.name });
  for (const none of ["/articles/none", "/passages/none", "/actors/none", "/places/none"]) await refused(none, 404);
});

test("a passage as an annotation says where it stands in code points, and what is around it", async () => {
  const { data } = await get("/passages?confidence=0");
  const passage = data.find(({ quote }) => String(quote).includes("Одессе"));
  const response = await ask(`/api/v1/passages/${passage?.id}?as=annotation`);
  expect(response.headers.get("content-type")).toMatch(/^application\/ld\+json/);
  const { target } = await response.json();
  const [quote, position] = target.at(-1).selector;
  expect(quote).toMatchObject({ exact: passage?.quote, prefix: "Before it, this.\n\n", suffix: "\n\nAfter it, that." });
  expect([position.start, position.end]).toEqual([18, 18 + Array.from(String(passage?.quote)).length]);
});

test.each(FORMAT_IDS)("export as %s is a file that browsers save", async (format) => {
  const response = await ask(`/api/v1/export/${format}?type=strike`);
  expect([response.status, response.headers.get("content-disposition")?.split(";")[0]]).toEqual([200, "attachment"]);
  expect(await response.text()).toContain("Exact day");
});

test("an export can be cut, shown, and begin with the mark that spreadsheets need", async () => {
  const lines = async (query: string) =>
    (await (await ask(`/api/v1/export/jsonl?confidence=0${query}`)).text()).split("\n").length - 1;
  expect([await lines("&limit=3"), await lines("")]).toEqual([3, MADE.length + 1]);
  const csv = await ask("/api/v1/export/csv?bom=true&inline=true");
  expect(csv.headers.get("content-disposition")).toMatch(/^inline/);
  expect(new Uint8Array(await csv.arrayBuffer()).slice(0, 3)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]));
  expect(await (await ask("/api/v1/export/csv", {}, "HEAD")).text()).toBe("");
});

test("what is not understood is refused, with the parameter's name", async () => {
  for (const [query, parameter] of [
    ["limit=0", "limit"],
    ["limit=ten", "limit"],
    ["limit=1&limit=2", "limit"],
    ["type=war", "type"],
    ["from=2025-13-01", "from"],
    ["from=2025-05-02&to=2025-05-01", "to"],
    ["zone=Nowhere/At_All", "zone"],
    ["colour=red", "colour"],
    ["fields=id,secret", "fields"],
    ["sort=random", "sort"],
    ["confidence=0.5", "confidence"],
  ]) {
    const { errors } = await refused(`/events?${query}`, 400);
    expect(errors?.map((error) => error.parameter)).toEqual([parameter]);
  }
  expect((await refused("/events?cursor=nonsense", 400)).detail).toMatch(/cursor/);
  await refused("/export/word", 404);
  await refused("/nothing", 404);
  await refused("/events/a/b", 404);
});

test("stories are listed and read, and any view or file is of one", async () => {
  const [first, second] = (await get("/events?confidence=0&limit=2")).data.map(({ id }) => String(id));
  const story = await makeStory({ name: "Two of them", about: "", by: "Vera" }, db);
  for (const [event = "", caption] of [
    [second, "First"],
    [first, "Then"],
  ] as const)
    await addToStory({ story, event, caption, by: "Vera" }, db);
  const url = "http://dateline.example/stories/two-of-them";
  expect((await get("/stories")).data).toMatchObject([{ id: story, name: "Two of them", url, by: "Vera", events: 2 }]);
  expect((await get("/stories/two-of-them")).items).toMatchObject([
    { caption: "First", event: { id: second } },
    { caption: "Then", event: { id: first } },
  ]);
  await refused("/stories/none", 404);
  expect((await get("/events?story=two-of-them")).total).toBe(2);
  await refused("/events?starred=yes", 400);
  const file = await (await ask("/api/v1/export/json?story=two-of-them")).json();
  expect(file.link).toBe(url);
  expect(file.events.map(({ id, caption }: { id: string; caption: string }) => [id, caption])).toEqual([
    [second, "First"],
    [first, "Then"],
  ]);
});

test("what is held is not sent again until the data change, and every site may read it", async () => {
  const first = await ask("/api/v1/events?type=strike");
  const tag = first.headers.get("etag") ?? "";
  expect(first.headers.get("access-control-allow-origin")).toBe("*");
  for (const known of [tag, tag.replace("W/", "")]) {
    const same = await ask("/api/v1/events?type=strike", { "if-none-match": known });
    expect([same.status, await same.text(), same.headers.get("access-control-allow-origin")]).toEqual([304, "", "*"]);
  }
  expect((await ask("/api/v1/events?type=clash", { "if-none-match": tag })).status).toBe(200);
  await replaceEvents([], db);
  expect((await ask("/api/v1/events?type=strike", { "if-none-match": tag })).status).toBe(200);
  expect(OPTIONS().headers.get("access-control-allow-methods")).toBe("GET, HEAD, OPTIONS");
  expect((await refused("/events/e-a00-0", 410)).detail).toMatch(/took this event away/);
});

test("the same text at several addresses is one article with several links, from each of them", async () => {
  const quote = "Drones struck a power plant in Kyiv during the night, leaving two thousand homes without light.";
  const links = [
    { id: "x1", url: "https://one.example/plant", of: quote },
    { id: "x2", url: "https://two.example/plant", of: quote },
    { id: "x3", url: "https://two.example/plant-2", of: `${quote} Nobody else was hurt, the mayor said.` },
  ];
  const tag = async () => (await ask("/api/v1/articles")).headers.get("etag");
  for (const { id, url: at, of } of links) {
    const before = await tag();
    await saveReading(makeReading({ id, url: at, text: of, reports: [{ quote, title: "Plant struck" }] }), db);
    expect(await tag(), "articles are told before they are merged").not.toBe(before);
  }
  await rebuildEvents(mergeByTitle, db);
  const of = async (id: string) =>
    (await get(`/articles/${id}`)).links as { id: string; source: string; url: string }[];
  for (const [own, other] of [
    ["x1", "x2"],
    ["x2", "x1"],
  ] as const) {
    const told = await of(own);
    expect(told.map(({ id, source }) => [id, source])).toEqual(
      [own, other].map((id) => [id, links.find((each) => each.id === id)?.url]),
    );
    for (const { id, url: page } of told) expect((await get(`/articles/${id}`)).url).toBe(page);
  }
  expect((await of("x3")).map(({ id }) => id)).toEqual(["x3"]);
});
