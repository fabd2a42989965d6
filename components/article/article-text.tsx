import type { ArticleDetail } from "../../lib/answers/articles";
import type { Span } from "../../lib/domain";
import { eventHref } from "../view/view-href";
import styles from "./article.module.css";
import { type Paragraph, paragraphs, type Segment, segments } from "./segments";

type Mark = ArticleDetail["marks"][number];
type Drawn = Span & { readonly mark: Mark | null; readonly isFound?: true };

interface MarkedProps {
  readonly marks: readonly Mark[];
  /** The passage that was asked for; it need not be one of the marks. */
  readonly at: Span | null;
  /** Places of words that were looked for. */
  readonly found?: readonly Span[];
}

interface Props extends MarkedProps {
  readonly text: string;
  /** What of it is shown. */
  readonly part: Span;
  readonly titleSpan: Span | null;
  /** The paragraph that stands above as the headline. */
  readonly headline: Paragraph | null;
}

/** The text by paragraphs; passages are marked wherever they overlap, and the one asked for stands out. */
export function ArticleText({ text, part, titleSpan, headline, marks, at, found }: Props) {
  const body = paragraphs(text, part).filter(({ start }) => start !== headline?.start);
  return (
    <article className={styles.text} dir="auto">
      {body.map((paragraph) => (
        <p
          key={paragraph.start}
          className={paragraph.start === titleSpan?.start ? styles.titleLine : undefined}
          dir="auto"
        >
          <Marked paragraph={paragraph} marks={marks} at={at} found={found} />
        </p>
      ))}
    </article>
  );
}

/** One paragraph with its passages marked. */
export function Marked({ paragraph, marks, at, found = [] }: MarkedProps & { readonly paragraph: Paragraph }) {
  const drawn: Drawn[] = marks.map((mark) => ({ start: mark.start, end: mark.end, mark }));
  if (at) drawn.push({ ...at, mark: null });
  drawn.push(...found.map((place) => ({ ...place, mark: null, isFound: true }) as const));
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
  const words = <FoundWords segment={segment} />;
  if (marks.length === 0 && !asked) return words;
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
      {words}
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

/** A piece's words; those that were looked for stand out, and are where a link from the places found leads to. */
function FoundWords({ segment }: { readonly segment: Segment<Drawn> }) {
  const found = segment.marks.find(({ isFound }) => isFound);
  if (!found) return segment.text;
  return (
    <b id={found.start === segment.start ? foundId(found) : undefined} className={styles.found}>
      {segment.text}
    </b>
  );
}

export const foundId = ({ start }: Span) => `f-${start}`;
