import { counted, describeEdtf } from "../../lib/describe/dates";
import { publisherOf } from "../../lib/describe/publisher";
import { passageHref } from "../view/view-href";
import type { Disagreement } from "./disagreements";
import styles from "./event.module.css";

/** Reports linked for each value. */
const LINKED = 8;

/** What the reports do not agree on, side by side: each value as its sources give it, with the way to their words. */
export function DisagreementList({ found }: { readonly found: readonly Disagreement[] }) {
  return (
    <dl className={styles.disagreements}>
      {found.map(({ title, sides }) => (
        <div key={title}>
          <dt>{title}</dt>
          <dd>
            <ul className={styles.sides}>
              {sides.map(({ value, reports }) => (
                <li key={value}>
                  <b dir="auto">{value}</b>
                  {reports.slice(0, LINKED).map((report) => (
                    <a key={report.id} href={passageHref(report)}>
                      <bdi>{publisherOf(report.article)}</bdi>
                      {report.article.published && `, ${describeEdtf(report.article.published.slice(0, 10))}`}
                    </a>
                  ))}
                  {reports.length > LINKED && counted(reports.length - LINKED, "more passage")}
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}
