import { expect, it } from "vitest";
import { countFailure, countWrite, isLocal, refuseForeign } from "../../lib/intake/write-access";

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
  expect(refuseForeign(headers(more), "127.0.0.1")?.status ?? null).toBe(may ? null : 403);
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

it("takes so much a minute of each, and no more", () => {
  const refused = Array.from({ length: 61 }, () => countWrite("Vera", 1e9)).map((refusal) => refusal?.status ?? null);
  expect(refused.filter((status) => status === 429)).toHaveLength(1);
  expect(countWrite("Oleg", 1e9)).toBeNull();
  expect(countWrite("Vera", 1e9 + 61_000)).toBeNull();
});

it("bears so many wrong tokens a minute and no more", () => {
  const refused = Array.from({ length: 21 }, () => countFailure(2e9)).map((refusal) => refusal?.status ?? null);
  expect(refused.filter((status) => status === 429)).toHaveLength(1);
  expect(countFailure(2e9 + 61_000)).toBeNull();
});
