import type { NamePassage } from "../../lib/answers";
import { counted, describeWhen, number } from "../../lib/describe/dates";
import { publisherOf } from "../../lib/describe/publisher";
import { statusLabel } from "../../lib/describe/status";
import { Glyph } from "../marks/glyph";
import { DateWords } from "../ui/date-words";
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
      {passages.map((passage) => (
        <PassageView key={passage.id} passage={passage} />
      ))}
      {total > passages.length && (
        <p className={styles.quiet}>
          {number(passages.length)} of {counted(total, "passage")}: the timeline leads to all.
        </p>
      )}
    </section>
  );
}

function PassageView({ passage }: { readonly passage: NamePassage }) {
  const { articleId, start, end, quote, type, status, when, published } = passage;
  const publisher = publisherOf(passage);
  return (
    <article className={styles.passage} data-type={type}>
      <h3>
        <Glyph status={status} />
        <a href={eventHref(passage.eventId)} dir="auto">
          {passage.eventTitle}
        </a>
      </h3>
      <p className={styles.quiet}>
        {when ? <DateWords edtf={when.edtf} /> : describeWhen(when)}
        {status !== "occurred" && ` · ${statusLabel(status)}`}
      </p>
      <blockquote dir="auto">
        <a href={passageHref(articleId, start, end)}>{quote}</a>
      </blockquote>
      <p className={styles.quiet}>
        <bdi>{publisher}</bdi>
        {published && (
          <>
            , published <DateWords edtf={published} />
          </>
        )}
      </p>
    </article>
  );
}
