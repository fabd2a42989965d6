import type { Reported } from "../columns";
import { narrow, type Wholes } from "../narrow";
import { reportOrder } from "../report-order";
import { ByteReader } from "./byte-reader";
import { decodeDates } from "./decode-dates";
import { gatherKinds } from "./gather-kinds";
import { DATE_OFFSET, DATE_PRECISION, type Header, type Sections } from "./payload";
import { nearReports, reportDays } from "./report-days";

type Bounds = Readonly<Record<"from" | "to", Float64Array>>;

/** When events that happened then and then were first reported. */
export function decodeReports(header: Header, sections: Sections, events: Bounds): Reported {
  const { kindOf, from, to } = decodeDates(header.dates, header.dateKinds, {
    kinds: sections.dateKinds,
    days: sections.dateDays,
    parts: sections.dateParts,
    lengths: sections.dateLengths,
  });
  if (from.length < 1) throw new Error("the date of unknown reports is missing");
  const precisions = gatherKinds(kindOf, header.dateKinds, DATE_PRECISION);
  const offsets = gatherKinds(kindOf, header.dateKinds, DATE_OFFSET);
  const date = decodeRows(sections, events, { from, to });
  return { date, from, to, precisions, offsets, order: reportOrder(date, header.dates) };
}

/** Of each event the row of its date. */
function decodeRows(sections: Sections, events: Bounds, dates: Bounds): Wholes {
  const { dayOf, firstOf } = reportDays(dates);
  const near = nearReports(events, dates);
  const days = new ByteReader(sections.reportDays);
  const rows = new ByteReader(sections.reportRows);
  const known = dates.from.length;
  const date = narrow(near.length, known);
  for (let i = 0; i < near.length; i++) {
    const code = days.varint();
    if (code === 0) continue;
    const day = (dayOf[near[i] ?? 0] ?? 0) + (code % 2 === 0 ? -code / 2 : (code - 1) / 2);
    const row = (firstOf[day] ?? known) + rows.varint();
    if (day < 1 || row >= known) throw new Error("a date of a report is unknown");
    date[i] = row;
  }
  for (const reader of [days, rows]) reader.end();
  return date;
}

/** The numbers of events, which are written in the order of their reports. */
export function decodeNumbers(bytes: Uint8Array, order: Uint32Array): Uint32Array {
  const reader = new ByteReader(bytes);
  const numbers = new Uint32Array(order.length);
  let last = 0;
  for (let at = 0; at < order.length; at++) {
    last += reader.signed();
    if (last < 1 || last > 0xffffffff) throw new Error("a number is out of range");
    numbers[order[at] ?? 0] = last;
  }
  reader.end();
  return numbers;
}
