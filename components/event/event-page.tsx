import type { EventDetail } from "../../lib/answers";
import { describeWhen } from "../../lib/describe/dates";
import { typeLabel } from "../../lib/describe/event-types";
import { EMPTY_VIEW } from "../../lib/view";
import { MarkMasks } from "../lenses/timeline/mark-shape";
import { CopyLink } from "../ui/copy-link";
import { Glyph } from "../ui/glyph";
import { Masthead } from "../ui/masthead";
import { eventHref, viewHref } from "../view-href";
import styles from "./event.module.css";
import { EventFacts, EventKicker } from "./event-facts";

/** An event on a page of its own. */
export function EventPage({ event }: { readonly event: EventDetail }) {
  return (
    <>
      <MarkMasks />
      <Masthead current={null} />
      <main className={styles.page} id="main" tabIndex={-1}>
        <EventKicker event={event} />
        <h1 className={styles.headline} dir="auto">
          {event.title}
        </h1>
        <EventFacts event={event} level={2} />
        <p className={styles.tools}>
          <a href={viewHref({ ...EMPTY_VIEW, event: event.id })}>Show on the timeline</a>
          <CopyLink href={eventHref(event.id)} />
        </p>
        {event.related.length > 0 && (
          <>
            <h2 className={styles.section}>Near it</h2>
            <ul className={styles.related}>
              {event.related.map((other) => (
                <li key={other.id} data-type={other.type}>
                  <Glyph status={other.status} />
                  <span>
                    <a href={eventHref(other.id)} dir="auto">
                      {other.title}
                    </a>
                    <span className={styles.role}>
                      {describeWhen(other.when)} · {typeLabel(other.type)}
                    </span>
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
      </main>
    </>
  );
}
