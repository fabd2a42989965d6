import type { EventDetail } from "../../lib/answers/events";
import { publisherOf } from "../../lib/describe/publisher";
import { statusLabel } from "../../lib/describe/status";
import { Glyph } from "../marks/glyph";
import { DateWords } from "../ui/date-words";
import { passageHref } from "../view/view-href";
import styles from "./event.module.css";
import type { Step } from "./history";

interface Props {
  readonly steps: readonly Step[];
  readonly type: EventDetail["type"];
  /** The time zone for times of day; null = as each source gives them. */
  readonly zone: string | null;
}

/** How the status went: one line a change, with the day of its report, who reported it, who says so and the words. */
export function HistoryList({ steps, type, zone }: Props) {
  return (
    <ol className={styles.history}>
      {steps.map(({ status, report, agreeing }) => (
        <li key={report.id} data-type={type}>
          <Glyph status={status} kind="solid" />
          <div>
            <p>
              <b>{statusLabel(status)}</b>{" "}
              <span className={styles.role}>
                {report.article.published ? (
                  <>
                    reported <DateWords edtf={report.article.published} zone={zone} />
                  </>
                ) : (
                  "day of report not known"
                )}
                {" · "}
                <bdi>{publisherOf(report.article)}</bdi>
                {report.speaker && (
                  <>
                    {" · according to "}
                    <bdi>{report.speaker.name}</bdi>
                  </>
                )}
                {agreeing > 0 && ` · ${agreeing} later ${agreeing === 1 ? "report agrees" : "reports agree"}`}
              </span>
            </p>
            <a className={styles.words} href={passageHref(report)} dir="auto">
              <q>{report.quote}</q>
            </a>
          </div>
        </li>
      ))}
    </ol>
  );
}
