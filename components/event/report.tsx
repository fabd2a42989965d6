import type { PassageDetail } from "../../lib/answers/events";
import { describeWhen } from "../../lib/describe/dates";
import { publisherOf } from "../../lib/describe/publisher";
import { explainWhen, explanationLine } from "../../lib/describe/reasoning";
import { confidenceWord, namesSpeaker, statusLabel } from "../../lib/describe/status";
import type { When } from "../../lib/domain";
import { nearAfter, nearBefore } from "../article/context";
import { segments } from "../article/segments";
import { CopyLink } from "../ui/copy-link";
import { DateWords } from "../ui/date-words";
import { sourceLink } from "../view/source-link";
import { passageHref } from "../view/view-href";
import { CopyQuote } from "./copy-quote";
import styles from "./report.module.css";

interface Props {
  readonly report: PassageDetail;
  /** The event's date: where this source differs, it stands out. */
  readonly eventWhen: When | null;
  /** Of its heading, in the page's outline. */
  readonly level: 3 | 4;
  /** The time zone for times of day; null = as the source gives them. */
  readonly zone: string | null;
}

/** One source of an event: its exact words in their context, the words behind each field marked, and the way to the article. */
export function Report({ report, eventWhen, level, zone }: Props) {
  const Heading = `h${level}` as const;
  const { article } = report;
  const source = sourceLink(article.url, report.quote, report.fragment);
  const explanation = explainWhen(report.when);
  return (
    <article className={styles.report}>
      <Heading className={styles.source}>
        <span className={styles.publisher} dir="auto">
          {publisherOf(article)}
        </span>
        <span className={styles.published}>
          {article.published ? (
            <>
              published <DateWords edtf={article.published} zone={zone} />
            </>
          ) : (
            "publication date not known"
          )}
        </span>
      </Heading>
      <blockquote className={styles.context} cite={source ?? undefined} dir="auto">
        <p>
          {report.before && <span className={styles.around}>{nearBefore(oneBreak(report.before))}</span>}
          <a className={styles.quote} href={passageHref(report)} data-type={report.type}>
            <Quote report={report} />
          </a>
          {report.after && <span className={styles.around}>{nearAfter(oneBreak(report.after))}</span>}
        </p>
      </blockquote>
      <p className={styles.reading}>
        <span>
          {statusLabel(report.status)}
          {report.speaker && namesSpeaker(report.status) && (
            <>
              , according to <bdi>{report.speaker.name}</bdi>
            </>
          )}
        </span>
        {report.speaker && !namesSpeaker(report.status) && (
          <span>
            Speaker: <bdi>{report.speaker.name}</bdi>
          </span>
        )}
        <span title={`Confidence of the reading: ${Math.round(report.confidence * 100)} %`}>
          {confidenceWord(report.confidence)} confidence
        </span>
        <span className={styles.date} data-differs={report.when?.edtf !== eventWhen?.edtf}>
          {explanation ? <>Date: {explanationLine(explanation)}</> : describeWhen(null)}
        </span>
      </p>
      <p className={styles.links}>
        <a href={passageHref(report)}>Read in the article</a>
        {source && (
          <a href={source} rel="noopener noreferrer external" data-source="true">
            Open original
          </a>
        )}
        <CopyQuote report={report} />
        <CopyLink href={passageHref(report)} label="Permalink" />
      </p>
    </article>
  );
}

/** Where paragraphs meet, a new line without a blank one. */
function oneBreak(text: string): string {
  return text.replace(/\n+/g, "\n");
}

const SHOWN_ROLES = new Set(["when", "where", "who", "status", "speaker"]);
const ROLE_TITLES = {
  trigger: "What",
  when: "When",
  where: "Where",
  who: "Who",
  speaker: "Who says so",
  status: "Status",
} as const;

/** The quote with the words behind its fields; the mentions lie on the text by offsets, so each is checked to be inside. */
function Quote({ report }: { readonly report: PassageDetail }) {
  const mentions = report.mentions.filter(
    (mention) => SHOWN_ROLES.has(mention.role) && mention.start >= report.start && mention.end <= report.end,
  );
  return segments(report.quote, mentions, report.start).map((segment) => {
    const [mention] = segment.marks;
    if (!mention) return <span key={segment.start}>{segment.text}</span>;
    return (
      <span key={segment.start} className={styles.mention} data-role={mention.role} title={ROLE_TITLES[mention.role]}>
        {segment.text}
      </span>
    );
  });
}

/** Why the date is what it is: “Thursday” + published 15 May 2025 → Thursday 15 May 2025. */
export function DateExplanation({ when }: { readonly when: When | null }) {
  const explanation = explainWhen(when);
  if (!explanation) return null;
  const { words, anchor, result, sentence } = explanation;
  return (
    <div className={styles.explanation}>
      {(words || anchor) && (
        <p className={styles.steps}>
          {words && (
            <>
              <q dir="auto">{words}</q>{" "}
            </>
          )}
          {anchor && (
            <>
              {words && <span className={styles.sign}>+</span>} {anchor}{" "}
            </>
          )}
          <span className={styles.sign} role="img" aria-label="gives">
            →
          </span>{" "}
          <b>{result}</b>
        </p>
      )}
      <p>{sentence}</p>
    </div>
  );
}
