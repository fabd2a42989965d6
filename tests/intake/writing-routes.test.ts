import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { POST as addArticles } from "../../app/api/articles/route";
import { POST as correct } from "../../app/api/corrections/route";
import { POST as changeFeeds } from "../../app/api/feeds/route";
import { POST as markEvent } from "../../app/api/marks/route";
import { POST as correctName } from "../../app/api/name-corrections/route";
import { POST as markPassage } from "../../app/api/passages/route";
import { POST as takeReading } from "../../app/api/readings/route";
import { POST as setReviewed } from "../../app/api/reviewed/route";
import { POST as signIn } from "../../app/api/session/route";
import { POST as tellStory } from "../../app/api/stories/route";
import type { Passage } from "../../lib/domain";
import { mergeReports } from "../../lib/pipeline";
import { closeStore, store } from "../../lib/store/client";
import { addPerson, auditLog, removePerson } from "../../lib/store/people";
import { rebuildEvents } from "../../lib/store/rebuild-events";
import { saveReading } from "../../lib/store/save-reading";
import { makeActor, makeReading } from "../store/made-reading";
import { fileStore } from "../store/test-store";

// Nothing is read or fetched here: it is about who is let in.
vi.mock("../../lib/intake/start-worker", () => ({
  mergeSoon: () => undefined,
  addGiven: async () => ["w-1"],
  statesOf: async () => [],
}));
vi.mock("../../lib/intake/feeds", () => ({
  askFeeds: () => undefined,
  followFeed: async () => ({ done: true, message: "Followed." }),
  removeFeed: async () => true,
}));

const { url } = fileStore();
const ANNA = makeActor("Anna Liepa", { kind: "person" });

const ROUTES: Readonly<
  Record<string, { readonly post: (request: Request) => Promise<Response>; readonly fields: Record<string, string> }>
> = {
  articles: { post: addArticles, fields: { text: "Ministers met." } },
  feeds: { post: changeFeeds, fields: { add: "https://a.example/rss" } },
  corrections: { post: correct, fields: { event: "e-a-0", field: "title", value: "By hand" } },
  "name-corrections": { post: correctName, fields: { about: "actor", id: ANNA.id, field: "name", value: "A. Liepa" } },
  passages: {
    post: markPassage,
    fields: { article: "a", words: "met envoys", title: "A meeting", type: "talks", when: "2025-05-14" },
  },
  marks: { post: markEvent, fields: { event: "e-a-0", kind: "note", value: "Ask her" } },
  stories: { post: tellStory, fields: { action: "make", name: "Talks" } },
  readings: { post: takeReading, fields: { difference: "", reader: "own" } },
  reviewed: { post: setReviewed, fields: { key: "undated e-a-0", state: "later" } },
};

beforeAll(async () => {
  vi.stubEnv("DATABASE_URL", url);
  vi.stubEnv("DATELINE_TOKEN", "the-servers-own");
  const quote = "Anna Liepa met envoys.";
  const reading = makeReading({ id: "a", text: quote, reports: [{ quote, actors: [[ANNA, "agent"]] }] });
  const [passage] = reading.passages;
  const own = { ...passage, type: "statement" } as Passage;
  await saveReading({ ...reading, differences: [{ field: "type", passageId: "a-0", own }] });
  const [differs] = await store().readingDifference.findMany();
  if (ROUTES.readings) ROUTES.readings.fields.difference = `${differs?.id} type`;
  await rebuildEvents(mergeReports);
});
beforeEach(() => {
  (globalThis as { datelineWrites?: unknown }).datelineWrites = undefined;
  vi.stubEnv("HOST", "");
});
afterAll(async () => {
  await closeStore();
  vi.unstubAllEnvs();
});

function send(
  route: keyof typeof ROUTES,
  headers: Record<string, string> = {},
  host = "localhost:3000",
): Promise<Response> {
  const { post, fields } = ROUTES[route] ?? { post: () => Promise.reject(new Error(route)), fields: {} };
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  return post(new Request(`http://${host}/api/${route}`, { method: "POST", body, headers: { host, ...headers } }));
}
const written = async () => [
  await store().correction.count(),
  await store().nameCorrection.count(),
  await store().reviewed.count(),
  await store().markedPassage.count(),
  await store().eventMark.count(),
  await store().story.count(),
  await store().auditEntry.count(),
];
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

