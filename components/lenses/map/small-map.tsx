"use client";

import { useMemo, useRef } from "react";
import type { Count, EventPlace } from "../../../lib/answers/rows";
import { counted } from "../../../lib/describe/dates";
import { useWidth } from "../../ui/use-width";
import { placeHref } from "../../view/view-href";
import { Badges, SoftRing } from "./badges";
import { BaseMap } from "./base-map";
import { sceneOf, viewportOf } from "./layout";
import styles from "./map.module.css";
import { markOf } from "./places";
import { useOutlines } from "./use-outlines";
import type { Frame } from "./viewport";

interface Props {
  readonly places: readonly (EventPlace & Count)[];
  /** The one whose page this is. */
  readonly own: string | null;
}

const SERVER_WIDTH = 320;
const FINE = 3;

/** A still map of places with counts, each leading to its page; nothing where none can be drawn. */
export function SmallMap({ places, own }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const { width, measured } = useWidth(box, SERVER_WIDTH);
  const frame = useMemo<Frame>(() => ({ width, height: Math.round(width * 0.66) }), [width]);
  const marks = useMemo(() => places.flatMap((place) => markOf(place, place.count) ?? []), [places]);
  const viewport = useMemo(() => viewportOf(marks, frame), [marks, frame]);
  const scene = useMemo(() => sceneOf(marks, viewport, frame), [marks, viewport, frame]);
  const selected = useMemo(() => new Set(own === null ? [] : [own]), [own]);
  const outlines = useOutlines(viewport.zoom >= FINE);
  if (marks.length === 0) return null;
  return (
    <div ref={box} className={styles.small} data-measured={measured}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a drawing */}
      <svg
        className={styles.still}
        width="100%"
        height={measured ? frame.height : undefined}
        viewBox={`0 0 ${frame.width} ${frame.height}`}
        role="group"
        aria-label={`Map of ${counted(marks.length, "place")}`}
      >
        <SoftRing />
        <BaseMap
          outlines={outlines}
          viewport={viewport}
          frame={frame}
          countries={scene.countries}
          taken={scene.taken}
        />
        <Badges scene={scene} hrefOf={(badge) => placeHref(badge.marks[0]?.id ?? "")} selected={selected} />
      </svg>
    </div>
  );
}
