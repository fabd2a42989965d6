"use client";

import { useCallback, useState } from "react";
import type { EventRow } from "../../lib/answers";
import type { Instant } from "../../lib/domain";
import type { View } from "../../lib/view";
import type { SetView } from "../lenses/lens";
import { Timeline } from "../lenses/timeline";
import { type FixedView, useView } from "../use-view";
import { viewHref } from "../view-href";

interface Props {
  readonly events: readonly EventRow[];
  readonly total: number;
  readonly view: View;
  /** The page's own address, and the filter it stands for. */
  readonly fixed: FixedView;
  readonly now: Instant;
}

/** The timeline of one name, on its own page: its range is in the URL, and an event opens on the dashboard under the same filter. */
export function NameTimeline({ events, total, view: initial, fixed: given, now }: Props) {
  const [fixed] = useState(given);
  const [view, change] = useView(initial, fixed);
  const [said, setSaid] = useState("");
  const setView = useCallback<SetView>(
    (patch, history) => {
      if (patch.event) window.location.assign(viewHref({ ...view, ...patch }));
      else change(patch, history);
    },
    [view, change],
  );
  return (
    <>
      <Timeline events={events} total={total} view={view} setView={setView} now={now} announce={setSaid} />
      <p className="visually-hidden" role="status" aria-live="polite">
        {said}
      </p>
    </>
  );
}
