import { geoArea, geoCentroid, geoContains, geoDistance } from "d3";
import type { Feature, LineString, MultiPolygon, Polygon, Position } from "geojson";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Polygon as PolygonObject, Topology } from "topojson-specification";
import { countryOfNumber } from "./country-codes";

/** The outlines of the world, as drawn under the marks, in pieces of which a close map draws only those in sight. */
export interface Outlines {
  readonly land: readonly Piece<Polygon>[];
  /** Between countries, without coasts. */
  readonly borders: readonly Piece<LineString>[];
  readonly countries: readonly Country[];
}

/** A shape and a circle around all of it. */
export interface Piece<Shape extends Polygon | LineString> {
  readonly shape: Shape;
  readonly middle: Degrees;
  /** In radians. */
  readonly radius: number;
}

type Degrees = [lon: number, lat: number];

export interface Country {
  /** ISO 3166-1 alpha-2; null for those that have none. */
  readonly code: string | null;
  readonly name: string;
  readonly outline: Feature<Polygon | MultiPolygon>;
  /** The middle of its largest part, where its name belongs, and how large that is, in radians across. */
  readonly core: { readonly middle: Degrees; readonly size: number };
}

interface Named {
  readonly name: string;
}

type Countries = GeometryCollection<Named>;
export type World = Topology<{ countries: Countries; land: GeometryCollection }>;

/** Without an ISO code, but known to gazetteers by one of the user-assigned ones. */
const UNLISTED: Readonly<Record<string, string>> = { Kosovo: "XK" };

/** Land, borders and countries of a world atlas, with the borders that our gazetteer has. */
export function outlinesOf(atlas: World): Outlines {
  const world = asGazetteer(atlas);
  const features = feature(world, world.objects.countries).features as Feature<Polygon | MultiPolygon, Named>[];
  const lines = mesh(world, world.objects.countries, (a, b) => a !== b).coordinates;
  return {
    land: features.flatMap(({ geometry }) =>
      polygonsOf(geometry).map((shape) => piece(shape, shape.coordinates.flat())),
    ),
    borders: lines.map((coordinates) => piece({ type: "LineString", coordinates }, coordinates)),
    countries: features.map((outline) => {
      const { name } = outline.properties;
      const code = countryOfNumber(String(outline.id ?? "").padStart(3, "0")) ?? UNLISTED[name] ?? null;
      return { code, name, outline, core: coreOf(outline.geometry) };
    }),
  };
}

function polygonsOf(shape: Polygon | MultiPolygon): Polygon[] {
  const parts = shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates;
  return parts.map((coordinates) => ({ type: "Polygon", coordinates }));
}

function coreOf(shape: Polygon | MultiPolygon): Country["core"] {
  let core: Country["core"] = { middle: [0, 0], size: 0 };
  for (const polygon of polygonsOf(shape)) {
    const size = Math.sqrt(geoArea(polygon));
    if (size > core.size) core = { middle: geoCentroid(polygon), size };
  }
  return core;
}

function piece<Shape extends Polygon | LineString>(shape: Shape, points: readonly Position[]): Piece<Shape> {
  const middle = geoCentroid({ type: "MultiPoint", coordinates: [...points] });
  const radius = points.reduce((most, [lon = 0, lat = 0]) => Math.max(most, geoDistance(middle, [lon, lat])), 0);
  return { shape, middle, radius };
}

/** A spot in Crimea: the atlas draws who controls it, GeoNames and the UN count it to Ukraine, and so do all our places. */
const CRIMEA = [34.1, 45.2] as const;

function asGazetteer(world: World): World {
  const { countries } = world.objects;
  const of = (digits: string) => countries.geometries.find(({ id }) => id === digits);
  const [russia, ukraine] = [of("643"), of("804")];
  if (russia?.type !== "MultiPolygon" || !ukraine || !("arcs" in ukraine)) return world;
  const holds = (arcs: number[][]) => {
    const object: PolygonObject = { type: "Polygon", arcs };
    return geoContains(feature(world, object), [...CRIMEA]);
  };
  const moved = russia.arcs.filter(holds);
  const own = ukraine.type === "Polygon" ? [ukraine.arcs] : ukraine.type === "MultiPolygon" ? ukraine.arcs : [];
  const geometries = countries.geometries.map((geometry) => {
    if (geometry === russia) return { ...russia, arcs: russia.arcs.filter((arcs) => !moved.includes(arcs)) };
    if (geometry === ukraine)
      return { ...geometry, type: "MultiPolygon", arcs: [...own, ...moved] } as unknown as typeof geometry;
    return geometry;
  });
  return { ...world, objects: { ...world.objects, countries: { ...countries, geometries } } };
}
