import { type ReactNode, useEffect, useRef } from "react";
import type { EventAnswer } from "../../lib/answers/events";
import { EMPTY_VIEW, formatView, type View } from "../../lib/view";
import { OnDemand, useCode } from "../frame/on-demand";
import { CopyLink } from "../ui/copy-link";
import { EventLink, isPlain } from "../view/event-link";
import type { SetView } from "../view/set-view";
import { eventHref, viewHref } from "../view/view-href";
import { CiteBox } from "./cite-box";
import styles from "./event.module.css";
import { EventKicker } from "./event-kicker";
import type { Neighbours } from "./neighbours";
import { RelatedList } from "./related-list";

/** Most visits open no event, so what an event's panel is filled with does not come with the page. */
export const FACTS = new OnDemand(() => import("./event-facts").then(({ EventFacts }) => EventFacts));
export const CORRECT = new OnDemand(() => import("../correct/correct-box").then(({ CorrectBox }) => CorrectBox));
export const NOTES = new OnDemand(() => import("../notes/notes-box").then(({ NotesBox }) => NotesBox));
export const STEPS = new OnDemand(() => import("./steps").then(({ Steps }) => Steps));

interface Props {
  /** Null while it is loading. */
  readonly answer: EventAnswer | null;
  readonly failed: boolean;
  /** The event's facts as the server has drawn them, where it has. */
  readonly drawn?: ReactNode;
  readonly view: View;
  readonly setView: SetView;
  readonly close: () => void;
  /** Move focus here when it opens: not on a page that was loaded with it open. */
  readonly takeFocus: boolean;
  /** What stands before and after it; left out while that is not known. */
  readonly neighbours?: Neighbours;
  /** Opens one of them. */
  readonly openNumber?: (number: number) => void;
}

/** The event that is selected, beside the timeline: what, when and why, who, where, and the sentences it stands on. */
export function EventPanel(props: Props) {
  const { answer, failed, drawn, view, setView, close, takeFocus, neighbours, openNumber } = props;
  const { Component: EventFacts, failed: lost } = useCode(FACTS);
  const { Component: Steps } = useCode(STEPS);
  const { Component: CorrectBox } = useCode(CORRECT);
  const { Component: NotesBox } = useCode(NOTES);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = view.event;
  // biome-ignore lint/correctness/useExhaustiveDependencies: focus moves once for each event that is opened
  useEffect(() => {
    const stepping = document.activeElement?.closest("[data-steps]"); // who steps by button goes on stepping
    if (takeFocus && !stepping) heading.current?.focus();
  }, [id]);
  const event = answer?.kind === "found" ? answer.event : null;
  return (
    <section className={styles.panel} aria-labelledby="event-title" id="event">
      <div className={styles.bar}>
        {event ? <EventKicker key={event.id} event={event} /> : <p className={styles.kicker}>Event</p>}
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
      {Steps && neighbours && openNumber && <Steps neighbours={neighbours} open={openNumber} />}
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
          {drawn ??
            (EventFacts && <EventFacts key={`${event.id} ${view.zone}`} event={event} level={3} zone={view.zone} />)}
          {!drawn && lost && <p>Its details could not be loaded; they are on its own page.</p>}
          <p className={styles.tools}>
            <a href={pageHref(event.id, view)}>Permalink</a>
            <CopyLink href={eventHref(event.id)} />
          </p>
          {NotesBox && <NotesBox key={`notes ${event.id}`} event={event} level={3} />}
          {CorrectBox && <CorrectBox key={`correct ${event.id}`} event={event} view={view} level={3} />}
          <CiteBox key={event.id} event={event} />
          <RelatedList events={event.related} zone={view.zone} level={3}>
            {(other) => <EventLink event={other} view={view} setView={setView} />}
          </RelatedList>
        </>
      )}
    </section>
  );
}

/** The event's own page, with times of day as they are shown here. */
function pageHref(id: string, { zone }: View): string {
  return zone === null ? eventHref(id) : `${eventHref(id)}?${formatView({ ...EMPTY_VIEW, zone })}`;
}

function titleOf(answer: EventAnswer | null, failed: boolean): string {
  if (failed) return "The event could not be loaded";
  if (answer === null) return "Loading …";
  if (answer.kind === "moved") return "This event has been merged";
  if (answer.kind === "gone") return "This event has been removed";
  return "There is no such event";
}
