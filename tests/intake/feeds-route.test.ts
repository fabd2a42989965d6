import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { POST } from "../../app/api/feeds/route";
import { feedList } from "../../app/data";
import { closeStore } from "../../lib/store/client";
import { fileStore } from "../store/test-store";

const { url } = fileStore();
let home = "";
const RSS =
  "<rss><channel><title>Velmar Times</title><item><title>Pier</title><link>/gone</link></item></channel></rss>";
const server = http.createServer((request, response) => {
  const found = request.url === "/rss";
  response.writeHead(found ? 200 : 404, { "content-type": "application/rss+xml" }).end(found ? RSS : "");
});

beforeAll(async () => {
  vi.stubEnv("DATABASE_URL", url);
  vi.stubEnv("DATELINE_FETCH_PRIVATE", "1");
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  home = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await closeStore();
  server.closeAllConnections();
  server.close();
  vi.unstubAllEnvs();
});

async function ask(fields: Record<string, string>, headers: Record<string, string> = {}) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  const request = new Request("http://localhost:3000/api/feeds", {
    method: "POST",
    body,
    headers: { host: "localhost:3000", ...headers },
  });
  const response = await POST(request);
  return { status: response.status, ...((await response.json()) as { message: string }) };
}

test("a feed is followed, asked, listed and let go; what is none says so", { timeout: 120_000 }, async () => {
  expect(await ask({ add: `${home}/rss` })).toMatchObject({
    status: 200,
    message: `${home}/rss: added`,
    feeds: [{ url: `${home}/rss`, gone: false }],
  });
  expect(await ask({ add: `${home}/nothing` })).toMatchObject({ status: 400, message: expect.stringContaining("404") });
  expect((await feedList()).map(({ url, gone }) => [url, gone])).toEqual([[`${home}/rss`, false]]);
  await vi.waitFor(async () => expect((await feedList())[0]?.asked).not.toBeNull(), { timeout: 60_000, interval: 500 });
  expect((await ask({ remove: `${home}/rss` })).status).toBe(200);
  expect((await ask({ remove: `${home}/rss` })).status).toBe(400);
  expect(await feedList()).toEqual([]);
});

test("files, options and other sites' forms are refused", { timeout: 60_000 }, async () => {
  for (const add of ["file:///etc/passwd", "--help", "/etc/passwd", "ftp://a.example/rss", "javascript:alert(1)"])
    expect((await ask({ add })).status, add).toBe(400);
  expect((await ask({})).status).toBe(400);
  expect((await ask({ add: `${home}/rss` }, { origin: "https://evil.example" })).status).toBe(403);
  expect(await feedList()).toEqual([]);
});
