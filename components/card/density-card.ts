import type { Columns } from "../../lib/columns/columns";
import type { Selection } from "../../lib/columns/selection";
import { counted, number } from "../../lib/describe/dates";
import type { EventTypeId } from "../../lib/domain";
import type { View } from "../../lib/view";
import { columnIndex } from "../lenses/timeline/column/column-index";
import { BinCache } from "../lenses/timeline/index/bin-cache";
import type { LaneIndex } from "../lenses/timeline/index/lane-index";
import { mostOf, paintBars } from "../lenses/timeline/paint/paint-density";
import { sequenceOf } from "../lenses/timeline/picture";
import { domainOfView, fitDomain, outsideOf } from "../lenses/timeline/time/window";
import type { Domain } from "../marks/domain";
import { stretchWords } from "../marks/mark-words";
import { fitText } from "../marks/text-width";
import { CARD, CardSheet, MARGIN, PALETTE, ROOM, writable } from "./sheet";
import { paintTime } from "./strip";

/** What is shown and what it is called. */
export interface DensityCard {
  /** What kind of thing the title names: "Actor", "Timeline". */
  readonly kind: string;
  readonly title: string;
  readonly columns: Columns;
  readonly selection: Selection;
  readonly view: Pick<View, "clock" | "from" | "to">;
  /** Gives the bars its colour. */
  readonly type?: EventTypeId;
}

const LINE_AT = 236;
const HEIGHT = 84;
const BAR = 5;

/** The picture of many events for link previews, as SVG: what they are, how many, from how many publishers, of which days, and how they lie in time. */
export function densityCard(card: DensityCard): string {
  const { kind, title, columns, selection, view } = card;
  const sheet = new CardSheet();
  sheet.write(writable(kind), MARGIN, 34, { size: 14, colour: "ink2" });
  const end = sheet.headline(title, 48, 68);
  const { count, publishers } = countsOf(card);
  const facts = [
    count === 0 ? "No events" : counted(count, "event"),
    publishers > 0 && counted(publishers, "publisher"),
  ];
  sheet.write(facts.filter(Boolean).join(" · "), MARGIN, end + 14, { size: 16, colour: "ink2" });
  const sequence = sequenceOf(columns, selection.positions, selection.dated, view.clock);
  const fit = fitDomain(sequence);
  if (!fit || count === 0) return sheet.file(title);
  const domain = domainOfView(view, fit);
  const index = columnIndex(sequence);
  paintDensity(sheet, index, domain, card.type ? PALETTE.types[card.type] : PALETTE.accent);
  paintTime(sheet, domain, LINE_AT);
  const shown = `${view.clock === "reported" ? "Reported " : ""}${stretchWords(domain)}`;
  const words = [shown, ...leftOut(card, index, domain)].join(" · ");
  sheet.write(fitText(words, 13, ROOM - 120), MARGIN, CARD.height - 24, { size: 13, colour: "ink2" });
  return sheet.file(title);
}

/** How many events are in view and in range, and how many publishers report them. */
function countsOf({ columns, selection, view }: DensityCard): { readonly count: number; readonly publishers: number } {
  const { positions, failed } = selection;
  const { starts, values } = columns.publishersOf;
  const isAll = view.from === null && view.to === null;
  const found = new Set<number>();
  let count = 0;
  for (const position of positions) {
    if (!isAll && failed[position] !== 0) continue;
    count++;
    for (let i = starts[position] ?? 0; i < (starts[position + 1] ?? 0); i++) found.add(values[i] ?? 0);
  }
  return { count, publishers: found.size };
}

/** How many of the events that are counted the bars do not show. A range shows what is in it. */
function leftOut({ selection, view }: DensityCard, index: LaneIndex, domain: Domain): string[] {
  if (view.from !== null || view.to !== null) return [];
  const { earlier, later } = outsideOf(index, index.parts, domain);
  const undated = selection.positions.length - selection.dated;
  const counts = { earlier, later, "without a date": undated };
  return Object.entries(counts).flatMap(([where, count]) => (count > 0 ? `${number(count)} ${where}` : []));
}

function paintDensity({ pen }: CardSheet, index: LaneIndex, domain: Domain, colour: string): void {
  const [lane] = index.lanes;
  if (!lane) return;
  const bins = new BinCache().of(lane, domain, ROOM, BAR);
  const most = Math.max(1, mostOf(bins, domain));
  pen.save();
  pen.translate(MARGIN, 0);
  pen.beginPath();
  pen.rect(0, LINE_AT - HEIGHT, ROOM, HEIGHT);
  pen.clip();
  paintBars({ context: pen }, colour, bins, { domain, width: ROOM, base: LINE_AT, height: HEIGHT, most });
  pen.restore();
}
