import { describeEdtf } from "../../../../lib/describe/dates";
import type { Pen } from "../../../paint/pen";
import { pictureFile } from "../../../paint/picture-file";
import { arrangeSheet, originWords } from "../../../paint/sheet";
import type { PictureWords } from "../../../view/pictured";
import type { Shown } from "../stage/stage";
import { daysOfDomain } from "../time/window";
import { sourcesIn, typesIn } from "./in-window";
import { type Gap, legendOf, paintTimelineSheet, type TimelineSheet } from "./paint-sheet";

interface Given {
  readonly shown: Shown;
  /** Draws that on something. */
  readonly drawOn: (pen: Pen) => void;
  readonly gutter: number;
  readonly gaps: readonly Gap[];
  /** How many events are shown, in words. */
  readonly counted: string;
  /** Do they stand where they were reported, and not where they happened? */
  readonly isReported: boolean;
}

/** The drawing as it stands, with title, days, legend, sources, address and day, as a file; null where nothing can be drawn. */
export function savePicture(kind: "svg" | "png", words: PictureWords, given: Given): Promise<Blob | null> {
  const sheet = sheetOf(words, given);
  const arranged = arrangeSheet(sheet);
  const { width, height } = arranged;
  return pictureFile(kind, { width, height, title: sheet.title }, (pen) =>
    paintTimelineSheet(pen, sheet, arranged, () => given.drawOn(pen)),
  );
}

function sheetOf({ title, link }: PictureWords, given: Given): TimelineSheet {
  const { gutter, gaps, counted, isReported } = given;
  const { scene, palette, arrangement, domain, size } = given.shown;
  const { from, to } = daysOfDomain(domain);
  const names = new Map(scene.index.lanes.map(({ name }) => [name.id, name]));
  const lanes = arrangement.lanes.flatMap((box) => {
    const name = names.get(box.id);
    return name ? [{ ...box, name }] : [];
  });
  const isOfTypes = lanes.some(({ name }) => name.type !== null);
  const types = isOfTypes ? [] : typesIn(scene.columns, scene.index, domain);
  const sources = sourcesIn(scene.columns, scene.index, domain);
  return {
    ...{ palette, gutter, gaps, lanes, legend: legendOf(types), title },
    ...{ width: size.width, height: Math.ceil(arrangement.height) },
    shown: `${isReported ? "Reported " : ""}${describeEdtf(from === to ? from : `${from}/${to}`)}: ${counted}`,
    notes: [sources, originWords(link)].filter(Boolean),
  };
}
