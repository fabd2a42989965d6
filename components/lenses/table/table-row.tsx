import { type CSSProperties, memo } from "react";
import { EVENT_TYPES } from "../../../lib/domain";
import { isPlain } from "../../view/event-link";
import { viewHref } from "../../view/view-href";
import type { LensProps } from "../lens";
import styles from "./table.module.css";
import type { Cells, TableColumn } from "./table-columns";

interface Props extends Omit<Cells, "zone">, Pick<LensProps, "view" | "open"> {
  readonly shown: readonly TableColumn[];
  /** Place in the table, from 0. */
  readonly index: number;
  readonly selected: boolean;
  /** The one row that Tab reaches. */
  readonly active: boolean;
  readonly style: CSSProperties;
}

/** One event as a row; all but its title is there before the event is loaded. */
export const TableRow = memo(function TableRow(props: Props) {
  const { shown, columns, position, event, view, index, selected, active, open, style } = props;
  const cells = { columns, position, event, zone: view.zone };
  return (
    <tr
      className={styles.row}
      aria-rowindex={index + 2}
      data-type={EVENT_TYPES[columns.types[position] ?? 0]}
      data-selected={selected}
      style={style}
    >
      {shown.map(({ id, text, numeric }) => (
        <td key={id} className={styles.cell} data-column={id} data-numeric={numeric} dir="auto">
          {id === "title" ? (
            <a
              href={event && viewHref({ ...view, event: event.id })}
              title={event?.title}
              tabIndex={active ? 0 : -1}
              data-index={index}
              data-event={event?.id}
              aria-current={selected ? "true" : undefined}
              onClick={(click) => {
                if (!isPlain(click)) return;
                click.preventDefault();
                open(position);
              }}
            >
              {text(cells)}
            </a>
          ) : (
            text(cells)
          )}
        </td>
      ))}
    </tr>
  );
});
