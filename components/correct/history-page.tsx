import type { ListedCorrection } from "../../lib/answers";
import { correctedBy, describeCorrection } from "../../lib/describe/corrections";
import { counted } from "../../lib/describe/dates";
import { Masthead } from "../ui/masthead";
import { eventHref } from "../view/view-href";
import styles from "./history.module.css";

interface Props {
  /** Newest first. */
  readonly rows: readonly ListedCorrection[];
  /** Only those are shown that find their words no more. */
  readonly lost: boolean;
}

/** What persons have changed: who, when, why, and the words it was of. */
export function HistoryPage({ rows, lost }: Props) {
  return (
    <>
      <Masthead current={null} />
      <main className={styles.page} id="main" tabIndex={-1}>
        <h1>History</h1>
        <p className={styles.about}>
          {lost
            ? "Corrections whose words are found no more. They are applied to nothing."
            : "What was corrected, by whom and why. Nothing here changes what an article says."}
        </p>
        <p className={styles.ways}>
          {lost ? <a href="/history">All corrections</a> : <a href="/history?lost=1">Those without their words</a>}
          <a href="/history/feed">Feed</a>
          <a href="/review">Review</a>
        </p>
        <p className={styles.about}>{rows.length === 0 ? "None yet." : counted(rows.length, "correction")}</p>
        <ol className={styles.rows}>
          {rows.map((row) => (
            <li key={row.id} data-undone={row.undoneBy !== null}>
              <p dir="auto">{describeCorrection(row)}</p>
              <p className={styles.about} dir="auto">
                {correctedBy(row)}
                {row.undoneBy !== null && ` (taken back by ${row.undoneBy})`}
                {!row.stands && row.field !== "undo" && " · its words are found no more"}
              </p>
              {row.founding !== null && (
                <a className={styles.quote} href={eventHref(row.event ?? row.founding)} dir="auto">
                  <q>{row.quote}</q>
                </a>
              )}
            </li>
          ))}
        </ol>
      </main>
    </>
  );
}
