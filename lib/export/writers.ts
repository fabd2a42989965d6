import type { Writer } from "./format";
import type { FormatId } from "./formats";
import { writeAnnotations } from "./formats/annotations";
import { writeAcled, writePlover } from "./formats/coded-tables";
import { writeEventTable, writePassageTable } from "./formats/csv-tables";
import { writeHtml } from "./formats/html";
import { writeCalendar } from "./formats/ics";
import { writeGeoJson, writeJson, writeJsonLines } from "./formats/json";
import { writeMarkdown } from "./formats/markdown";
import { writeTimelineJs, writeTimelineJsTable } from "./formats/timelinejs";
import { writeVisTimeline } from "./formats/vis-timeline";

/** What writes each format. */
export const WRITERS: Readonly<Record<FormatId, Writer>> = {
  html: (events, sheet) => writeHtml(events, sheet),
  csv: writeEventTable,
  "csv-passages": writePassageTable,
  json: writeJson,
  jsonl: writeJsonLines,
  geojson: writeGeoJson,
  ics: (events, sheet) => writeCalendar(events, sheet),
  timelinejs: writeTimelineJs,
  "timelinejs-csv": writeTimelineJsTable,
  "vis-timeline": writeVisTimeline,
  acled: writeAcled,
  plover: writePlover,
  markdown: writeMarkdown,
  annotations: writeAnnotations,
};
