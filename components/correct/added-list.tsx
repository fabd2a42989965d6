import type { EventDetail } from "../../lib/answers/events";
import { correctedBy } from "../../lib/describe/corrections";
import styles from "./correct.module.css";

interface Props {
  readonly event: Pick<EventDetail, "added" | "reports">;
  readonly busy: boolean;
  readonly takeBack: () => void;
}

/** Who added an event that reading had missed; it is taken back where nothing but what was added tells of it. */
export function AddedList({ event: { added, reports }, busy, takeBack }: Props) {
  if (added.length === 0) return null;
  const byHand = new Set(added.map(({ passage }) => passage));
  const isAlone = reports.every(({ id }) => byHand.has(id));
  return (
    <ol className={styles.list}>
      {added.map((row, i) => (
        <li key={row.id}>
          <p>Added by hand: reading had missed it</p>
          <p className={styles.by} dir="auto">
            {correctedBy(row)}
          </p>
          {isAlone && i === 0 && (
            <button
              type="button"
              className={styles.back}
              disabled={busy}
              aria-label="Take back the event added by hand"
              onClick={takeBack}
            >
              Take back
            </button>
          )}
        </li>
      ))}
    </ol>
  );
}
