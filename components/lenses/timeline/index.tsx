import { useEffect, useMemo } from "react";
import { inIdleTime } from "../../frame/idle-steps";
import { useAfterPaint } from "../../frame/use-after-paint";
import type { LensProps } from "../lens";
import { Board } from "./board";
import { fitOf, namesOf, sequenceOf } from "./picture";
import { rehearse } from "./rehearse";
import { Tray, undatedOf } from "./tray";

/** Events drawn over time, in lanes: pan, zoom, focus; with the whole of time above, and the undated below. */
export function Timeline(props: LensProps) {
  const { columns, selection, rows, view } = props;
  const { positions, dated } = selection;
  const sequence = useMemo(
    () => sequenceOf(columns, positions, dated, view.clock),
    [columns, positions, dated, view.clock],
  );
  const fit = useMemo(() => fitOf(sequence), [sequence]);
  const names = useMemo(
    () => namesOf(columns, sequence, view.lanes, view.pinned),
    [columns, sequence, view.lanes, view.pinned],
  );
  const around = useAfterPaint(props);
  const { clock, lanes } = view;
  useEffect(() => inIdleTime(rehearse(columns, { clock, lanes })), [columns, clock, lanes]);
  const { want } = rows;
  useEffect(() => want(undatedOf({ positions, dated })), [want, positions, dated]);
  return (
    <>
      {fit && <Board {...props} sequence={sequence} names={names} fit={fit} />}
      <Tray {...around} />
    </>
  );
}
