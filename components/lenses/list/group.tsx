import type { ReactNode } from "react";
import { number } from "../../../lib/describe/dates";
import { gapWords, type Heading } from "./headings";
import styles from "./list.module.css";

interface Props {
  readonly heading: Heading;
  /** How many events are under it, drawn or not. */
  readonly count: number;
  /** Days without a report before it; 0 = not worth saying. */
  readonly gap: number;
  readonly children: ReactNode;
}

/** The events of one day, or of one date that is not known to the day, and the gap before it. */
export function Group({ heading: { words, note, edtf }, count, gap, children }: Props) {
  return (
    <>
      {gap > 0 && (
        <p className={styles.gap}>
          <span>{gapWords(gap)}</span>
        </p>
      )}
      <section className={styles.group}>
        <h3 className={styles.day}>
          {edtf ? <time dateTime={edtf}>{words}</time> : words}
          {note && <span className={styles.note}>{note}</span>}
          {count > 1 && (
            <span className={styles.count}>
              {number(count)}
              <span className="visually-hidden"> events</span>
            </span>
          )}
        </h3>
        <ul>{children}</ul>
      </section>
    </>
  );
}
