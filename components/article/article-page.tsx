import type { ArticleDetail } from "../../lib/answers/articles";
import { counted, describeEdtf, describeWhen } from "../../lib/describe/dates";
import { typeLabel } from "../../lib/describe/event-types";
import { publisherOf } from "../../lib/describe/publisher";
import { fragmentAt } from "../../lib/links/text-fragment";
import { MarkBox } from "../correct/mark-box";
import { Glyph } from "../marks/glyph";
import { MarkMasks } from "../marks/mark-shape";
import { DateWords } from "../ui/date-words";
import { Masthead } from "../ui/masthead";
import { PageKeys } from "../ui/page-keys";
import { PrintFoot } from "../ui/print-head";
import { sourceLink } from "../view/source-link";
import { eventHref, passageHref } from "../view/view-href";
import { Addresses } from "./addresses";
import styles from "./article.module.css";
import { ArticleText, Marked } from "./article-text";
import type { AskedPassage } from "./asked-passage";
import { Changes } from "./changes";
import { DateForm } from "./date-form";
import { findWords } from "./find-words";
import { type Part, PartBar, PartSteps } from "./part-bar";
import { PASSAGES } from "./parts";
import { type Model, ReadAgain } from "./read-again";
import { ScrollToPassage } from "./scroll-to-passage";
import { headlineOf } from "./segments";

type Mark = ArticleDetail["marks"][number];

const ASKED = {
  moved: "The text has changed since this link was made: its words now stand where they are marked.",
  changed: "The words that this link was made for are not in this text. It may have been edited since.",
  unread: "No passage stands at the place that this link names: nothing is marked for it.",
} as const;

interface Props {
  /** With the marks of the part that is shown. */
  readonly article: ArticleDetail;
  readonly part: Part;
  /** How many passages all of it has. */
  readonly passages: number;
  /** What became of the passage that was asked for; null = none was. */
  readonly asked: AskedPassage | null;
  /** The language model that may read it; null where none is set up. */
  readonly model: Model | null;
}

/** An article as it was read: its text with every passage marked, beside it the events the passages tell of. */
export function ArticlePage({ article, part, passages, asked, model }: Props) {
  const shown = part.parts[part.shown] ?? { start: 0, end: article.text.length };
  const isLong = part.parts.length > 1;
  const found = findWords(article.text.slice(shown.start, shown.end), part.typed, PASSAGES).places;
  const at = asked?.span ?? null;
  const holds = (mark: Mark) => article.text.slice(mark.start, mark.end) === mark.quote;
  const marks = article.marks.filter(holds).sort((a, b) => a.start - b.start || a.end - b.end);
  const headline = headlineOf(article);
  const isUnread = article.problems.some(({ code }) => code === "language-not-read"); // by no reader
  const lost = article.marks.filter((mark) => !holds(mark));
  const quote = at ? article.text.slice(at.start, at.end) : "";
  const href = at
    ? passageHref({ articleId: article.id, start: at.start, end: at.end, quote })
    : `/articles/${encodeURIComponent(article.id)}`;
  const original = sourceLink(article.url, quote, at && fragmentAt(article.text, at));
  return (
    <>
      <MarkMasks />
      <Masthead current={null} />
      <main className={styles.page} id="main" tabIndex={-1}>
        <header className={styles.head}>
          <p className={styles.publisher} dir="auto">
            {publisherOf(article)}
          </p>
          <h1 dir="auto">
            {headline ? <Marked paragraph={headline} marks={marks} at={at} /> : article.title || "Untitled"}
          </h1>
          <p className={styles.by}>
            {article.author && <span dir="auto">{article.author}</span>}
            <span>
              {article.published ? (
                <>
                  published <DateWords edtf={article.published} />
                  {article.datedByHand && " (day given by hand)"}
                </>
              ) : (
                "date of publication not known"
              )}
            </span>
            {article.retrieved && (
              <span>
                read on <DateWords edtf={article.retrieved} />
              </span>
            )}
            <span>{counted(passages, "passage")}</span>
            {article.readBy && (
              <span>
                events proposed by {article.readBy.model} (guide {article.readBy.prompt})
              </span>
            )}
            {original && (
              <a href={original} rel="noopener noreferrer external">
                Open original
              </a>
            )}
          </p>
          {asked && asked.kind !== "found" && (
            <p className={styles.problem} role="status">
              {ASKED[asked.kind]}
            </p>
          )}
          {article.versions.length > 0 && <Versions article={article} />}
          <Changes article={article} />
          <Addresses article={article} />
          {article.problems.map((problem) => (
            <p key={`${problem.code}${problem.message}`} className={styles.problem}>
              {problem.message}
            </p>
          ))}
          {(article.published === null || article.datedByHand) && (
            <DateForm article={article.id} given={article.published} />
          )}
          {!isUnread && <ReadAgain article={article.id} model={model} readBy={article.readBy} />}
        </header>
        {isLong && <PartBar {...part} articleId={article.id} text={article.text} />}
        <ArticleText
          {...{ headline, marks, at }}
          text={article.text}
          part={shown}
          titleSpan={article.titleSpan}
          found={found.map(({ start, end }) => ({ start: shown.start + start, end: shown.start + end }))}
        />
        <aside className={styles.index} aria-label="Events in this article">
          <h2>{isLong ? "In this part" : "In this article"}</h2>
          {marks.length === 0 && <p>No event was found in it.</p>}
          <ol>
            {marks.map((mark) => (
              <li key={mark.id} data-type={mark.type} data-current={at?.start === mark.start && at.end === mark.end}>
                <Glyph status={mark.status} />
                <span>
                  <a href={`#p-${mark.start}`} dir="auto">
                    {mark.title}
                  </a>
                  <span className={styles.fact}>
                    {describeWhen(mark.when)} · {typeLabel(mark.type)} ·{" "}
                    <a href={eventHref(mark.eventId)} aria-label={`Event: ${mark.title}`}>
                      event
                    </a>
                  </span>
                </span>
              </li>
            ))}
          </ol>
          {lost.length > 0 && <Lost marks={lost} />}
          <MarkBox article={article.id} />
        </aside>
        {isLong && <PartSteps {...part} articleId={article.id} />}
        <PrintFoot href={href} />
      </main>
      <PageKeys href={href} source={original} />
      {at && <ScrollToPassage />}
    </>
  );
}

function Versions({ article }: { readonly article: ArticleDetail }) {
  return (
    <p className={styles.versions}>
      Version {article.version} of this page. Others:{" "}
      {article.versions.map((other) => (
        <a key={other.id} href={`/articles/${encodeURIComponent(other.id)}`}>
          version {other.version}
          {other.published && `, ${describeEdtf(other.published)}`}
        </a>
      ))}
    </p>
  );
}

/** Quotes that no longer stand where they were read: shown, never drawn over other words. */
function Lost({ marks }: { readonly marks: readonly Mark[] }) {
  return (
    <section className={styles.lost}>
      <h3>Not found in the current text</h3>
      {marks.map((mark) => (
        <blockquote key={mark.id} dir="auto">
          {mark.quote}
        </blockquote>
      ))}
    </section>
  );
}
