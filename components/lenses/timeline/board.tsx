import { type MouseEvent, useCallback, useEffect, useId, useMemo, useRef } from "react";
import { clockLabel } from "../../../lib/describe/clock";
import { counted, number } from "../../../lib/describe/dates";
import { useAfterPaint } from "../../frame/use-after-paint";
import type { Domain } from "../../marks/domain";
import type { Pen } from "../../paint/pen";
import { useShortcuts } from "../../ui/use-shortcuts";
import { isPlain } from "../../view/event-link";
import { offerPicture } from "../../view/pictured";
import { viewHref } from "../../view/view-href";
import type { LensProps } from "../lens";
import { useColumn } from "./column-code";
import { Controls } from "./controls";
import { type GapNote, gapNotes } from "./gap-notes";
import { emptyStretches } from "./index/gaps";
import type { LaneNames } from "./index/lane-names";
import { LaneHeaders } from "./lanes/lane-headers";
import { LanesDrawing } from "./lanes/lanes-drawing";
import { Legend } from "./legend";
import { Outside } from "./outside";
import { Overview } from "./overview/overview";
import { arcsOf } from "./paint/arcs";
import type { Arrangement, Drawing, Scene, Size } from "./paint/drawing";
import type { Node } from "./paint/node";
import { heightOf, indexOf } from "./picture";
import { spreadOf } from "./room";
import type { Rest } from "./stage/stage";
import { Targets } from "./stage/targets";
import { Tooltip } from "./stage/tooltip";
import { topIn } from "./stage/top-in";
import { useGestures } from "./stage/use-gestures";
import { beyondOf, useRoving } from "./stage/use-roving";
import { useSize } from "./stage/use-size";
import { useStage } from "./stage/use-stage";
import { useTip } from "./stage/use-tip";
import { useTouch } from "./stage/use-touch";
import { boundsOf, centred, extentOf, limitsOf, type Sequence, widened, zoom } from "./time/window";
import styles from "./timeline.module.css";

interface Props extends LensProps {
  readonly sequence: Sequence;
  readonly names: LaneNames;
  readonly fit: Domain;
}

const GAP_SHARE = 0.3;
/** What is drawn is said by the links over it. */
const HIDDEN = true;

