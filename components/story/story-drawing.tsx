import { useMemo } from "react";
import type { StoryItem } from "../../lib/answers/marks";
import type { Count, EventPlace, EventRow } from "../../lib/answers/rows";
import type { Instant } from "../../lib/domain";
import { SmallMap } from "../lenses/map/small-map";
import styles from "./story.module.css";
import { StoryTimeline } from "./story-timeline";

interface Props {
  readonly items: readonly StoryItem[];
  readonly at: number;
  readonly go: (to: number) => void;
  /** Id of the story. */
  readonly story: string;
  readonly now: Instant;
}

/** Where and when a story happens, with the event that is being told marked on both. */
export function StoryDrawing({ items, at, go, story, now }: Props) {
  const rows = useMemo(
    () => [...new Map(items.flatMap(({ event }) => (event ? [[event.id, event] as const] : []))).values()],
    [items],
  );
  const places = useMemo(() => placesOf(rows), [rows]);
  if (rows.length === 0) return null;
  return (
    <>
      <div className={styles.map}>
        <SmallMap places={places} own={items[at]?.event?.place?.id ?? null} />
      </div>
      <section className={styles.timeline} aria-label="Timeline of the story">
        <StoryTimeline rows={rows} items={items} at={at} go={go} story={story} now={now} />
      </section>
    </>
  );
}

/** Each place once, with how many of the events happened there. */
function placesOf(rows: readonly EventRow[]): (EventPlace & Count)[] {
  const places = new Map<string, EventPlace & Count>();
  for (const { place } of rows)
    if (place) places.set(place.id, { ...place, count: (places.get(place.id)?.count ?? 0) + 1 });
  return [...places.values()];
}
