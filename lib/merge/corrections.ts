import {
  type Correction,
  EVENT_TYPES,
  type EventTypeId,
  type Passage,
  STATUSES,
  type Status,
  type When,
} from "../domain";
import { parseEdtf, when } from "../time";
import type { Report, ReportPlace } from "./report";

/** A value set by hand, and when it was set. */
interface SetBy<T> {
  readonly value: T;
  readonly at: number;
}

/** What corrections say of one passage; absent = nothing. */
export interface Override {
  readonly type?: SetBy<EventTypeId>;
  readonly status?: SetBy<Status>;
  readonly when?: SetBy<When | null>;
  readonly place?: SetBy<string | null>;
  readonly title?: SetBy<string>;
}

const NONE: Override = {};

/**
 * Reports with corrections applied to their passages, removed ones left out. Of several corrections of one field the latest wins;
 * `null` takes back a type, status or title, and says "unknown" of a date or place. Values that mean nothing are ignored.
 */
export function correct(
  reports: readonly Report[],
  corrections: readonly Correction[],
): { report: Report; override: Override }[] {
  const byPassage = latest(corrections);
  if (byPassage.size === 0) return reports.map((report) => ({ report, override: NONE }));
  const places = new Map<string, ReportPlace>();
  for (const { place } of reports) if (place) places.set(place.id, place);
  const out: { report: Report; override: Override }[] = [];
  for (const report of reports) {
    const fields = byPassage.get(report.passage.id);
    if (!fields) out.push({ report, override: NONE });
    else if (parse(fields.get("removed")) !== true) {
      const override = overrideOf(fields);
      out.push({ report: applied(report, override, places), override });
    }
  }
  return out;
}

function latest(corrections: readonly Correction[]): Map<string, Map<Correction["field"], Correction>> {
  const byPassage = new Map<string, Map<Correction["field"], Correction>>();
  for (const correction of corrections) {
    const fields = byPassage.get(correction.target) ?? new Map<Correction["field"], Correction>();
    byPassage.set(correction.target, fields);
    const known = fields.get(correction.field);
    if (!known || later(correction, known)) fields.set(correction.field, correction);
  }
  return byPassage;
}

const later = (a: Correction, b: Correction): boolean => a.at > b.at || (a.at === b.at && a.id > b.id);

function parse(correction: Correction | undefined): unknown {
  if (!correction) return undefined;
  try {
    return JSON.parse(correction.value);
  } catch {
    return undefined; // not JSON: means nothing, as any other unusable value
  }
}

function overrideOf(fields: ReadonlyMap<Correction["field"], Correction>): Override {
  const set = <T>(field: Correction["field"], accept: (value: unknown) => T | undefined): SetBy<T> | undefined => {
    const correction = fields.get(field);
    const value = accept(parse(correction));
    return correction && value !== undefined ? { value, at: correction.at } : undefined;
  };
  const type = set("type", (v) => EVENT_TYPES.find((t) => t === v));
  const status = set("status", (v) => STATUSES.find((s) => s === v));
  const date = set("when", whenFrom);
  const place = set("place", (v) => (v === null || typeof v === "string" ? v : undefined));
  const title = set("title", (v) => (typeof v === "string" && v.trim() ? v.trim() : undefined));
  return {
    ...(type && { type }),
    ...(status && { status }),
    ...(date && { when: date }),
    ...(place && { place }),
    ...(title && { title }),
  };
}

/** A corrected date is given as EDTF, alone or as the `edtf` of a When. */
function whenFrom(value: unknown): When | null | undefined {
  if (value === null) return null;
  const edtf = typeof value === "object" && "edtf" in value ? value.edtf : value;
  return typeof edtf === "string" && parseEdtf(edtf) ? when(edtf, "stated") : undefined;
}

function applied(report: Report, override: Override, places: ReadonlyMap<string, ReportPlace>): Report {
  const passage: Passage = {
    ...report.passage,
    ...(override.type && { type: override.type.value, subtype: null }),
    ...(override.status && { status: override.status.value }),
    ...(override.when && { when: override.when.value }),
    ...(override.place && { placeId: override.place.value }),
    ...(override.title && { title: override.title.value }),
  };
  const place = override.place ? placeNamed(override.place.value, places) : report.place;
  return { ...report, passage, place };
}

const placeNamed = (id: string | null, places: ReadonlyMap<string, ReportPlace>): ReportPlace | null =>
  id === null ? null : (places.get(id) ?? null);
