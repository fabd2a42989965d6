import { type GeoPath, geoPath } from "d3";
import { memo, useMemo } from "react";
import { countryNames, inSight, tintOf } from "./ground";
import type { Box } from "./layout";
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
            return d && <path key={code} className={styles.tint} d={d} fillOpacity={tintOf(count, most)} />;
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

function shapes(outlines: Outlines, viewport: Viewport, frame: Frame, path: GeoPath) {
  const { graticule, land, borders } = inSight(outlines, viewport, frame);
  return { graticule: path(graticule) ?? "", land: path(land) ?? "", borders: path(borders) ?? "" };
}
