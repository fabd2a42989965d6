import type { Passage } from "../domain";
import type { Prisma } from "./client/client";

/** What to ask of the table of passages to make one. */
export const PASSAGE_PARTS = {
  actors: { select: { actorId: true, role: true }, orderBy: { position: "asc" } },
} satisfies Prisma.PassageInclude;

type Row = Prisma.PassageGetPayload<{ include: typeof PASSAGE_PARTS }>;

/** A stored passage as the domain knows it. The words in its columns were checked by the types when they were written. */
export function passageFromRow(row: Row): Passage {
  const {
    id,
    articleId,
    start,
    end,
    quote,
    title,
    type,
    subtype,
    plover,
    status,
    speakerId,
    when,
    placeId,
    mentions,
    confidence,
  } = row;
  const actors = row.actors.map(({ actorId, role }) => ({ id: actorId, role }));
  const passage = {
    id,
    articleId,
    start,
    end,
    quote,
    title,
    type,
    subtype,
    plover,
    status,
    speakerId,
    when,
    placeId,
    actors,
    mentions,
    confidence,
  };
  return passage as unknown as Passage;
}
