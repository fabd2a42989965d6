"use client";

import { lazy, Suspense } from "react";
import type { EventDetail } from "../../lib/answers/events";
import type { Count, EventPlace } from "../../lib/answers/rows";
import styles from "./event.module.css";

const SmallMap = lazy(() => import("../lenses/map/small-map").then((map) => ({ default: map.SmallMap })));

/** Where an event and its reports are, on a small map; nothing where no place has a point. */
export function EventMap({ event }: { readonly event: Pick<EventDetail, "place" | "reports"> }) {
  const places = placesOf(event);
  if (places.every(({ lat, lon }) => lat === null || lon === null)) return null;
  return (
    <div className={styles.map}>
      <Suspense fallback={null}>
        <SmallMap places={places} own={event.place?.id ?? null} />
      </Suspense>
    </div>
  );
}

/** Each place once, with the number of passages that name it; the event's own first. */
function placesOf({ place, reports }: Pick<EventDetail, "place" | "reports">): (EventPlace & Count)[] {
  const places = new Map<string, EventPlace & Count>(place ? [[place.id, { ...place, count: 0 }]] : []);
  for (const report of reports) {
    if (!report.place) continue;
    const known = places.get(report.place.id);
    places.set(report.place.id, { ...report.place, count: (known?.count ?? 0) + 1 });
  }
  return [...places.values()];
}
