import type { Status } from "../../lib/domain";
import { SIGN_WIDTH, type Sign, signShape } from "./date-signs";
import { MarkShape } from "./mark-shape";

interface Props extends Partial<Sign> {
  readonly status?: Status;
}

/** The mark of a status or a precision as the timeline draws it, for legends and lists; decoration, its meaning stands beside it. */
export function Glyph({ status = "occurred", kind = "tick", open, assumed, doubtful }: Props) {
  return (
    <svg
      className="glyph"
      width={SIGN_WIDTH}
      height="18"
      viewBox={`0 0 ${SIGN_WIDTH} 18`}
      aria-hidden="true"
      focusable="false"
    >
      <MarkShape
        shape={signShape({ kind, open }, status)}
        status={status}
        y={9}
        assumed={assumed}
        doubtful={doubtful}
      />
    </svg>
  );
}
