import { type KeyboardEvent, type PointerEvent, useMemo, useRef, useState } from "react";
import { describeDayWithWeekday, shortMonthName } from "../../../lib/describe/dates";
import { civilDate, DAY, dayNumber, dayOf } from "../../../lib/time";
import type { Timed } from "../clock";
import type { History } from "../lens";
import styles from "./overview.module.css";
import { type OverviewScale, overviewBins, overviewScale } from "./overview-scale";
import { type Domain, extentOf, limitsOf } from "./window";

interface Props {
  readonly events: readonly Timed[];
  readonly domain: Domain;
  readonly fit: Domain;
  readonly width: number;
  readonly move: (domain: Domain) => void;
  readonly go: (domain: Domain, history: History) => void;
  readonly reset: () => void;
}

const HEIGHT = 40;
const AXIS = 18;
const HANDLE = 12;
const LEAST = DAY;

type Grip = { readonly kind: "from" | "to" | "body" | "new"; readonly x: number; readonly domain: Domain };

/** The whole of time in a strip, with the window as a brush: drag to choose, its ends to resize, a click outside clears. */
export function Overview({ events, domain, fit, width, move, go, reset }: Props) {
  const svg = useRef<SVGSVGElement>(null);
  const grip = useRef<Grip | null>(null);
  const [dragging, setDragging] = useState(false);
  const extent = useMemo(() => extentOf(events), [events]);
  const whole = useMemo<Domain>(() => (extent ? limitsOf(extent) : fit), [extent, fit]);
  const scale = useMemo(() => overviewScale(events, whole, fit, width), [events, whole, fit, width]);
  const bins = useMemo(
    () => overviewBins(events, scale, width, Math.max(20, Math.floor(width / 4))),
    [events, scale, width],
  );
  const labels = useMemo(() => labelsOf(scale, width), [scale, width]);
  const most = Math.max(...bins, 1);
  const [x0, x1] = [scale.x(domain[0]), Math.max(scale.x(domain[1]), scale.x(domain[0]) + 2)];

  const pixel = (event: PointerEvent) => {
    const box = svg.current?.getBoundingClientRect();
    return box ? ((event.clientX - box.left) / Math.max(box.width, 1)) * width : 0;
  };
  const down = (event: PointerEvent<SVGSVGElement>) => {
    if (event.pointerType === "mouse" && event.button !== 0) return;
    const x = pixel(event);
    const covers = x0 <= 1 && x1 >= width - 1; // there is nothing to move it to
    const kind =
      Math.abs(x - x0) < HANDLE / 2
        ? "from"
        : Math.abs(x - x1) < HANDLE / 2
          ? "to"
          : x > x0 && x < x1 && !covers
            ? "body"
            : "new";
    grip.current = { kind, x, domain };
    setDragging(false);
  };
  const drag = (event: PointerEvent<SVGSVGElement>) => {
    const held = grip.current;
    if (!held) return;
    const x = pixel(event);
    if (!dragging) {
      if (Math.abs(x - held.x) < 4) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setDragging(true);
    }
    move(dragged(held, x, scale, whole));
  };
  const up = () => {
    const held = grip.current;
    grip.current = null;
    if (held && !dragging && held.kind === "new") reset();
    setDragging(false);
  };

  const step = (end: "from" | "to") => (event: KeyboardEvent) => {
    const by = STEPS[event.key];
    const [from, to] = domain;
    let next: Domain | null = null;
    if (by !== undefined) next = end === "from" ? [from + by * DAY, to] : [from, to + by * DAY];
    else if (event.key === "Home") next = end === "from" ? [whole[0], to] : [from, from + LEAST];
    else if (event.key === "End") next = end === "from" ? [to - LEAST, to] : [from, whole[1]];
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    const least: Domain =
      end === "from" ? [Math.min(next[0], to - LEAST), to] : [from, Math.max(next[1], from + LEAST)];
    go([Math.max(least[0], whole[0]), Math.min(least[1], whole[1])], "replace");
  };

  const unit = width / bins.length;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a drawing
    <svg
      ref={svg}
      className={styles.overview}
      width="100%"
      height={HEIGHT + AXIS}
      viewBox={`0 0 ${width} ${HEIGHT + AXIS}`}
      preserveAspectRatio="none"
      role="group"
      aria-label="All time, with the range that is drawn"
      onPointerDown={down}
      onPointerMove={drag}
      onPointerUp={up}
      onPointerCancel={up}
    >
      <rect className={styles.ground} width={width} height={HEIGHT} />
      {scale.breaks.map((fold) => (
        <path
          key={fold.from}
          className={styles.fold}
          d={`M${fold.x - 4} ${HEIGHT}l4 -${HEIGHT}M${fold.x} ${HEIGHT}l4 -${HEIGHT}`}
        />
      ))}
      <path className={styles.bars} d={barsPath(bins, unit, most)} />
      <rect className={styles.outside} width={Math.max(x0, 0)} height={HEIGHT} />
      <rect className={styles.outside} x={x1} width={Math.max(width - x1, 0)} height={HEIGHT} />
      <rect className={styles.brush} x={x0} width={x1 - x0} height={HEIGHT} />
      {labels.map(({ x, label, strong }) => (
        <text key={`${label}${x}`} className={styles.tick} data-strong={strong} x={x + 3} y={HEIGHT + 13}>
          {label}
        </text>
      ))}
      <Handle x={x0} label="Start of the range" instant={domain[0]} whole={whole} onKeyDown={step("from")} />
      <Handle x={x1} label="End of the range" instant={domain[1] - 1} whole={whole} onKeyDown={step("to")} />
    </svg>
  );
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -30,
  PageUp: 30,
};

