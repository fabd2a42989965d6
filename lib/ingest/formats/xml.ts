import { DOMParser } from "linkedom";

/**
 * Parses XML; null where it cannot be parsed. No document type, no entities but those of XML and HTML: what a file defines itself is never
 * expanded.
 */
export function parseXml(xml: string): Element | null {
  try {
    return new DOMParser().parseFromString(withoutDoctype(xml), "text/xml")
      .documentElement as unknown as Element | null;
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}

const LONGEST_DOCTYPE = 1_000_000;

function withoutDoctype(xml: string): string {
  const start = xml.search(/<!DOCTYPE\b/i);
  if (start < 0) return xml;
  let depth = 0;
  for (let at = start; at < Math.min(xml.length, start + LONGEST_DOCTYPE); at++) {
    const char = xml[at];
    if (char === "[") depth++;
    else if (char === "]") depth--;
    else if (char === ">" && depth <= 0) return xml.slice(0, start) + xml.slice(at + 1);
  }
  return xml.slice(0, start);
}
