import { geoArea, geoContains } from "d3";
import type { Feature, Geometry, MultiLineString, MultiPolygon, Polygon } from "geojson";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Polygon as PolygonObject, Topology } from "topojson-specification";
import { countryOfNumber } from "./country-codes";

/** The outlines of the world, as drawn under the marks. */
export interface Outlines {
  readonly land: Geometry | Feature;
  /** Between countries, without coasts. */
  readonly borders: MultiLineString;
  readonly countries: readonly Country[];
}

export interface Country {
  /** ISO 3166-1 alpha-2; null for those that have none. */
  readonly code: string | null;
  readonly name: string;
  readonly outline: Feature<Polygon | MultiPolygon>;
  /** Its largest part, where its name belongs. */
  readonly core: Polygon;
}

type Countries = GeometryCollection<{ name: string }>;
export type World = Topology<{ countries: Countries; land: GeometryCollection }>;

/** Without an ISO code, but known to gazetteers by one of the user-assigned ones. */
const UNLISTED: Readonly<Record<string, string>> = { Kosovo: "XK" };

/** Land, borders and countries of a world atlas, with the borders that our gazetteer has. */
export function outlinesOf(atlas: World): Outlines {
  const world = asGazetteer(atlas);
  const { countries, land } = world.objects;
  return {
    land: feature(world, land) as unknown as Feature,
    borders: mesh(world, countries, (a, b) => a !== b),
    countries: feature(world, countries).features.map((outline) => {
      const { name } = outline.properties;
      const code = countryOfNumber(String(outline.id ?? "").padStart(3, "0")) ?? UNLISTED[name] ?? null;
      return { code, name, outline: outline as Country["outline"], core: largest(outline.geometry as Polygon) };
    }),
  };
}

function largest(shape: Polygon | MultiPolygon): Polygon {
  const parts = shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates;
  const polygons = parts.map((coordinates): Polygon => ({ type: "Polygon", coordinates }));
  const areas = polygons.map((polygon) => geoArea(polygon));
  return polygons[areas.indexOf(Math.max(...areas))] ?? { type: "Polygon", coordinates: [] };
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
