import { memo, type ReactNode } from "react";
import { statusLabel, statusSentence } from "../../../lib/describe/status";
import { STATUSES } from "../../../lib/domain";
import type { View } from "../../../lib/view";
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
        <Sign glyph={<Glyph kind="dot" />}>minute</Sign>
        <Sign glyph={<Glyph kind="tick" />}>day</Sign>
        <Sign glyph={<Glyph kind="soft" />}>one of some days, or coarser</Sign>
        <Sign glyph={<Glyph kind="solid" />}>lasting</Sign>
        <Sign glyph={<Glyph kind="solid" open="end" />}>open end</Sign>
        <Sign glyph={<Glyph kind="solid" assumed />}>pale: no date in the text, shown where it was reported</Sign>
        <Sign glyph={<Glyph kind="solid" doubtful />}>hatched: doubtful reading</Sign>
      </ul>
    </div>
  );
});

function Sign({ glyph, children }: { readonly glyph: ReactNode; readonly children: ReactNode }) {
  return (
    <li>
      {glyph}
      {children}
    </li>
  );
}
