import { expect, test } from "vitest";
import { sceneOf, viewportOf } from "../../components/lenses/map/layout";
import type { Outlines } from "../../components/lenses/map/outlines";
import { placed } from "../../components/lenses/map/places";
import { type MapColours, mapLegend, paintMap, paintMapSign } from "../../components/lenses/map/save/paint-map";
import { mapWords } from "../../components/lenses/map/save/save-map";
import { readViewport } from "../../components/lenses/map/viewport";
import { textWidth } from "../../components/marks/text-width";
import { SvgPen } from "../../components/paint/svg-pen";
import type { EventPlace } from "../../lib/answers/rows";
import { columnsOfRows } from "../../lib/columns/columns-of-rows";
import { select } from "../../lib/columns/select";
import { EVENT_TYPES } from "../../lib/domain";
import { parseView } from "../../lib/view";
import { eventRow } from "./event-row";

const FRAME = { width: 800, height: 400 };
const COLOURS: MapColours = {
  ...{ paper: "rgb(255 255 255)", raised: "rgb(250 250 250)", ink: "rgb(0 0 0)", ink2: "rgb(60 60 60)" },
  ...{ ink3: "rgb(90 90 90)", line: "rgb(200 200 200)", line2: "rgb(220 220 220)", accent: "rgb(0 0 255)" },
  ...{ land: "rgb(240 240 200)", border: "rgb(150 150 150)", sans: "sans-serif" },
  types: Object.fromEntries(EVENT_TYPES.map((type) => [type, "rgb(200 0 0)"])) as MapColours["types"],
};

const place = (id: string, lat: number | null, lon: number | null, more: Partial<EventPlace> = {}): EventPlace => ({
  ...{ id, name: id, kind: "town", country: null, lat, lon },
  ...more,
});
const PLACES = [
  ...[place("Lisbon & more", 38.72, -9.14), place("Kyiv", 50.45, 30.52), place("Kyiv", 50.45, 30.52)],
  ...[place("Peru", -10, -76, { kind: "country", country: "PE" }), place("Alps", 46.5, 9, { kind: "area" })],
  ...[place("Nowhere", null, null), null],
];

/** Peru as a square, and a border across it. */
const square = [[-80, -15], [-80, -5], [-70, -5], [-70, -15], [-80, -15]]; // biome-ignore format: a square
const OUTLINES: Outlines = {
  land: [{ shape: { type: "Polygon", coordinates: [square] }, middle: [-75, -10], radius: 0.2 }],
  borders: [
    { shape: { type: "LineString", coordinates: [[-80, -15], [-70, -5]] }, middle: [-75, -10], radius: 0.2 }, // biome-ignore format: a line
  ],
  countries: [
    {
      ...{ code: "PE", name: "Peru" },
      outline: { type: "Feature", properties: {}, geometry: { type: "Polygon", coordinates: [square] } },
      core: { middle: [-75, -10], size: 0.2 },
    },
  ],
};

function mapOf(query: string, outlines: Outlines | null = OUTLINES) {
  const view = parseView(query);
  const rows = PLACES.map((at, i) => eventRow(`e${i}`, "2025-05-01", { number: i + 1, place: at }));
  const { columns } = columnsOfRows(rows);
  const shown = placed(columns, select(columns, view, null));
  const viewport = readViewport(view.map) ?? viewportOf(shown.marks, FRAME);
  const scene = sceneOf(shown.marks, viewport, FRAME);
  const pen = new SvgPen((text) => ({ width: textWidth(text, 12) }) as TextMetrics);
  paintMap(pen, COLOURS, { scene, outlines, viewport, frame: FRAME, current: new Set(["Kyiv"]) });
  const parsed = new DOMParser().parseFromString(pen.file(800, 400, "A"), "image/svg+xml");
  const legend = mapLegend(scene);
  return {
    ...{ parsed, pen, legend, scene, said: mapWords({ scene, placed: shown, view }) },
    words: [...parsed.querySelectorAll("text")].map((each) => each.textContent ?? ""),
    fills: [...parsed.querySelectorAll("path")].map((each) => each.getAttribute("fill")),
  };
}

test("a picture of the map holds land, borders, marks, their counts and the names there is room for", () => {
  const { words, fills, parsed } = mapOf("lens=map");
  for (const each of ["Lisbon & more", "Kyiv", "2", "1"]) expect(words).toContain(each);
  expect(fills).toContain("#f0f0c8"); // land
  const tint = [...parsed.querySelectorAll("path")].find((each) => each.getAttribute("fill") === "#0000ff");
  expect(Number(tint?.getAttribute("fill-opacity"))).toBeGreaterThan(0.05);
  const strokes = [...parsed.querySelectorAll("path")].map((each) => each.getAttribute("stroke"));
  for (const each of ["#969696", "#000000"]) expect(strokes).toContain(each); // the border; the place that is filtered by
  const rough = [...parsed.querySelectorAll("path")].filter((each) => each.getAttribute("stroke-dasharray"));
  expect(rough).toHaveLength(2); // Peru and the Alps
  expect(mapOf("lens=map", null).words).toContain("Kyiv"); // marks stand without outlines
});

test("only the part that is seen is in it, and it says what is not", () => {
  const all = mapOf("lens=map&from=2025-05-01&to=2025-05-31");
  expect(all.said).toBe(
    "1–31 May 2025: 5 events at 4 places; 1 event without a place; 1 event placed too vaguely to draw",
  );
  const part = mapOf("lens=map&map=5_50.45_30.52");
  expect(part.words).toContain("Kyiv");
  expect(part.words).not.toContain("Lisbon & more");
  expect(part.said).toMatch(/^2 events at 1 place; 3 events outside this part of the map; /);
});

test("the legend says what is there, and nothing else", () => {
  const all = mapOf("lens=map");
  expect(all.legend.map(({ sign }) => sign)).toEqual(["exact", "rough", "ring", "tint"]);
  expect(mapOf("lens=map&place=Kyiv").legend.map(({ sign }) => sign)).toEqual(["exact"]);
  for (const entry of [...all.legend, { sign: "several" as const, words: "" }]) {
    const pen = new SvgPen(() => ({ width: 1 }) as TextMetrics);
    paintMapSign(pen, COLOURS, entry, 10, 10);
    expect(pen.file(40, 20, "A")).toMatch(/<(?:path|rect) /);
  }
});
