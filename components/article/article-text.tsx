import type { ArticleDetail } from "../../lib/answers";
import type { Span } from "../../lib/domain";
import { eventHref } from "../view/view-href";
import styles from "./article.module.css";
import { paragraphs, type Segment, segments } from "./segments";

type Mark = ArticleDetail["marks"][number];
type Drawn = Span & { readonly mark: Mark | null };

interface Props {
  readonly text: string;
  readonly titleSpan: Span | null;
  readonly marks: readonly Mark[];
  /** The passage that was asked for; it need not be one of the marks. */
  readonly at: Span | null;
}

/** The text by paragraphs; passages are marked wherever they overlap, and the one asked for stands out. */
export function ArticleText({ text, titleSpan, marks, at }: Props) {
  const drawn: Drawn[] = marks.map((mark) => ({ start: mark.start, end: mark.end, mark }));
  if (at) drawn.push({ ...at, mark: null });
  const anchored = new Set<number>();
  const anchor = (start: number): string | undefined => {
    if (anchored.has(start)) return undefined;
    anchored.add(start);
    return `p-${start}`;
  };
  return (
    <article className={styles.text} dir="auto">
      {paragraphs(text).map((paragraph) => {
        const title = titleSpan !== null && paragraph.start === titleSpan.start;
        return (
          <p key={paragraph.start} className={title ? styles.titleLine : undefined} dir="auto">
            {segments(paragraph.text, drawn, paragraph.start).map((segment) => (
              <Piece key={segment.start} segment={segment} at={at} anchor={anchor} />
            ))}
          </p>
        );
      })}
    </article>
  );
}

interface PieceProps {
  readonly segment: Segment<Drawn>;
  readonly at: Span | null;
  readonly anchor: (start: number) => string | undefined;
}

function Piece({ segment, at, anchor }: PieceProps) {
  const marks = segment.marks.flatMap(({ mark }) => (mark ? [mark] : []));
  const asked = at !== null && segment.start >= at.start && segment.end <= at.end;
  if (marks.length === 0 && !asked) return segment.text;
  const innermost = [...marks].sort((a, b) => a.end - a.start - (b.end - b.start))[0];
  const starts = marks.find((mark) => mark.start === segment.start);
  const id = asked && at.start === segment.start ? "passage" : starts && anchor(segment.start);
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
  const named = id === "passage" && starts ? <span id={anchor(segment.start)}>{mark}</span> : mark;
  if (!innermost) return named;
  return (
    <a className={styles.passage} href={eventHref(innermost.eventId)} title={marks.map((m) => m.title).join(" · ")}>
      {named}
    </a>
  );
}
