import { parseEdtf } from "../../lib/time";

/** An event as annotated: `accept...` are also right; `importance` is core, secondary or optional. */
export interface GoldEvent {
  readonly start: number;
  readonly end: number;
  /** EDTF; null where none can be told. */
  readonly date: string | null;
  readonly accept_dates?: readonly (string | null)[];
  readonly type: string;
  readonly accept_types?: readonly string[];
  readonly status: string;
  readonly accept_status?: readonly string[];
  readonly actors: readonly string[];
  readonly location: string | null;
  readonly importance: string;
}

/** An event as the gold sets write it: actors and places are names, or objects that have one. */
export type AnnotatedEvent = Omit<GoldEvent, "actors" | "location"> & {
  readonly actors: readonly (string | { readonly name: string })[];
  readonly location?: string | null;
  readonly place?: { readonly name: string } | null;
};

/** An event of either form with plain names. */
export function goldEvent({ actors, location, place, ...rest }: AnnotatedEvent): GoldEvent {
  return {
    ...rest,
    actors: actors.map((a) => (typeof a === "string" ? a : a.name)),
    location: location ?? place?.name ?? null,
  };
}

/** A passage as `dateline read` prints it, as far as it is scored. */
export interface ReadPassage {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly status: string;
  readonly when: { readonly edtf: string } | null;
  readonly place: { readonly name: string } | null;
  readonly actors: readonly { readonly name: string }[];
  readonly confidence: number;
}

/** The types of ours that each annotated kind may have, the plainest first. */
const TYPES: Readonly<Record<string, readonly string[]>> = {
  "talks-meeting": ["talks"],
  agreement: ["agreement", "release_exchange"],
  statement: ["statement"],
  "attack-strike": ["strike", "clash", "attack_civilians"],
  "military-operation": ["military_move", "territory", "clash", "strike"],
  "sanction-legal": ["sanction", "legal", "politics"],
  "aid-trade": ["aid", "agreement"],
  "election-politics": ["politics"],
  protest: ["protest"],
  "disaster-accident": ["disaster"],
  "movement-visit": ["talks", "military_move", "release_exchange", "other"],
  "casualty-report": ["strike", "clash", "attack_civilians", "disaster"],
  other: ["other"],
};

/** Our type for an annotated kind. */
export const typeOf = (gold: GoldEvent): string => TYPES[gold.type]?.[0] ?? gold.type;

/** What agrees between an annotated event and the passage taken for it. */
export interface Agreement {
  readonly date: boolean;
  readonly type: boolean;
  readonly status: boolean;
  readonly actors: boolean;
  /** True too where the annotation names no place. */
  readonly place: boolean;
}

/** Compares field by field: all annotated actors must be named, by a word of their names. */
export function agreement(gold: GoldEvent, passage: ReadPassage): Agreement {
  const types = [gold.type, ...(gold.accept_types ?? [])].flatMap((t) => TYPES[t] ?? [t]);
  const status = passage.status === "ongoing" ? "occurred" : passage.status;
  const names = passage.actors.map((a) => a.name);
  return {
    date: [gold.date, ...(gold.accept_dates ?? [])].some((d) => sameDays(d, passage.when?.edtf ?? null)),
    type: types.includes(passage.type),
    status: [gold.status, ...(gold.accept_status ?? [])].includes(status),
    actors: gold.actors.every((a) => names.some((n) => sharesName(a, n))),
    place: gold.location === null || sharesName(gold.location.split(",")[0] ?? "", passage.place?.name ?? ""),
  };
}

/**
 * For each annotated event the passage taken for it, or null: one to one, those first that agree in most. They must share twenty
 * characters, or half of the shorter one.
 */
export function pairEvents(gold: readonly GoldEvent[], passages: readonly ReadPassage[]): (ReadPassage | null)[] {
  const possible = gold.flatMap((event, g) =>
    passages.flatMap((passage, p) => {
      const shared = Math.min(event.end, passage.end) - Math.max(event.start, passage.start);
      const needed = Math.min(20, 0.5 * Math.min(event.end - event.start, passage.end - passage.start));
      if (shared < needed) return [];
      const agrees = agreement(event, passage);
      const covered = shared / (Math.max(event.end, passage.end) - Math.min(event.start, passage.start));
      const score = 2 * Number(agrees.date) + 2 * Number(agrees.type) + Number(agrees.status) + 1.5 * covered;
      return [{ g, p, score }];
    }),
  );
  possible.sort((a, b) => b.score - a.score || a.g - b.g || a.p - b.p);
  const out: (ReadPassage | null)[] = gold.map(() => null);
  const taken = new Set<number>();
  for (const { g, p } of possible) {
    if (out[g] || taken.has(p)) continue;
    out[g] = passages[p] ?? null;
    taken.add(p);
  }
  return out;
}

function sameDays(gold: string | null, read: string | null): boolean {
  if (gold === null) return read === null;
  const [a, b] = [parseEdtf(gold), read === null ? null : parseEdtf(dayOf(read))];
  return gold === read || (a !== null && b !== null && a.from === b.from && a.to === b.to);
}

/** Clock times count as their days. */
const dayOf = (edtf: string): string => edtf.replace(/T[^/]*/g, "");

const folded = (name: string): string => name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Do two names share a word that is no initial, or does one hold the other? */
export function sharesName(gold: string, read: string): boolean {
  const [a, b] = [folded(gold), folded(read)];
  if (b === "") return false;
  const words = new Set(b.split(/\s+/));
  return b.includes(a) || a.includes(b) || a.split(/[\s,]+/).some((w) => w.length > 2 && words.has(w));
}
