import type { EventDetail } from "../../lib/answers";
import { counted, describePrecision, describeWhen } from "../../lib/describe/dates";
import { typeLabel } from "../../lib/describe/event-types";
import { roleLabel, statusLabel, statusSentence } from "../../lib/describe/status";
import { EMPTY_VIEW } from "../../lib/view";
import { Glyph } from "../ui/glyph";
import { viewHref } from "../view-href";
import styles from "./event.module.css";
import { DateExplanation, Report } from "./report";

/** Everything known about an event but its title: date and why, status, actors, place, and each source in its context. */
export function EventFacts({ event, level }: { readonly event: EventDetail; readonly level: 2 | 3 }) {
  const Heading = `h${level}` as const;
  const [first] = event.reports;
  const days = event.when;
  return (
    <>
      <dl className={styles.facts}>
        <dt>Date</dt>
        <dd>
          <p className={styles.when}>{describeWhen(days)}</p>
          <p className={styles.precision}>{describePrecision(days)}</p>
          <DateExplanation when={first?.when && first.when.edtf === days?.edtf ? first.when : days} />
        </dd>
        <dt>Status</dt>
        <dd data-type={event.type}>
          <Glyph status={event.status} kind="solid" /> {statusLabel(event.status)}
          <p className={styles.precision}>{statusSentence(event.status)}</p>
        </dd>
        {event.actors.length > 0 && (
          <>
            <dt>Actors</dt>
            <dd>
              <ul className={styles.names}>
                {event.actors.map((actor) => (
                  <li key={`${actor.id}${actor.role}`}>
                    <a href={viewHref({ ...EMPTY_VIEW, actors: [actor.id] })} dir="auto">
                      {actor.name}
                    </a>{" "}
                    <span className={styles.role}>{roleLabel(actor.role)}</span>
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
        {event.place && (
          <>
            <dt>Place</dt>
            <dd>
              <a href={viewHref({ ...EMPTY_VIEW, places: [event.place.id] })} dir="auto">
                {event.place.name}
              </a>{" "}
              <span className={styles.role}>{coordinates(event.place.lat, event.place.lon)}</span>
            </dd>
          </>
        )}
      </dl>
      <Heading className={styles.section}>
        {event.reports.length === 1
          ? "Where it stands"
          : `Where it stands: ${counted(event.reports.length, "passage")}, ${counted(event.sources, "source")}`}
      </Heading>
      {event.reports.map((report) => (
        <Report key={report.id} report={report} eventWhen={event.when} level={level === 2 ? 3 : 4} />
      ))}
    </>
  );
}

/** "Talks", with its mark. */
export function EventKicker({ event }: { readonly event: Pick<EventDetail, "type" | "status"> }) {
  return (
    <p className={styles.kicker} data-type={event.type}>
      <Glyph status={event.status} kind="tick" />
      {typeLabel(event.type)}
    </p>
  );
}

function coordinates(lat: number | null, lon: number | null): string {
  if (lat === null || lon === null) return "";
  return `${Math.abs(lat).toFixed(2)}° ${lat < 0 ? "S" : "N"}, ${Math.abs(lon).toFixed(2)}° ${lon < 0 ? "W" : "E"}`;
}
