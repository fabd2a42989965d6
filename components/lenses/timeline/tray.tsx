import { memo } from "react";
import { counted } from "../../../lib/describe/dates";
import type { View } from "../../../lib/view";
import { Glyph } from "../../marks/glyph";
import { typeAt } from "../../marks/mark-words";
import { EventLink } from "../../view/event-link";
import type { LensProps } from "../lens";
import styles from "./timeline.module.css";

const SHOWN = 6;

/** The first of the events that the view's clock does not date. */
export function undatedOf({
  positions,
  dated,
}: Pick<LensProps["selection"], "positions" | "dated">): readonly number[] {
  return [...positions.subarray(dated, dated + SHOWN)];
}

/** Events without a date by the view’s clock stand apart: on the axis they would claim one. */
export const Tray = memo(function Tray({ columns, selection, rows, view, setView }: LensProps) {
  const count = selection.positions.length - selection.dated;
  if (count === 0) return null;
  const rest = count - SHOWN;
  return (
    <section className={styles.tray} aria-label={trayName(view)}>
      <h3>
        <b>{view.clock === "reported" ? "Day of report not known" : "No date"}</b>{" "}
        <span>{counted(count, "event")}</span>
      </h3>
      <ul>
        {undatedOf(selection).map((position) => {
          const row = rows.get(position);
          return (
            <li key={position} data-type={typeAt(columns, position)}>
              <Glyph status={row?.status} />
              {row ? <EventLink event={row} view={view} setView={setView} /> : <span className={styles.quiet}>…</span>}
            </li>
          );
        })}
        {rest > 0 && <li className={styles.quiet}>{`and ${counted(rest, "more", "more")} at the end of the list`}</li>}
      </ul>
    </section>
  );
});

function trayName(view: View): string {
  return view.clock === "reported" ? "Events without a day of report" : "Events without a date";
}
