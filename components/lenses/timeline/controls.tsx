import { LANE_KINDS, type LaneKind, type View } from "../../../lib/view";
import type { SetView } from "../../view/set-view";
import styles from "./controls.module.css";

interface Props {
  readonly view: View;
  readonly setView: SetView;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly all: () => void;
  readonly reset: () => void;
  /** There are lanes, whose meaning can be chosen. */
  readonly hasLanes?: boolean;
}

/** Always visible: what wheel and keys do, as buttons, and what lanes stand for. */
export function Controls({ view, setView, zoomIn, zoomOut, all, reset, hasLanes = false }: Props) {
  return (
    <div className={styles.controls}>
      {hasLanes && <LaneSwitch view={view} setView={setView} />}
      <div className={`${styles.buttons} needs-script`} role="toolbar" aria-label="Zoom">
        <button type="button" onClick={zoomIn} aria-label="Zoom in" title="Zoom in (+)">
          +
        </button>
        <button type="button" onClick={zoomOut} aria-label="Zoom out" title="Zoom out (−)">
          −
        </button>
        <button type="button" onClick={all} title="All events (0)">
          Fit all
        </button>
        <button type="button" onClick={reset} disabled={view.from === null && view.to === null} title="No range">
          Reset
        </button>
      </div>
    </div>
  );
}

const LANE_LABELS: Record<LaneKind, string> = {
  type: "type",
  actor: "actor",
  place: "place",
  publisher: "publisher",
  status: "status",
};

/** What lanes stand for; pins and collapsed lanes belong to one kind and are let go with it. */
function LaneSwitch({ view, setView }: Pick<Props, "view" | "setView">) {
  const choose = (kind: LaneKind) => setView({ lanes: kind, pinned: [], collapsed: [] }, "push");
  return (
    <label className={`${styles.lanes} needs-script`}>
      <span>Lanes by</span>
      <select
        value={view.lanes}
        onChange={(event) => {
          const kind = LANE_KINDS.find((each) => each === event.target.value);
          if (kind) choose(kind);
        }}
      >
        {LANE_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {LANE_LABELS[kind]}
          </option>
        ))}
      </select>
    </label>
  );
}