interface HandleProps {
  readonly x: number;
  readonly label: string;
  readonly instant: number;
  readonly whole: Domain;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function Handle({ x, label, instant, whole, onKeyDown }: HandleProps) {
  const day = dayOf(instant);
  return (
    <g
      role="slider"
      tabIndex={0}
      className={styles.handle}
      aria-label={label}
      aria-orientation="horizontal"
      aria-valuemin={dayOf(whole[0])}
      aria-valuemax={dayOf(whole[1])}
      aria-valuenow={day}
      aria-valuetext={describeDayWithWeekday(day)}
      onKeyDown={onKeyDown}
    >
      <rect className={styles.reach} x={x - HANDLE} width={HANDLE * 2} height={HEIGHT} />
      <rect className={styles.grip} x={x - 3} y={HEIGHT / 2 - 10} width={6} height={20} rx={2} />
    </g>
  );
}

function dragged(grip: Grip, x: number, scale: OverviewScale, whole: Domain): Domain {
  const [from, to] = grip.domain;
  const at = scale.invert(x);
  if (grip.kind === "from") return [Math.min(at, to - LEAST), to];
  if (grip.kind === "to") return [from, Math.max(at, from + LEAST)];
  if (grip.kind === "body") {
    const length = to - from;
    const start = Math.min(Math.max(scale.invert(scale.x(from) + x - grip.x), whole[0]), whole[1] - length);
    return [start, start + length];
  }
  const other = scale.invert(grip.x);
  return [Math.min(at, other), Math.max(at, other, Math.min(at, other) + LEAST)];
}

function barsPath(bins: readonly number[], unit: number, most: number): string {
  return bins
    .map((count, i) => {
      if (count <= 0) return "";
      const height = Math.max(1.5, Math.sqrt(count / most) * (HEIGHT - 6));
      return `M${(i * unit).toFixed(1)} ${HEIGHT}v-${height.toFixed(1)}h${(unit - 1).toFixed(1)}v${height.toFixed(1)}z`;
    })
    .join("");
}

interface Label {
  readonly x: number;
  readonly label: string;
  readonly strong: boolean;
}

/** Years, then months where there is room left. */
function labelsOf(scale: OverviewScale, width: number): Label[] {
  const [first, last] = [civilDate(dayOf(scale.domain[0])), civilDate(dayOf(scale.domain[1]))];
  const placed: Label[] = [];
  const add = (day: number, label: string, strong: boolean) => {
    const x = scale.x(day * DAY);
    const room = label.length * 7 + 14;
    if (x < 0 || x > width - room) return;
    if (placed.every((other) => (other.x < x ? x - other.x >= other.label.length * 7 + 14 : other.x - x >= room)))
      placed.push({ x, label, strong });
  };
  for (let year = last.year; year > first.year && last.year - year < 400; year--)
    add(dayNumber(year, 1, 1), String(year), true);
  if (placed.every((label) => label.x > 60)) placed.push({ x: 0, label: String(first.year), strong: true });
  const months = Math.min((last.year - first.year) * 12 + last.month, 600);
  for (let i = 0; i < months; i++) {
    const day = dayNumber(last.year, last.month - i, 1);
    add(day, shortMonthName(civilDate(day).month), false);
  }
  return placed;
}
