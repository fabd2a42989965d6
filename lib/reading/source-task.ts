import type { Source } from "../ingest/source";
import { type Again, type Parsed, readAgain, readParsed, readSource, type SourceReading } from "../pipeline";
import type { Task } from "./task";
import { unread } from "./unread";

type Input = Source | Again | Parsed;

const isAgain = (input: Input): input is Again => "article" in input;
const isParsed = (input: Input): input is Parsed => "articles" in input;

/** Reads a source, its articles where these are known, or an article that is stored already, into readings that can be stored. */
export const sourceTask: Task<Input, SourceReading> = {
  name: "source",
  perform: (input, knowledge) => {
    if (isAgain(input)) return readAgain(input, knowledge);
    return isParsed(input) ? readParsed(input, knowledge) : readSource(input, knowledge);
  },
  failed: (input, why) => {
    const name = isAgain(input) ? input.article.title : input.name;
    const { ticket = null } = input;
    return { name, ticket, readings: [], problems: [unread(name, why)], texts: [], links: [] };
  },
  size: (input) => {
    if (isAgain(input)) return input.article.text.length;
    if (isParsed(input)) return input.articles.reduce((sum, { text }) => sum + text.length, 0);
    return (input.text ?? input.html ?? "").length;
  },
};
