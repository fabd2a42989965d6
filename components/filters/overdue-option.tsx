import { memo, useMemo } from "react";
import type { Columns } from "../../lib/columns/columns";
import { countOverdue } from "../../lib/columns/overdue";
import type { Selection } from "../../lib/columns/selection";
import { describeEdtf } from "../../lib/describe/dates";
import type { Instant } from "../../lib/domain";
import { dayOf, formatDay } from "../../lib/time";
import type { SetView } from "../view/set-view";
import { FacetOption } from "./facet-option";
import styles from "./filters.module.css";

interface Props {
  /** Is any event a plan? Known with the first page, so that nothing moves when the events come. */
  readonly possible: boolean;
  /** Null before they are here. */
  readonly shown: { readonly columns: Columns; readonly selection: Selection } | null;
  /** The day before which plans are due, where the view asks for them. */
  readonly overdue: string | null;
  readonly setView: SetView;
  readonly now: Instant;
}

/** What became of it? Plans whose day has passed, and of which no source here reports that they took place, or did not. */
export const OverdueOption = memo(function OverdueOption({ possible, shown, overdue, setView, now }: Props) {
  const day = overdue ?? formatDay(dayOf(now));
  const count = useMemo(() => (shown ? countOverdue(shown.columns, shown.selection.failed, day) : 0), [shown, day]);
  if (!possible && overdue === null) return null;
  return (
    <fieldset className={styles.facet}>
      <legend>What became of it?</legend>
      <FacetOption
        name="overdue"
        value={day}
        label="Plans past their day"
        title={`Planned for a day before ${describeEdtf(day)}, and nothing here reports that it happened or was called off`}
        count={count}
        checked={overdue !== null}
        onToggle={() => setView((latest) => ({ overdue: latest.overdue === null ? day : null }), "push")}
      />
    </fieldset>
  );
});
