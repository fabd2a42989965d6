import { type MouseEvent, useCallback, useEffect, useId, useMemo, useRef, useState } from "react";
import { clockLabel } from "../../../lib/describe/clock";
import { counted, number } from "../../../lib/describe/dates";
import { typeLabel } from "../../../lib/describe/event-types";
import { Glyph } from "../../ui/glyph";
import { useShortcuts } from "../../ui/use-shortcuts";
import { useWidth } from "../../ui/use-width";
import { viewHref } from "../../view-href";
import { type Timed, timed } from "../clock";
import type { LensProps } from "../lens";
import { axis as axisOf } from "./axis";
import { AXIS_HEIGHT, AxisView } from "./axis-view";
import { Controls } from "./controls";
import { Lanes } from "./lanes";
import { layout as layoutOf } from "./layout";
import { type Node, nodesOf } from "./nodes";
import { Overview } from "./overview";
import { isAssumed } from "./shape";
import styles from "./timeline.module.css";
import { Tooltip } from "./tooltip";
import { Tray } from "./tray";
import { useGestures } from "./use-gestures";
import { towards, useRoving } from "./use-roving";
import { type TimeWindow, useWindow } from "./use-window";
import { boundsOf, centred, type Domain, extentOf, limitsOf, scaleOf, zoom } from "./window";

const SERVER_WIDTH = 1000;
const GUTTER = 148;
const NARROW = 620;
const HEAD = 20;
const HOVER = 150;

/** Events as marks in lanes by type: pan, zoom, focus; with the overview, the undated and the way to what lies outside the window. */
export function Timeline(props: LensProps) {
  const { view, setView } = props;
  const events = useMemo(() => timed(props.events, view.clock), [props.events, view.clock]);
  const frame = useWindow(events, view, setView);
  if (!frame) return <Tray events={events} view={view} setView={setView} />;
  return <Drawing {...props} events={events} frame={frame} />;
}

interface DrawingProps extends LensProps {
  readonly events: readonly Timed[];
  readonly frame: TimeWindow;
}

