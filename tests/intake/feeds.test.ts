import http, { type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { feedsAt, type Polled, pollFeeds } from "../../lib/cli/poll-feeds";
import { workOff } from "../../lib/cli/work-off";
import { Fetcher } from "../../lib/fetch/fetch-page";
import { LIMITS, NotFetched } from "../../lib/fetch/fetch-url";
import { closeStore, store } from "../../lib/store/client";
import { addFeed, keepFeed, listFeeds, removeFeed } from "../../lib/store/feeds";
import { fileStore } from "../store/test-store";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 30_000 });
const { url } = fileStore();
const fetcher = new Fetcher({ ...LIMITS, private: true });
let home = "";
let asked: IncomingMessage[] = [];

const STORY = (n: number) =>
  `<html lang="en"><head><title>Pier ${n} closed in Velmar</title><meta property="article:published_time" content="2024-03-0${n}T10:00:00Z"></head><body><article><h1>Pier ${n} closed in Velmar</h1><p>The harbour board of Velmar closed pier ${n} on Tuesday after inspectors found cracks in its piles, the chair told reporters.</p><p>Ferries will leave from the north quay until the repairs are done, which may take a year, she said.</p></article></body></html>`;
const html = (r: ServerResponse, text: string) => void r.writeHead(200, { "content-type": "text/html" }).end(text);
const PAGES: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
  "/rss": (request, r) => {
    if (request.headers["if-none-match"] === '"v1"') return void r.writeHead(304).end();
    r.writeHead(200, { "content-type": "application/rss+xml", etag: '"v1"' });
    r.end(
      `<rss><channel><title>Velmar Times</title>${[1, 2].map((n) => `<item><title>Pier</title><link>${home}/story/${n}?utm_source=rss</link></item>`).join("")}<item><title>No link</title></item></channel></rss>`,
    );
  },
  "/old": (_, r) => void r.writeHead(301, { location: "/rss" }).end(),
  "/gone": (_, r) => void r.writeHead(410).end(),
  "/front": (_, r) =>
    html(
      r,
      '<html><head><link rel="alternate" type="application/rss+xml" href="/rss"></head><body><p>Front</p></body></html>',
    ),
  "/plain": (_, r) => html(r, "<p>Nothing</p>"),
  "/story/1": (_, r) => html(r, STORY(1)),
  "/story/2": (_, r) => html(r, STORY(2)),
};
const server = http.createServer((request, response) => {
  asked.push(request);
  (PAGES[request.url ?? ""] ?? ((_, r) => void r.writeHead(404).end()))(request, response);
});

beforeAll(async () => {
  vi.stubEnv("DATABASE_URL", url);
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  home = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await closeStore();
  server.closeAllConnections();
  server.close();
  vi.unstubAllEnvs();
});

async function poll(): Promise<Polled[]> {
  const told: Polled[] = [];
  await pollFeeds(fetcher, true, (polled) => told.push(polled));
  return told;
}

test("a feed is asked for what is new only, its stories are read once, and its tracking parameters are no second story", async () => {
  expect(await addFeed(`${home}/rss`)).toBe(true);
  expect(await addFeed(`${home}/rss`)).toBe(false);
  expect(await poll()).toEqual([{ url: `${home}/rss`, added: 2, problem: null }]);
  expect(await workOff({ workers: 1, report: () => undefined }, fetcher)).toBe(2);
  const rows = await store().article.findMany({ select: { url: true, title: true }, orderBy: { title: "asc" } });
  expect(rows).toEqual([1, 2].map((n) => ({ url: `${home}/story/${n}`, title: `Pier ${n} closed in Velmar` })));
  asked = [];
  expect(await poll()).toEqual([{ url: `${home}/rss`, added: 0, problem: null }]);
  expect(asked.find((request) => request.url === "/rss")?.headers["if-none-match"]).toBe('"v1"');
  expect((await listFeeds())[0]?.title).toBe("Velmar Times"); // though it gives no text of its own
  await keepFeed(`${home}/rss`, { etag: null });
  expect((await poll())[0]?.added).toBe(0);
});

test("a feed that has moved, is gone or is none says so, and stops no other", async () => {
  await addFeed(`${home}/gone`);
  await addFeed(`${home}/plain`);
  const told = new Map((await poll()).map((polled) => [polled.url, polled.problem]));
  expect(told.get(`${home}/rss`)).toBeNull();
  expect(told.get(`${home}/gone`)).toMatch(/no more/);
  expect(told.get(`${home}/plain`)).not.toBeNull();
  const feeds = new Map((await listFeeds()).map((feed) => [feed.url, feed]));
  expect(feeds.get(`${home}/gone`)?.gone).toBe(true);
  expect(feeds.get(`${home}/plain`)?.failures).toBe(1);
  expect((feeds.get(`${home}/plain`)?.due ?? 0) - (feeds.get(`${home}/plain`)?.polled ?? 0)).toBe(3600);
  await removeFeed(`${home}/rss`);
  await addFeed(`${home}/old`);
  await poll();
  expect((await listFeeds()).map((feed) => feed.url)).toContain(`${home}/rss`);
});

test("a page names its feed, a feed is its own, and what has none says so", async () => {
  expect(await feedsAt(`${home}/front`, fetcher)).toEqual([`${home}/rss`]);
  expect(await feedsAt(`${home}/rss`, fetcher)).toEqual([`${home}/rss`]);
  await expect(feedsAt(`${home}/plain`, fetcher)).rejects.toThrow(NotFetched);
});
