import { type LaneIndex, laneIndex } from "../index/lane-index";
import { type LaneNames, REST } from "../index/lane-names";
import type { Sequence } from "../time/window";

const ALL: LaneNames = {
  names: [{ id: REST, label: "", type: null, pinned: false, rest: true }],
  membership: { kind: "one", values: new Uint8Array(0), lanes: new Int16Array(0), rest: 0 },
};

/** All dated events of a selection in one lane, for a drawing that has no lanes. */
export function columnIndex(sequence: Sequence): LaneIndex {
  return laneIndex(sequence, ALL);
}
