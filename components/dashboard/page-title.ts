import { counted } from "../../lib/describe/dates";
import type { ActiveFilter } from "../filters/active";

const NAMED = 4;
/** Kinds whose labels are common words, not names. */
const WORDS = new Set(["Type", "Status"]);
/** Kinds whose labels say nothing alone. */
const BARE = new Set(["Sources", "Confidence", "Doubtful readings", "Date"]);

/** A page's title for a view: "Donetsk, strike, May 2025 · 14 events"; null where nothing narrows it. */
export function pageTitle(filters: readonly ActiveFilter[], count: number): string | null {
  if (filters.length === 0) return null;
  const words = inOrder(filters).slice(0, NAMED).map(labelOf);
  const rest = filters.length - words.length;
  return `${words.join(", ")}${rest > 0 ? ` and ${rest} more` : ""} · ${counted(count, "event")}`;
}

const inOrder = (filters: readonly ActiveFilter[]) => [...filters].sort((a, b) => rank(a) - rank(b)); // stable

const ORDER = ["Place", "Actor", "Type", "Status", "Search"];

function rank({ kind }: ActiveFilter): number {
  const at = ORDER.indexOf(kind);
  return at < 0 ? ORDER.length : at;
}

function labelOf({ kind, label }: ActiveFilter): string {
  if (WORDS.has(kind)) return label.toLowerCase();
  return BARE.has(kind) ? `${kind.toLowerCase()} ${label}` : label;
}