test("every route that takes what is written is tested here", () => {
  const api = path.resolve(import.meta.dirname, "../../app/api");
  const files = readdirSync(api, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith("route.ts"));
  const writing = files.filter((file) =>
    /export (?:(?:async )?function|const) (?:POST|PUT|PATCH|DELETE)/.test(readFileSync(path.join(api, file), "utf8")),
  );
  expect(writing.map((file) => path.dirname(file)).sort()).toEqual([...Object.keys(ROUTES), "session"].sort());
  const proxy = readFileSync(path.join(api, "../../proxy.ts"), "utf8");
  for (const file of writing) expect(proxy).toContain(`"/api/${path.dirname(file)}"`);
  for (const file of writing.filter((each) => !each.startsWith("session")))
    expect(readFileSync(path.join(api, file), "utf8")).toMatch(
      /POST(?: = writing\(|\(request: Request\)[^{]*\{\s*const editor = await editorOf\(request\.headers\);)/,
    );
});

describe.each(Object.keys(ROUTES))("%s", (route) => {
  test("other sites and other names of this machine are refused", async () => {
    const before = await written();
    const foreign: readonly [Record<string, string>, string?][] = [
      [{ origin: "https://evil.example" }],
      [{ origin: "null" }],
      [{ "sec-fetch-site": "cross-site" }],
      [{ "sec-fetch-site": "same-site" }],
      [{}, "evil.example"],
      [{ origin: "http://localhost.evil.example:3000" }, "localhost.evil.example:3000"],
      [{ ...bearer("the-servers-own"), origin: "https://evil.example" }],
    ];
    for (const [headers, host] of foreign) expect((await send(route, headers, host)).status).toBe(403);
    expect(await written()).toEqual(before);
  });

  test("on this machine alone whoever sits there may; beyond it only with a token", async () => {
    expect((await send(route)).status).toBe(200);
    vi.stubEnv("HOST", "0.0.0.0");
    const before = await written();
    expect((await send(route, {}, "news.example")).status).toBe(401);
    for (const wrong of ["wrong", "the-servers-own2", "", "the-servers-ow"])
      expect((await send(route, bearer(wrong), "news.example")).status).toBe(401);
    expect((await send(route, { authorization: "Basic the-servers-own" }, "news.example")).status).toBe(401);
    expect(await written()).toEqual(before);
    expect((await send(route, bearer("the-servers-own"), "news.example")).status).toBe(200);
  });

  test("a reader may not, an editor may; one who is removed may no more, and on this machine a name is needed then too", async () => {
    const [reader, editor] = [await addPerson("Rita", "reader"), await addPerson("Edgar", "editor")];
    const before = await written();
    expect((await send(route, bearer(reader))).status).toBe(403);
    expect((await send(route)).status).toBe(401);
    expect(await written()).toEqual(before);
    expect((await send(route, bearer(editor))).status).toBe(200);
    await removePerson("Edgar");
    expect((await send(route, bearer(editor))).status).toBe(401);
    await removePerson("Rita");
    expect((await send(route)).status).toBe(200);
  });

  test("so many a minute of each, and so many wrong tokens of all", async () => {
    const editor = await addPerson("Edgar", "editor");
    const statuses = [];
    for (let i = 0; i < 61; i++) statuses.push((await send(route, bearer(editor))).status);
    expect(statuses.slice(0, 60)).toEqual(Array(60).fill(200));
    expect(statuses[60]).toBe(429);
    expect((await send(route, bearer("the-servers-own"))).status).toBe(200);
    const guesses = [];
    for (let i = 0; i < 21; i++) guesses.push((await send(route, bearer(`guess-${i}`))).status);
    expect(guesses.at(-1)).toBe(429);
    await removePerson("Edgar");
  });
});

describe("signing in", () => {
  const ask = (fields: Record<string, string>, headers: Record<string, string> = {}) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    return signIn(
      new Request("http://localhost:3000/api/session", {
        method: "POST",
        body,
        headers: { host: "localhost:3000", ...headers },
      }),
    );
  };

  test("gives a cookie that no script reads and no other site sends; it writes under one's name until one signs out or is removed", async () => {
    const token = await addPerson("Vera", "editor");
    const response = await ask({ token });
    const set = response.headers.get("set-cookie") ?? "";
    expect(set).toMatch(/^dateline-session=[\w-]{43}; Path=\/; Max-Age=2592000; HttpOnly; SameSite=Strict$/);
    const cookie = set.split(";")[0] ?? "";
    expect(cookie).not.toContain(token);
    const from = { origin: "http://localhost:3000", cookie };
    expect((await send("corrections", from)).status).toBe(200);
    expect((await store().correction.findFirst({ orderBy: { number: "desc" } }))?.by).toBe("Vera");
    expect((await send("corrections", { cookie })).status).toBe(401); // no browser said where it came from
    expect((await send("corrections", { ...from, origin: "https://evil.example" })).status).toBe(403);
    expect((await ask({ end: "1" }, { cookie })).headers.get("set-cookie")).toContain("Max-Age=0");
    expect((await send("corrections", from)).status).toBe(401);
    const again = ((await ask({ token })).headers.get("set-cookie") ?? "").split(";")[0] ?? "";
    const renewed = await addPerson("Vera", "editor"); // a new token ends what the old one had opened
    expect((await send("corrections", { ...from, cookie: again })).status).toBe(401);
    expect((await send("corrections", bearer(token))).status).toBe(401);
    const newly = ((await ask({ token: renewed })).headers.get("set-cookie") ?? "").split(";")[0] ?? "";
    expect((await send("corrections", { ...from, cookie: newly })).status).toBe(200);
    await removePerson("Vera");
    await addPerson("Somebody", "editor");
    expect((await send("corrections", { ...from, cookie: newly })).status).toBe(401);
    await removePerson("Somebody");
    expect((await auditLog(50)).map(({ by, what }) => `${by} ${what}`)).toContain("Vera signed in");
  });

  test("takes the write token: the browser is the owner's then, until it runs out or the token is another", async () => {
    vi.stubEnv("HOST", "0.0.0.0");
    const set = (await ask({ token: "the-servers-own" })).headers.get("set-cookie") ?? "";
    const cookie = set.split(";")[0] ?? "";
    expect(cookie).toMatch(/^dateline-session=owner-/);
    expect(cookie).not.toContain("the-servers-own");
    const from = { origin: "http://localhost:3000", cookie };
    expect((await send("corrections", from)).status).toBe(200);
    expect((await store().correction.findFirst({ orderBy: { number: "desc" } }))?.by).toBe("owner");
    expect((await send("corrections", { cookie })).status).toBe(401); // no browser said where it came from
    const [, expires = "", signed = ""] = /owner-(\w+)-(.*)$/.exec(cookie) ?? [];
    const later = (Number.parseInt(expires, 36) + 1).toString(36);
    for (const forged of [`${later}-${signed}`, `${expires}-${"A".repeat(43)}`, `${expires}-${signed.slice(1)}`])
      expect((await send("corrections", { ...from, cookie: `dateline-session=owner-${forged}` })).status).toBe(401);
    const clock = vi.useFakeTimers({ toFake: ["Date"], now: Number.parseInt(expires, 36) + 1 });
    expect((await send("corrections", from)).status).toBe(401);
    clock.useRealTimers();
    vi.stubEnv("DATELINE_TOKEN", "another");
    expect((await send("corrections", from)).status).toBe(401);
    vi.stubEnv("DATELINE_TOKEN", "the-servers-own");
    expect((await send("corrections", from)).status).toBe(200);
  });

  test("wrong tokens and other sites are refused, and guessing ends", async () => {
    expect((await ask({ token: "wrong" })).status).toBe(401);
    expect((await ask({ token: "wrong" }, { origin: "https://evil.example" })).status).toBe(403);
    expect((await ask({ token: "wrong" })).headers.get("set-cookie")).toBeNull();
    const statuses = [];
    for (let i = 0; i < 25; i++) statuses.push((await ask({ token: `guess-${i}` })).status);
    expect(statuses.at(-1)).toBe(429);
    const token = await addPerson("Tessa", "editor");
    expect(await store().person.count({ where: { token } })).toBe(0); // only its hash is kept
    await removePerson("Tessa");
  });
});
