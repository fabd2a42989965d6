import type { Source } from "../ingest/source";
import { type Again, readAgain, readSource, type SourceReading } from "../pipeline";
import type { Task } from "./task";
import { unread } from "./unread";

const isAgain = (input: Source | Again): input is Again => "article" in input;

/** Reads a source, or an article that is stored already, into readings that can be stored. */
export const sourceTask: Task<Source | Again, SourceReading> = {
  name: "source",
  perform: (input, knowledge) => (isAgain(input) ? readAgain(input, knowledge) : readSource(input, knowledge)),
  failed: (input, why) => {
    const name = isAgain(input) ? input.article.title : input.name;
    const { ticket = null } = input;
    return { name, ticket, readings: [], problems: [unread(name, why)], texts: [], links: [] };
  },
  size: (input) => (isAgain(input) ? input.article.text : (input.text ?? input.html ?? "")).length,
};
