import type { HistoryRow } from "../../lib/answers/history";
import { correctedBy, describeHistory } from "../../lib/describe/corrections";
import { counted } from "../../lib/describe/dates";
import { Masthead } from "../ui/masthead";
import styles from "./history.module.css";
import { historyHref, historyQuote, isLost, takenBackBy } from "./history-href";

interface Props {
  /** Newest first. */
  readonly rows: readonly HistoryRow[];
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
            : "What was corrected, noted and told, by whom and why. Nothing here changes what an article says."}
        </p>
        <p className={styles.ways}>
          {lost ? <a href="/history">All corrections</a> : <a href="/history?lost=1">Those without their words</a>}
          <a href="/history/feed">Feed</a>
          <a href="/review">Review</a>
          <a href="/stories">Stories</a>
        </p>
        <p className={styles.about}>{rows.length === 0 ? "None yet." : counted(rows.length, "change")}</p>
        <ol className={styles.rows}>
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </ol>
      </main>
    </>
  );
}

function Row({ row }: { readonly row: HistoryRow }) {
  const [href, quote, undoneBy] = [historyHref(row), historyQuote(row), takenBackBy(row)];
  return (
    <li data-undone={undoneBy !== null}>
      <p dir="auto">
        {quote === "" && href !== null ? <a href={href}>{describeHistory(row)}</a> : describeHistory(row)}
      </p>
      <p className={styles.about} dir="auto">
        {correctedBy(row)}
        {undoneBy !== null && ` (taken back by ${undoneBy})`}
        {isLost(row) && " · its words are found no more"}
      </p>
      {quote !== "" && href !== null && (
        <a className={styles.quote} href={href} dir="auto">
          <q>{quote}</q>
        </a>
      )}
    </li>
  );
}
