import type { EventAnswer, EventDetail, EventRow, PassageDetail } from "../answers";
import type { Span } from "../domain";
import { articleHead, HEAD_COLUMNS } from "./article-head";
import { store } from "./client";
import type { Prisma } from "./client/client";
import type { Store } from "./connection";
import { findRelated } from "./find-related";
import { loadEventRows } from "./load-event-rows";
import { passageFromRow } from "./passage-from-row";

const PARTS = {
  article: { select: { ...HEAD_COLUMNS, text: true } },
  speaker: { select: { id: true, name: true } },
  place: { select: { id: true, name: true, lat: true, lon: true } },
  actors: { select: { actorId: true, role: true, actor: { select: { name: true } } }, orderBy: { position: "asc" } },
} satisfies Prisma.PassageInclude;

type Row = Prisma.PassageGetPayload<{ include: typeof PARTS }>;

/** An event with its passages and neighbours; for an id that is no longer stored, where to go instead. */
export async function queryEvent(id: string, db: Store = store()): Promise<EventAnswer> {
  const stored = await db.event.findUnique({ where: { id }, select: { number: true } });
  const [row] = stored ? await loadEventRows(db, [stored.number]) : [];
  if (stored && row) return { kind: "found", event: await readDetail(db, stored.number, row) };
  const alias = await db.eventAlias.findUnique({ where: { id } });
  if (!alias) return { kind: "unknown" };
  return alias.to === null ? { kind: "gone" } : { kind: "moved", to: alias.to };
}

async function readDetail(db: Store, number: number, event: EventRow): Promise<EventDetail> {
  const links = await db.eventPassage.findMany({
    where: { eventNumber: number },
    orderBy: { position: "asc" },
    include: { passage: { include: PARTS } },
  });
  const related = await loadEventRows(db, await findRelated(db, number));
  return { ...event, reports: links.map(({ passage }) => passageDetail(passage, event.id)), related };
}

function passageDetail(row: Row, eventId: string): PassageDetail {
  const { text } = row.article;
  const detail = {
    ...passageFromRow(row),
    eventId,
    article: articleHead(row.article),
    speaker: row.speaker,
    place: row.place,
    actorNames: row.actors.map(({ actorId, role, actor }) => ({ id: actorId, name: actor.name, role })),
    ...surroundings(text, row),
  };
  return detail as PassageDetail; // roles were checked by the types when they were written
}

/** Longest stretch shown on either side of a quote, in UTF-16 units. */
const LONGEST = 700;

/** What stands around a span in its paragraph, cut at white space where it is long. */
export function surroundings(text: string, { start, end }: Span): { before: string; after: string } {
  const opening = text.lastIndexOf("\n", start - 1) + 1;
  const closing = text.indexOf("\n", end);
  const before = start === 0 ? "" : text.slice(opening, start);
  const after = text.slice(end, closing < 0 ? text.length : closing);
  return {
    before: before.length <= LONGEST ? before : `…${before.slice(before.indexOf(" ", before.length - LONGEST))}`,
    after: after.length <= LONGEST ? after : `${after.slice(0, after.lastIndexOf(" ", LONGEST) + 1)}…`,
  };
}
