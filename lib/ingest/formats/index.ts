import { isBinary } from "../decode";
import { feed } from "./feed";
import { type Format, type FormatInput, type Parsed, unreadable } from "./format";
import { html } from "./html";
import { jsonl } from "./jsonl";
import { markdown } from "./markdown";
import { mhtml } from "./mhtml";
import { opml } from "./opml";
import { pdf } from "./pdf";
import { text } from "./text";

/** The formats that can be read; the first that accepts an input reads it. */
export const FORMATS: readonly Format[] = [pdf, mhtml, opml, feed, jsonl, html, markdown, text];

/** What can be read, as it is told to people. */
export const READABLE =
  "plain text (.txt, .md), web pages (.html, .mhtml), PDF, feeds (.rss, .atom, .xml), records (.jsonl, .json, .csv), web archives (.warc), and folders, .zip and .gz of these";

/** Reads bytes by the first format that accepts them; what none accepts, and what is no text, is a problem that says what can be read. */
export async function parseInput(input: FormatInput): Promise<Parsed> {
  const format = FORMATS.find((candidate) => candidate.accepts(input));
  if (!format)
    return unreadable("unknown-format", `${input.name}: not a kind of file that can be read. Give ${READABLE}.`);
  if (format !== pdf && isBinary(input.bytes))
    return unreadable("not-text", `${input.name}: not text, whatever its name says, and not stored. Give ${READABLE}.`);
  return format.parse(input);
}
