import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { geoContains, geoDistance } from "d3";
import { describe, expect, test } from "vitest";
import { badgeName } from "../../components/lenses/map/badge-name";
import { short } from "../../components/lenses/map/badges";
import { apart, badgeLabel, sceneOf, viewportOf } from "../../components/lenses/map/layout";
import { neighbour } from "../../components/lenses/map/neighbour";
import { outlinesOf, type World } from "../../components/lenses/map/outlines";
import { firstAt, markOf, placed, placeless } from "../../components/lenses/map/places";
import {
  CLOSEST,
  fitted,
  formatViewport,
  locator,
  panned,
  projectionOf,
  readViewport,
  zoomed,
} from "../../components/lenses/map/viewport";
import type { EventPlace } from "../../lib/answers/rows";
import { columnsOfRows } from "../../lib/columns/columns-of-rows";
import { select } from "../../lib/columns/select";
import { EMPTY_VIEW, parseView } from "../../lib/view";
import { eventRow } from "./event-row";

const FRAME = { width: 1000, height: 500 };

const place = (id: string, lat: number | null, lon: number | null, more: Partial<EventPlace> = {}): EventPlace => ({
  ...{ id, name: id, kind: "town", country: null, lat, lon },
  ...more,
});
const lisbon = place("Lisbon", 38.72, -9.14);
const porto = place("Porto", 41.15, -8.61);
const suva = place("Suva", -18.14, 178.44);
const apia = place("Apia", -13.83, -171.77);
const peru = place("Peru", -10, -76, { kind: "country", country: "PE" });
const alps = place("Alps", 46.5, 9, { kind: "area" });

function placedOf(places: readonly (EventPlace | null)[]) {
  const events = places.map((place, i) => eventRow(`e${i}`, "2025-05-01", { number: i + 1, place }));
  const { columns } = columnsOfRows(events);
  const selection = select(columns, EMPTY_VIEW, null);
  return { columns, selection, ...placed(columns, selection) };
}
const marksOf = (...places: EventPlace[]) => placedOf(places).marks;

