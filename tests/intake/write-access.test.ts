import { expect, it, vi } from "vitest";
import { countWrite, isLocal, mayWrite } from "../../lib/intake/write-access";

const headers = (more: Record<string, string>) => new Headers({ host: "localhost:3000", ...more });

it.each([
  [{}, true],
  [{ origin: "http://localhost:3000", "sec-fetch-site": "same-origin" }, true],
  [{ host: "127.0.0.1:3000" }, true],
  [{ host: "[::1]:3000" }, true],
  [{ origin: "https://evil.example" }, false],
  [{ origin: "null" }, false],
  [{ origin: "http://localhost:4000" }, false],
  [{ "sec-fetch-site": "cross-site" }, false],
  [{ "sec-fetch-site": "same-site" }, false],
  [{ host: "evil.example" }, false],
  [{ host: "localhost.evil.example:3000", origin: "http://localhost.evil.example:3000" }, false],
])("on this machine alone: %j", (more, may) => {
  expect(mayWrite(headers(more), "127.0.0.1")?.status ?? null).toBe(may ? null : 403);
});

it("bound beyond it, takes the token and nothing else", () => {
  vi.stubEnv("DATELINE_TOKEN", "right");
  const ask = (more: Record<string, string>) =>
    mayWrite(headers({ host: "news.example", ...more }), "0.0.0.0")?.status ?? null;
  expect(ask({})).toBe(401);
  expect(ask({ authorization: "Bearer wrong" })).toBe(401);
  expect(ask({ authorization: "Basic right" })).toBe(401);
  expect(ask({ authorization: "Bearer right" })).toBeNull();
  expect(ask({ authorization: "Bearer right", origin: "https://evil.example" })).toBe(403);
  vi.unstubAllEnvs();
});

it("knows which hosts are this machine alone", () => {
  expect(["127.0.0.1", "localhost", "::1", "0.0.0.0", "::", "192.168.1.5"].map((host) => isLocal(host))).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});

it("takes so much a minute and no more", () => {
  const refused = Array.from({ length: 61 }, () => countWrite(1e9)).map((refusal) => refusal?.status ?? null);
  expect(refused.filter((status) => status === 429)).toHaveLength(1);
  expect(countWrite(1e9 + 61_000)).toBeNull();
});
