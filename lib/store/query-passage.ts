import type { EventProof, PassageProof } from "../answers/events";
import type { Span } from "../domain";
import { store } from "./client";
import type { Store } from "./connection";
import { loadProofs } from "./export-events";

/** A passage with the event it reports and the text it stands in. */
export interface StoredPassage {
  readonly event: EventProof;
  readonly passage: PassageProof;
  readonly text: string;
}

/** A passage of an event by its id; null if there is none. */
export async function queryPassage(id: string, db: Store = store()): Promise<StoredPassage | null> {
  const link = await db.eventPassage.findUnique({ where: { passageId: id }, select: { eventNumber: true } });
  const [event] = link ? await loadProofs([link.eventNumber], db) : [];
  const passage = event?.reports.find((report) => report.id === id);
  if (!event || !passage) return null;
  const { text } = await db.article.findUniqueOrThrow({ where: { id: passage.article.id }, select: { text: true } });
  return { event, passage, text };
}

/** Where a stretch of a text stands in code points, with what stands around it: as annotations give it. */
export function codePointSpan(
  text: string,
  { start, end }: Span,
): Span & { readonly prefix: string; readonly suffix: string } {
  const count = (to: number) => Array.from(text.slice(0, to)).length;
  const first = count(start);
  const around = (part: string) => part.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, ""); // no half letter
  return {
    start: first,
    end: first + Array.from(text.slice(start, end)).length,
    prefix: around(text.slice(Math.max(0, start - CONTEXT), start)),
    suffix: around(text.slice(end, end + CONTEXT)),
  };
}

const CONTEXT = 40;