describe("what is on the map", () => {
  test("several places are called by what they share, never by one of them", () => {
    const pt = (id: string, lat: number) => place(id, lat, -9, { country: "PT" });
    const es = place("Vigo", 42.2, -8.7, { country: "ES" });
    const fr = place("Pau", 43.3, -0.4, { country: "FR" });
    const label = (...places: EventPlace[]) => badgeLabel(marksOf(...places));
    expect(label(pt("Lisbon", 38.7))).toBe("Lisbon");
    expect(label(pt("Lisbon", 38.7), pt("Porto", 41.1), pt("Faro", 37))).toBe("Portugal, 3 places");
    expect(label(pt("Lisbon", 38.7), es)).toMatch(/^(Portugal and Spain|Spain and Portugal)$/);
    expect(label(pt("Lisbon", 38.7), es, fr)).toBe("3 places");
  });

  test("events without a place are at hand, the most important first", () => {
    const rows = [1, 5, 3].map((importance, i) =>
      eventRow(`e${i}`, "2025-05-01", { number: i + 1, importance, place: i === 2 ? lisbon : null }),
    );
    const { columns, rows: ordered } = columnsOfRows(rows);
    const found = placeless(columns, select(columns, EMPTY_VIEW, null), 5).map((at) => ordered[at]?.id);
    expect(found).toEqual(["e1", "e0"]);
    expect(placeless(columns, select(columns, EMPTY_VIEW, null), 1).map((at) => ordered[at]?.id)).toEqual(["e1"]);
  });
  test("every event is at its place, or counted among those that cannot be", () => {
    const events = [
      lisbon,
      lisbon,
      porto,
      null,
      place("Asia", 30, 90, { kind: "continent" }),
      place("Somewhere", null, null),
    ];
    const { marks, without, vague } = placedOf(events);
    expect(marks.map(({ id, count }) => [id, count])).toEqual([
      ["Lisbon", 2],
      ["Porto", 1],
    ]);
    expect([without, vague]).toEqual([1, 2]);
  });

  test("only what is in view and in range is counted, and the first events of a place are found", () => {
    const { columns } = placedOf([lisbon, porto, lisbon, lisbon]);
    const none = select(columns, parseView("from=2026-01-01"), null);
    expect(placed(columns, none)).toEqual({ marks: [], without: 0, vague: 0 });
    expect(firstAt(columns, none, "Lisbon", 4)).toEqual([]);
    expect(firstAt(columns, select(columns, EMPTY_VIEW, null), "Lisbon", 2)).toEqual([0, 2]);
  });

  test("a town is a point, a region soft, a country tinted by its code", () => {
    const marks = marksOf(lisbon, peru, peru, alps);
    const scene = sceneOf(marks, viewportOf(marks, FRAME), FRAME);
    expect(scene.rings.map(({ id }) => id)).toEqual(["Alps"]);
    expect([...scene.countries]).toEqual([["PE", 2]]);
    expect(scene.badges.flatMap(({ marks }) => marks.map(({ id }) => id)).sort()).toEqual(["Alps", "Lisbon", "Peru"]);
  });

  test("places too close become one badge with their sum, and come apart on going closer", () => {
    const marks = marksOf(lisbon, lisbon, porto);
    const world = { zoom: 0, lat: 0, lon: 0 };
    const [badge, ...others] = sceneOf(marks, world, FRAME).badges;
    expect(others).toEqual([]);
    expect(badge?.count).toBe(3);
    if (!badge) throw new Error("no badge");
    const closer = apart(badge, world, FRAME);
    expect(closer && sceneOf(marks, closer, FRAME).badges.length).toBe(2);
    expect(badgeName(badge)).toBe("2 places, 3 events: Lisbon, Porto");
  });

  test("places at one spot never come apart", () => {
    const twin = place("Lisbon district", 38.72, -9.14, { kind: "region" });
    const [badge] = sceneOf(marksOf(lisbon, twin), { zoom: 2, lat: 38, lon: -9 }, FRAME).badges;
    expect(badge && apart(badge, { zoom: 2, lat: 38, lon: -9 }, FRAME)).toBeNull();
  });

  test("no two badges overlap, no label lies on a badge or label, and every event is counted", () => {
    const towns = Array.from({ length: 300 }, (_, i) =>
      place(`town ${i}`, ((i * 37) % 120) - 55, ((i * 73) % 340) - 170),
    );
    for (const zoom of [0, 1, 2.5]) {
      const { badges, outside, taken } = sceneOf(marksOf(...towns), { zoom, lat: 10, lon: 20 }, FRAME);
      expect(badges.reduce((sum, { count }) => sum + count, 0) + outside).toBe(300);
      for (const [i, a] of badges.entries())
        for (const b of badges.slice(i + 1))
          expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(a.radius + b.radius);
      const labels = taken.slice(badges.length);
      expect(labels.length).toBe(badges.filter(({ label }) => label).length);
      for (const [i, a] of labels.entries())
        for (const b of [...taken.slice(0, badges.length), ...labels.slice(i + 1)])
          expect(a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1).toBe(false);
    }
  });

  test("a place without events is still a mark where it is asked for", () => {
    const mark = markOf(lisbon, 0);
    expect(mark && sceneOf([mark], viewportOf([mark], FRAME), FRAME).badges[0]?.radius).toBe(9);
  });
});

