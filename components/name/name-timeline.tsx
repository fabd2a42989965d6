"use client";

import { useCallback, useMemo, useState } from "react";
import type { EventRow } from "../../lib/answers/rows";
import { columnsOfRows } from "../../lib/columns/columns-of-rows";
import { select } from "../../lib/columns/select";
import type { Instant } from "../../lib/domain";
import { type View, WHOLE_VIEW } from "../../lib/view";
import type { RowSource } from "../events/row-source";
import type { LensProps } from "../lenses/lens";
import { Timeline } from "../lenses/timeline";
import { changed, type SetView } from "../view/set-view";
import { type FixedView, useView } from "../view/use-view";
import { viewHref } from "../view/view-href";

interface Props {
  readonly events: readonly EventRow[];
  readonly view: View;
  /** The page's own address, and the filter it stands for. */
  readonly fixed: FixedView;
  readonly now: Instant;
}

/** No event is open here: each has a page of its own. */
const NO_STAGES: LensProps["stages"] = [];

/** The timeline of one name, on its own page: its range is in the URL, and an event opens on the dashboard under the same filter. */
export function NameTimeline({ events, view: initial, fixed: given, now }: Props) {
  const [fixed] = useState(given);
  const [view, change] = useView(initial, fixed);
  const [said, setSaid] = useState("");
  const { columns, rows } = useMemo(() => columnsOfRows(events), [events]);
  const source = useMemo<RowSource>(() => ({ get: (at) => rows[at], want: () => undefined, revision: 0 }), [rows]);
  const { clock, from, to } = view;
  // the rows are those of the name already, and know too little of places to be filtered again
  const selection = useMemo(
    () => select(columns, { ...WHOLE_VIEW, clock, from, to }, null),
    [columns, clock, from, to],
  );
  const setView = useCallback<SetView>(
    (next, history) => {
      const patch = changed(next, view);
      if (patch.event) window.location.assign(viewHref({ ...view, ...patch }));
      else change(next, history);
    },
    [view, change],
  );
  const open = useCallback((at: number) => setView({ event: rows[at]?.id ?? null }, "push"), [rows, setView]);
  return (
    <>
      <Timeline
        columns={columns}
        selection={selection}
        rows={source}
        view={view}
        setView={setView}
        selected={null}
        stages={NO_STAGES}
        open={open}
        now={now}
        announce={setSaid}
      />
      <p className="visually-hidden" role="status" aria-live="polite">
        {said}
      </p>
    </>
  );
}
