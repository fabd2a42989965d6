import { counted, describePrecision, describeWhen } from "../../../lib/describe/dates";
import { typeLabel } from "../../../lib/describe/event-types";
import { statusLabel } from "../../../lib/describe/status";
import type { Timed } from "../clock";
import styles from "./timeline.module.css";

interface Props {
  readonly id: string;
  readonly events: readonly Timed[];
  /** Pixels in the drawing: the middle of the mark and its lower edge. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

const WIDE = 280;
const LISTED = 4;

/** What a mark stands for, beside it: title, date with its precision, status, sources. */
export function Tooltip({ id, events, x, y, width }: Props) {
  const left = Math.min(Math.max(x - WIDE / 2, 0), Math.max(width - WIDE, 0));
  const [first] = events;
  if (!first) return null;
  return (
    <div
      id={id}
      role="tooltip"
      className={styles.tooltip}
      ref={(node) => {
        node?.style.setProperty("left", `${left}px`);
        node?.style.setProperty("top", `${y + 8}px`);
      }}
    >
      {events.length === 1 ? (
        <>
          <p className={styles.tipTitle} dir="auto">
            {first.title}
          </p>
          <p>
            {describeWhen(first.when)}{" "}
            <span className={styles.quiet}>· {describePrecision(first.when).toLowerCase()}</span>
          </p>
          {first.at !== first.when && (
            <p>
              {describeWhen(first.at)} <span className={styles.quiet}>· first reported</span>
            </p>
          )}
          <p className={styles.quiet}>
            {typeLabel(first.type)} · {statusLabel(first.status)} · {counted(first.sources, "source")}
          </p>
        </>
      ) : (
        <>
          <p className={styles.tipTitle}>{counted(events.length, "event")}</p>
          {events.slice(0, LISTED).map((event) => (
            <p key={event.id} className={styles.tipLine} dir="auto">
              {event.title}
            </p>
          ))}
          {events.length > LISTED && (
            <p className={styles.quiet}>and {events.length - LISTED} more: double click to zoom in</p>
          )}
        </>
      )}
    </div>
  );
}
