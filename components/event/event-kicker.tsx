import type { EventDetail } from "../../lib/answers/events";
import { typeLabel } from "../../lib/describe/event-types";
import { Glyph } from "../marks/glyph";
import styles from "./event.module.css";

/** "Talks", with its mark. */
export function EventKicker({ event }: { readonly event: Pick<EventDetail, "type" | "status"> }) {
  return (
    <p className={styles.kicker} data-type={event.type}>
      <Glyph status={event.status} kind="tick" />
      {typeLabel(event.type)}
    </p>
  );
}
