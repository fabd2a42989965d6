import { useEffect, useRef } from "react";
import type { EventAnswer } from "../../lib/answers";
import { describeWhen } from "../../lib/describe/dates";
import { typeLabel } from "../../lib/describe/event-types";
import type { View } from "../../lib/view";
import type { SetView } from "../lenses/lens";
import { CopyLink } from "../ui/copy-link";
import { Glyph } from "../ui/glyph";
import { eventHref, viewHref } from "../view-href";
import styles from "./event.module.css";
import { EventFacts, EventKicker } from "./event-facts";
import { EventLink, isPlain } from "./event-link";

interface Props {
  /** Null while it is loading. */
  readonly answer: EventAnswer | null;
  readonly failed: boolean;
  readonly view: View;
  readonly setView: SetView;
  readonly close: () => void;
  /** Move focus here when it opens: not on a page that was loaded with it open. */
  readonly takeFocus: boolean;
}

/** The event that is selected, beside the timeline: what, when and why, who, where, and the sentences it stands on. */
export function EventPanel({ answer, failed, view, setView, close, takeFocus }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const id = view.event;
  // biome-ignore lint/correctness/useExhaustiveDependencies: focus moves once for each event that is opened
  useEffect(() => {
    if (takeFocus) heading.current?.focus();
  }, [id]);
  const event = answer?.kind === "found" ? answer.event : null;
  return (
    <section className={styles.panel} aria-labelledby="event-title" id="event">
      <div className={styles.bar}>
        {event ? <EventKicker event={event} /> : <p className={styles.kicker}>Event</p>}
        <a
          className={styles.close}
          href={viewHref({ ...view, event: null })}
          title="Close (Esc)"
          onClick={(click) => {
            if (!isPlain(click)) return;
            click.preventDefault();
            close();
          }}
        >
          <span className="visually-hidden">Close event</span>
          <span aria-hidden="true">×</span>
        </a>
      </div>
      <h2 id="event-title" ref={heading} tabIndex={-1} className={styles.title} dir="auto">
        {event ? event.title : titleOf(answer, failed)}
      </h2>
      {answer?.kind === "moved" && (
        <p>
          It is now part of{" "}
          <EventLink event={{ id: answer.to, title: "another event" }} view={view} setView={setView} />.
        </p>
      )}
      {event && (
        <>
          <EventFacts event={event} level={3} />
          <p className={styles.tools}>
            <a href={eventHref(event.id)}>Permalink</a>
            <CopyLink href={eventHref(event.id)} />
          </p>
          {event.related.length > 0 && (
            <>
              <h3 className={styles.section}>Near it</h3>
              <ul className={styles.related}>
                {event.related.map((other) => (
                  <li key={other.id} data-type={other.type}>
                    <Glyph status={other.status} />
                    <span>
                      <EventLink event={other} view={view} setView={setView} />
                      <span className={styles.role}>
                        {describeWhen(other.when)} · {typeLabel(other.type)}
                      </span>
                    </span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </section>
  );
}

function titleOf(answer: EventAnswer | null, failed: boolean): string {
  if (failed) return "The event could not be loaded";
  if (answer === null) return "Loading …";
  if (answer.kind === "moved") return "This event has been merged";
  if (answer.kind === "gone") return "This event has been removed";
  return "There is no such event";
}
