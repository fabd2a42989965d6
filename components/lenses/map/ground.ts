import { geoDistance, geoGraticule10 } from "d3";
import type { LineString, MultiLineString, MultiPolygon, Polygon } from "geojson";
import { textWidth } from "../../marks/text-width";
import { type Box, overlap } from "./layout";
import type { Outlines, Piece } from "./outlines";
import { type Frame, locator, reach, scaleOf, type Viewport } from "./viewport";

// What lies under the marks of a map, whatever draws it.

/** A country is named where it is as large as this across, in pixels, and wide enough for its name. */
const NAMED = 34;
const NAME_SIZE = 12;

/** Land and borders that a viewport may show. */
export function inSight({ land, borders }: Outlines, viewport: Viewport, frame: Frame) {
  const far = reach(viewport, frame);
  const isSeen = ({ middle, radius }: Piece<Polygon | LineString>) =>
    geoDistance(middle, [viewport.lon, viewport.lat]) < far + radius;
  const polygons = land.filter(isSeen).map(({ shape }) => shape.coordinates);
  const lines = borders.filter(isSeen).map(({ shape }) => shape.coordinates);
  return {
    graticule: geoGraticule10(),
    land: { type: "MultiPolygon", coordinates: polygons } satisfies MultiPolygon,
    borders: { type: "MultiLineString", coordinates: lines } satisfies MultiLineString,
  };
}

/** How strongly a country is tinted, from 0 to 1, for its number of events; `most` is the largest. */
export const tintOf = (count: number, most: number): number => 0.35 + (0.65 * count) / most;

/** The names of the countries that have room for them, largest first, where they cover nothing. */
export function countryNames({ countries }: Outlines, viewport: Viewport, frame: Frame, taken: readonly Box[]) {
  const [locate, scale] = [locator(viewport, frame), scaleOf(viewport, frame)];
  const covered = [...taken];
  return [...countries]
    .sort((a, b) => b.core.size - a.core.size)
    .flatMap(({ name, core }) => {
      const half = textWidth(name, NAME_SIZE) / 2;
      const [lon, lat] = core.middle;
      const at = core.size * scale > Math.max(half * 1.6, NAMED) ? locate({ lon, lat }) : null;
      if (!at) return [];
      const [x, y] = at;
      const box = { x0: x - half, x1: x + half, y0: y - NAME_SIZE, y1: y + 3 };
      const inside = box.x0 > 0 && box.x1 < frame.width && box.y0 > 0 && box.y1 < frame.height;
      if (!inside || covered.some((other) => overlap(other, box))) return [];
      covered.push(box);
      return [{ name, x, y }];
    });
}
