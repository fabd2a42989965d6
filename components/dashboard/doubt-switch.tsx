import { useMemo } from "react";
import type { Columns } from "../../lib/columns/columns";
import { FILTER } from "../../lib/columns/facets";
import { counted, number } from "../../lib/describe/dates";
import { DOUBTFUL } from "../../lib/domain";
import { EMPTY_VIEW, type View } from "../../lib/view";
import type { Shown } from "../events/use-selection";
import { isPlain } from "../view/event-link";
import type { SetView } from "../view/set-view";
import { viewHref } from "../view/view-href";
import styles from "./dashboard.module.css";

interface Props {
  /** Null before the events are here: then none are counted. */
  readonly shown: Shown | null;
  readonly view: View;
  readonly setView: SetView;
}

/** Says how many readings are more likely wrong than right, and brings them in or leaves them out. */
export function DoubtSwitch({ shown, view, setView }: Props) {
  const { confidence } = EMPTY_VIEW;
  const isOut = view.confidence >= DOUBTFUL;
  const count = useMemo(() => (shown ? countDoubtful(shown, isOut) : null), [shown, isOut]);
  if (isOut && (count === 0 || view.story !== null)) return null;
  const next = { confidence: isOut ? 0 : confidence };
  return (
    <p className={styles.doubt}>
      <span>
        {isOut
          ? leftOut(count)
          : count === null
            ? "With doubtful readings."
            : `${number(count)} of them doubtful, hatched.`}
      </span>{" "}
      <a
        href={viewHref({ ...view, ...next })}
        onClick={(event) => {
          if (!isPlain(event)) return;
          event.preventDefault();
          setView(next, "push");
        }}
      >
        {isOut ? "Show them" : "Leave them out"}
      </a>
    </p>
  );
}

function leftOut(count: number | null): string {
  if (count === null) return "Doubtful readings are left out.";
  return `${counted(count, "doubtful reading")} left out.`;
}

/** Of the events that pass all other filters, or, where they are not left out, of those in view. */
export function countDoubtful(
  { columns, selection }: { readonly columns: Columns; readonly selection: Shown["selection"] },
  isOut: boolean,
): number {
  const { failed } = selection;
  const { confidences } = columns;
  const wanted = isOut ? FILTER.confidences : 0;
  let count = 0;
  for (let i = 0; i < failed.length; i++) if (failed[i] === wanted && (confidences[i] ?? 0) < DOUBTFUL) count++;
  return count;
}
