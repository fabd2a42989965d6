import type { CorrectionRow } from "../../lib/answers/corrections";
import { correctedBy, describeCorrection } from "../../lib/describe/corrections";
import styles from "./correct.module.css";

interface Props {
  /** Newest first. */
  readonly rows: readonly CorrectionRow[];
  readonly busy: boolean;
  /** Takes one back; left out where nobody can. */
  readonly undo?: (id: string) => void;
}

/** What persons said, newest first, each with who, when and why; what was taken back is told as that. */
export function CorrectionList({ rows, busy, undo }: Props) {
  const told = rows.filter(({ field }) => field !== "undo");
  if (told.length === 0) return null;
  return (
    <ol className={styles.list}>
      {told.map((row) => (
        <li key={row.id} data-undone={row.undoneBy !== null}>
          <p dir="auto">{describeCorrection(row)}</p>
          <p className={styles.by} dir="auto">
            {correctedBy(row)}
            {row.undoneBy !== null && ` (taken back by ${row.undoneBy})`}
          </p>
          {undo && row.undoneBy === null && (
            <button
              type="button"
              className={styles.back}
              disabled={busy}
              aria-label={`Take back: ${describeCorrection(row)}`}
              onClick={() => undo(row.id)}
            >
              Take back
            </button>
          )}
        </li>
      ))}
    </ol>
  );
}
