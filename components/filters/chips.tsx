import { memo } from "react";
import { counted, number } from "../../lib/describe/dates";
import { type View, withoutFilters } from "../../lib/view";
import { isPlain } from "../view/event-link";
import type { SetView } from "../view/set-view";
import { viewHref } from "../view/view-href";
import type { ActiveFilter } from "./active";
import styles from "./chips.module.css";

interface Props {
  readonly filters: readonly ActiveFilter[];
  readonly view: View;
  readonly setView: SetView;
  readonly label?: string;
  /** How many events there are without each, by its key. */
  readonly counts?: ReadonlyMap<string, number> | undefined;
}

/** What is on, each removable; links, so that they work without a script. */
export const Chips = memo(function Chips({ filters, view, setView, label = "Filters that are on", counts }: Props) {
  if (filters.length === 0) return null;
  const cleared = withoutFilters(view);
  return (
    <ul className={styles.chips} aria-label={label}>
      {filters.map((filter) => (
        <li key={filter.key}>
          <a
            href={viewHref({ ...view, ...filter.without(view) })}
            aria-label={`Remove ${filter.kind.toLowerCase()} ${filter.label}${gives(counts?.get(filter.key))}`}
            onClick={(event) => {
              if (!isPlain(event)) return;
              event.preventDefault();
              setView(filter.without, "push");
            }}
          >
            <span className={styles.kind}>{filter.kind}</span> <bdi>{filter.label}</bdi>
            <span className={styles.cross} aria-hidden="true">
              ×
            </span>
            {counts?.has(filter.key) && <span className={styles.gives}>{number(counts.get(filter.key) ?? 0)}</span>}
          </a>
        </li>
      ))}
      {filters.length > 1 && (
        <li>
          <a
            className={styles.all}
            href={viewHref(cleared)}
            onClick={(event) => {
              if (!isPlain(event)) return;
              event.preventDefault();
              setView(withoutFilters, "push");
            }}
          >
            Clear all
          </a>
        </li>
      )}
    </ul>
  );
});

function gives(count: number | undefined): string {
  return count === undefined ? "" : `: ${counted(count, "event")}`;
}
