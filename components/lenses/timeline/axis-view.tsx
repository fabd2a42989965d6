import { memo } from "react";
import type { Axis } from "./axis";
import { textWidth } from "./text-width";
import styles from "./timeline.module.css";

interface Props {
  readonly axis: Axis;
  /** How far the drawing is shifted while it is dragged. */
  readonly offset: number;
  readonly width: number;
  readonly height: number;
}

export const AXIS_HEIGHT = 42;
/** The axis is not read aloud: each event says its own date. */
const HIDDEN = true;

/** Periods above, ticks below, hairlines through the lanes; a period's name stays in sight while any of it is. */
export const AxisView = memo(function AxisView({ axis, offset, width, height }: Props) {
  return (
    <g aria-hidden={HIDDEN}>
      {axis.periods.map((period) => {
        const [x0, x1] = [period.x0 + offset, period.x1 + offset];
        const room = textWidth(period.label, 13) + 12;
        if (x1 < 0 || x0 > width || x1 - Math.max(x0, 0) < room) return null;
        return (
          <text key={period.x0} className={styles.period} x={Math.max(x0, 0) + (x0 > 0 ? 5 : 0)} y={14}>
            {period.label}
          </text>
        );
      })}
      {axis.periods.map((period) => {
        const x = Math.round(period.x0 + offset) + 0.5;
        return x > 0 && x < width ? <path key={period.x0} className={styles.rule} d={`M${x} 2V${height}`} /> : null;
      })}
      {axis.ticks.map((tick) => {
        const x = Math.round(tick.x + offset) + 0.5;
        if (x < 0 || x > width) return null;
        return (
          <g key={tick.x}>
            <path className={styles.hair} d={`M${x} ${AXIS_HEIGHT - 8}V${height}`} />
            {x < width - 24 && (
              <text className={styles.tick} x={x + 4} y={AXIS_HEIGHT - 10}>
                {tick.label}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
});
