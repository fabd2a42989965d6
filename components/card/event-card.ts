import type { EventDetail } from "../../lib/answers/events";
import { describePrecision, describeWhen, number } from "../../lib/describe/dates";
import { typeLabel } from "../../lib/describe/event-types";
import { publisherOf } from "../../lib/describe/publisher";
import { namesSpeaker, statusLabel } from "../../lib/describe/status";
import { DOUBTFUL, PRECISIONS, type When } from "../../lib/domain";
import { DAY } from "../../lib/time";
import type { DateAt } from "../marks/date-at";
import type { Domain } from "../marks/domain";
import { shapeOf } from "../marks/shape";
import { fitText, textWidth } from "../marks/text-width";
import { paintMark } from "../paint/paint-marks";
import { CARD, CardSheet, MARGIN, PALETTE, ROOM, writable } from "./sheet";
import { paintTime } from "./strip";

const FINE: readonly When["precision"][] = ["minute", "hour", "day"];
const LINE_AT = 236;

/**
 * The picture of an event for link previews, as SVG: its type, its status unless it simply occurred, its title, its date as far as it is known,
 * in words and as the timeline draws it, and who reports it.
 */
export function eventCard(event: EventDetail): string {
  const sheet = new CardSheet();
  paintKind(sheet, event);
  const end = sheet.headline(event.title, 56, event.when ? 92 : 140);
  const facts = [describeWhen(event.when), precisionWords(event.when), event.place?.name ?? ""].map(writable);
  const told = facts.filter(Boolean).join(" · ");
  sheet.write(fitText(told, 16, ROOM), MARGIN, end + 18, { size: 16, colour: "ink2" });
  if (event.when) paintDate(sheet, event, event.when);
  const publishers = publishersOf(event);
  const words = publishers.length > 0 ? `Reported by ${named(publishers, 13, ROOM - 180)}` : "";
  sheet.write(words, MARGIN, CARD.height - 24, { size: 13, colour: "ink2" });
  return sheet.file(event.title);
}

function paintKind(sheet: CardSheet, { type, status, reports }: EventDetail): void {
  const { pen } = sheet;
  const y = 38;
  pen.fillStyle = PALETTE.types[type];
  pen.beginPath();
  pen.arc(MARGIN + 5, y, 5, 0, 7);
  pen.fill();
  const label = typeLabel(type);
  const x = MARGIN + 18 + sheet.write(label, MARGIN + 18, y, { size: 14, colour: "ink2" }) + 14;
  if (status === "occurred") return;
  const speaker = namesSpeaker(status) ? reports.find((report) => report.status === status)?.speaker?.name : undefined;
  const full = writable(`${statusLabel(status)}${speaker ? ` by ${speaker}` : ""}`);
  const words = fitText(full, 14, CARD.width - MARGIN - 20 - x) || statusLabel(status);
  pen.strokeStyle = PALETTE.ink2;
  pen.lineWidth = 1.2;
  pen.beginPath();
  pen.roundRect(x, y - 12, textWidth(words, 14) + 20, 24, 12);
  pen.stroke();
  sheet.write(words, x + (textWidth(words, 14) + 20) / 2, y, { size: 14, align: "center" });
}

/** How well a date is known, where that is not plain from its words. */
function precisionWords(when: When | null): string {
  if (when?.basis === "published") return "the text names no day";
  if (!when || (FINE.includes(when.precision) && !when.approximate)) return "";
  return describePrecision(when).replace(/^[A-Z]/, (first) => first.toLowerCase());
}

function paintDate(sheet: CardSheet, { type, status, confidence }: EventDetail, when: When): void {
  const date: DateAt = {
    from: when.from ?? -Infinity,
    to: when.to ?? Infinity,
    precision: PRECISIONS.indexOf(when.precision),
    approximate: when.approximate,
    assumed: when.basis === "published",
  };
  const domain = around(date);
  if (!domain) return;
  paintTime(sheet, domain, LINE_AT);
  const { pen } = sheet;
  pen.save();
  pen.translate(MARGIN, 0);
  const look = { shape: shapeOf(date, domain, ROOM), status, type, y: LINE_AT - 13, under: false };
  paintMark(pen, PALETTE, { ...look, assumed: date.assumed, doubtful: confidence * 100 < DOUBTFUL });
  pen.restore();
}

/** A stretch around a date that shows how long it is; null where no end of it is known. */
function around({ from, to }: DateAt): Domain | null {
  if (from === -Infinity && to === Infinity) return null;
  const [first, last] = from === -Infinity ? [to, to] : to === Infinity ? [from, from] : [from, to];
  const margin = Math.max(1.5 * (last - first), 12 * DAY);
  return [first - margin, last + margin];
}

function publishersOf({ reports }: EventDetail): string[] {
  return [...new Set(reports.map(({ article }) => writable(publisherOf(article))))].filter(Boolean);
}

/** As many names as there is room for, and how many more there are. */
export function named(names: readonly string[], size: number, room: number): string {
  for (let count = Math.min(names.length, 4); count > 0; count--) {
    const rest = names.length - count;
    const words = names.slice(0, count).join(", ") + (rest > 0 ? ` and ${number(rest)} more` : "");
    if (textWidth(words, size) <= room) return words;
  }
  return fitText(names[0] ?? "", size, room);
}
