"use client";

import { type KeyboardEvent, type MouseEvent, useMemo, useRef, useState } from "react";
import { useWidth } from "../../ui/use-width";
import { BaseMap } from "./base-map";
import styles from "./map.module.css";
import { useMapGestures } from "./use-map-gestures";
import { useOutlines } from "./use-outlines";
import { CLOSEST, type Frame, type Point, projectionOf, type Viewport } from "./viewport";

/** A point on earth, in degrees, rounded to steps of about ten metres. */
export interface Spot {
  readonly lat: number;
  readonly lon: number;
}

interface Props {
  readonly spot: Spot;
  readonly onPick: (spot: Spot) => void;
}

const SERVER_WIDTH = 320;
const FINE = 3;
const STEP = 40;
const FINE_STEP = 4;
const NOBODY: ReadonlyMap<string, number> = new Map();
const WAYS: Readonly<Record<string, Point>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** A map whose middle is the point that is picked: it is dragged, clicked or moved by arrow keys until a cross lies on the place. */
export function PointPicker({ spot, onPick }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState(spot.lat === 0 && spot.lon === 0 ? 0 : 4);
  const { width, measured } = useWidth(box, SERVER_WIDTH);
  const frame = useMemo<Frame>(() => ({ width, height: Math.round(Math.max(width * 0.6, 200)) }), [width]);
  const viewport = useMemo<Viewport>(() => ({ ...spot, zoom }), [spot, zoom]);
  const outlines = useOutlines(zoom >= FINE);
  const pick = ({ lat, lon }: Spot) =>
    onPick({ lat: rounded(Math.min(90, Math.max(-90, lat))), lon: rounded(around(lon)) });
  useMapGestures(box, {
    viewport,
    frame,
    move: (moved) => {
      setZoom(moved.zoom);
      pick(moved);
    },
  });
  const pickAt = ([x, y]: Point) => {
    const [lon, lat] = projectionOf(viewport, frame).invert?.([x, y]) ?? [Number.NaN, Number.NaN];
    if (Number.isFinite(lat) && Number.isFinite(lon)) pick({ lat, lon });
  };
  const scale = (steps: number) => setZoom(Math.min(CLOSEST, Math.max(0, zoom + steps)));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const way = WAYS[event.key];
    const step = event.shiftKey ? FINE_STEP : STEP;
    if (way) pickAt([frame.width / 2 + way[0] * step, frame.height / 2 + way[1] * step]);
    else if (event.key === "+" || event.key === "=") scale(1);
    else if (event.key === "-") scale(-1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onClick = (event: MouseEvent<HTMLElement>) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    pickAt([event.clientX - left, event.clientY - top]);
  };
  const [x, y] = [frame.width / 2, frame.height / 2];
  return (
    <div className={styles.picker}>
      {/* a map that is moved by keys is neither a button nor a field */}
      <div
        ref={box}
        className={styles.stage}
        data-measured={measured}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is moved by keys
        tabIndex={0}
        role="application"
        aria-label="Map: arrow keys move it under the cross, with Shift by little; plus and minus zoom."
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <svg
          className={styles.still}
          width="100%"
          height={measured ? frame.height : undefined}
          viewBox={`0 0 ${frame.width} ${frame.height}`}
          aria-hidden="true"
        >
          <BaseMap outlines={outlines} viewport={viewport} frame={frame} countries={NOBODY} taken={[]} />
          <path className={styles.cross} d={`M${x - 14},${y}h10m8,0h10M${x},${y - 14}v10m0,8v10`} />
          <circle className={styles.cross} cx={x} cy={y} r={4} />
        </svg>
      </div>
      <p className={styles.pickerButtons}>
        <button type="button" onClick={() => scale(1)} disabled={zoom >= CLOSEST}>
          Closer
        </button>
        <button type="button" onClick={() => scale(-1)} disabled={zoom <= 0}>
          Farther
        </button>
      </p>
    </div>
  );
}

/** Within half a turn of Greenwich. */
const around = (lon: number): number => ((((lon + 180) % 360) + 360) % 360) - 180;

const rounded = (degrees: number): number => Math.round(degrees * 10_000) / 10_000 + 0;
