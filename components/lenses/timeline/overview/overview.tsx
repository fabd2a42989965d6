import { type KeyboardEvent, memo, type PointerEvent, type RefObject, useLayoutEffect, useMemo, useRef } from "react";
import { describeDayWithWeekday } from "../../../../lib/describe/dates";
import { DAY, dayOf } from "../../../../lib/time";
import type { Domain } from "../../../marks/domain";
import type { History } from "../../../view/set-view";
import { limitsOf } from "../time/window";
import styles from "./overview.module.css";
import { overviewLabels } from "./overview-labels";
import { type OverviewScale, overviewBins, overviewScale, type Whole } from "./overview-scale";

/** What holds the window that is drawn, and moves it. */
export interface Moved {
  readonly domain: Domain;
  /** Where it is going, or is. */
  readonly target: Domain;
  /** Shows another window now, and tells the view when that has ended. */
  move(domain: Domain): void;
  /** Calls with each window that is drawn; returns how to stop. */
  watch(watcher: (domain: Domain) => void): () => void;
}

interface Props {
  readonly events: Whole;
  readonly extent: Domain;
  readonly fit: Domain;
  /** Of the strip, in pixels. */
  readonly width: number;
  readonly stage: RefObject<Moved | null>;
  /** The window at rest. */
  readonly domain: Domain;
  readonly go: (domain: Domain, history: History) => void;
  readonly reset: () => void;
}

const HEIGHT = 40;
const AXIS = 18;
const HANDLE = 12;
const LEAST = DAY;
const PER_BAR = 4;

type Grip = { readonly kind: "from" | "to" | "body" | "new"; readonly x: number; readonly domain: Domain };

/** The whole of time in a strip, with the window as a brush: drag to choose, its ends to resize, a click outside clears. */
export const Overview = memo(function Overview({ events, extent, fit, width, stage, domain, go, reset }: Props) {
  const strip = useRef<SVGSVGElement>(null);
  const grip = useRef<(Grip & { dragged: boolean }) | null>(null);
  const whole = useMemo(() => limitsOf(extent), [extent]);
  const scale = useMemo(() => overviewScale(events, whole, fit, width), [events, whole, fit, width]);
  const bars = useMemo(() => {
    const bins = overviewBins(events, scale, width, Math.max(20, Math.floor(width / PER_BAR)));
    return barsPath(bins, width / bins.length);
  }, [events, scale, width]);
  const labels = useMemo(() => overviewLabels(scale, width), [scale, width]);
  useBrush(strip, stage, scale, width);

  const pixel = (event: PointerEvent) => {
    const box = strip.current?.getBoundingClientRect();
    return box ? ((event.clientX - box.left) / Math.max(box.width, 1)) * width : 0;
  };
  const down = (event: PointerEvent<SVGSVGElement>) => {
    if (event.pointerType === "mouse" && event.button !== 0) return;
    const shown = stage.current?.domain ?? domain;
    const [x, x0, x1] = [pixel(event), scale.x(shown[0]), scale.x(shown[1])];
    const covers = x0 <= 1 && x1 >= width - 1; // there is nothing to move it to
    const isBody = x > x0 && x < x1 && !covers;
    const near = (end: number) => Math.abs(x - end) < HANDLE / 2;
    const kind = near(x0) ? "from" : near(x1) ? "to" : isBody ? "body" : "new";
    grip.current = { kind, x, domain: shown, dragged: false };
  };
  const drag = (event: PointerEvent<SVGSVGElement>) => {
    const held = grip.current;
    if (!held) return;
    const x = pixel(event);
    if (!held.dragged) {
      if (Math.abs(x - held.x) < 4) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      held.dragged = true;
    }
    stage.current?.move(dragged(held, x, scale, whole));
  };
  const up = () => {
    const held = grip.current;
    grip.current = null;
    if (held && !held.dragged && held.kind === "new") reset();
  };
  const step = (end: "from" | "to") => (event: KeyboardEvent) => {
    const next = stepped(event.key, end, stage.current?.target ?? domain, whole);
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    go(next, "replace");
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a drawing
    <svg
      ref={strip}
      className={styles.overview}
      width="100%"
      height={HEIGHT + AXIS}
      role="group"
      aria-label="All time, with the range that is drawn"
      onPointerDown={down}
      onPointerMove={drag}
      onPointerUp={up}
      onPointerCancel={up}
    >
      <rect className={styles.ground} width="100%" height={HEIGHT} />
      {scale.breaks.map((fold) => (
        <path
          key={fold.from}
          className={styles.fold}
          d={`M${fold.x - 4} ${HEIGHT}l4 -${HEIGHT}M${fold.x} ${HEIGHT}l4 -${HEIGHT}`}
        />
      ))}
      <path className={styles.bars} d={bars} />
      <rect className={styles.outside} data-part="before" height={HEIGHT} />
      <rect className={styles.outside} data-part="after" height={HEIGHT} />
      <rect className={styles.brush} data-part="brush" height={HEIGHT} />
      {labels.map(({ x, label, strong }) => (
        <text key={`${label}${x}`} className={styles.tick} data-strong={strong} x={x + 3} y={HEIGHT + 13}>
          {label}
        </text>
      ))}
      <Handle end="from" label="Start of the range" instant={domain[0]} whole={whole} onKeyDown={step("from")} />
      <Handle end="to" label="End of the range" instant={domain[1] - 1} whole={whole} onKeyDown={step("to")} />
    </svg>
  );
});

