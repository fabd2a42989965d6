import { type ReactNode, useEffect, useState } from "react";
import type { EventAnswer, EventDetail } from "../../lib/answers/events";
import type { ReviewItem } from "../../lib/answers/review";
import { describeWhen } from "../../lib/describe/dates";
import { typeLabel } from "../../lib/describe/event-types";
import { publisherOf } from "../../lib/describe/publisher";
import { statusLabel } from "../../lib/describe/status";
import { eventHref, passageHref } from "../view/view-href";
import styles from "./review.module.css";
import { REVIEW_WORDS } from "./review-words";

interface Props {
  readonly item: ReviewItem;
  /** Hears of each event that is shown as it is now, and null once it is shown no more. */
  readonly tell: Tell;
  readonly children: ReactNode;
}

export type Tell = (id: string, event: EventDetail | null) => void;

/** An item in full: why it is asked, and what its sources say. */
export function ReviewCard({ item, tell, children }: Props) {
  return (
    <div className={styles.card}>
      <p className={styles.hint}>{REVIEW_WORDS[item.kind].why}</p>
      {item.events.map((id) => (
        <Told key={id} id={id} tell={tell} />
      ))}
      {children}
    </div>
  );
}

/** Passages of one event that a card shows. */
const SHOWN = 3;

/** What is known of an event, and the words it stands on. */
function Told({ id, tell }: { readonly id: string; readonly tell: Tell }) {
  const [event, setEvent] = useState<EventDetail | "lost" | null>(null);
  useEffect(() => {
    const left = new AbortController();
    fetch(`/api/events/${encodeURIComponent(id)}`, { signal: left.signal })
      .then((response) => response.json() as Promise<EventAnswer>)
      .then((answer) => {
        const found = answer.kind === "found" && answer.event.id === id ? answer.event : null; // else it is part of another
        setEvent(found ?? "lost");
        tell(id, found);
      })
      .catch(() => left.signal.aborted || setEvent("lost"));
    return () => {
      left.abort();
      tell(id, null);
    };
  }, [id, tell]);
  if (event === null) return <p className={styles.hint}>Loading…</p>;
  if (event === "lost") return <p className={styles.hint}>It could not be loaded; it may have changed since.</p>;
  return (
    <div className={styles.told} data-told={id}>
      <p>
        <a href={eventHref(id)} dir="auto">
          {event.title}
        </a>
      </p>
      <p className={styles.hint}>
        {[describeWhen(event.when), typeLabel(event.type), statusLabel(event.status), event.place?.name]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {event.reports.slice(0, SHOWN).map((report) => (
        <blockquote key={report.id} dir="auto">
          <a href={passageHref(report)}>{report.quote}</a>
          <span className={styles.hint}>
            {publisherOf(report.article)} · {describeWhen(report.when)}
          </span>
        </blockquote>
      ))}
    </div>
  );
}
