import type { Problem } from "../../domain";
import type { Source } from "../source";
import type { Format, FormatInput } from "./format";
import { html } from "./html";
import { jsonl } from "./jsonl";
import { text } from "./text";

/** The formats that can be read; the first that accepts an input reads it. */
export const FORMATS: readonly Format[] = [jsonl, html, text];

/** Reads bytes by the first format that accepts them; what none accepts is a problem that says what can be read. */
export function parseInput(input: FormatInput): { sources: Source[]; problems: Problem[] } {
  const format = FORMATS.find((candidate) => candidate.accepts(input));
  if (format) return format.parse(input);
  const message = `${input.name}: not a kind of file that can be read. Give plain text (.txt), web pages (.html) or records (.jsonl).`;
  return { sources: [], problems: [{ code: "unknown-format", message, fatal: true }] };
}
