import { NextRequest } from "next/server";
import { expect, it } from "vitest";
import { MOST_BYTES } from "../../lib/intake/write-access";
import config from "../../next.config.js";
import { proxy } from "../../proxy";

const status = (method: string, path: string) =>
  proxy(new NextRequest(`http://localhost:3000${path}`, { method })).status;

it("lets pages only answer, and two addresses take what is added", () => {
  for (const method of ["GET", "HEAD", "OPTIONS"]) expect(status(method, "/articles")).toBe(200);
  for (const method of ["POST", "PUT", "DELETE", "PATCH"]) expect(status(method, "/articles")).toBe(405);
  for (const method of ["POST", "PUT", "DELETE"]) expect(status(method, "/icon.svg")).toBe(405);
  for (const path of ["/api/articles", "/api/feeds"]) expect(status("POST", path)).toBe(200);
  expect(status("POST", "/feeds")).toBe(405);
  for (const method of ["GET", "PUT", "DELETE"]) expect(status(method, "/api/articles")).toBe(405);
});

it("gives its own refusals a policy too", () => {
  const response = proxy(new NextRequest("http://localhost:3000/events/%E0%A4%A"));
  expect(response.status).toBe(400);
  expect(response.headers.get("content-security-policy")).toContain("object-src 'none'");
});

it("lets as much through as the address takes: what is more is cut off and cannot be read", () => {
  expect(config.experimental?.proxyClientMaxBodySize).toBe(MOST_BYTES);
});

it("refuses what the API does not take as the API tells its errors", async () => {
  const response = proxy(new NextRequest("http://localhost:3000/api/v1/events", { method: "DELETE" }));
  expect([response.status, response.headers.get("content-type")]).toEqual([405, "application/problem+json"]);
  expect(await response.json()).toMatchObject({ status: 405, title: "Method not allowed" });
});
