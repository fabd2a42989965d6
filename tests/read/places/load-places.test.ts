import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadPlaces, placeProblems } from "../../../lib/knowledge/places";

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(path.join(os.tmpdir(), "places-"));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

function project(name: string): string {
  const root = path.join(dir, name);
  mkdirSync(path.join(root, "seeds"), { recursive: true });
  cpSync(path.resolve("seeds/names"), path.join(root, "seeds", "names"), { recursive: true });
  mkdirSync(path.join(root, "data", "gazetteer"), { recursive: true });
  return root;
}

test("without the list of towns the error names the command that makes it", () => {
  expect(() => loadPlaces(project("missing"))).toThrow(/node scripts\/build-gazetteer\.mjs/);
});

test.each([
  ["empty", ""],
  ["garbage", "no gazetteer at all, just words that go on for a while"],
])("a broken list of towns (%s) says so too", (name, bytes) => {
  const root = project(name);
  writeFileSync(path.join(root, "data", "gazetteer", "towns.bin"), bytes);
  expect(() => loadPlaces(root)).toThrow(/broken.*node scripts\/build-gazetteer\.mjs/);
});

test("the lists that come with the project have no wrong rows", () => {
  loadPlaces();
  expect(placeProblems()).toEqual([]);
}, 30_000);

test("every country has a point and a GeoNames id, and towns lie in countries", () => {
  const gazetteer = loadPlaces();
  for (const code of ["UA", "RU", "US", "PS", "XK", "TW", "SS"]) {
    const country = gazetteer.area(code);
    expect(country?.geonamesId, code).toBeGreaterThan(0);
    expect(country?.lat, code).not.toBeNull();
  }
  expect(gazetteer.place("gn-703448")).toMatchObject({ name: "Kyiv", country: "UA" });
});
