import { describeEdtf } from "../../../../lib/describe/dates";
import { formatInstant, now } from "../../../../lib/time";
import type { Pen } from "../../../paint/pen";
import { SvgPen } from "../../../paint/svg-pen";
import type { PictureWords } from "../../../view/pictured";
import type { Copied } from "../stage/stage";
import { daysOfDomain } from "../time/window";
import { sourcesIn, typesIn } from "./in-window";
import { type Arranged, arrangeSheet, type Gap, paintSheet, type Sheet } from "./paint-sheet";

interface Given {
  /** Draws what is shown on something. */
  readonly copy: (pen: Pen) => Copied | null;
  readonly gutter: number;
  readonly gaps: readonly Gap[];
  /** How many events are shown, in words. */
  readonly counted: string;
  /** Do they stand where they were reported, and not where they happened? */
  readonly isReported: boolean;
}

/** Pixels of a picture for each of the page, where that does not make it larger than browsers take. */
const SHARP = 2;
const MOST_PIXELS = 60e6;

/** The drawing as it stands, with title, days, legend, sources, address and day, as a file; null where nothing can be drawn. */
export async function savePicture(kind: "svg" | "png", words: PictureWords, given: Given): Promise<Blob | null> {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d");
  if (!context) return null;
  const copied = given.copy(context); // on nothing yet: how large it is, and of what, is asked for first
  if (!copied) return null;
  const sheet = sheetOf(words, given, copied);
  const arranged = arrangeSheet(sheet);
  const draw = (pen: Pen) => paintSheet(pen, sheet, arranged, () => given.copy(pen));
  if (kind === "svg") return asSvg(context, sheet, arranged, draw);
  const scale = Math.min(SHARP, Math.sqrt(MOST_PIXELS / (arranged.width * arranged.height)));
  canvas.width = Math.round(arranged.width * scale);
  canvas.height = Math.round(arranged.height * scale);
  context.setTransform(scale, 0, 0, scale, 0, 0);
  draw(context);
  return new Promise((done) => canvas.toBlob(done, "image/png"));
}

function asSvg(
  context: CanvasRenderingContext2D,
  { title }: Sheet,
  { width, height }: Arranged,
  draw: (pen: Pen) => void,
): Blob {
  const pen = new SvgPen((text, font) => {
    context.font = font;
    return context.measureText(text);
  });
  draw(pen);
  return new Blob([pen.file(width, height, title)], { type: "image/svg+xml" });
}

function sheetOf({ title, link }: PictureWords, given: Given, copied: Copied): Sheet {
  const { gutter, gaps, counted, isReported } = given;
  const { scene, palette, arrangement, domain, size } = copied;
  const { from, to } = daysOfDomain(domain);
  const names = new Map(scene.index.lanes.map(({ name }) => [name.id, name]));
  const lanes = arrangement.lanes.flatMap((box) => {
    const name = names.get(box.id);
    return name ? [{ ...box, name }] : [];
  });
  const isOfTypes = lanes.some(({ name }) => name.type !== null);
  const types = isOfTypes ? [] : typesIn(scene.columns, scene.index, domain);
  const sources = sourcesIn(scene.columns, scene.index, domain);
  const origin = `Read out of news articles by Dateline, as of ${formatInstant(now()).slice(0, 10)}. Each event with its quotes: ${link}`;
  return {
    ...{ palette, gutter, gaps, lanes, types, title },
    ...{ width: size.width, height: Math.ceil(arrangement.height) },
    shown: `${isReported ? "Reported " : ""}${describeEdtf(from === to ? from : `${from}/${to}`)}: ${counted}`,
    notes: [sources, origin].filter(Boolean),
  };
}
