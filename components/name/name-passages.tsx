import type { NamePassage } from "../../lib/answers/names";
import { counted, number } from "../../lib/describe/dates";
import { publisherOf } from "../../lib/describe/publisher";
import { statusLabel } from "../../lib/describe/status";
import { Glyph } from "../marks/glyph";
import { DateWords, WhenWords } from "../ui/date-words";
import { eventHref, passageHref } from "../view/view-href";
import styles from "./name.module.css";

interface Props {
  readonly passages: readonly NamePassage[];
  readonly total: number;
}

/** The sentences that name an actor or a place, newest event first: each leads to its article, marked, and to its event. */
export function NamePassages({ passages, total }: Props) {
  return (
    <section className={styles.passages}>
      <h2>
        Where it stands <span className={styles.quiet}>{counted(total, "passage")}</span>
      </h2>
      {byEvent(passages).map((group) => (
        <EventPassages key={group[0].eventId} passages={group} />
      ))}
      {total > passages.length && (
        <p className={styles.quiet}>
          {number(passages.length)} of {counted(total, "passage")}: the timeline leads to all.
        </p>
      )}
    </section>
  );
}

type Group = readonly [NamePassage, ...NamePassage[]];

/** Passages of one event together, events in the order of their first. */
export function byEvent(passages: readonly NamePassage[]): Group[] {
  const groups = new Map<string, [NamePassage, ...NamePassage[]]>();
  for (const passage of passages) {
    const group = groups.get(passage.eventId);
    if (group) group.push(passage);
    else groups.set(passage.eventId, [passage]);
  }
  return [...groups.values()];
}

/** An event with the sentences that tell of it. */
function EventPassages({ passages }: { readonly passages: Group }) {
  const [{ eventId, eventTitle, type, status }] = passages;
  return (
    <article className={styles.passage} data-type={type}>
      <h3>
        <Glyph status={status} />
        <a href={eventHref(eventId)} dir="auto">
          {eventTitle}
        </a>
      </h3>
      {passages.map((passage) => (
        <PassageView key={passage.id} passage={passage} />
      ))}
    </article>
  );
}

function PassageView({ passage }: { readonly passage: NamePassage }) {
  const { quote, status, when, published } = passage;
  const publisher = publisherOf(passage);
  return (
    <div className={styles.told}>
      <p className={styles.quiet}>
        <WhenWords when={when} />
        {status !== "occurred" && ` · ${statusLabel(status)}`}
      </p>
      <blockquote dir="auto">
        <a href={passageHref(passage)}>{quote}</a>
      </blockquote>
      <p className={styles.quiet}>
        <bdi>{publisher}</bdi>
        {published && (
          <>
            , published <DateWords edtf={published} />
          </>
        )}
      </p>
    </div>
  );
}
