import { NextRequest } from "next/server";
import { afterAll, expect, it } from "vitest";
import { MOST_BYTES } from "../../lib/intake/write-access";
import { closeStore } from "../../lib/store/client";
import { queryEvents } from "../../lib/store/query-events";
import { rebuildEvents } from "../../lib/store/rebuild-events";
import { saveReading } from "../../lib/store/save-reading";
import { EMPTY_VIEW } from "../../lib/view";
import config from "../../next.config.js";
import { proxy } from "../../proxy";
import { makeReading, mergeByTitle } from "../store/made-reading";
import { fileStore } from "../store/test-store";

afterAll(closeStore);

const status = async (method: string, path: string, headers: Record<string, string> = {}) =>
  (await proxy(new NextRequest(`http://localhost:3000${path}`, { method, headers }))).status;

it("lets pages only answer, and two addresses take what is added", async () => {
  for (const method of ["GET", "HEAD", "OPTIONS"]) expect(await status(method, "/articles")).toBe(200);
  for (const method of ["POST", "PUT", "DELETE", "PATCH"]) expect(await status(method, "/articles")).toBe(405);
  for (const method of ["POST", "PUT", "DELETE"]) expect(await status(method, "/icon.svg")).toBe(405);
  for (const path of ["/api/articles", "/api/feeds"]) expect(await status("POST", path)).toBe(200);
  expect(await status("POST", "/feeds")).toBe(405);
  for (const method of ["GET", "PUT", "DELETE"]) expect(await status(method, "/api/articles")).toBe(405);
});

it("gives its own refusals a policy too", async () => {
  const response = await proxy(new NextRequest("http://localhost:3000/events/%E0%A4%A"));
  expect(response.status).toBe(400);
  expect(response.headers.get("content-security-policy")).toContain("object-src 'none'");
});

it("lets as much through as the address takes: what is more is cut off and cannot be read", () => {
  expect(config.experimental?.proxyClientMaxBodySize).toBe(MOST_BYTES);
});

it("refuses what the API does not take as the API tells its errors", async () => {
  const response = await proxy(new NextRequest("http://localhost:3000/api/v1/events", { method: "DELETE" }));
  expect([response.status, response.headers.get("content-type")]).toEqual([405, "application/problem+json"]);
  expect(await response.json()).toMatchObject({ status: 405, title: "Method not allowed" });
});

it("says of the page of a removed event that it is gone, and of no other", async () => {
  const { db, url } = fileStore();
  process.env.DATABASE_URL = url;
  const save = async (...quotes: string[]) => {
    const reports = quotes.map((quote) => ({ quote, title: quote }));
    await saveReading(makeReading({ id: "a", text: "They met. They ate.", reports }), db);
    await rebuildEvents(mergeByTitle, db);
  };
  await save("They met.", "They ate.");
  const { events } = await queryEvents(EMPTY_VIEW, 9, db);
  await save("They met.");
  const path = (title: string) =>
    `/events/${encodeURIComponent(events.find((each) => each.title === title)?.id ?? "")}`;
  expect(await status("GET", path("They ate."))).toBe(410);
  expect(await status("HEAD", path("They ate."))).toBe(410);
  expect(await status("GET", path("They ate."), { rsc: "1" })).toBe(200);
  for (const other of [path("They met."), "/events/none", "/events", "/articles/a"])
    expect(await status("GET", other)).toBe(200);
});

it("leaves it to the page to say that the database cannot be reached", async () => {
  await closeStore();
  process.env.DATABASE_URL = "file:/nowhere/at/all.db";
  expect(await status("GET", "/events/some")).toBe(200);
});
