import type { Problem } from "../../domain";
import type { Source } from "../source";

/** Bytes to be read and what is known of them. */
export interface FormatInput {
  /** Path or id: names the sources and stands in problems. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Media type with its parameters, where the bytes came with one. */
  readonly mediaType?: string;
  /** Where and when they were fetched, where that is known. */
  readonly url?: string;
  readonly retrieved?: string;
  /** Metadata that stood beside the file. */
  readonly sidecar?: Readonly<Record<string, unknown>> | null;
}

/** What an input holds, in its order. `links`: addresses that it names and does not hold. `title`: what a feed calls itself. */
export interface Parsed {
  readonly sources: Source[];
  readonly problems: Problem[];
  readonly links?: readonly string[];
  readonly title?: string | null;
}

/** A kind of input. `accepts` looks at name, media type and first bytes; `parse` never throws on odd input. */
export interface Format {
  readonly id: string;
  accepts(input: FormatInput): boolean;
  parse(input: FormatInput): Parsed | Promise<Parsed>;
}

/** Does a name end in one of these extensions, or the media type begin with one of these? */
export function isNamed(input: FormatInput, extensions: RegExp, mediaTypes: RegExp): boolean {
  return extensions.test(input.name) || mediaTypes.test(input.mediaType ?? "");
}

/** The first characters of an input as ASCII, for telling unnamed formats apart. */
export function opening(input: FormatInput): string {
  return String.fromCharCode(...input.bytes.subarray(0, 512))
    .replace(/^\u00ef\u00bb\u00bf/, "")
    .trimStart();
}

/** A problem with an input as a whole. */
export const unreadable = (code: string, message: string): Parsed => ({
  sources: [],
  problems: [{ code, message, fatal: true }],
});
