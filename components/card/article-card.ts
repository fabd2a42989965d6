import type { ArticleDetail } from "../../lib/answers/articles";
import { counted, describeEdtf } from "../../lib/describe/dates";
import { publisherOf } from "../../lib/describe/publisher";
import { PRECISIONS } from "../../lib/domain";
import { DAY } from "../../lib/time";
import type { DateAt } from "../marks/date-at";
import type { Domain } from "../marks/domain";
import { shapeOf } from "../marks/shape";
import { fitText } from "../marks/text-width";
import { paintMark } from "../paint/paint-marks";
import { CARD, CardSheet, MARGIN, PALETTE, ROOM, writable } from "./sheet";
import { paintTime } from "./strip";

const LINE_AT = 236;
/** A date less well known than to a quarter would cover what is known better. */
const LONGEST = 93 * DAY;
/** Marks drawn at most: more would be a bar. */
const MOST_MARKS = 60;

/** The picture of an article for link previews, as SVG: headline, publisher, author, day, and where in time the events are that were read in it. */
export function articleCard(article: ArticleDetail): string {
  const sheet = new CardSheet();
  sheet.write("Article", MARGIN, 34, { size: 14, colour: "ink2" });
  const end = sheet.headline(article.title, 48, 110);
  const published = article.published && `published ${describeEdtf(article.published)}`;
  const facts = [publisherOf(article), article.author ?? "", published ?? ""].map(writable).filter(Boolean);
  sheet.write(fitText(facts.join(" · "), 16, ROOM), MARGIN, end + 16, { size: 16, colour: "ink2" });
  const count = article.events === 0 ? "No events were found in it" : `${counted(article.events, "event")} found in it`;
  sheet.write(count, MARGIN, CARD.height - 24, { size: 13, colour: "ink2" });
  paintMarks(sheet, article);
  return sheet.file(article.title);
}

function paintMarks(sheet: CardSheet, { marks }: ArticleDetail): void {
  const dated = marks.flatMap(({ when, type, status }) => {
    if (!when || when.from === null || when.to === null || when.to - when.from > LONGEST) return [];
    const precision = PRECISIONS.indexOf(when.precision);
    const date: DateAt = {
      ...{ from: when.from, to: when.to, precision, approximate: when.approximate },
      assumed: when.basis === "published",
    };
    return [{ date, type, status }];
  });
  const domain = holding(dated.map(({ date }) => date));
  if (!domain) return;
  paintTime(sheet, domain, LINE_AT);
  const { pen } = sheet;
  pen.save();
  pen.translate(MARGIN, 0);
  pen.beginPath();
  pen.rect(0, LINE_AT - 24, ROOM, 24);
  pen.clip();
  for (const { date, type, status } of dated.slice(0, MOST_MARKS)) {
    const shape = shapeOf(date, domain, ROOM);
    const look = { shape, status, type, assumed: date.assumed, doubtful: false, y: LINE_AT - 13, under: false };
    if (shape.x1 > 0 && shape.x0 < ROOM) paintMark(pen, PALETTE, look);
  }
  pen.restore();
}

/** Days around the middle date that are drawn: an article of this May recalls a war of last century. */
const AROUND = 400 * DAY;

function holding(dates: readonly DateAt[]): Domain | null {
  const middles = dates.map(({ from, to }) => (from + to) / 2).sort((a, b) => a - b);
  const middle = middles[middles.length >> 1];
  if (middle === undefined) return null;
  const near = middles.filter((each) => Math.abs(each - middle) <= AROUND);
  const [first, last] = [near[0] ?? middle, near.at(-1) ?? middle];
  const margin = Math.max((last - first) / 10, 7 * DAY);
  return [first - margin, last + margin];
}
