import { type GeoPath, geoDistance, geoGraticule10, geoPath } from "d3";
import type { LineString, Polygon } from "geojson";
import { memo, useMemo } from "react";
import { textWidth } from "../../marks/text-width";
import { type Box, overlap } from "./layout";
import styles from "./map.module.css";
import type { Outlines, Piece } from "./outlines";
import { type Frame, locator, projectionOf, reach, scaleOf, type Viewport } from "./viewport";

interface Props {
  readonly outlines: Outlines | null;
  readonly viewport: Viewport;
  readonly frame: Frame;
  /** Events known only to a country, by its code: these are tinted. */
  readonly countries: ReadonlyMap<string, number>;
  /** Where no name may stand. */
  readonly taken: readonly Box[];
}

/** A country is named where it is as large as this across, in pixels, and wide enough for its name. */
const NAMED = 34;
const NAME_SIZE = 12;

/** Land, borders and the names of countries; decoration, what it says stands in the list of places too. */
export const BaseMap = memo(function BaseMap({ outlines, viewport, frame, countries, taken }: Props) {
  const path = useMemo(() => geoPath(projectionOf(viewport, frame)).digits(1), [viewport, frame]);
  const drawn = useMemo(() => outlines && shapes(outlines, viewport, frame, path), [outlines, viewport, frame, path]);
  const names = useMemo(
    () => (outlines ? countryNames(outlines, viewport, frame, taken) : []),
    [outlines, viewport, frame, taken],
  );
  const most = Math.max(...countries.values(), 1);
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it can have focus
    <g aria-hidden="true">
      {drawn && (
        <>
          <path className={styles.graticule} d={drawn.graticule} />
          <path className={styles.land} d={drawn.land} />
          {outlines?.countries.map(({ code, outline }) => {
            const count = code === null ? undefined : countries.get(code);
            if (count === undefined) return null;
            const d = path(outline);
            return d && <path key={code} className={styles.tint} d={d} fillOpacity={0.35 + (0.65 * count) / most} />;
          })}
          <path className={styles.borders} d={drawn.borders} />
          {names.map(({ name, x, y }) => (
            <text key={name} className={styles.country} x={x} y={y}>
              {name}
            </text>
          ))}
        </>
      )}
    </g>
  );
});

function shapes({ land, borders }: Outlines, viewport: Viewport, frame: Frame, path: GeoPath) {
  const far = reach(viewport, frame);
  const inSight = ({ middle, radius }: Piece<Polygon | LineString>) =>
    geoDistance(middle, [viewport.lon, viewport.lat]) < far + radius;
  const polygons = land.filter(inSight).map(({ shape }) => shape.coordinates);
  const lines = borders.filter(inSight).map(({ shape }) => shape.coordinates);
  return {
    graticule: path(geoGraticule10()) ?? "",
    land: path({ type: "MultiPolygon", coordinates: polygons }) ?? "",
    borders: path({ type: "MultiLineString", coordinates: lines }) ?? "",
  };
}

/** The names of the countries that have room for them, largest first, where they cover nothing. */
function countryNames({ countries }: Outlines, viewport: Viewport, frame: Frame, taken: readonly Box[]) {
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