/** The drawing with all that stands around it. */
export function Board(props: Props) {
  const { columns, selection, rows, view, setView, now, selected, stages, open, announce } = props;
  const { sequence, names, fit } = props;
  const frame = useRef<HTMLDivElement>(null);
  const element = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const full = useSize(frame);
  const touch = useTouch();
  const isTight = spreadOf(full.width, touch).isNarrow;
  const Column = useColumn(isTight);
  const { isNarrow, gutter, width } = spreadOf(isTight && !Column ? 0 : full.width, touch); // nothing is drawn yet where that is on its way
  const index = useMemo(() => indexOf(sequence, names, isNarrow), [sequence, names, isNarrow]);
  const extent = useMemo(() => extentOf(index, index.parts) ?? fit, [index, fit]);
  const height = heightOf(index, isNarrow, full.height, touch);
  const size = useMemo(() => ({ width, height }), [width, height]);
  const scene = useMemo(
    (): Scene => ({
      ...{ columns, index, collapsed: view.collapsed, touch, rows, revision: rows.revision, now, selected },
      ...{ arcs: arcsOf(stages), inRange: selection.inRange, range: `${view.from} ${view.to}` },
    }),
    [columns, index, view.collapsed, view.from, view.to, touch, rows, now, selected, stages, selection.inRange],
  );
  const drawing = useMemo((): Drawing => (isNarrow && Column ? new Column() : new LanesDrawing()), [isNarrow, Column]);
  const { stage, arrangement, rest, limits, go, reset } = useStage({
    ...{ element, canvas, drawing, scene, size, fit, extent, view, setView, want: rows.want },
  });

  const pointAt = useCallback(
    (event: { readonly clientX: number; readonly clientY: number }) => {
      const box = element.current?.getBoundingClientRect();
      if (!box || event.clientX < box.left + gutter) return null;
      return [event.clientX - box.left - gutter, event.clientY - box.top] as const;
    },
    [gutter],
  );
  const nodeAt = (event: MouseEvent | globalThis.MouseEvent): Node | null => {
    const point = pointAt(event);
    return point && (stage.current?.nodeAt(point[0], point[1]) ?? null);
  };
  useGestures(element, {
    ...{ stage, limits, length: isNarrow ? height : width, offset: gutter, along: isNarrow ? "y" : "x" },
    stretchAt: (event) => nodeAt(event)?.stretch ?? null,
  });
  const roving = useRoving({ element, stage, rest, sequence: index, limits, selected, announce, isDown: isNarrow });
  const tip = useTip({ stage, rest, pointAt });
  const tipId = useId();
  const tipTop = useMemo(() => (tip.node ? topIn(columns, index, tip.node) : []), [columns, index, tip.node]);
  const { want } = rows;
  useEffect(() => {
    if (tip.node) want([...tip.node.positions.slice(0, 4), ...tipTop]);
  }, [tip.node, tipTop, want]);

  const hrefOf = useCallback((id: string | null) => viewHref({ ...view, event: id }), [view]);
  const scaled = (factor: number) => {
    const shown = stage.current?.target ?? fit;
    go(zoom(shown, factor, (shown[0] + shown[1]) / 2, limits), "replace");
  };
  const all = () => go(limitsOf(extent), "push");
  useShortcuts({
    "+": () => scaled(0.5),
    "=": () => scaled(0.5),
    "-": () => scaled(2),
    "0": all,
    f: () => {
      const at = selected === null ? null : boundsOf(index.times, selected);
      if (at) go(centred(stage.current?.target ?? fit, at, limits), "push");
    },
  });
  const act = (node: Node) => {
    roving.setActive(node.key);
    tip.hide();
    if (node.kind === "event" || node.splits === false) open(node.positions[0] ?? 0);
    else if (node.stretch) go(widened(node.stretch), "push");
  };
  const onClick = (event: MouseEvent) => {
    if (!isPlain(event) || event.detail > 1) return;
    const key = event.target instanceof Element ? event.target.closest("[data-key]")?.getAttribute("data-key") : null;
    const node = key ? rest?.nodes.find((each) => each.key === key) : nodeAt(event);
    if (!node) return;
    event.preventDefault();
    act(node);
  };
  const jump = (by: 1 | -1) => {
    const shown = stage.current?.target ?? fit;
    const next = beyondOf(index, shown, by);
    if (next) go(centred(shown, next, limits), "push");
  };
  const shown = rest?.domain ?? fit;
  const gaps = useMemo(() => gapsOf(rest, size, isNarrow), [rest, size, isNarrow]);
  const isReported = view.clock === "reported";
  useEffect(
    () =>
      offerPicture("timeline", async (kind, words) => {
        const { savePicture } = await import("./save/save-picture");
        const counted = arrangement ? drawnWords(selection, arrangement) : "";
        const at = stage.current;
        const shown = at?.shown();
        if (!at || !shown) return null;
        const drawOn = (pen: Pen) => at.drawOn(pen, shown);
        return savePicture(kind, words, { shown, drawOn, gutter, gaps, counted, isReported });
      }),
    [stage, arrangement, selection, gutter, gaps, isReported],
  );
  const lateHref = useAfterPaint(hrefOf);
  const overview = useAfterPaint(useMemo(() => ({ events: index, extent, fit }), [index, extent, fit]));

  return (
    <div className={styles.timeline} data-narrow={isTight}>
      <Controls
        {...{ view, setView, reset, all, hasLanes: !isTight }}
        zoomIn={() => scaled(0.5)}
        zoomOut={() => scaled(2)}
      />
      <div className={styles.strip}>
        {width > 0 && <Overview {...overview} {...{ width, stage, domain: shown, go, reset }} />}
      </div>
      <div className={styles.frame}>
        <div ref={frame} className={styles.room} />
        {/* biome-ignore lint/a11y/noStaticElementInteractions: clicks and keys belong to the marks inside */}
        <div
          ref={element}
          className={styles.stage}
          data-timeline
          data-measured={width > 0}
          style={arrangement ? { height: `${arrangement.height}px` } : undefined}
          onClick={onClick}
          onKeyDown={(event) => {
            if (event.key === "Escape" && tip.node) {
              tip.hide();
              event.stopPropagation();
            }
            roving.onKeyDown(event);
          }}
          onPointerMove={tip.over}
          onPointerLeave={tip.hide}
          onPointerDown={tip.hide}
          onFocus={tip.focus}
          onBlur={tip.hide}
        >
          <canvas ref={canvas} className={styles.canvas} aria-hidden={HIDDEN} />
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a drawing */}
          <div
            className={styles.targets}
            role="group"
            aria-label={`Timeline of ${counted(index.dated, "event")} by ${clockLabel(view.clock).toLowerCase()}. Arrow keys go from event to event.`}
          >
            {rest?.scene.columns === columns && (
              <Targets
                {...{ columns, rows, nodes: rest.nodes, hrefOf: lateHref }}
                index={rest.scene.index}
                selected={rest.scene.selected}
                active={roving.active}
                revision={rows.revision}
              />
            )}
          </div>
          {arrangement && !isNarrow && (
            <LaneHeaders boxes={arrangement.lanes} lanes={index.lanes} collapsed={view.collapsed} setView={setView} />
          )}
          {gaps.map(({ from, to, text, x, y }) => (
            <button
              key={from}
              type="button"
              className={styles.gap}
              style={{ transform: `translate(${x}px, ${y}px)` }}
              title="Go to the end of the gap"
              onClick={(event) => {
                event.stopPropagation();
                const length = shown[1] - shown[0];
                go([to - length * 0.05, to + length * 0.95], "push");
              }}
            >
              {text}
            </button>
          ))}
          {tip.node && (
            <Tooltip
              {...{ id: tipId, node: tip.node, columns, rows, view, index, top: tipTop, offset: gutter }}
              width={full.width}
            />
          )}
        </div>
      </div>
      <div className={styles.outside}>
        <Outside count={arrangement?.earlier ?? 0} where="earlier" isDown={isNarrow} jump={() => jump(-1)} />
        {arrangement && <p>{drawnWords(selection, arrangement)}</p>}
        <Outside count={arrangement?.later ?? 0} where="later" isDown={isNarrow} jump={() => jump(1)} />
      </div>
      <Legend statuses={view.statuses} setView={setView} />
    </div>
  );
}

/** "51 of 64 events in this window, 1 without a date". */
function drawnWords({ positions, dated }: LensProps["selection"], { earlier, later }: Arrangement): string {
  const undated = positions.length - dated;
  const drawn = `${number(dated - earlier - later)} of ${counted(positions.length, "event")} in this window`;
  return undated > 0 ? `${drawn}, ${number(undated)} without a date` : drawn;
}

function gapsOf(rest: Rest | null, size: Size, isDown: boolean): readonly GapNote[] {
  if (!rest) return [];
  const { index } = rest.scene;
  const stretches = emptyStretches(index, index.spans, rest.domain, GAP_SHARE);
  return gapNotes(stretches, rest.domain, size, isDown, rest.nodes);
}