function Drawing({ events, view, setView, now, announce, frame }: DrawingProps) {
  const stage = useRef<HTMLDivElement>(null);
  const { width: full, measured } = useWidth(stage, SERVER_WIDTH);
  const narrow = full < NARROW;
  const gutter = narrow ? 0 : GUTTER;
  const head = narrow ? HEAD : 0;
  const width = Math.max(full - gutter, 120);
  const { domain, fit, limits, move, go, reset } = frame;

  const base = useSettled(domain);
  const layout = useMemo(
    () => layoutOf(events, { domain: base, width, rows: narrow ? 30 : 34, labels: true }),
    [events, base, width, narrow],
  );
  const axis = useMemo(() => axisOf(base, width), [base, width]);
  const offset = scaleOf(domain, width)(base[0]);
  const nodes = useMemo(() => nodesOf(layout, head, offset, width), [layout, head, offset, width]);
  const height = AXIS_HEIGHT + layout.height + head * layout.lanes.length;
  const lanes = useMemo(() => layout.lanes.map((lane, i) => ({ ...lane, y: lane.y + head * i })), [layout, head]);
  const hrefOf = useCallback((id: string) => viewHref({ ...view, event: id }), [view]);

  useGestures(stage, { domain, limits, width, offset: gutter, move });
  const roving = useRoving({ element: stage, nodes, events, frame, selected: view.event, announce });
  const tip = useTip(nodes);
  const tipId = useId();

  const scaled = (factor: number) => go(zoom(domain, factor, (domain[0] + domain[1]) / 2, limits), "replace");
  const all = () => {
    const extent = extentOf(events);
    if (extent) go(limitsOf(extent), "push");
  };
  useShortcuts({
    "+": () => scaled(0.5),
    "=": () => scaled(0.5),
    "-": () => scaled(2),
    "0": all,
    f: () => {
      const bounds = events.flatMap((event) => (event.id === view.event ? [boundsOf(event)] : []))[0];
      if (bounds) go(centred(domain, bounds, limits), "push");
    },
  });

  const fitNode = (node: Node) => {
    const extent = extentOf(node.events);
    if (!extent) return;
    const margin = Math.max((extent[1] - extent[0]) * 0.05, 0);
    go([extent[0] - margin, extent[1] + margin], "push");
  };
  const open = (event: MouseEvent | React.KeyboardEvent) => {
    const id = event.target instanceof Element ? event.target.closest("[data-id]")?.getAttribute("data-id") : null;
    const node = id ? nodes.find((n) => n.id === id) : undefined;
    if (!id || !node || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    roving.setActive(id);
    if (node.events.length > 1 || id.includes(":")) fitNode(node);
    else setView({ event: id }, "push");
  };
  const jump = (by: 1 | -1) => {
    const next = towards(events, frame, by);
    if (next) go(next, "push");
  };

  const x = scaleOf(domain, width);
  const nowX = x(now);
  return (
    <div className={styles.timeline}>
      <Controls
        view={view}
        setView={setView}
        zoomIn={() => scaled(0.5)}
        zoomOut={() => scaled(2)}
        all={all}
        reset={reset}
      />
      <div className={styles.strip} data-gutter={!narrow}>
        <Overview events={events} domain={domain} fit={fit} width={width} move={move} go={go} reset={reset} />
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: clicks and keys belong to the marks inside */}
      <div
        ref={stage}
        className={styles.stage}
        data-measured={measured}
        onClick={open}
        onKeyDown={(event) => {
          if (event.key === "Escape" && tip.shown) {
            tip.hide();
            event.stopPropagation();
          }
          const cluster = event.target instanceof Element && event.target.getAttribute("role") === "button";
          if (cluster && (event.key === "Enter" || event.key === " ")) open(event);
          else roving.onKeyDown(event);
        }}
        onPointerOver={tip.over}
        onPointerLeave={tip.hide}
        onPointerDown={tip.hide}
        onFocus={tip.focus}
        onBlur={tip.hide}
      >
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a drawing */}
        <svg
          className={styles.svg}
          width={measured ? full : "100%"}
          height={measured ? height : undefined}
          viewBox={`0 0 ${full} ${height}`}
          role="group"
          aria-label={`Timeline of ${counted(events.length, "event")} by ${clockLabel(view.clock).toLowerCase()}. Arrow keys go from event to event.`}
        >
          <clipPath id={`${tipId}-clip`}>
            <rect width={width} height={height} />
          </clipPath>
          <g transform={`translate(${gutter} 0)`} clipPath={`url(#${tipId}-clip)`}>
            <AxisView axis={axis} offset={offset} width={width} height={height} />
            {nowX > 0 && nowX < width && (
              <g className={styles.now}>
                <path d={`M${nowX} ${AXIS_HEIGHT - 8}V${height}`} />
                <text x={nowX + 4} y={AXIS_HEIGHT + 10}>
                  now
                </text>
              </g>
            )}
            <g transform={`translate(${offset} ${AXIS_HEIGHT})`}>
              <Lanes lanes={lanes} head={head} hrefOf={hrefOf} selected={view.event} active={roving.active} />
            </g>
          </g>
          {lanes.map((lane) => (
            <g key={lane.type} transform={`translate(0 ${AXIS_HEIGHT + lane.y})`} data-type={lane.type}>
              <path className={styles.laneRule} d={`M0 0.5H${full}`} />
              <circle className={styles.laneDot} cx={4} cy={head ? 12 : 16} r={3.5} />
              <text className={styles.laneName} x={14} y={head ? 16 : 20}>
                {typeLabel(lane.type)}
                <tspan className={styles.laneCount} dx="6">
                  {number(lane.count)}
                </tspan>
              </text>
            </g>
          ))}
        </svg>
        {tip.node && (
          <Tooltip
            id={tipId}
            events={tip.node.events}
            x={tip.node.x + gutter}
            y={tip.node.bottom + AXIS_HEIGHT}
            width={full}
          />
        )}
      </div>
      {layout.lanes.length === 0 && (
        <p className={styles.nothing}>
          {view.clock === "reported" ? "Nothing was first reported in this range." : "No dated event in this range."}
        </p>
      )}
      <div className={styles.outside}>
        <button type="button" disabled={layout.earlier === 0} onClick={() => jump(-1)}>
          {layout.earlier > 0 ? `← ${number(layout.earlier)} earlier` : "Nothing earlier"}
        </button>
        {events.some((event) => isAssumed(event.at)) && (
          <span className={styles.assumed}>
            <Glyph kind="solid" assumed /> pale: no date in the text, shown at its publication
          </span>
        )}
        <button type="button" disabled={layout.later === 0} onClick={() => jump(1)}>
          {layout.later > 0 ? `${number(layout.later)} later →` : "Nothing later"}
        </button>
      </div>
      <Tray events={events} view={view} setView={setView} />
    </div>
  );
}

/** The stretch the marks are laid out for: the last one at rest while a pan only shifts it, so that rows keep still under the hand. */
function useSettled(domain: Domain): Domain {
  const [rest, setRest] = useState<Domain | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setRest(domain), 200);
    return () => clearTimeout(timer);
  }, [domain]);
  const length = domain[1] - domain[0];
  const still =
    rest !== null &&
    Math.abs(rest[1] - rest[0] - length) < length * 1e-9 &&
    Math.abs(rest[0] - domain[0]) < 0.8 * length;
  return still ? rest : domain;
}

/** Which mark's tooltip is shown: after a moment under the pointer, at once on focus by keyboard. */
function useTip(nodes: readonly Node[]) {
  const [id, setId] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const idAt = (target: EventTarget) =>
    target instanceof Element ? (target.closest("[data-id]")?.getAttribute("data-id") ?? null) : null;
  const show = (next: string | null, after: number) => {
    if (timer.current) clearTimeout(timer.current);
    if (next === null) setId(null);
    else timer.current = setTimeout(() => setId(next), after);
  };
  return {
    node: nodes.find((node) => node.id === id) ?? null,
    shown: id !== null,
    over: (event: React.PointerEvent) => event.pointerType === "mouse" && show(idAt(event.target), HOVER),
    focus: (event: React.FocusEvent) => event.target.matches(":focus-visible") && show(idAt(event.target), HOVER),
    hide: () => show(null, 0),
  };
}
