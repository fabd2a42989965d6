import http from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test, vi } from "vitest";
import { countRequests, metricsText } from "../../lib/serve/metrics";
import { routeOf } from "../../lib/serve/route-of";

test("an address is counted under its route, and strangers make no routes", () => {
  const routes: Record<string, string> = {
    "/": "/",
    "/?q=x": "/",
    "/events/e-1?q=/x": "/events/[id]",
    "/events/e-2": "/events/[id]",
    "/actors": "/actors",
    "/api/view?type=strike": "/api/view",
    "/api/events/e-1": "/api/events/[id]",
    "/api/v1/events": "/api/v1/events",
    "/_next/static/chunks/x.js": "/_next",
    "/wp-login.php": "other",
    "/api/x%22%0Ay": "other",
    "/api/a/b/c/d/e/f": "/api/a/b/c",
  };
  for (const [address, route] of Object.entries(routes)) expect(routeOf(address), address).toBe(route);
});

test("requests are counted by route, method and status, with how long they took, in a form that Prometheus reads", async () => {
  countRequests();
  const server = http.createServer((request, response) => {
    const fails = request.url === "/api/rows";
    setTimeout(() => response.writeHead(fails ? 500 : 200).end("x"), fails ? 60 : 0);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const home = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const said: string[] = [];
  vi.stubEnv("DATELINE_LOG", "json");
  const spy = vi.spyOn(process.stderr, "write").mockImplementation((line) => said.push(String(line)) > 0);
  for (const path of ["/events/a?secret=1", "/events/b", "/api/rows"]) await (await fetch(home + path)).text();
  await vi.waitFor(() => expect(said).toHaveLength(3));
  spy.mockRestore();
  vi.unstubAllEnvs();
  server.closeAllConnections();
  server.close();

  const text = metricsText([{ name: "dateline_queue", help: "Waits.", values: [['state="waiting"', 3]] }]);
  const value = (line: string) =>
    Number(
      text
        .split("\n")
        .find((each) => each.startsWith(`${line} `))
        ?.slice(line.length),
    );
  const events = 'route="/events/[id]",method="GET",status="200"';
  const rows = 'route="/api/rows",method="GET",status="500"';
  expect(value(`dateline_request_seconds_count{${events}}`)).toBe(2);
  expect(value(`dateline_request_seconds_bucket{${events},le="+Inf"}`)).toBe(2);
  expect(value(`dateline_request_seconds_bucket{${rows},le="0.05"}`)).toBe(0);
  expect(value(`dateline_request_seconds_bucket{${rows},le="+Inf"}`)).toBe(1);
  expect(value(`dateline_request_seconds_sum{${rows}}`)).toBeGreaterThan(0.05);
  expect(value('dateline_queue{state="waiting"}')).toBe(3);
  expect(value("dateline_requests_open")).toBe(0);
  expect(value("process_resident_memory_bytes")).toBeGreaterThan(1e6);
  for (const line of text.trim().split("\n"))
    expect(line).toMatch(/^(?:# (?:HELP|TYPE) \w+ .+|[a-z_]+(?:\{(?:\w+="[^"\n]*",?)+\})? [\d.e+-]+)$/);
  const lines = said.map((line) => JSON.parse(line));
  expect(lines[0]).toMatchObject({ level: "info", message: "Request", method: "GET", path: "/events/a", status: 200 });
  expect(said.join("")).not.toContain("secret");
});
