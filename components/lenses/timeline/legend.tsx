import { memo } from "react";
import { statusLabel, statusSentence } from "../../../lib/describe/status";
import { STATUSES } from "../../../lib/domain";
import type { View } from "../../../lib/view";
import { DATE_SIGNS } from "../../marks/date-signs";
import { Glyph } from "../../marks/glyph";
import type { SetView } from "../../view/set-view";
import { withToggled } from "../../view/toggled";
import styles from "./legend.module.css";

interface Props {
  /** The statuses that are filtered for; none = all. */
  readonly statuses: View["statuses"];
  readonly setView: SetView;
}

/** What shapes mean. Those of status are also its filter; without any chosen, all are shown. */
export const Legend = memo(function Legend({ statuses, setView }: Props) {
  return (
    <div className={styles.legend}>
      <fieldset className={styles.part}>
        <legend>Status</legend>
        {STATUSES.map((status) => (
          <button
            key={status}
            type="button"
            aria-pressed={statuses.includes(status)}
            data-off={statuses.length > 0 && !statuses.includes(status)}
            title={statusSentence(status)}
            onClick={() => setView((latest) => withToggled(latest, "statuses", status), "push")}
          >
            <Glyph status={status} kind="solid" />
            {statusLabel(status)}
          </button>
        ))}
      </fieldset>
      <ul className={styles.part} aria-label="How dates are drawn">
        {DATE_SIGNS.map(([sign, words]) => (
          <li key={words}>
            <Glyph {...sign} />
            {words}
          </li>
        ))}
      </ul>
    </div>
  );
});
