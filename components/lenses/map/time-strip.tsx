import { useMemo, useRef } from "react";
import type { EventRow } from "../../../lib/answers";
import type { View } from "../../../lib/view";
import { useWidth } from "../../ui/use-width";
import { timed } from "../clock";
import type { SetView } from "../lens";
import { Overview } from "../timeline/overview";
import { useWindow } from "../timeline/use-window";
import { extentOf, limitsOf } from "../timeline/window";

interface Props {
  readonly events: readonly EventRow[];
  readonly view: View;
  readonly setView: SetView;
}

const SERVER_WIDTH = 1000;

/** The whole of time over the map, to choose a range in; nothing where no event is dated. */
export function TimeStrip({ events, view, setView }: Props) {
  const dated = useMemo(() => timed(events, view.clock), [events, view.clock]);
  const box = useRef<HTMLDivElement>(null);
  const { width } = useWidth(box, SERVER_WIDTH);
  const time = useWindow(dated, view, setView);
  const extent = useMemo(() => extentOf(dated), [dated]);
  return (
    <div ref={box}>
      {time && (
        <Overview
          events={dated}
          domain={time.domain === time.fit && extent ? limitsOf(extent) : time.domain} // without a range the map shows all
          fit={time.fit}
          width={width}
          move={time.move}
          go={time.go}
          reset={time.reset}
        />
      )}
    </div>
  );
}
