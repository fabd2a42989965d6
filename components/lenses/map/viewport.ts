import { type GeoProjection, geoAzimuthalEqualArea, geoDistance, geoNaturalEarth1 } from "d3";

/** Where a map looks: its middle, in degrees, and how close; zoom 0 shows the world, each further step half as much. */
export interface Viewport {
  readonly zoom: number;
  readonly lat: number;
  readonly lon: number;
}

/** Of the drawing, in pixels. */
export interface Frame {
  readonly width: number;
  readonly height: number;
}

export type Point = readonly [x: number, y: number];

interface Spot {
  readonly lat: number;
  readonly lon: number;
}

export const CLOSEST = 8;
/** From here on the map is drawn around its middle, so that shapes there are true; farther away as a map of the world. */
const REGIONAL = 1.3;
const WORLD: Viewport = { zoom: 0, lat: 14, lon: 12 };
const STEEPEST = 80;
/** The world's width and height in Natural Earth's projection at scale 1. */
const SHEET = { width: 5.48, height: 2.85 };
const RADIAN = 180 / Math.PI;

/** The viewport a view's `map` stands for; null if it stands for none. */
export function readViewport(map: string | null): Viewport | null {
  const [zoom, lat, lon] = map?.split("_").map(Number) ?? [];
  return zoom === undefined || lat === undefined || lon === undefined ? null : tidy({ zoom, lat, lon });
}

/** A viewport as a view's `map`. */
export function formatViewport(viewport: Viewport): string {
  const { zoom, lat, lon } = tidy(viewport);
  return [zoom, lat, lon].join("_");
}

/** Inside the bounds, and rounded as the URL has it, so that a link shows exactly what was seen. */
function tidy({ zoom, lat, lon }: Viewport): Viewport {
  const round = (x: number) => Math.round(x * 100) / 100 + 0;
  return {
    zoom: round(clamp(zoom, 0, CLOSEST)),
    lat: round(clamp(lat, -STEEPEST, STEEPEST)),
    lon: round(((((lon + 180) % 360) + 360) % 360) - 180),
  };
}

const clamp = (x: number, least: number, most: number) => Math.min(Math.max(Number.isFinite(x) ? x : 0, least), most);

/** Pixels a radian in the middle of the map. */
export function scaleOf({ zoom }: Viewport, { width, height }: Frame): number {
  return Math.min(width / SHEET.width, height / SHEET.height) * 2 ** zoom;
}

export function projectionOf(viewport: Viewport, frame: Frame): GeoProjection {
  const { lat, lon } = viewport;
  const middle: [number, number] = [frame.width / 2, frame.height / 2];
  const scale = scaleOf(viewport, frame);
  const margin = 40;
  const clip: [Point, Point] = [
    [-margin, -margin],
    [frame.width + margin, frame.height + margin],
  ];
  const projection = isRegional(viewport)
    ? geoAzimuthalEqualArea()
        .rotate([-lon, -lat])
        .clipAngle(reach(viewport, frame) * RADIAN)
        .center([0, 0])
    : geoNaturalEarth1()
        .rotate([-lon, 0])
        .center([0, worldMiddle(lat, scale, frame)]);
  return projection
    .scale(scale)
    .translate(middle)
    .clipExtent(clip as [[number, number], [number, number]]);
}

/** The latitude in the middle of a map of the world, so that it shows no more emptiness beyond the poles than it must. */
function worldMiddle(lat: number, scale: number, { height }: Frame): number {
  const slack = Math.max(SHEET.height / 2 - 0.1 - height / 2 / scale, 0) * RADIAN;
  return clamp(lat, -slack, slack);
}

const isRegional = ({ zoom }: Viewport) => zoom >= REGIONAL;

/** How far from the middle anything can be seen, in radians. */
export function reach(viewport: Viewport, frame: Frame): number {
  if (!isRegional(viewport)) return Math.PI;
  const corner = Math.hypot(frame.width, frame.height) / 2 / scaleOf(viewport, frame);
  return Math.min(2 * Math.asin(Math.min(corner / 2, 1)) * 1.15 + 0.02, 2.6);
}

/** Where spots lie in the drawing, in tenths of a pixel (engines differ in the last digits of a sine); null for those outside it. */
export function locator(viewport: Viewport, frame: Frame): (spot: Spot) => Point | null {
  const projection = projectionOf(viewport, frame);
  const [far, middle] = [reach(viewport, frame), [viewport.lon, viewport.lat] as [number, number]];
  return ({ lat, lon }) => {
    if (geoDistance(middle, [lon, lat]) > far) return null;
    const at = projection([lon, lat]);
    if (!at || !(at[0] >= 0 && at[0] <= frame.width && at[1] >= 0 && at[1] <= frame.height)) return null;
    return [Math.round(at[0] * 10) / 10, Math.round(at[1] * 10) / 10];
  };
}

/** The viewport after its drawing was shifted. */
export function panned(viewport: Viewport, frame: Frame, [dx, dy]: Point): Viewport {
  const at = projectionOf(viewport, frame).invert?.([frame.width / 2 - dx, frame.height / 2 - dy]);
  return at ? tidy({ ...viewport, lon: at[0], lat: at[1] }) : viewport;
}

/** The viewport after zooming by steps around a point of the drawing, which keeps its place on earth. */
export function zoomed(viewport: Viewport, frame: Frame, steps: number, around: Point): Viewport {
  const spot = projectionOf(viewport, frame).invert?.([around[0], around[1]]);
  const closer = tidy({ ...viewport, zoom: viewport.zoom + steps });
  const now = spot && projectionOf(closer, frame)(spot);
  return now ? panned(closer, frame, [around[0] - now[0], around[1] - now[1]]) : closer;
}

const ROOM = { x: 56, y: 44 };

/** The closest viewport, not closer than `most`, that shows all spots with some room; the world if there are none. */
export function fitted(spots: readonly Spot[], frame: Frame, most: number): Viewport {
  if (spots.length === 0) return WORLD;
  const lats = spots.map(({ lat }) => lat);
  const lon = middleOf(spots.map((spot) => spot.lon));
  const middle = { lat: (Math.min(...lats) + Math.max(...lats)) / 2, lon };
  const room = { x: Math.min(ROOM.x, frame.width / 6), y: Math.min(ROOM.y, frame.height / 6) };
  for (let zoom = most; zoom > 0; zoom -= 0.25) {
    const viewport = tidy({ ...middle, zoom });
    const locate = locator(viewport, frame);
    const fits = spots.every((spot) => {
      const at = locate(spot);
      return (
        at && at[0] >= room.x && at[0] <= frame.width - room.x && at[1] >= room.y && at[1] <= frame.height - room.y
      );
    });
    if (fits) return viewport;
  }
  return { ...WORLD, lon: tidy({ ...WORLD, lon }).lon };
}

/** The middle of the shortest stretch around the globe that holds all longitudes. */
function middleOf(longitudes: readonly number[]): number {
  const sorted = [...new Set(longitudes)].sort((a, b) => a - b);
  let [from, widest] = [sorted[0] ?? 0, -1];
  sorted.forEach((lon, i) => {
    const next = sorted[i + 1] ?? (sorted[0] ?? 0) + 360;
    if (next - lon > widest) [from, widest] = [next, next - lon];
  });
  return from + (360 - widest) / 2;
}
