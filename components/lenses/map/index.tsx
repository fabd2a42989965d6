import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef, useState } from "react";
import { type Columns, NO_PLACE } from "../../../lib/columns/columns";
import { counted } from "../../../lib/describe/dates";
import type { View } from "../../../lib/view";
import { useShortcuts } from "../../ui/use-shortcuts";
import { useWidth } from "../../ui/use-width";
import { isPlain } from "../../view/event-link";
import { offerPicture } from "../../view/pictured";
import { withToggled } from "../../view/toggled";
import { viewHref } from "../../view/view-href";
import type { LensProps } from "../lens";
import { Controls } from "../timeline/controls";
import { TimeStrip } from "../timeline/time-strip";
import { Badges, SoftRing } from "./badges";
import { BaseMap } from "./base-map";
import { apart, type Badge, sceneOf } from "./layout";
import styles from "./map.module.css";
import { isWay, neighbour } from "./neighbour";
import { PlaceList } from "./place-list";
import { PlacelessList } from "./placeless-list";
import { type Placed, placed } from "./places";
import { MapTip, useTip } from "./tip";
import { useMapGestures } from "./use-map-gestures";
import { useOutlines } from "./use-outlines";
import { useViewport } from "./use-viewport";
import { type Frame, formatViewport, type Viewport, zoomed } from "./viewport";

const SERVER_WIDTH = 1000;
/** From here on the coarse outlines would show their corners. */
const FINE = 2;
const STEP = 0.75;

/** Events where they happened: each place a mark as exact as it is known, crowded ones together; a click filters or goes closer. */
export function MapLens(props: LensProps) {
  const { columns, selection, rows, view, setView, selected } = props;
  const stage = useRef<HTMLDivElement>(null);
  const { width, measured } = useWidth(stage, SERVER_WIDTH);
  const frame = useMemo<Frame>(() => ({ width, height: heightFor(width) }), [width]);
  const shown = useMemo(() => placed(columns, selection), [columns, selection]);
  const { viewport, moving, move, go, fit } = useViewport(shown.marks, frame, view, setView);
  const scene = useMemo(() => sceneOf(shown.marks, viewport, frame), [shown, viewport, frame]);
  const outlines = useOutlines(viewport.zoom >= FINE && !moving);
  const [active, setActive] = useState<string | null>(null);
  const tip = useTip(scene.badges);
  useMapGestures(stage, { viewport, frame, move });

  const current = useMemo(() => currentPlaces(columns, view, selected), [columns, view, selected]);
  useEffect(
    () =>
      offerPicture("map", async (kind, words) => {
        const { saveMap } = await import("./save/save-map");
        const element = stage.current;
        const drawn = { scene, outlines, viewport, frame, current, columns, selection, placed: shown, view };
        return element && saveMap(kind, words, { ...drawn, element });
      }),
    [scene, outlines, viewport, frame, current, columns, selection, shown, view],
  );
  const here = scene.badges.find(({ id }) => id === active) ?? scene.badges[0] ?? null;
  const scaled = (steps: number) => go(zoomed(viewport, frame, steps, [width / 2, frame.height / 2]), "replace");
  useShortcuts({ "+": () => scaled(STEP), "=": () => scaled(STEP), "-": () => scaled(-STEP), "0": fit });

  const open = (event: MouseEvent) => {
    const badge = tip.badgeAt(event.target);
    if (!badge || !isPlain(event)) return;
    event.preventDefault();
    tip.hide();
    setActive(badge.id);
    setView((latest) => patchOf(badge, latest, viewport, frame), "push");
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && tip.shown) {
      tip.hide();
      event.stopPropagation();
      return;
    }
    if (!here || !isWay(event.key) || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const next = neighbour(scene.badges, here, event.key);
    if (!next) return;
    setActive(next.id);
    stage.current?.querySelector<SVGElement>(`[data-id="${CSS.escape(next.id)}"]`)?.focus();
  };
  return (
    <div className={styles.map}>
      <Controls
        hasLanes={false}
        view={view}
        setView={setView}
        zoomIn={() => scaled(STEP)}
        zoomOut={() => scaled(-STEP)}
        all={fit}
        reset={() => setView({ from: null, to: null, map: null }, "push")}
      />
      <TimeStrip {...props} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: clicks and keys belong to the links inside */}
      <div
        ref={stage}
        className={styles.stage}
        data-measured={measured}
        onClick={open}
        onKeyDown={onKeyDown}
        onPointerOver={tip.over}
        onPointerLeave={tip.hide}
        onPointerDown={tip.hide}
        onFocus={tip.focus}
        onBlur={tip.hide}
      >
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a drawing */}
        <svg
          className={styles.svg}
          width={measured ? width : "100%"}
          height={measured ? frame.height : undefined}
          viewBox={`0 0 ${width} ${frame.height}`}
          role="group"
          aria-label={`Map of ${counted(shown.marks.length, "place")}. Arrow keys go from place to place; the list of places below holds them all.`}
        >
          <SoftRing />
          <BaseMap
            outlines={outlines}
            viewport={viewport}
            frame={frame}
            countries={scene.countries}
            taken={scene.taken}
          />
          <Badges
            scene={scene}
            hrefOf={(badge) => viewHref({ ...view, ...patchOf(badge, view, viewport, frame) })}
            selected={current}
            active={here?.id ?? null}
          />
        </svg>
        {tip.badge && <MapTip badge={tip.badge} width={width} columns={columns} selection={selection} rows={rows} />}
      </div>
      <Notes placed={shown} outside={scene.outside} fit={fit} />
      <PlacelessList {...{ columns, selection, rows, view, setView }} count={shown.without} />
      <PlaceList marks={shown.marks} view={view} setView={setView} />
    </div>
  );
}

