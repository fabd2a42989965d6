import { geoGraticule10, geoPath } from "d3";
import { memo, useMemo } from "react";
import { textWidth } from "../timeline/text-width";
import { type Box, overlap } from "./layout";
import styles from "./map.module.css";
import type { Outlines } from "./outlines";
import { type Frame, projectionOf, type Viewport } from "./viewport";

interface Props {
  readonly outlines: Outlines | null;
  readonly viewport: Viewport;
  readonly frame: Frame;
  /** Events known only to a country, by its code: these are tinted. */
  readonly countries: ReadonlyMap<string, number>;
  /** Where no name may stand. */
  readonly taken: readonly Box[];
}

/** A country is named where it is as high as this, in pixels, and as wide as its name. */
const NAMED = 34;
const NAME_SIZE = 12;

/** Land, borders and the names of countries; decoration, what it says stands in the list of places too. */
export const BaseMap = memo(function BaseMap({ outlines, viewport, frame, countries, taken }: Props) {
  const path = useMemo(() => geoPath(projectionOf(viewport, frame)).digits(1), [viewport, frame]);
  const drawn = useMemo(() => {
    if (!outlines) return null;
    const covered = [...taken];
    return {
      graticule: path(geoGraticule10()) ?? "",
      land: path(outlines.land) ?? "",
      borders: path(outlines.borders) ?? "",
      names: outlines.countries.flatMap(({ name, core }) => {
        const [[x0, y0], [x1, y1]] = path.bounds(core);
        const half = textWidth(name, NAME_SIZE) / 2;
        if (x1 - x0 < 2 * half + 12 || y1 - y0 < NAMED) return [];
        const [x, y] = path.centroid(core);
        const box = { x0: x - half, x1: x + half, y0: y - NAME_SIZE, y1: y + 3 };
        const inside = box.x0 > 0 && box.x1 < frame.width && box.y0 > 0 && box.y1 < frame.height;
        if (!inside || covered.some((other) => overlap(other, box))) return [];
        covered.push(box);
        return [{ name, x, y }];
      }),
    };
  }, [outlines, path, frame, taken]);
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
          {drawn.names.map(({ name, x, y }) => (
            <text key={name} className={styles.country} x={x} y={y}>
              {name}
            </text>
          ))}
        </>
      )}
    </g>
  );
});
