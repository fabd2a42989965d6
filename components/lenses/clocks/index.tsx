import { useMemo, useRef } from "react";
import { counted, number } from "../../../lib/describe/dates";
import { DAY } from "../../../lib/time";
import { type Domain, scaleOf } from "../../marks/domain";
import { useWidth } from "../../ui/use-width";
import type { LensProps } from "../lens";
import { TimeStrip } from "../timeline/time-strip";
import styles from "./clocks.module.css";
import { LagTable } from "./lag-table";
import { stripsOf, type Told, toldOf } from "./layout";
import { Strips } from "./strips";

const SERVER_WIDTH = 660;

/** Both clocks at once: when events happened and when they were first reported, aligned, and how long lay between. */
export function ClocksLens(props: LensProps) {
  const { columns, selection } = props;
  const frame = useRef<HTMLDivElement>(null);
  const { width } = useWidth(frame, SERVER_WIDTH);
  const told = useMemo(() => toldOf(columns, selection), [columns, selection]);
  return (
    <div ref={frame} className={styles.clocks}>
      <TimeStrip {...props}>
        {(domain) =>
          told.positions.length === 0 || !domain ? (
            <p className={styles.quiet}>No event in view has both a day of its own and a day of report.</p>
          ) : (
            <Drawn {...props} {...{ told, domain, width }} />
          )
        }
      </TimeStrip>
      <p className={styles.quiet}>{leftOut(told)}</p>
    </div>
  );
}

interface DrawnProps extends LensProps {
  readonly told: Told;
  readonly domain: Domain;
  readonly width: number;
}

function Drawn({ told, domain, width, rows, view, setView, selected, open }: DrawnProps) {
  const strips = useMemo(() => stripsOf(told, domain, width), [told, domain, width]);
  const chosen = useMemo(() => {
    const at = selected === null ? -1 : told.positions.indexOf(selected);
    if (at < 0) return null;
    const x = scaleOf(domain, width);
    return [x(((told.happened[at] ?? 0) + 0.5) * DAY), x(((told.reported[at] ?? 0) + 0.5) * DAY)] as const;
  }, [told, selected, domain, width]);
  return (
    <>
      <p className={styles.side}>When it happened</p>
      <Strips {...{ strips, domain, width, view, setView, chosen, open }} />
      <p className={styles.side}>When it was reported</p>
      {strips.left > 0 && (
        <p className={styles.quiet}>{`The thinnest ${counted(strips.left, "line")} are not drawn.`}</p>
      )}
      <LagTable {...{ told, rows, view, setView }} />
    </>
  );
}

/** "Without a lag: 12 known only by the day of their report, 3 not dated to the day." */
function leftOut({ positions, assumed, coarse, unreported }: Told): string {
  const parts = [
    assumed > 0 && `${number(assumed)} known only by the day of their report`,
    coarse > 0 && `${number(coarse)} not dated to the day`,
    unreported > 0 && `${number(unreported)} whose day of report is not known`,
  ].filter(Boolean);
  const drawn = `${counted(positions.length, "event")} with both days.`;
  return parts.length === 0 ? drawn : `${drawn} Left out: ${parts.join(", ")}.`;
}
