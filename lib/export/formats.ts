// Which formats there are. What writes them is in writers.ts: the page knows these alone.

export const FORMAT_IDS = [
  "html",
  "csv",
  "csv-passages",
  "json",
  "jsonl",
  "geojson",
  "ics",
  "timelinejs",
  "timelinejs-csv",
  "vis-timeline",
  "acled",
  "plover",
  "markdown",
  "annotations",
] as const;
export type FormatId = (typeof FORMAT_IDS)[number];

export interface Format {
  readonly label: string;
  /** One sentence: what it holds, and what for. */
  readonly about: string;
  /** What the name of its file ends in. */
  readonly extension: string;
  readonly mediaType: string;
}

const CSV = { extension: "csv", mediaType: "text/csv; charset=utf-8" };
const JSON_FILE = { extension: "json", mediaType: "application/json" };

export const FORMATS: Readonly<Record<FormatId, Format>> = {
  html: {
    label: "Offline page (HTML)",
    about: "One file with timeline, filters and every quote; it opens from the disk without a network.",
    extension: "html",
    mediaType: "text/html; charset=utf-8",
  },
  csv: { ...CSV, label: "CSV, a row an event", about: "For spreadsheets, with the founding quote and its source." },
  "csv-passages": {
    ...CSV,
    label: "CSV, a row a passage",
    about: "Every quote with its offsets, its article, and how its date was reached.",
  },
  json: { ...JSON_FILE, label: "JSON", about: "Events with all their passages, as the API gives them." },
  jsonl: {
    label: "JSON Lines",
    about: "The same, one event a line.",
    extension: "jsonl",
    mediaType: "application/jsonl",
  },
  geojson: {
    label: "GeoJSON",
    about:
      "For maps (QGIS, Leaflet, Kepler): events at the points of their places; those without a point have no geometry.",
    extension: "geojson",
    mediaType: "application/geo+json",
  },
  ics: {
    label: "Calendar (ICS)",
    about: "Imprecise dates are spans and say so; events without a date are left out.",
    extension: "ics",
    mediaType: "text/calendar; charset=utf-8",
  },
  timelinejs: {
    ...JSON_FILE,
    label: "TimelineJS (JSON)",
    about: "For Knight Lab's TimelineJS; events without a date are left out.",
  },
  "timelinejs-csv": { ...CSV, label: "TimelineJS (spreadsheet)", about: "The columns of TimelineJS's spreadsheet." },
  "vis-timeline": {
    ...JSON_FILE,
    label: "vis-timeline (JSON)",
    about: "Items and groups for vis-timeline; events without a date are left out.",
  },
  acled: {
    ...CSV,
    label: "ACLED-like CSV",
    about: "ACLED's columns where they are known, event types as ACLED names them, beside quote, source and status.",
  },
  plover: {
    ...CSV,
    label: "PLOVER-like CSV",
    about: "PLOVER's columns where they are known, one row an event, beside quote, source and status.",
  },
  markdown: {
    label: "Markdown digest",
    about: "A text by day, each event with its quote and source.",
    extension: "md",
    mediaType: "text/markdown; charset=utf-8",
  },
  annotations: {
    label: "Web Annotations (JSON-LD)",
    about: "W3C Web Annotations: each passage as a quote of its page.",
    extension: "jsonld",
    mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
  },
};

export function isFormat(id: string): id is FormatId {
  return Object.hasOwn(FORMATS, id);
}
