import { memo } from "react";
import type { Status } from "../../lib/domain";
import styles from "./mark-shape.module.css";
import type { Shape } from "./shape";

interface Props {
  readonly shape: Shape;
  readonly status: Status;
  /** Vertical middle. */
  readonly y: number;
  /** Leaves the upper part of the row to a label written over it. */
  readonly under?: boolean;
  /** The text names no date: the mark stands at its publication and is drawn pale. */
  readonly assumed?: boolean;
  /** The reading is more likely wrong than right: drawn hatched. */
  readonly doubtful?: boolean;
}

const HEIGHTS = { dot: 10, tick: 13, soft: 15, solid: 12 } as const;
const UNDER = 5;

/** A mark: what kind of date by its form, its status by how it is filled and crossed. The colour comes from `data-type` around it. */
export function MarkShape({ shape, status, y: row, under = false, assumed = false, doubtful = false }: Props) {
  const { kind, x0, x1 } = shape;
  const thin = under && kind !== "soft";
  const height = thin ? UNDER : HEIGHTS[kind];
  const y = thin ? row + 6 : row;
  const middle = (Math.max(x0, -20) + x1) / 2;
  const shared = {
    className: styles.shape,
    "data-status": status,
    "data-kind": kind,
    "data-assumed": assumed || undefined,
    mask: doubtful ? "url(#hatched)" : maskOf(shape),
  };
  return (
    <>
      {kind === "dot" ? (
        <circle cx={middle} cy={y} r={height / 2 - 0.5} {...shared} />
      ) : (
        <rect x={round(x0)} y={y - height / 2} width={round(x1 - x0)} height={height} rx={1.5} {...shared} />
      )}
      {status === "denied" && <path className={styles.over} d={cross(middle, y, thin ? 4 : 6)} />}
      {status === "cancelled" && <path className={styles.over} d={`M${middle - 9} ${y}H${middle + 9}`} />}
      {status === "ongoing" && !shape.fadeEnd && <path className={styles.arrow} d={`M${x1 + 2} ${y - 4}l4 4l-4 4`} />}
    </>
  );
}

function cross(x: number, y: number, arm: number): string {
  return `M${x - arm} ${y - arm}l${2 * arm} ${2 * arm}M${x + arm} ${y - arm}l${-2 * arm} ${2 * arm}`;
}

function round(x: number): number {
  return Math.round(x * 10) / 10;
}

function maskOf({ fadeStart, fadeEnd }: Shape): string | undefined {
  if (fadeStart && fadeEnd) return "url(#fade-both)";
  if (fadeStart) return "url(#fade-start)";
  return fadeEnd ? "url(#fade-end)" : undefined;
}

/** The masks that soften the ends of marks; once on every page that draws any. */
export const MarkMasks = memo(function MarkMasks() {
  return (
    <svg className={styles.masks} width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        <Mask id="fade-both" stops={[0, 1, 1, 0]} />
        <Mask id="fade-start" stops={[0, 1, 1, 1]} />
        <Mask id="fade-end" stops={[1, 1, 1, 0]} />
        <pattern id="hatching" width="3" height="3" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="1.5" height="3" fill="#fff" />
        </pattern>
        <mask id="hatched" maskContentUnits="userSpaceOnUse">
          <rect x="-4" y="-4" width="40" height="40" fill="url(#hatching)" />
        </mask>
      </defs>
    </svg>
  );
});

const OFFSETS = ["0", "0.3", "0.7", "1"];

function Mask({ id, stops }: { readonly id: string; readonly stops: readonly number[] }) {
  return (
    <>
      <linearGradient id={`${id}-gradient`}>
        {stops.map((stop, i) => (
          <stop key={OFFSETS[i]} offset={OFFSETS[i]} stopColor="#fff" stopOpacity={stop} />
        ))}
      </linearGradient>
      <mask id={id} maskContentUnits="objectBoundingBox">
        <rect x="-0.1" y="-0.1" width="1.2" height="1.2" fill={`url(#${id}-gradient)`} />
      </mask>
    </>
  );
}
