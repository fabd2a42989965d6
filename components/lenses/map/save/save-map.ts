import type { Columns } from "../../../../lib/columns/columns";
import type { Selection } from "../../../../lib/columns/selection";
import { counted, describeEdtf } from "../../../../lib/describe/dates";
import type { View } from "../../../../lib/view";
import { sourceWords } from "../../../marks/source-words";
import { readColours, readPalette } from "../../../paint/palette";
import { pictureFile } from "../../../paint/picture-file";
import { arrangeSheet, originWords, paintSheet } from "../../../paint/sheet";
import type { PictureWords } from "../../../view/pictured";
import type { Placed } from "../places";
import { type DrawnMap, mapLegend, paintMap, paintMapSign } from "./paint-map";

interface Given extends DrawnMap {
  readonly columns: Columns;
  readonly selection: Selection;
  readonly placed: Placed;
  readonly view: Pick<View, "clock" | "from" | "to">;
  /** Where the colours in force are read. */
  readonly element: HTMLElement;
}

const OUTLINES = "Outlines: Natural Earth; borders are for orientation, some are disputed.";

/** The part of the map that is seen, with title, days, legend, sources, address and day, as a file; null where nothing can be drawn. */
export function saveMap(kind: "svg" | "png", { title, link }: PictureWords, given: Given): Promise<Blob | null> {
  const { element, frame, scene, columns } = given;
  const { "--land": land, "--border": border } = readColours(element, ["--land", "--border"]);
  const palette = { ...readPalette(element), land, border };
  const sheet = {
    ...{ palette, title, ...frame, gutter: 0, legend: mapLegend(scene) },
    shown: mapWords(given),
    notes: [sourceWords(columns, shownOf(given)), OUTLINES, originWords(link)].filter(Boolean),
  };
  const arranged = arrangeSheet(sheet);
  const { width, height } = arranged;
  return pictureFile(kind, { width, height, title }, (pen) =>
    paintSheet(pen, sheet, arranged, {
      draw: () => paintMap(pen, palette, given),
      sign: (entry, x, y) => paintMapSign(pen, palette, entry, x, y),
    }),
  );
}

/** What a map shows, in words, and what it cannot: a part never looks like all. */
export function mapWords({ scene, placed, view }: Pick<Given, "scene" | "placed" | "view">): string {
  const { from, to, clock } = view;
  const range = from === to ? from : `${from ?? ".."}/${to ?? ".."}`;
  const days = range === null ? "" : `${clock === "reported" ? "Reported " : ""}${describeEdtf(range)}: `;
  const places = scene.badges.flatMap(({ marks }) => marks);
  const events = places.reduce((sum, { count }) => sum + count, 0);
  const parts = [
    `${counted(events, "event")} at ${counted(places.length, "place")}`,
    scene.outside > 0 && `${counted(scene.outside, "event")} outside this part of the map`,
    placed.without > 0 && `${counted(placed.without, "event")} without a place`,
    placed.vague > 0 && `${counted(placed.vague, "event")} placed too vaguely to draw`,
  ];
  return days + parts.filter(Boolean).join("; ");
}

/** Positions of the events whose places are seen. */
function* shownOf({ columns, selection, scene }: Given): Generator<number> {
  const ids = new Set(scene.badges.flatMap(({ marks }) => marks.map(({ id }) => id)));
  const seen = columns.places.map(({ id }) => ids.has(id));
  for (const position of selection.positions)
    if (selection.failed[position] === 0 && seen[columns.place[position] ?? -1] === true) yield position;
}
