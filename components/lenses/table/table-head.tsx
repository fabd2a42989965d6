import { isPlain } from "../../view/event-link";
import { viewHref } from "../../view/view-href";
import type { LensProps } from "../lens";
import styles from "./table.module.css";
import type { TableColumn } from "./table-columns";

type Props = Pick<LensProps, "view" | "setView"> & { readonly column: TableColumn };

/** The head of a column; by those that are clocks the table can be sorted, a second click turns it around. */
export function TableHead({ column: { label, clock, numeric }, view, setView }: Props) {
  const sorted = clock !== undefined && view.clock === clock;
  const ascending = view.order === "oldest";
  const patch = sorted
    ? { order: ascending ? ("newest" as const) : ("oldest" as const) }
    : { clock: clock ?? view.clock };
  return (
    <th
      scope="col"
      className={styles.cell}
      data-numeric={numeric}
      aria-sort={sorted ? (ascending ? "ascending" : "descending") : undefined}
    >
      {clock === undefined ? (
        label
      ) : (
        <a
          href={viewHref({ ...view, ...patch })}
          title={`Sort by ${label.toLowerCase()}`}
          onClick={(event) => {
            if (!isPlain(event)) return;
            event.preventDefault();
            setView(patch, "push");
          }}
        >
          {label}
          <span aria-hidden="true">{sorted ? (ascending ? " ↑" : " ↓") : " ↕"}</span>
        </a>
      )}
    </th>
  );
}
