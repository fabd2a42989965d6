import { counted } from "../../../lib/describe/dates";
import type { View } from "../../../lib/view";
import { EventLink } from "../../event/event-link";
import { Glyph } from "../../ui/glyph";
import type { Timed } from "../clock";
import type { SetView } from "../lens";
import styles from "./timeline.module.css";

interface Props {
  readonly events: readonly Timed[];
  readonly view: View;
  readonly setView: SetView;
}

const SHOWN = 6;

/** Events without a date by the view’s clock stand apart: on the axis they would claim one. */
export function Tray({ events, view, setView }: Props) {
  const undated = events.filter((event) => event.at === null);
  if (undated.length === 0) return null;
  const rest = undated.length - SHOWN;
  return (
    <section
      className={styles.tray}
      aria-label={view.clock === "reported" ? "Events without a day of report" : "Events without a date"}
    >
      <h3>
        {view.clock === "reported" ? "Day of report not known" : "No date"}{" "}
        <span>{counted(undated.length, "event")}</span>
      </h3>
      <ul>
        {undated.slice(0, SHOWN).map((event) => (
          <li key={event.id} data-type={event.type}>
            <Glyph status={event.status} />
            <EventLink event={event} view={view} setView={setView} />
          </li>
        ))}
        {rest > 0 && <li className={styles.quiet}>and {rest} more at the end of the list</li>}
      </ul>
    </section>
  );
}
