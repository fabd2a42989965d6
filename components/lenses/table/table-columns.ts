import type { EventRow } from "../../../lib/answers/rows";
import { type Columns, NO_PLACE } from "../../../lib/columns/columns";
import { describeEdtf, describeWhen, leadIn, precisionLabel } from "../../../lib/describe/dates";
import { typeLabel } from "../../../lib/describe/event-types";
import { statusLabel } from "../../../lib/describe/status";
import { type Clock, EVENT_TYPES, STATUSES } from "../../../lib/domain";
import { dateOf, edtfOf } from "../../marks/date-of";

/** An event as a table shows it: what the columns say, and its row once that is loaded. */
export interface Cells {
  readonly columns: Columns;
  readonly position: number;
  readonly event: EventRow | undefined;
  /** For times of day. */
  readonly zone: string | null;
}

/** One column of the table. */
export interface TableColumn {
  readonly id: string;
  readonly label: string;
  /** Pixels it has at the least, and its part of what is left. */
  readonly least: number;
  readonly share: number;
  /** What it can be sorted by. */
  readonly clock?: Clock;
  readonly numeric?: boolean;
  readonly text: (cells: Cells) => string;
  /** For a file: exact where the words are for people; null = empty. */
  readonly value: (event: EventRow) => string | number | null;
}

/** All columns in their order; the title is always shown. */
export const TABLE_COLUMNS: readonly TableColumn[] = [
  {
    id: "date",
    label: "Date",
    least: 112,
    share: 0,
    clock: "happened",
    text: ({ event, zone, ...at }) => (event ? describeWhen(event.when, zone) : dateWords(at, "happened")),
    value: ({ when }) => when?.edtf ?? null,
  },
  {
    id: "precision",
    label: "Precision",
    least: 76,
    share: 0,
    text: ({ columns, position }) => {
      const date = dateOf(columns, "happened", position);
      return precisionLabel(date?.precision ?? "undated");
    },
    value: ({ when }) => when?.precision ?? null,
  },
  {
    id: "title",
    label: "Event",
    least: 252,
    share: 3,
    text: ({ event }) => event?.title ?? "Loading …",
    value: ({ title }) => title,
  },
  {
    id: "type",
    label: "Type",
    least: 108,
    share: 0,
    text: ({ columns, position }) => typeLabel(EVENT_TYPES[columns.types[position] ?? 0] ?? "other"),
    value: ({ type }) => type,
  },
  {
    id: "status",
    label: "Status",
    least: 96,
    share: 0,
    text: ({ columns, position }) => statusLabel(STATUSES[columns.statuses[position] ?? 0] ?? "occurred"),
    value: ({ status }) => status,
  },
  {
    id: "actors",
    label: "Actors",
    least: 116,
    share: 1,
    text: ({ columns, position }) => actorNames(columns, position).join(", "),
    value: ({ actors }) => actors.map(({ name, role }) => `${name} (${role})`).join("; ") || null,
  },
  {
    id: "place",
    label: "Place",
    least: 88,
    share: 0.5,
    text: ({ columns, position }) => placeOf(columns, position)?.name ?? "",
    value: ({ place }) => place?.name ?? null,
  },
  {
    id: "sources",
    label: "Sources",
    least: 72,
    share: 0,
    numeric: true,
    text: ({ columns, position }) => String(columns.sources[position] ?? ""),
    value: ({ sources }) => sources,
  },
  {
    id: "confidence",
    label: "Confidence",
    least: 96,
    share: 0,
    numeric: true,
    text: ({ columns, position }) => `${columns.confidences[position] ?? 0} %`,
    value: ({ confidence }) => Math.round(confidence * 100) / 100,
  },
  {
    id: "reported",
    label: "Reported",
    least: 108,
    share: 0,
    clock: "reported",
    text: ({ event, zone, ...at }) =>
      event?.reported ? describeEdtf(event.reported, zone) : dateWords(at, "reported"),
    value: ({ reported }) => reported,
  },
];

/** The columns of a grid, and how wide it is at the least: the same whichever rows are drawn. */
export function gridOf(shown: readonly TableColumn[]): { readonly template: string; readonly least: number } {
  return {
    template: shown.map(({ least, share }) => (share > 0 ? `minmax(${least}px, ${share}fr)` : `${least}px`)).join(" "),
    least: shown.reduce((sum, column) => sum + column.least, 0),
  };
}

function dateWords({ columns, position }: Pick<Cells, "columns" | "position">, clock: Clock): string {
  const date = dateOf(columns, clock, position);
  if (date) return leadIn(edtfOf(date), date.assumed) + describeEdtf(edtfOf(date));
  return clock === "happened" ? "No date given" : "";
}

function actorNames({ actors, actorsOf: { starts, values } }: Columns, position: number): string[] {
  const own = values.subarray(starts[position] ?? 0, starts[position + 1] ?? 0);
  return Array.from(own, (at) => actors[at]?.name ?? "");
}

function placeOf({ place, places }: Columns, position: number) {
  const at = place[position] ?? NO_PLACE;
  return at === NO_PLACE ? undefined : places[at];
}
