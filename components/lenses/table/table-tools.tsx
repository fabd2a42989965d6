import { number } from "../../../lib/describe/dates";
import type { RowSource } from "../../events/row-source";
import { Popover } from "../../ui/popover";
import styles from "./table.module.css";
import { TABLE_COLUMNS } from "./table-columns";
import { MOST_ROWS, useCsv } from "./use-csv";

interface Props {
  readonly rows: RowSource;
  readonly positions: Uint32Array;
  readonly announce: (text: string) => void;
  readonly chosen: readonly string[];
  readonly toggle: (id: string) => void;
}

/** What can be done with the table: take its rows elsewhere as CSV, and choose what it shows. */
export function TableTools({ rows, positions, announce, chosen, toggle }: Props) {
  const csv = useCsv({ rows, positions, announce });
  const cut = positions.length > MOST_ROWS;
  return (
    <div className={`${styles.tools} needs-script`}>
      <button type="button" onClick={csv.copy}>
        Copy CSV
      </button>
      <button type="button" onClick={csv.save}>
        Save CSV
      </button>
      <button
        type="button"
        onClick={csv.savePassages}
        title="A row for each passage, with its words and where they stand"
      >
        CSV with quotes
      </button>
      <Popover label="Columns">
        {() => (
          <fieldset className={styles.choices}>
            <legend className="visually-hidden">Columns that are shown</legend>
            {TABLE_COLUMNS.filter(({ id }) => id !== "title").map(({ id, label }) => (
              <label key={id}>
                <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
                {label}
              </label>
            ))}
          </fieldset>
        )}
      </Popover>
      <p>
        {csv.progress ??
          (cut
            ? `CSV holds the first ${number(MOST_ROWS)} of ${number(positions.length)} rows; filter for others.`
            : "CSV holds all rows in view, with more columns.")}
      </p>
    </div>
  );
}
