"use client";

import { lazy, Suspense, useCallback, useRef, useState } from "react";
import type { StoryAnswer } from "../../lib/answers/marks";
import type { Instant } from "../../lib/domain";
import { useShortcuts } from "../ui/use-shortcuts";
import { storyHref } from "../view/view-href";
import styles from "./story.module.css";
import { StoryList } from "./story-list";
import { StoryStep } from "./story-step";
import { useEditing } from "./use-editing";

const StoryDrawing = lazy(() => import("./story-drawing").then((drawing) => ({ default: drawing.StoryDrawing })));
const StoryEditor = lazy(() => import("./story-editor").then((editor) => ({ default: editor.StoryEditor })));

interface Props {
  readonly story: StoryAnswer;
  readonly opened: string | null;
  readonly now: Instant;
}

/** The events of a story: one at a time, with map and timeline at its side, all of them below; and where one edits them. */
export function StoryBody({ story, opened, now }: Props) {
  const editing = useEditing(story);
  const { items } = editing;
  const [isEditing, setIsEditing] = useState(false);
  const [open, setOpen] = useState(
    () => items.find(({ event, added }) => opened === (event?.id ?? added))?.id ?? items[0]?.id,
  );
  const at = Math.max(
    0,
    items.findIndex(({ id }) => id === open),
  );
  const item = items[at];
  const go = useCallback(
    (to: number) => {
      const next = items[to];
      if (!next) return;
      setOpen(next.id);
      const query = new URLSearchParams({ event: next.event?.id ?? next.added });
      window.history.replaceState(window.history.state, "", `${storyHref(story.id)}?${query}`);
    },
    [items, story.id],
  );
  const player = useRef<HTMLDivElement>(null);
  const show = (to: number) => {
    go(to);
    player.current?.scrollIntoView({ block: "start" });
  };
  const [back, on] = [() => go(at - 1), () => go(at + 1)];
  useShortcuts({ ArrowLeft: back, k: back, p: back, "[": back, ArrowRight: on, j: on, n: on, "]": on });
  return (
    <>
      {item ? (
        <div ref={player} className={styles.player}>
          <StoryStep item={item} at={at} of={items.length} go={go} />
          <Suspense fallback={null}>
            <StoryDrawing items={items} at={at} go={go} story={story.id} now={now} />
          </Suspense>
        </div>
      ) : (
        <p className={styles.quiet}>
          Nothing stands in it yet. Open an event on the <a href="/">timeline</a> and choose “Add to a story”.
        </p>
      )}
      <section className={styles.all} aria-labelledby="story-all">
        <div className={styles.head}>
          <h2 id="story-all">{items.length > 0 ? "The whole story" : "Edit"}</h2>
          <button
            type="button"
            className={`${styles.button} needs-script`}
            aria-pressed={isEditing}
            onClick={() => setIsEditing(!isEditing)}
          >
            {isEditing ? "Done" : "Edit"}
          </button>
        </div>
        {isEditing ? (
          <Suspense>
            <StoryEditor story={story} editing={editing} />
          </Suspense>
        ) : (
          <StoryList items={items} at={at} show={show} />
        )}
      </section>
    </>
  );
}
