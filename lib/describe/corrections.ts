import type { CorrectionRow } from "../answers";
import { correctedValue } from "../corrections";
import type { CorrectedField } from "../domain";
import { describeEdtf, describeWhen } from "./dates";
import { typeLabel } from "./event-types";
import { roleLabel, statusLabel } from "./status";

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
  if (words === null) return isTakenBack(field, value) ? `${FIELDS[field]}: taken back` : FIELDS[field];
  return `${FIELDS[field]}: ${words}`;
}

const isTakenBack = (field: CorrectedField, value: string) =>
  value === "false" || (value === "null" && field !== "when" && field !== "place");

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

/** "Vera, 30 November 2026: the ministry said so" */
export function correctedBy({ by, at, reason }: Pick<CorrectionRow, "by" | "at" | "reason">): string {
  return `${by}, ${describeEdtf(at.slice(0, 10))}${reason ? `: ${reason}` : ""}`;
}
