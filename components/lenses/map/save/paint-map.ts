import { geoPath } from "d3";
import { fitText, textWidth } from "../../../marks/text-width";
import { writeLine } from "../../../paint/paint-text";
import { faint, type Palette } from "../../../paint/palette";
import type { Pen } from "../../../paint/pen";
import type { LegendEntry } from "../../../paint/sheet";
import { short } from "../badges";
import { countryNames, inSight, tintOf } from "../ground";
import { type Badge, LABEL_SIZE, type MapScene } from "../layout";
import type { Outlines } from "../outlines";
import { extentOf } from "../places";
import { type Frame, projectionOf, type Viewport } from "../viewport";

/** What of a map is drawn. */
export interface DrawnMap {
  readonly scene: MapScene;
  /** Null where none could be loaded. */
  readonly outlines: Outlines | null;
  readonly viewport: Viewport;
  readonly frame: Frame;
  /** Ids of the places that are filtered by, or belong to the open event. */
  readonly current: ReadonlySet<string>;
}

export interface MapColours extends Palette {
  readonly land: string;
  readonly border: string;
}

const NONE: number[] = [];
const ROUGH = [3, 2.5];
/** How much of the accent a tinted country has where most happened, and its edge. */
const TINT = { fill: 0.34, edge: 0.55 };

/** Draws a map as the page shows it. */
export function paintMap(pen: Pen, colours: MapColours, map: DrawnMap): void {
  if (map.outlines) paintGround(pen, colours, map, map.outlines);
  const { rings, badges } = map.scene;
  for (const { x, y, radius } of rings) paintRing(pen, colours, x, y, radius);
  for (const badge of [...badges].reverse()) {
    paintBadge(
      pen,
      colours,
      badge,
      badge.marks.some(({ id }) => map.current.has(id)),
    );
    paintLabel(pen, colours, badge);
  }
}

function paintGround(pen: Pen, colours: MapColours, { scene, viewport, frame }: DrawnMap, outlines: Outlines): void {
  const path = geoPath(projectionOf(viewport, frame), pen);
  const { graticule, land, borders } = inSight(outlines, viewport, frame);
  const line = (shape: Parameters<typeof path>[0], colour: string, width: number) => {
    pen.beginPath();
    path(shape);
    pen.strokeStyle = colour;
    pen.lineWidth = width;
    pen.stroke();
  };
  line(graticule, colours.line2, 0.5);
  pen.beginPath();
  path(land);
  pen.fillStyle = colours.land;
  pen.fill();
  const most = Math.max(...scene.countries.values(), 1);
  for (const { code, outline } of outlines.countries) {
    const count = code === null ? undefined : scene.countries.get(code);
    if (count === undefined) continue;
    line(outline, faint(colours.accent, TINT.edge), 1);
    pen.fillStyle = faint(colours.accent, TINT.fill * tintOf(count, most));
    pen.fill();
  }
  line(borders, colours.border, 0.75);
  pen.font = `500 11px ${colours.sans}`;
  pen.fillStyle = colours.ink2;
  for (const { name, x, y } of countryNames(outlines, viewport, frame, scene.taken))
    writeLine(pen, name, x, y - 4, "center");
}

/** Soft: somewhere around here. Circles one on the other, since what draws knows no fade that is round. */
function paintRing(pen: Pen, { accent }: Palette, x: number, y: number, radius: number): void {
  pen.fillStyle = faint(accent, 0.05);
  for (let step = 0; step < 6; step++) {
    pen.beginPath();
    pen.arc(x, y, radius * (1 - step * 0.11), 0, 7);
    pen.fill();
  }
}

const isExact = ({ marks }: Badge) => marks.some(({ kind }) => extentOf(kind) === "point");

function paintBadge(pen: Pen, palette: Palette, badge: Badge, isCurrent: boolean): void {
  const { marks, x, y, radius, count } = badge;
  if (marks.length > 1) disk(pen, x, y, radius + 3, palette.paper, palette.accent, 1);
  const exact = isExact(badge);
  if (!exact && !isCurrent) pen.setLineDash(ROUGH);
  const edge = isCurrent ? palette.ink : exact ? palette.paper : palette.accent;
  disk(pen, x, y, radius, exact ? palette.accent : palette.paper, edge, isCurrent ? 3 : 1.5);
  pen.setLineDash(NONE);
  pen.font = `650 12px ${palette.sans}`;
  pen.fillStyle = exact ? palette.paper : palette.ink;
  if (count > 0) writeLine(pen, short(count), x, y, "center");
}

function disk(pen: Pen, x: number, y: number, radius: number, fill: string, edge: string, width: number): void {
  pen.beginPath();
  pen.arc(x, y, radius, 0, 7);
  pen.fillStyle = fill;
  pen.fill();
  pen.strokeStyle = edge;
  pen.lineWidth = width;
  pen.stroke();
}

/** On a piece of ground of its own: borders would cross it out. */
function paintLabel(pen: Pen, { land, ink, sans }: MapColours, { label, y }: Badge): void {
  if (!label) return;
  const wide = textWidth(label.text, LABEL_SIZE);
  pen.fillStyle = faint(land, 0.75);
  pen.beginPath();
  pen.roundRect(label.anchor === "start" ? label.x - 2 : label.x - wide - 2, y - 8, wide + 4, 16, 3);
  pen.fill();
  pen.font = `550 12px ${sans}`;
  pen.fillStyle = ink;
  writeLine(pen, fitText(label.text, LABEL_SIZE, wide + 1), label.x, y, label.anchor === "start" ? "left" : "right");
}

/** A sign of the map, with what it means. */
export interface MapEntry extends LegendEntry {
  readonly sign: "exact" | "rough" | "several" | "ring" | "tint";
}

/** What the signs mean that a map shows. */
export function mapLegend({ badges, rings, countries }: MapScene): MapEntry[] {
  const entries: readonly (MapEntry & { readonly is: boolean })[] = [
    { sign: "exact", words: "a place, with its events", is: badges.some(isExact) },
    { sign: "rough", words: "known only roughly", is: badges.some((badge) => !isExact(badge)) },
    { sign: "several", words: "several places close together", is: badges.some(({ marks }) => marks.length > 1) },
    { sign: "ring", words: "somewhere in that region", is: rings.length > 0 },
    { sign: "tint", words: "known only to the country", is: countries.size > 0 },
  ];
  return entries.filter(({ is }) => is).map(({ sign, words }) => ({ sign, words }));
}

/** Draws a legend's sign. */
export function paintMapSign(pen: Pen, colours: MapColours, { sign }: MapEntry, left: number, y: number): void {
  const x = left + 12;
  if (sign === "ring") {
    paintRing(pen, colours, x, y, 9);
    return;
  }
  if (sign === "tint") {
    for (const fill of [colours.land, faint(colours.accent, TINT.fill)]) {
      pen.fillStyle = fill;
      pen.fillRect(left + 2, y - 6, 20, 12);
    }
    return;
  }
  if (sign === "several") disk(pen, x, y, 8, colours.paper, colours.accent, 1);
  if (sign === "rough") pen.setLineDash(ROUGH);
  const isRough = sign === "rough";
  disk(pen, x, y, 5.5, isRough ? colours.paper : colours.accent, isRough ? colours.accent : colours.paper, 1.5);
  pen.setLineDash(NONE);
}
