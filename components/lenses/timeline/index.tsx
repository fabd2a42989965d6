import { useEffect, useMemo } from "react";
import { timesOf } from "../../../lib/columns/times";
import { inIdleTime } from "../../idle-steps";
import type { LensProps } from "../lens";
import { Board } from "./board";
import { laneNames } from "./lane-names";
import { rehearse } from "./rehearse";
import { Tray, undatedOf } from "./tray";
import { fitDomain, type Sequence } from "./window";

/** Events drawn over time, in lanes: pan, zoom, focus; with the whole of time above, and the undated below. */
export function Timeline(props: LensProps) {
  const { columns, selection, rows, view } = props;
  const { positions, dated } = selection;
  const sequence = useMemo(
    (): Sequence => ({ positions, dated, times: timesOf(columns, view.clock) }),
    [positions, dated, columns, view.clock],
  );
  const fit = useMemo(() => fitDomain(sequence), [sequence]);
  const names = useMemo(
    () => laneNames(columns, { positions, dated }, view.lanes, view.pinned),
    [columns, positions, dated, view.lanes, view.pinned],
  );
  const { clock, lanes } = view;
  useEffect(() => inIdleTime(rehearse(columns, { clock, lanes })), [columns, clock, lanes]);
  const { want } = rows;
  useEffect(() => want(undatedOf({ positions, dated })), [want, positions, dated]);
  return (
    <>
      {fit && <Board {...props} sequence={sequence} names={names} fit={fit} />}
      <Tray {...props} />
    </>
  );
}
