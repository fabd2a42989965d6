import {
  ACTOR_ROLES,
  type CorrectedField,
  type Correction,
  EVENT_TYPES,
  type EventTypeId,
  type NameCorrection,
  type PassageActor,
  STATUSES,
  type Status,
  type When,
} from "./domain";
import { parseEdtf, when } from "./time";

/** Says of a date that a person gave it. */
export const BY_HAND = "by-hand";

/** A day of publication, as EDTF, that a person gives an article. Throws if it is none. */
export function dateByHand(edtf: string): When {
  return when(edtf, "stated", { words: edtf, span: null, rule: BY_HAND, anchor: null, anchorKind: null });
}

/** Did a person give this day of publication? */
export function isByHand(published: When | null): boolean {
  return published?.reasoning?.rule === BY_HAND;
}

/** What a correction of each field sets. `null` takes back a type, status, title or list of actors, and says "unknown" of a date or place. */
export interface CorrectedValues {
  readonly when: When | null;
  readonly type: EventTypeId | null;
  readonly status: Status | null;
  readonly place: string | null;
  readonly actors: readonly PassageActor[] | null;
  readonly title: string | null;
  readonly confirmed: boolean;
  readonly removed: boolean;
  readonly same: true;
  /** For each of its passages: does it tell of the other event? */
  readonly apart: readonly boolean[];
  /** Id of the correction that is taken back. */
  readonly undo: string;
}

/** Does a correction let what was read hold again? Null says of a date or place that it is not known. */
export const takesBack = (field: CorrectedField, value: string): boolean =>
  value === "false" || (value === "null" && field !== "when" && field !== "place");

const ACCEPT: { readonly [F in CorrectedField]: (value: unknown) => CorrectedValues[F] | undefined } = {
  when: dateFrom,
  type: (v) => (v === null ? null : EVENT_TYPES.find((type) => type === v)),
  status: (v) => (v === null ? null : STATUSES.find((status) => status === v)),
  place: (v) => (v === null || (typeof v === "string" && v !== "") ? v : undefined),
  actors: (v) => (v === null ? null : actorsFrom(v)),
  title: (v) => (v === null ? null : typeof v === "string" && v.trim() ? v.trim() : undefined),
  confirmed: (v) => (typeof v === "boolean" ? v : undefined),
  removed: (v) => (typeof v === "boolean" ? v : undefined),
  same: (v) => (v === true ? v : undefined),
  apart: (v) => (Array.isArray(v) && v.every((each) => typeof each === "boolean") ? v : undefined),
  undo: (v) => (typeof v === "string" && v !== "" ? v : undefined),
};

/** The value that a correction sets; undefined if it means nothing for its field. */
export function correctedValue<F extends CorrectedField>(field: F, json: string): CorrectedValues[F] | undefined {
  try {
    return ACCEPT[field](JSON.parse(json));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined; // not JSON: means nothing, as any other unusable value
    throw error;
  }
}

/** A date is given as EDTF, alone or as `edtf` beside the `words` of the text that prove it. */
function dateFrom(value: unknown): When | null | undefined {
  if (value === null) return null;
  const { edtf, words } = typeof value === "object" ? (value as { edtf?: unknown; words?: unknown }) : { edtf: value };
  if (typeof edtf !== "string" || !parseEdtf(edtf)) return undefined;
  const said = typeof words === "string" ? words : "";
  return when(edtf, "stated", { words: said, span: null, rule: BY_HAND, anchor: null, anchorKind: null });
}

function actorsFrom(value: unknown): PassageActor[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const actors: PassageActor[] = [];
  for (const each of value as { id?: unknown; role?: unknown }[]) {
    const role = ACTOR_ROLES.find((one) => one === each?.role);
    if (typeof each?.id !== "string" || each.id === "" || !role) return undefined;
    if (!actors.some(({ id }) => id === each.id)) actors.push({ id: each.id, role });
  }
  return actors;
}

/** What holds of an actor or place by a person's word; absent = nothing. */
export interface NameOverride {
  readonly name?: string;
  readonly kind?: string;
  /** Null = of none. */
  readonly country?: string | null;
  /** Id of the one it really is; never its own, nor one that is itself another. */
  readonly into?: string;
}

export type NameOverrides = Readonly<Record<"actor" | "place", ReadonlyMap<string, NameOverride>>>;

/** Ids of corrections of names that were taken back. */
export function namesUndone(corrections: readonly NameCorrection[]): Set<string> {
  const undone = new Set<string>();
  for (const { id, field, value } of corrections.toSorted(byTime).reverse())
    if (field === "undo" && !undone.has(id)) undone.add(value);
  return undone;
}

/** What name corrections say, the later before the earlier; two that are each other are one under the name that was given last. */
export function nameOverrides(corrections: readonly NameCorrection[]): NameOverrides {
  const found = { actor: new Map<string, NameOverride>(), place: new Map<string, NameOverride>() };
  const undone = namesUndone(corrections);
  for (const { id, about, target, field, value } of corrections.toSorted(byTime)) {
    if (field === "undo" || undone.has(id)) continue;
    const known = found[about];
    if (field === "into") {
      const end = endOf(known, value);
      if (end === target) known.set(value, without(known.get(value))); // said the other way round before: this holds
      if (target !== value) known.set(target, { ...known.get(target), into: value });
    } else known.set(target, { ...known.get(target), [field]: field === "country" ? value || null : value });
  }
  for (const known of Object.values(found))
    for (const [id, override] of known)
      if (override.into !== undefined) {
        const end = endOf(known, id);
        known.set(id, end === id ? without(override) : { ...override, into: end });
      }
  return found;
}

/** The id at the end of a chain of those that are others; a chain that comes back to its beginning ends there. */
function endOf(known: ReadonlyMap<string, NameOverride>, id: string): string {
  const passed = new Set([id]);
  let end = id;
  for (let next = known.get(end)?.into; next !== undefined; next = known.get(end)?.into) {
    if (passed.has(next)) return id;
    passed.add(next);
    end = next;
  }
  return end;
}

function without(override: NameOverride | undefined): NameOverride {
  const { into: _, ...rest } = override ?? {};
  return rest;
}

/** In the order they were made, whatever order they come in. */
export const byTime = (a: Pick<Correction, "at" | "id">, b: Pick<Correction, "at" | "id">): number =>
  a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Ids of corrections that were taken back: by an undo that was not itself taken back later. */
export function undoneOf(corrections: readonly Pick<Correction, "id" | "at" | "field" | "value">[]): Set<string> {
  const undone = new Set<string>();
  for (const { id, field, value } of corrections.toSorted(byTime).reverse()) {
    if (field !== "undo" || undone.has(id)) continue;
    const what = correctedValue("undo", value);
    if (what !== undefined) undone.add(what);
  }
  return undone;
}

/** The corrections that hold, oldest first: neither taken back nor of those that take back. */
export function holding<C extends Pick<Correction, "id" | "at" | "field" | "value">>(corrections: readonly C[]): C[] {
  const undone = undoneOf(corrections);
  return corrections.filter(({ id, field }) => field !== "undo" && !undone.has(id)).toSorted(byTime);
}