/** The brush follows the window with every frame that is drawn, past React. */
function useBrush(
  strip: RefObject<SVGSVGElement | null>,
  stage: RefObject<Moved | null>,
  scale: OverviewScale,
  width: number,
): void {
  useLayoutEffect(() => {
    const part = (name: string) => strip.current?.querySelector<SVGElement>(`[data-part="${name}"]`);
    const sized = (name: string, x: number, wide: number) => {
      part(name)?.setAttribute("x", x.toFixed(1));
      part(name)?.setAttribute("width", Math.max(wide, 0).toFixed(1));
    };
    return stage.current?.watch((domain) => {
      const x0 = scale.x(domain[0]);
      const x1 = Math.max(scale.x(domain[1]), x0 + 2);
      sized("before", 0, x0);
      sized("after", x1, width - x1);
      sized("brush", x0, x1 - x0);
      part("from")?.setAttribute("transform", `translate(${x0.toFixed(1)} 0)`);
      part("to")?.setAttribute("transform", `translate(${x1.toFixed(1)} 0)`);
    });
  }, [strip, stage, scale, width]);
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -30,
  PageUp: 30,
};

/** Where a key takes one end of the window; null if it is no key of a slider. */
function stepped(key: string, end: "from" | "to", [from, to]: Domain, whole: Domain): Domain | null {
  const by = STEPS[key];
  let next: Domain | null = null;
  if (by !== undefined) next = end === "from" ? [from + by * DAY, to] : [from, to + by * DAY];
  else if (key === "Home") next = end === "from" ? [whole[0], to] : [from, from + LEAST];
  else if (key === "End") next = end === "from" ? [to - LEAST, to] : [from, whole[1]];
  if (!next) return null;
  const least: Domain = end === "from" ? [Math.min(next[0], to - LEAST), to] : [from, Math.max(next[1], from + LEAST)];
  return [Math.max(least[0], whole[0]), Math.min(least[1], whole[1])];
}

interface HandleProps {
  readonly end: "from" | "to";
  readonly label: string;
  readonly instant: number;
  readonly whole: Domain;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function Handle({ end, label, instant, whole, onKeyDown }: HandleProps) {
  const day = dayOf(instant);
  return (
    <g
      role="slider"
      tabIndex={0}
      className={styles.handle}
      data-part={end}
      aria-label={label}
      aria-orientation="horizontal"
      aria-valuemin={dayOf(whole[0])}
      aria-valuemax={dayOf(whole[1])}
      aria-valuenow={day}
      aria-valuetext={describeDayWithWeekday(day)}
      onKeyDown={onKeyDown}
    >
      <rect className={styles.reach} x={-HANDLE} width={HANDLE * 2} height={HEIGHT} />
      <rect className={styles.grip} x={-3} y={HEIGHT / 2 - 10} width={6} height={20} rx={2} />
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

function barsPath(bins: Float64Array, unit: number): string {
  const most = Math.max(...bins, 1);
  let path = "";
  bins.forEach((count, i) => {
    if (count < 0.02) return;
    const height = Math.max(1.5, Math.sqrt(count / most) * (HEIGHT - 6));
    path += `M${(i * unit).toFixed(1)} ${HEIGHT}v-${height.toFixed(1)}h${(unit - 1).toFixed(1)}v${height.toFixed(1)}z`;
  });
  return path;
}
