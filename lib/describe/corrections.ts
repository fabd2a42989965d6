import type { CorrectionRow } from "../answers/corrections";
import type { HistoryRow } from "../answers/history";
import type { ListedMark } from "../answers/marks";
import type { NameCorrectionRow } from "../answers/names";
import { correctedValue, takesBack } from "../corrections";
import { ACTOR_KINDS, type CorrectedField, PLACE_KINDS } from "../domain";
import { countryName } from "./countries";
import { describeEdtf, describeWhen } from "./dates";
import { typeLabel } from "./event-types";
import { actorKindLabel, placeKindLabel, roleLabel, statusLabel } from "./status";

const FIELDS: Readonly<Record<CorrectedField, string>> = {
  when: "Date",
  type: "Type",
  status: "Status",
  place: "Place",
  actors: "Actors",
  title: "Title",
  confirmed: "Confirmed",
  removed: "Removed",
  same: "Made one with another event",
  apart: "Passages taken out as another event",
  undo: "Taken back",
};

/** What a correction is of. */
export function fieldLabel(field: CorrectedField): string {
  return FIELDS[field];
}

/** What a correction says: "Date: 12 May 2025, by the words “on Monday”". */
export function describeCorrection(row: Pick<CorrectionRow, "field" | "value" | "names">): string {
  const { field, value } = row;
  const words = valueWords(row);
  if (words === null) return takesBack(field, value) ? `${FIELDS[field]}: taken back` : FIELDS[field];
  return `${FIELDS[field]}: ${words}`;
}

function valueWords({ field, value, names }: Pick<CorrectionRow, "field" | "value" | "names">): string | null {
  switch (field) {
    case "when": {
      const when = correctedValue("when", value);
      if (when === undefined) return null;
      const words = when?.reasoning?.words;
      return when ? `${describeWhen(when)}${words ? `, by the words “${words}”` : ""}` : "not known";
    }
    case "type": {
      const type = correctedValue("type", value);
      return type ? typeLabel(type) : null;
    }
    case "status": {
      const status = correctedValue("status", value);
      return status ? statusLabel(status) : null;
    }
    case "place": {
      const place = correctedValue("place", value);
      return place === null ? "not known" : (names[place ?? ""] ?? null);
    }
    case "actors": {
      const actors = correctedValue("actors", value);
      if (!actors) return null;
      return actors.map(({ id, role }) => `${names[id] ?? id} (${roleLabel(role)})`).join(", ") || "nobody";
    }
    case "title":
      return correctedValue("title", value) ?? null;
    default:
      return null;
  }
}

/** What a person has said, of whatever kind. */
export function describeHistory(row: HistoryRow): string {
  if (row.about === "event") return describeCorrection(row);
  if (row.about === "mark") return describeMark(row);
  if (row.about === "story") return row.what;
  return row.about === "passage" ? `Added: ${row.title}` : describeNameCorrection(row);
}

/** What was put on an event: "Tag “floods” on “A dam broke”". */
function describeMark({ kind, value, title }: ListedMark): string {
  if (kind === "star") return `Star on “${title}”`;
  return `${kind === "tag" ? "Tag" : "Note"} “${value}” on “${title}”`;
}

/** What a correction of a name says: "A. Kolar is really Ana Kolar", "Kind of Ana Kolar: Person"; where it is told on the page of `own`, that is not named again. */
export function describeNameCorrection(row: Omit<NameCorrectionRow, "id" | "by" | "at" | "reason">, own = ""): string {
  const { target, field, value, name, other } = row;
  const of = target === own || name === value ? "" : ` of ${name}`;
  switch (field) {
    case "name":
      return `Name${of}: ${value}`;
    case "kind":
      return `Kind${of}: ${kindLabel(row)}`;
    case "country":
      return `Country${of}: ${value === "" ? "none" : countryName(value)}`;
    case "into":
      return `${name} is really ${other ?? value}`;
    case "undo":
      return `Taken back, of ${name}`;
  }
}

function kindLabel({ about, value }: Pick<NameCorrectionRow, "about" | "value">): string {
  const actor = about === "actor" && ACTOR_KINDS.find((kind) => kind === value);
  if (actor) return actorKindLabel(actor);
  const place = about === "place" && PLACE_KINDS.find((kind) => kind === value);
  return place ? placeKindLabel(place) : value;
}

/** "Vera, 30 November 2026: the ministry said so" */
export function correctedBy({ by, at, reason }: Pick<CorrectionRow, "by" | "at" | "reason">): string {
  return `${by}, ${describeEdtf(at.slice(0, 10))}${reason ? `: ${reason}` : ""}`;
}
