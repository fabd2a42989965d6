import { counted } from "../../../lib/describe/dates";
import type { PlaceKind } from "../../../lib/domain";
import type { Badge } from "./layout";
import { extentOf } from "./places";

const SPOKEN = 4;

/** What a badge is, for those who do not see it: "Istanbul, 8 events"; several places by name, the most frequent first. */
export function badgeName({ marks, count }: Badge): string {
  const [first] = marks;
  if (!first) return "";
  if (marks.length === 1)
    return [first.name, exactness(first.kind), counted(count, "event")].filter(Boolean).join(", ");
  const names = marks.slice(0, SPOKEN).map(({ name }) => name);
  const rest = marks.length - names.length;
  return `${counted(marks.length, "place")}, ${counted(count, "event")}: ${names.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}

/** How roughly a place says where; empty for a point. */
export function exactness(kind: PlaceKind): string {
  const extent = extentOf(kind);
  return extent === "point" ? "" : extent === "country" ? "known only to the country" : "somewhere in it";
}
