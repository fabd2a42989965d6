import { memo, useRef } from "react";
import { number } from "../../lib/describe/dates";
import { ORDERS, type Order } from "../../lib/view";
import { useFill } from "../frame/use-fill";
import type { LensProps } from "../lenses/lens";
import { List } from "../lenses/list";
import { isPlain } from "../view/event-link";
import { viewHref } from "../view/view-href";
import styles from "./list-pane.module.css";

const WORDS: Record<Order, string> = { oldest: "Oldest first", newest: "Newest first" };

interface Props {
  readonly lens: LensProps;
  /** How many events there are to list, where only the first have come yet. */
  readonly total: number;
}

/** The list under its heading, with its order; it scrolls by itself beside a drawing. */
export const ListPane = memo(function ListPane({ lens, total }: Props) {
  const pane = useRef<HTMLElement>(null);
  useFill(pane);
  const { view, setView, selection } = lens;
  return (
    <section ref={pane} className={styles.pane} aria-labelledby="lens-list">
      <h2 id="lens-list" className={styles.title}>
        Events by day
      </h2>
      <p className={styles.orders}>
        {ORDERS.map((order) => (
          <a
            key={order}
            href={viewHref({ ...view, order })}
            aria-current={view.order === order ? "true" : undefined}
            onClick={(event) => {
              if (!isPlain(event)) return;
              event.preventDefault();
              setView({ order }, "push");
            }}
          >
            {WORDS[order]}
          </a>
        ))}
      </p>
      <List {...lens} />
      {selection.inRange < total && (
        <p className={styles.part}>{`${number(selection.inRange)} of ${number(total)} so far`}</p>
      )}
    </section>
  );
});
