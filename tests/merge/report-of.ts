import type { ActorRole, EventTypeId, Passage, Place, Status } from "../../lib/domain";
import type { Report } from "../../lib/merge/merge";
import { when } from "../../lib/time";

export const KYIV = place("kyiv", "town", 50.45, 30.52, ["ukraine"]);
export const BROVARY = place("brovary", "town", 50.51, 30.79, ["ukraine"]);
export const ODESA = place("odesa", "town", 46.48, 30.73, ["ukraine"]);
export const BLACK_SEA = place("black-sea", "water", 43, 34, []);
export const RUSSIA = place("russia", "country", 60, 90, []);
export const UKRAINE = place("ukraine", "country", 49, 32, []);

function place(id: string, kind: Place["kind"], lat: number, lon: number, parents: string[]): Place {
  return { id, name: id, kind, lat, lon, country: "UA", parents, aliases: [], geonamesId: null };
}

interface Told {
  id: string;
  quote: string;
  type?: EventTypeId;
  status?: Status;
  when?: string | null;
  basis?: "stated" | "resolved" | "inherited" | "published";
  place?: Place | null;
  actors?: readonly (string | readonly [string, ActorRole])[];
  article?: string;
  start?: number;
  names?: Readonly<Record<string, string>>;
  title?: string;
  publisher?: string | null;
  url?: string | null;
  published?: string | null;
  confidence?: number;
}

/** A report as a test writes it: what it leaves out is ordinary. */
export function reportOf(told: Told): Report {
  const start = told.start ?? 0;
  const date = told.when === undefined ? "2024-03-05" : told.when;
  const actors = (told.actors ?? []).map((a) => {
    const [id, role] = typeof a === "string" ? ([a, "agent"] as const) : a;
    return { id, role };
  });
  const where = told.place ?? null;
  const passage: Passage = {
    id: told.id,
    articleId: told.article ?? `article-${told.id}`,
    start,
    end: start + told.quote.length,
    quote: told.quote,
    title: told.title ?? told.quote,
    type: told.type ?? "strike",
    subtype: null,
    plover: null,
    status: told.status ?? "occurred",
    speakerId: null,
    when: date === null ? null : when(date, told.basis ?? "resolved"),
    placeId: where?.id ?? null,
    actors,
    mentions: [],
    confidence: told.confidence ?? 0.7,
  };
  const { publisher = null, url = null, published = "2024-03-06" } = told;
  return {
    passage,
    publisher,
    url,
    published,
    place: where,
    actorNames: told.names ? new Map(Object.entries(told.names)) : null,
  };
}
