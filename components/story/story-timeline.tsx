import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { StoryItem } from "../../lib/answers/marks";
import type { EventRow } from "../../lib/answers/rows";
import { columnsOfRows } from "../../lib/columns/columns-of-rows";
import { select } from "../../lib/columns/select";
import type { Instant } from "../../lib/domain";
import { type View, WHOLE_VIEW } from "../../lib/view";
import type { RowSource } from "../events/row-source";
import type { LensProps } from "../lenses/lens";
import { Timeline } from "../lenses/timeline";
import { changed, type SetView } from "../view/set-view";
import { daysAround } from "./days-around";

interface Props {
  /** The events of the story that are there, each once. */
  readonly rows: readonly EventRow[];
  readonly items: readonly StoryItem[];
  readonly at: number;
  readonly go: (to: number) => void;
  readonly story: string;
  readonly now: Instant;
}

const NO_STAGES: LensProps["stages"] = [];

/** The timeline of a story. From step to step its window moves to where the event and those beside it in the story are; an event that is chosen in it is shown. */
export function StoryTimeline({ rows: given, items, at, go, story, now }: Props) {
  const [view, setState] = useState<View>(() => ({ ...WHOLE_VIEW, story }));
  const [said, setSaid] = useState("");
  const { columns, rows } = useMemo(() => columnsOfRows(given), [given]);
  const source = useMemo<RowSource>(
    () => ({ get: (position) => rows[position], want: () => undefined, revision: 0 }),
    [rows],
  );
  const { from, to } = view;
  // the rows are those of the story already
  const selection = useMemo(() => select(columns, { ...WHOLE_VIEW, from, to }, null), [columns, from, to]);
  const event = items[at]?.event?.id;
  const selected = rows.findIndex(({ id }) => id === event);
  const before = useRef(at);
  useEffect(() => {
    if (before.current === at) return; // at first all of it is seen
    before.current = at;
    const days = daysAround(items, at);
    if (days) setState((latest) => ({ ...latest, ...days }));
  }, [items, at]);
  const setView = useCallback<SetView>(
    (change) => setState((latest) => ({ ...latest, ...changed(change, latest), event: null })),
    [],
  );
  const open = useCallback(
    (position: number) => go(items.findIndex((item) => item.event?.id === rows[position]?.id)),
    [rows, items, go],
  );
  return (
    <>
      <Timeline
        {...{ columns, selection, view, setView, open, now }}
        rows={source}
        selected={selected < 0 ? null : selected}
        stages={NO_STAGES}
        announce={setSaid}
      />
      <p className="visually-hidden" role="status" aria-live="polite">
        {said}
      </p>
    </>
  );
}
