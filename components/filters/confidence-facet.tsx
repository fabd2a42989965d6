import { memo, useMemo } from "react";
import type { Columns } from "../../lib/columns/columns";
import type { Selection } from "../../lib/columns/selection";
import type { SetView } from "../view/set-view";
import { BIN, confidenceBins } from "./confidence-bins";
import styles from "./filters.module.css";

interface Props {
  /** Null before they are here. */
  readonly shown: { readonly columns: Columns; readonly selection: Selection } | null;
  /** In per cent; 0 = any. */
  readonly least: number;
  readonly setView: SetView;
}

const HEIGHT = 22;
const WIDE = 200;

/** How sure the reading has to be at least: a slider under the shape of what there is, and a number. */
export const ConfidenceFacet = memo(function ConfidenceFacet({ shown, least, setView }: Props) {
  const bins = useMemo(() => (shown ? confidenceBins(shown.columns, shown.selection.failed) : []), [shown]);
  const most = Math.max(...bins, 1);
  const unit = WIDE / Math.max(bins.length, 1);
  const bar = (count: number, i: number) => {
    const height = count === 0 ? 0 : Math.max(1.5, Math.sqrt(count / most) * HEIGHT);
    return `M${i * unit} ${HEIGHT}v-${height.toFixed(1)}h${unit - 1}v${height.toFixed(1)}z`;
  };
  const parts = [
    bins.map((n, i) => ((i + 1) * BIN <= least ? n : 0)),
    bins.map((n, i) => ((i + 1) * BIN > least ? n : 0)),
  ];
  const change = (text: string, history: "push" | "replace") => {
    const value = Number(text);
    if (Number.isFinite(value)) setView({ confidence: Math.min(Math.max(Math.round(value), 0), 99) }, history);
  };
  return (
    <fieldset className={styles.facet}>
      <legend>Confidence of the reading</legend>
      <div className={`${styles.confidence} needs-script`}>
        <svg viewBox={`0 0 ${WIDE} ${HEIGHT}`} height={HEIGHT} preserveAspectRatio="none" aria-hidden="true">
          <path className={styles.out} d={parts[0]?.map(bar).join("")} />
          <path className={styles.in} d={parts[1]?.map(bar).join("")} />
        </svg>
        <input
          type="range"
          aria-label="Least confidence in per cent"
          min={0}
          max={99}
          value={least}
          aria-valuetext={least === 0 ? "any" : `${least} % or more`}
          onChange={(event) => change(event.currentTarget.value, "replace")}
        />
      </div>
      <label className={styles.percent}>
        At least
        <input
          type="number"
          name="confidence"
          min={0}
          max={99}
          inputMode="numeric"
          value={least}
          placeholder="0"
          onChange={(event) => change(event.currentTarget.value, "replace")}
        />
        %
      </label>
    </fieldset>
  );
});