const heightFor = (width: number) => Math.round(Math.min(Math.max(width * 0.5, 300), 560));

/** What a click on a badge asks for: its place as a filter, or its places apart; the map stays where it is otherwise. */
function patchOf(badge: Badge, view: View, viewport: Viewport, frame: Frame): Partial<View> {
  const [only, ...others] = badge.marks.map(({ id }) => id);
  const closer = others.length > 0 ? apart(badge, viewport, frame) : null;
  if (closer) return { map: formatViewport(closer) };
  const map = formatViewport(viewport);
  if (only === undefined || others.length === 0) return { map, ...withToggled(view, "places", only ?? "") };
  return { map, places: [only, ...others] };
}

/** The places that are filtered by, and that of the open event. */
function currentPlaces({ place, places }: Columns, view: View, selected: number | null): ReadonlySet<string> {
  const open = selected === null ? undefined : places[place[selected] ?? NO_PLACE];
  return new Set([...view.places, ...(open ? [open.id] : [])]);
}

interface NotesProps {
  readonly placed: Placed;
  readonly outside: number;
  readonly fit: () => void;
}

/** What the map cannot show, and how to read what it does. */
function Notes({ placed: { marks, vague }, outside, fit }: NotesProps) {
  const kinds = new Set(marks.map(({ kind }) => kind));
  const rough = kinds.has("region") || kinds.has("area") || kinds.has("water");
  return (
    <div className={styles.notes}>
      <p>
        {vague > 0 && <span>{counted(vague, "event is", "events are")} placed too vaguely to draw. </span>}
        {outside > 0 && (
          <span>
            {counted(outside, "event lies", "events lie")} outside this part of the map:{" "}
            <button type="button" className="link-button needs-script" onClick={fit}>
              show all
            </button>
            .{" "}
          </span>
        )}
      </p>
      <p className={styles.quiet}>
        {kinds.has("country") && "Tinted: known only to the country. "}
        {rough && "Soft ring: somewhere in that region. "}
        Outlines: Natural Earth; borders are for orientation, some are disputed.
      </p>
    </div>
  );
}
