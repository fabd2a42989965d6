import type { Source } from "../ingest/source";
import { readSource, type SourceReading } from "../pipeline";
import type { Task } from "./task";
import { unread } from "./unread";

/** Reads a source into readings that can be stored. */
export const sourceTask: Task<Source, SourceReading> = {
  name: "source",
  perform: readSource,
  failed: (source, why) => ({
    name: source.name,
    ticket: source.ticket ?? null,
    readings: [],
    problems: [unread(source.name, why)],
    texts: [],
    links: [],
  }),
  size: ({ text, html }) => (text ?? html ?? "").length,
};
