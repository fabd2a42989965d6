import { rmSync } from "node:fs";
import { afterEach, expect, test, vi } from "vitest";
import { GET as getHealth } from "../../app/api/health/route";
import { GET as getMetrics } from "../../app/api/metrics/route";
import { GET as getReady } from "../../app/api/ready/route";
import { closeStore } from "../../lib/store/client";
import { databaseFile } from "../../lib/store/database-url";
import { addPerson } from "../../lib/store/people";
import { addWaiting } from "../../lib/store/waiting";
import { readVersion } from "../../lib/store/write";
import { dropDatabase, server, testStore } from "./test-store";

afterEach(async () => {
  await closeStore();
  vi.unstubAllEnvs();
});

const ask = (headers: Record<string, string> = {}) => new Request("http://localhost/api/metrics", { headers });

test("a server is ready once it has the events and as long as the database answers; it is healthy either way", async () => {
  const { db, url } = testStore();
  vi.stubEnv("DATABASE_URL", url);
  const ready = await getReady();
  expect([ready.status, await ready.json()]).toEqual([200, { ready: true, why: null, version: await readVersion(db) }]);
  await db.$disconnect();
  await closeStore();
  dropDatabase(url);
  if (server === null) rmSync(databaseFile(url));
  const away = await getReady();
  expect([away.status, (await away.json()).why]).toEqual([503, "the database is away"]);
  expect(getHealth().status).toBe(200);
});

test("metrics say what waits; beyond this machine only owners hear them", async () => {
  const { db, url } = testStore();
  vi.stubEnv("DATABASE_URL", url);
  await addWaiting([{ name: "a", address: "https://a.example", bytes: null, mediaType: null, about: {} }], db);
  const text = await (await getMetrics(ask({ host: "localhost:3000" }))).text();
  expect(text).toContain('dateline_queue{state="waiting"} 1\n');
  expect(text).toContain('dateline_queue{state="read"} 0\n');
  expect(text).toContain("dateline_events 0\n");
  expect(text).toContain("dateline_columns_current 1\n");
  vi.stubEnv("HOST", "0.0.0.0");
  vi.stubEnv("DATELINE_TOKEN", "right");
  expect((await getMetrics(ask({ host: "news.example" }))).status).toBe(401);
  expect((await getMetrics(ask({ authorization: "Bearer wrong" }))).status).toBe(401);
  expect((await getMetrics(ask({ authorization: "Bearer right" }))).status).toBe(200);
  const guesses = await Promise.all(
    Array.from({ length: 20 }, () => getMetrics(ask({ authorization: "Bearer guess" }))),
  );
  expect(guesses.map(({ status }) => status)).toEqual([...Array<number>(19).fill(401), 429]); // one was wrong before
  expect((await getMetrics(ask({ authorization: "Bearer right" }))).status).toBe(200);
  const [owner, editor] = [await addPerson("Vera", "owner", db), await addPerson("Edgar", "editor", db)];
  expect((await getMetrics(ask({ authorization: `Bearer ${owner}` }))).status).toBe(200);
  expect((await getMetrics(ask({ authorization: `Bearer ${editor}` }))).status).toBe(403);
});
