import type { EventRow } from "../../../lib/answers";
import { counted } from "../../../lib/describe/dates";
import type { View } from "../../../lib/view";
import { EventLink } from "../../event/event-link";
import { Glyph } from "../../ui/glyph";
import type { SetView } from "../lens";
import styles from "./timeline.module.css";

interface Props {
  readonly events: readonly EventRow[];
  readonly view: View;
  readonly setView: SetView;
}

const SHOWN = 6;

/** Events without a date stand apart: on the axis they would claim one. */
export function Tray({ events, view, setView }: Props) {
  const undated = events.filter((event) => event.when === null);
  if (undated.length === 0) return null;
  const rest = undated.length - SHOWN;
  return (
    <section className={styles.tray} aria-label="Events without a date">
      <h3>
        No date <span>{counted(undated.length, "event")}</span>
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
