import type { Columns } from "../../../lib/columns/columns";
import type { Selection } from "../../../lib/columns/selection";
import { counted, number } from "../../../lib/describe/dates";
import type { View } from "../../../lib/view";
import { last } from "../../frame/last";
import { type Domain, scaleOf } from "../../marks/domain";
import { BinCache } from "./index/bin-cache";
import { type Bins, binsIn } from "./index/bins";
import type { LaneName } from "./index/lane-names";
import { heightBounds, layout } from "./lanes/layout";
import { AXIS_HEIGHT } from "./lanes/paint-axis";
import { heightOf, mostOf } from "./paint/paint-density";
import { fitOf, indexOf, namesOf, sequenceOf } from "./picture";
import styles from "./server-picture.module.css";
import { axis } from "./time/axis";
import { domainOfView, type Sequence } from "./time/window";

interface Props {
  readonly columns: Columns;
  readonly selection: Selection;
  readonly view: View;
}

/** The server does not know how much room there is: that of a common screen is stretched. In pixels. */
const SIZE = { width: 520, height: 540 };
const BAR = 5;

/**
 * The timeline as the server draws it: in the lanes and the window that the page will draw, how many events there are when. It is seen
 * before any script has run, and where none will.
 */
export function ServerPicture({ columns, selection: { positions, dated }, view }: Props) {
  const sequence = sequenceOf(columns, positions, dated, view.clock);
  const fit = fitOf(sequence);
  if (!fit) return null;
  const { lanes, pinned, collapsed } = view;
  const drawn = drawnOf(columns, sequence, lanes, pinned, collapsed, ...domainOfView(view, fit));
  // as the drawing: all of the room or less, but each lane has what it cannot do without
  const height = `max(min(calc(var(--room) - ${AXIS_HEIGHT}px), ${drawn.height}px), ${drawn.least}px)`;
  return (
    <div className={styles.picture} role="img" aria-label={`Timeline of ${counted(dated, "event")}`}>
      <Axis domain={drawn.domain} />
      <div className={styles.lanes} style={{ height }}>
        {drawn.lanes.map((lane) => (
          <LaneOf key={lane.name.id} {...lane} />
        ))}
      </div>
    </div>
  );
}

interface DrawnLane {
  readonly name: LaneName;
  readonly count: number;
  readonly height: number;
  /** Outlines of bars: of all events, and of those that are dated within a bar. */
  readonly pale: string;
  readonly solid: string;
}

/** Lanes with their bars; the same view is asked for again and again. */
const drawnOf = last(
  (
    columns: Columns,
    sequence: Sequence,
    kind: View["lanes"],
    pinned: readonly string[],
    collapsed: readonly string[],
    from: number,
    to: number,
  ) => {
    const domain: Domain = [from, to];
    const index = indexOf(sequence, namesOf(columns, sequence, kind, pinned), false);
    const { lanes, height } = layout(columns, index, { domain, ...SIZE, touch: false, collapsed });
    const cache = new BinCache();
    const bins = lanes.map(({ events }) => cache.of(events, domain, SIZE.width, BAR));
    const most = Math.max(1, ...bins.map((each) => mostOf(each, domain)));
    const drawn = lanes.map(({ name, count, height }, i): DrawnLane => {
      const each = bins[i] as Bins;
      const box = { domain, width: SIZE.width, base: height, height: Math.max(height - 6, 6), most };
      const outline = (countOf: (bin: number) => number) => outlineOf(each, box, countOf);
      return {
        ...{ name, count, height },
        pale: outline((bin) => (each.counts[bin] ?? 0) + (each.shared[bin] ?? 0)),
        solid: outline((bin) => each.counts[bin] ?? 0),
      };
    });
    return { domain, lanes: drawn, height, least: heightBounds(index, false).least };
  },
);

/** The outline of bars that stand side by side on a line. */
function outlineOf(bins: Bins, box: Parameters<typeof heightOf>[1], countOf: (bin: number) => number): string {
  const x = scaleOf(box.domain, box.width);
  const at = (bin: number) => Math.round(Math.min(Math.max(x(bins.edges[bin] ?? 0), 0), box.width));
  const [first, end] = binsIn(bins, box.domain);
  let path = "";
  let before = 0;
  for (let bin = first; bin < end; bin++) {
    const count = countOf(bin);
    const high = count < 0.02 ? 0 : Math.round(heightOf(count, box));
    if (high === before) continue;
    path += `${path === "" ? `M${at(bin)} ${box.base}` : `H${at(bin)}`}v${before - high}`;
    before = high;
  }
  return path === "" ? path : `${path}H${at(end)}V${box.base}z`;
}

function LaneOf({ name, count, height, pale, solid }: DrawnLane) {
  return (
    <div
      className={styles.lane}
      data-lane={name.id}
      data-type={name.type ?? undefined}
      style={{ flexGrow: height }}
      suppressHydrationWarning // it is moved beside its lane before the page has come to life
    >
      <p className={styles.name}>
        <bdi>{name.label}</bdi>
        <span>{number(count)}</span>
      </p>
      <svg viewBox={`0 0 ${SIZE.width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
        <path className={styles.pale} d={pale} />
        <path className={styles.solid} d={solid} />
      </svg>
    </div>
  );
}

function Axis({ domain }: { readonly domain: Domain }) {
  const { ticks, periods } = axis(domain, SIZE.width);
  const share = (x: number) => `${((Math.max(x, 0) / SIZE.width) * 100).toFixed(1)}%`;
  return (
    <svg className={styles.axis} height={AXIS_HEIGHT} aria-hidden="true">
      {periods
        .filter(({ x0, x1, label }) => Math.min(x1, SIZE.width) - Math.max(x0, 0) > label.length * 8)
        .map(({ x0, label }) => (
          <text key={label} className={styles.period} x={share(x0)} dx={x0 > 0 ? 5 : 0} y={15}>
            {label}
          </text>
        ))}
      {ticks
        .filter(({ x }) => x >= -1 && x < SIZE.width - 24)
        .map(({ x, label }) => (
          <text key={x} x={share(x)} dx={4} y={AXIS_HEIGHT - 9}>
            {label}
          </text>
        ))}
    </svg>
  );
}
