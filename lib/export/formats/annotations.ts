import { type Batches, jsonArray, mapped, type Sheet } from "../format";
import type { EventRecord, PassageRecord } from "../schemas";

export const ANNOTATION_CONTEXT = "http://www.w3.org/ns/anno.jsonld";

/** A page of W3C Web Annotations: one for each passage. */
export function writeAnnotations(events: Batches, { link }: Sheet): AsyncIterable<string> {
  const head = JSON.stringify({ "@context": ANNOTATION_CONTEXT, id: link, type: "AnnotationPage" });
  return jsonArray(`${head.slice(0, -1)},"items":[`, mapped(events, annotations), "]}");
}

function annotations(event: EventRecord): unknown[] {
  return event.passages.map((passage) => annotation(event, passage));
}

/** What stands around a passage in its text, and where that is in code points. */
export interface AnnotationContext {
  readonly start: number;
  readonly end: number;
  readonly prefix: string;
  readonly suffix: string;
}

/**
 * A passage as an annotation: its body says which event it reports, its targets are the quote on the publisher's page, by its words and by a
 * text fragment, and in the text as it was read.
 */
export function annotation(
  event: Pick<EventRecord, "title" | "url" | "caption">,
  passage: PassageRecord,
  context: AnnotationContext | null = null,
): Record<string, unknown> {
  const { url, quote, article, source } = passage;
  const words = {
    type: "TextQuoteSelector",
    exact: quote,
    ...(context ? { prefix: context.prefix, suffix: context.suffix } : {}),
  };
  const position = context && { type: "TextPositionSelector", start: context.start, end: context.end };
  const fragment = source?.split("#").slice(1).join("#");
  const original = article.source && {
    type: "SpecificResource",
    source: article.source.split("#", 1)[0],
    selector: [words, ...(fragment ? [{ type: "FragmentSelector", conformsTo: TEXT_FRAGMENTS, value: fragment }] : [])],
  };
  return {
    id: url,
    type: "Annotation",
    motivation: "identifying",
    body: [
      { type: "TextualBody", purpose: "describing", value: event.title, format: "text/plain" },
      ...(event.caption
        ? [{ type: "TextualBody", purpose: "commenting", value: event.caption, format: "text/plain" }]
        : []),
      { type: "SpecificResource", purpose: "identifying", source: event.url },
    ],
    target: [
      ...(original ? [original] : []),
      { type: "SpecificResource", source: article.url, selector: position ? [words, position] : [words] },
    ],
  };
}

const TEXT_FRAGMENTS = "https://wicg.github.io/scroll-to-text-fragment/";
