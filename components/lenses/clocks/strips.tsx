import { counted, describeEdtf } from "../../../lib/describe/dates";
import type { Clock } from "../../../lib/domain";
import { formatDay } from "../../../lib/time";
import type { View } from "../../../lib/view";
import type { Domain } from "../../marks/domain";
import { isPlain } from "../../view/event-link";
import type { SetView } from "../../view/set-view";
import { viewHref } from "../../view/view-href";
import styles from "./clocks.module.css";
import type { Bar, Strips as Layout } from "./layout";
import { ticksOf } from "./ticks";

/** In pixels, from top to bottom. */
const AXIS = 40;
const BARS = 72;
const BETWEEN = 120;
const HEIGHT = AXIS + 2 * BARS + BETWEEN;
/** A line of few events, and one of as many as the fullest bar. */
const [THINNEST, THICKEST] = [0.75, 8];
const [ABOVE, BELOW] = [AXIS + BARS, AXIS + BARS + BETWEEN];

interface Props {
  readonly strips: Layout;
  readonly domain: Domain;
  readonly width: number;
  readonly view: View;
  readonly setView: SetView;
  /** Where the open event stands on both strips, in pixels; null = nowhere. */
  readonly chosen: readonly [number, number] | null;
  readonly open: (position: number) => void;
}

/** When events happened, above, and when they were first reported, below, on one axis; the lines between lean as far as the report was late. */
export function Strips({ strips, domain, width, view, setView, chosen, open }: Props) {
  const { happened, reported, threads, most } = strips;
  const height = (count: number) => (count / most) * (BARS - 4);
  const weight = (count: number) => THINNEST + (THICKEST - THINNEST) * Math.sqrt(count / most); // by area, as a reader sees it
  const ticks = ticksOf(domain, width);
  const side = (clock: Clock, bars: readonly Bar[]) =>
    bars.map((bar) => (
      <BarLink
        key={bar.from}
        bar={bar}
        y={clock === "happened" ? ABOVE - height(bar.count) : BELOW}
        height={height(bar.count)}
        {...{ clock, view, setView }}
      />
    ));
  return (
    <svg className={styles.strips} width={width} height={HEIGHT} aria-hidden="true">
      {ticks.map(({ x, label, period }) => (
        <g key={x}>
          <path className={styles.grid} d={`M${Math.round(x) + 0.5} ${AXIS - 8}V${HEIGHT}`} />
          <text className={styles.period} x={x + 4} y={14}>
            {period}
          </text>
          <text className={styles.tick} x={x + 4} y={32}>
            {label}
          </text>
        </g>
      ))}
      <g className={styles.threads}>
        {threads.map(({ x0, x1, count, position }) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the list of lags holds the same for keys
          <path
            key={position}
            d={`M${x0} ${ABOVE}L${x1} ${BELOW}`}
            strokeWidth={weight(count)}
            onClick={() => open(position)}
          >
            <title>{counted(count, "event")}</title>
          </path>
        ))}
      </g>
      {chosen && <path className={styles.chosen} d={`M${chosen[0]} ${ABOVE}L${chosen[1]} ${BELOW}`} />}
      {side("happened", happened)}
      {side("reported", reported)}
      <path className={styles.base} d={`M0 ${ABOVE + 0.5}H${width}M0 ${BELOW - 0.5}H${width}`} />
    </svg>
  );
}

interface BarProps extends Pick<Props, "view" | "setView"> {
  readonly bar: Bar;
  readonly clock: Clock;
  readonly y: number;
  readonly height: number;
}

/** Shows the days of a bar alone, by its clock. */
function BarLink({ bar: { x, width, count, from, to }, clock, y, height, view, setView }: BarProps) {
  const range = { clock, from: formatDay(from), to: formatDay(to) };
  const words = describeEdtf(from === to ? range.from : `${range.from}/${range.to}`);
  return (
    <a
      href={viewHref({ ...view, ...range })}
      tabIndex={-1}
      onClick={(event) => {
        if (!isPlain(event)) return;
        event.preventDefault();
        setView(range, "push");
      }}
    >
      <rect className={styles.bar} x={x + 0.5} y={y} width={Math.max(width - 1, 1)} height={Math.max(height, 1)}>
        <title>{`${counted(count, "event")} ${clock} ${words}`}</title>
      </rect>
    </a>
  );
}
