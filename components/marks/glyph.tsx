import type { Status } from "../../lib/domain";
import { MarkShape } from "./mark-shape";
import type { ShapeKind } from "./shape";

const SPANS: Record<ShapeKind, readonly [number, number]> = {
  dot: [7, 17],
  tick: [9, 15],
  soft: [0, 24],
  solid: [2, 22],
};

/** Where an ongoing mark ends, so that its arrow has room. */
const ARROW_AT = 17;

interface Props {
  readonly status?: Status;
  readonly kind?: ShapeKind;
  readonly open?: "start" | "end";
  /** The text names no date. */
  readonly assumed?: boolean;
  /** The reading is doubtful. */
  readonly doubtful?: boolean;
}

/** The mark of a status or a precision as the timeline draws it, for legends and lists; decoration, its meaning stands beside it. */
export function Glyph({ status = "occurred", kind = "tick", open, assumed, doubtful }: Props) {
  const [x0, full] = SPANS[kind];
  const x1 = status === "ongoing" ? Math.min(full, ARROW_AT) : full;
  const soft = kind === "soft";
  return (
    <svg className="glyph" width="24" height="18" viewBox="0 0 24 18" aria-hidden="true" focusable="false">
      <MarkShape
        shape={{ kind, x0, x1, fadeStart: soft || open === "start", fadeEnd: soft || open === "end" }}
        status={status}
        y={9}
        assumed={assumed}
        doubtful={doubtful}
      />
    </svg>
  );
}
