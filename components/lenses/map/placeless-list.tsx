import { useEffect, useMemo, useState } from "react";
import { counted, describeWhen, number } from "../../../lib/describe/dates";
import { EventLink } from "../../view/event-link";
import type { LensProps } from "../lens";
import styles from "./place-list.module.css";
import { placeless } from "./places";

interface Props extends Pick<LensProps, "columns" | "selection" | "rows" | "view" | "setView"> {
  /** How many there are. */
  readonly count: number;
}

const SHOWN = 24;

/** The events that a map cannot show, since their text names no place: one click away, the most important first. */
export function PlacelessList({ columns, selection, rows, view, setView, count }: Props) {
  const [open, setOpen] = useState(false);
  const positions = useMemo(() => (open ? placeless(columns, selection, SHOWN) : []), [open, columns, selection]);
  const { want } = rows;
  useEffect(() => want(positions), [want, positions]);
  if (count === 0) return null;
  return (
    <section className={styles.places} aria-label="Events without a place">
      <button type="button" className="link-button needs-script" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? "Hide the" : "List the"} {counted(count, "event")} that {count === 1 ? "names" : "name"} no place
      </button>
      {open && (
        <ul>
          {positions.map((position) => {
            const event = rows.get(position);
            return (
              <li key={position}>
                {event ? (
                  <>
                    <EventLink event={event} view={view} setView={setView} />
                    <span className={styles.quiet}>{describeWhen(event.when)}</span>
                  </>
                ) : (
                  "…"
                )}
              </li>
            );
          })}
        </ul>
      )}
      {open && count > SHOWN && (
        <p className={styles.quiet}>The {number(SHOWN)} most important; the list beside the map has all.</p>
      )}
    </section>
  );
}
