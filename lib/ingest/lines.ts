import { streamDecoder } from "./decode";

/** A line longer than this is given in pieces of this size: nothing that is read line by line is so long. In characters. */
const LONGEST = 64 * 1024 * 1024;

/** The lines of a stream of bytes without their ends, decoded as their first bytes say: UTF-8 unless they are marked or look otherwise. */
export async function* linesOf(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  let parts: string[] = [];
  let size = 0;
  for await (const chunk of stream) {
    if (typeof chunk !== "string") decoder ??= streamDecoder(chunk);
    const words = typeof chunk === "string" ? chunk : (decoder as TextDecoder).decode(chunk, { stream: true });
    let from = 0;
    for (let end = words.indexOf("\n"); end >= 0; end = words.indexOf("\n", from)) {
      parts.push(words.slice(from, end));
      yield withoutReturn(parts.join(""));
      [parts, size] = [[], 0];
      from = end + 1;
    }
    parts.push(words.slice(from));
    size += words.length - from;
    if (size < LONGEST) continue;
    yield parts.join("");
    [parts, size] = [[], 0];
  }
  parts.push(decoder?.decode() ?? "");
  const last = withoutReturn(parts.join(""));
  if (last) yield last;
}

const withoutReturn = (line: string): string => (line.endsWith("\r") ? line.slice(0, -1) : line);
