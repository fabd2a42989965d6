import type { ArticleDetail } from "../../lib/answers";
import type { Span } from "../../lib/domain";
import { eventHref } from "../view/view-href";
import styles from "./article.module.css";
import { type Paragraph, paragraphs, type Segment, segments } from "./segments";

type Mark = ArticleDetail["marks"][number];
type Drawn = Span & { readonly mark: Mark | null };

interface MarkedProps {
  readonly marks: readonly Mark[];
  /** The passage that was asked for; it need not be one of the marks. */
  readonly at: Span | null;
}

interface Props extends MarkedProps {
  readonly text: string;
  readonly titleSpan: Span | null;
  /** The paragraph that stands above as the headline. */
  readonly headline: Paragraph | null;
}

/** The text by paragraphs; passages are marked wherever they overlap, and the one asked for stands out. */
export function ArticleText({ text, titleSpan, headline, marks, at }: Props) {
  const body = paragraphs(text).filter(({ start }) => start !== headline?.start);
  return (
    <article className={styles.text} dir="auto">
      {body.map((paragraph) => (
        <p
          key={paragraph.start}
          className={paragraph.start === titleSpan?.start ? styles.titleLine : undefined}
          dir="auto"
        >
          <Marked paragraph={paragraph} marks={marks} at={at} />
        </p>
      ))}
    </article>
  );
}

/** One paragraph with its passages marked. */
export function Marked({ paragraph, marks, at }: MarkedProps & { readonly paragraph: Paragraph }) {
  const drawn: Drawn[] = marks.map((mark) => ({ start: mark.start, end: mark.end, mark }));
  if (at) drawn.push({ ...at, mark: null });
  return segments(paragraph.text, drawn, paragraph.start).map((segment) => (
    <Piece key={segment.start} segment={segment} at={at} />
  ));
}

const anchorOf = ({ start }: Span) => `p-${start}`;

interface PieceProps {
  readonly segment: Segment<Drawn>;
  readonly at: Span | null;
}

function Piece({ segment, at }: PieceProps) {
  const marks = segment.marks.flatMap(({ mark }) => (mark ? [mark] : []));
  const asked = at !== null && segment.start >= at.start && segment.end <= at.end;
  if (marks.length === 0 && !asked) return segment.text;
  const innermost = [...marks].sort((a, b) => a.end - a.start - (b.end - b.start))[0];
  const starts = marks.find((mark) => mark.start === segment.start);
  const id = asked && at.start === segment.start ? "passage" : starts && anchorOf(segment);
  const mark = (
    <mark
      id={id}
      className={styles.mark}
      data-type={innermost?.type}
      data-asked={asked}
      data-depth={Math.min(marks.length, 3)}
      tabIndex={id === "passage" ? -1 : undefined}
    >
      {segment.text}
    </mark>
  );
  const named = id === "passage" && starts ? <span id={anchorOf(segment)}>{mark}</span> : mark;
  if (!innermost) return named;
  return (
    <a className={styles.passage} href={eventHref(innermost.eventId)} title={marks.map((m) => m.title).join(" · ")}>
      {named}
    </a>
  );
}
