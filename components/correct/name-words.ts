import type { NameCorrectionRow } from "../../lib/answers";
import { countryName } from "../../lib/describe/countries";

/** What a correction of a name says: "Name: Ana Kolar". */
export function nameWords({ field, value }: Pick<NameCorrectionRow, "field" | "value">): string {
  switch (field) {
    case "name":
      return `Name: ${value}`;
    case "kind":
      return `Kind: ${value}`;
    case "country":
      return `Country: ${value === "" ? "none" : countryName(value)}`;
    case "into":
      return `Really ${value}`;
    case "undo":
      return "Taken back";
  }
}
