import type { Columns } from "../../../lib/columns/columns";
import { select } from "../../../lib/columns/select";
import { now } from "../../../lib/time";
import { lookedUpOf, type View } from "../../../lib/view";
import { readPalette } from "../../paint/palette";
import { loadColumn } from "./column-code";
import { LanesDrawing } from "./lanes/lanes-drawing";
import type { Drawing } from "./paint/drawing";
import { fitOf, heightOf, indexOf, namesOf, sequenceOf } from "./picture";
import { spreadOf } from "./room";
import { Stage, type StageEvents } from "./stage/stage";
import { isTouched } from "./stage/use-touch";
import { domainOfView } from "./time/window";

/** What `drawEarly` draws a room with: code for narrow ones is fetched first, and the room looked at anew when it is there. */
export async function readyToDraw(): Promise<(columns: Columns, view: View) => void> {
  const room = document.querySelector("[data-early]")?.parentElement?.firstElementChild;
  const isNarrow = spreadOf(Math.floor(room?.clientWidth ?? 0), isTouched()).isNarrow;
  const Column = isNarrow ? await loadColumn() : null;
  return (columns, view) => drawEarly(columns, view, Column);
}

/**
 * Draws a view into the frame that the server sent, before the page has come to life: one picture that nothing moves, without titles. What it
 * is made of is remembered, so that the page's own first picture is the same and costs little.
 */
function drawEarly(columns: Columns, view: View, Column: (new () => Drawing) | null): void {
  const element = document.querySelector<HTMLElement>("[data-early]");
  const canvas = element?.querySelector("canvas");
  const room = element?.parentElement?.firstElementChild;
  if (!element || !canvas || !room || lookedUpOf(view) !== "" || view.zone !== null) return; // that is asked for first
  const touch = isTouched();
  const { isNarrow, width } = spreadOf(Math.floor(room.clientWidth), touch);
  if (isNarrow && !Column) return; // it was wider a moment ago
  const { positions, dated, inRange } = select(columns, view, null);
  const sequence = sequenceOf(columns, positions, dated, view.clock);
  const fit = fitOf(sequence);
  if (!fit || width === 0) return;
  const index = indexOf(sequence, namesOf(columns, sequence, view.lanes, view.pinned), isNarrow);
  const size = { width, height: heightOf(index, isNarrow, Math.floor(room.clientHeight), touch) };
  element.parentElement?.parentElement?.setAttribute("data-narrow", String(isNarrow));
  const events: StageEvents = {
    onArranged: ({ height, lanes }) => {
      element.style.height = `${height}px`;
      // the names that the server wrote stand beside their lanes
      for (const { id, y } of lanes) {
        const name = element.querySelector<HTMLElement>(`[data-lane="${CSS.escape(id)}"]`);
        if (name) name.style.transform = `translateY(${y - name.offsetTop}px)`;
      }
    },
    ...{ onRest: nothing, onCommit: nothing, onWanted: nothing },
  };
  const domain = domainOfView(view, fit);
  const stage = new Stage(element, canvas, isNarrow && Column ? new Column() : new LanesDrawing(), events, domain);
  const scene = {
    ...{ columns, index, collapsed: view.collapsed, touch, now: now(), inRange, range: `${view.from} ${view.to}` },
    ...{ rows: { get: nothing }, revision: 0, selected: null, arcs: [] },
  };
  stage.show(scene, size, readPalette(element), domain);
  stage.stop();
}

const nothing = () => undefined;
