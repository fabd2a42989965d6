import type { PassageDetail } from "../../lib/answers/events";
import { when } from "../../lib/time";

/** A passage as an event's page gets it; `published` and `edtf` null = not known. */
export function reportOf(
  id: string,
  published: string | null,
  { edtf = null, ...more }: Partial<PassageDetail> & { readonly edtf?: string | null } = {},
): PassageDetail {
  const head = { title: `Article ${id}`, publisher: `Paper ${id}`, author: null, url: null, retrieved: null };
  return {
    id,
    articleId: `a-${id}`,
    eventId: "e",
    start: 0,
    end: 5,
    quote: "Words",
    title: "Words",
    type: "talks",
    subtype: null,
    plover: null,
    status: "occurred",
    speakerId: null,
    when: edtf === null ? null : when(edtf, "stated"),
    placeId: null,
    actors: [],
    mentions: [],
    confidence: 0.8,
    article: { id: `a-${id}`, ...head, published },
    speaker: null,
    place: null,
    placeParents: [],
    actorNames: [],
    before: "",
    after: "",
    fragment: "Words",
    ...more,
  };
}