describe("where the map looks", () => {
  test("all places are inside the drawing, across the date line too", () => {
    for (const places of [[lisbon], [lisbon, porto], [lisbon, peru, suva], [suva, apia], []]) {
      const marks = marksOf(...places);
      const viewport = viewportOf(marks, FRAME);
      expect(sceneOf(marks, viewport, FRAME).outside).toBe(0);
      expect(readViewport(formatViewport(viewport))).toEqual(viewport);
      expect(parseView(`lens=map&map=${formatViewport(viewport)}`).map).toBe(formatViewport(viewport));
    }
    expect(viewportOf(marksOf(suva, apia), FRAME).zoom).toBeGreaterThan(2);
  });

  test("a country alone is not looked at as closely as a town", () => {
    expect(viewportOf(marksOf(peru), FRAME).zoom).toBeLessThan(viewportOf(marksOf(lisbon), FRAME).zoom);
  });

  test("zooming keeps the spot under the pointer, panning moves it with the hand", () => {
    for (const zoom of [0.5, 1, 2, 4]) {
      const viewport = { zoom, lat: 30, lon: 15 };
      const spot = projectionOf(viewport, FRAME).invert?.([600, 200]);
      if (!spot) throw new Error("off the map");
      const at = projectionOf(zoomed(viewport, FRAME, 0.5, [600, 200]), FRAME)(spot);
      expect(at?.[0]).toBeCloseTo(600, -1.2);
      expect(at?.[1]).toBeCloseTo(200, -1.2);
    }
    const before = locator({ zoom: 3, lat: 40, lon: -8 }, FRAME)({ lat: 38.72, lon: -9.14 });
    const after = locator(panned({ zoom: 3, lat: 40, lon: -8 }, FRAME, [50, -20]), FRAME)({ lat: 38.72, lon: -9.14 });
    expect((after?.[0] ?? 0) - (before?.[0] ?? 0)).toBeCloseTo(50, -1);
    expect((after?.[1] ?? 0) - (before?.[1] ?? 0)).toBeCloseTo(-20, -1);
  });

  test("no gesture leaves the earth or the scale", () => {
    let viewport = fitted([], FRAME, 5);
    for (const step of [3, 3, 3, 3, -20]) {
      viewport = zoomed(viewport, FRAME, step, [0, 0]);
      viewport = panned(viewport, FRAME, [5000, 5000]);
      expect(viewport.zoom).toBeGreaterThanOrEqual(0);
      expect(viewport.zoom).toBeLessThanOrEqual(CLOSEST);
      expect(Math.abs(viewport.lat)).toBeLessThanOrEqual(85);
      expect(Math.abs(viewport.lon)).toBeLessThanOrEqual(180);
      expect(parseView(`lens=map&map=${formatViewport(viewport)}`).map).toBe(formatViewport(viewport));
    }
  });

  test("what lies on the other side of the earth is outside", () => {
    expect(locator({ zoom: 3, lat: 38, lon: -9 }, FRAME)(suva as { lat: number; lon: number })).toBeNull();
  });
});

test.each([
  [7, "7"],
  [999, "999"],
  [1000, "1k"],
  [1234, "1.2k"],
  [9960, "10k"],
  [35_499, "35k"],
  [999_499, "999k"],
  [999_600, "1M"],
  [2_460_000, "2.5M"],
])("%i events are written %s on a disk", (count, words) => expect(short(count)).toBe(words));

test("arrows go to the nearest badge that way", () => {
  const spots = [
    { id: "here", x: 100, y: 100 },
    { id: "east", x: 150, y: 110 },
    { id: "far east", x: 400, y: 100 },
    { id: "south", x: 110, y: 300 },
  ];
  const [here] = spots;
  if (!here) throw new Error("none");
  expect(neighbour(spots, here, "ArrowRight")?.id).toBe("east");
  expect(neighbour(spots, here, "ArrowDown")?.id).toBe("south");
  expect(neighbour(spots, here, "ArrowLeft")).toBeNull();
});

describe.each(["110m", "50m"])("the outlines (%s)", (detail) => {
  const file = createRequire(import.meta.url).resolve(`world-atlas/countries-${detail}.json`);
  const { countries, borders, land } = outlinesOf(JSON.parse(readFileSync(file, "utf8")) as World);
  const at = (lat: number, lon: number) => countries.filter(({ outline }) => geoContains(outline, [lon, lat]));

  test("countries are known by our codes", () => {
    const codes = countries.map(({ code }) => code);
    for (const code of ["FR", "US", "UA", "XK", "TW", "CI", "MK", "SZ", "PS"]) expect(codes).toContain(code);
    expect(countries.filter(({ code }) => code === null).length).toBeLessThan(8);
    expect(new Set(codes.filter(Boolean)).size).toBe(codes.filter(Boolean).length - (detail === "50m" ? 1 : 0));
  });

  test("a spot lies in the country of our gazetteer", () => {
    expect(at(48.85, 2.35).map(({ code }) => code)).toEqual(["FR"]);
    expect(at(45.2, 34.1).map(({ code }) => code)).toEqual(["UA"]);
    expect(at(45.04, 39).map(({ code }) => code)).toEqual(["RU"]);
    expect(borders.length).toBeGreaterThan(100);
  });

  test("the circle around each piece holds all of it", () => {
    for (const { shape, middle, radius } of land)
      for (const ring of shape.coordinates)
        for (const [lon = 0, lat = 0] of ring)
          expect(geoDistance(middle, [lon, lat])).toBeLessThanOrEqual(radius + 1e-9);
  });

  test("a name belongs to the largest part of its country", () => {
    const france = countries.find(({ code }) => code === "FR");
    expect(france && Math.hypot(france.core.middle[0] - 2.5, france.core.middle[1] - 46.5)).toBeLessThan(1);
  });
});
