import type { EventDetail } from "../../lib/answers/events";
import { DOUBTFUL } from "../../lib/domain";
import { EMPTY_VIEW, type View, WHOLE_VIEW } from "../../lib/view";
import { CorrectBox } from "../correct/correct-box";
import { MarkMasks } from "../marks/mark-shape";
import { NotesBox } from "../notes/notes-box";
import { CopyLink } from "../ui/copy-link";
import { Masthead } from "../ui/masthead";
import { PageKeys } from "../ui/page-keys";
import { PrintFoot } from "../ui/print-head";
import { sourceLink } from "../view/source-link";
import { eventHref, viewHref } from "../view/view-href";
import { CiteBox } from "./cite-box";
import styles from "./event.module.css";
import { EventFacts } from "./event-facts";
import { EventKicker } from "./event-kicker";
import { RelatedList } from "./related-list";

interface Props {
  readonly event: EventDetail;
  /** The time zone for times of day; null = as each source gives them. */
  readonly zone: string | null;
  /** How many of its passages stand before those that are shown. */
  readonly skipped?: number;
}

/** An event on a page of its own. */
export function EventPage({ event, zone, skipped }: Props) {
  const report = event.reports[0];
  return (
    <>
      <MarkMasks />
      <Masthead current={null} />
      <main className={styles.page} id="main" tabIndex={-1}>
        <EventKicker event={event} />
        <h1 className={styles.headline} dir="auto">
          {event.title}
        </h1>
        <EventFacts event={event} level={2} zone={zone} skipped={skipped} />
        <p className={styles.tools}>
          <a href={viewHref({ ...viewWith(event), zone, event: event.id })}>Show on the timeline</a>
          <CopyLink href={eventHref(event.id)} />
        </p>
        <NotesBox event={event} level={2} />
        <CorrectBox event={event} view={null} level={2} />
        <CiteBox event={event} />
        <RelatedList events={event.related} zone={zone} level={2}>
          {(other) => (
            <a href={eventHref(other.id)} dir="auto">
              {other.title}
            </a>
          )}
        </RelatedList>
        <PrintFoot href={eventHref(event.id)} />
      </main>
      <PageKeys
        href={eventHref(event.id)}
        source={report ? sourceLink(report.article.url, report.quote, report.fragment) : null}
      />
    </>
  );
}

/** The plainest view that the event is in. */
function viewWith({ confidence }: Pick<EventDetail, "confidence">): View {
  return confidence * 100 < DOUBTFUL ? WHOLE_VIEW : EMPTY_VIEW;
}
