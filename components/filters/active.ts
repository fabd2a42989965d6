import type { Facets } from "../../lib/answers";
import { describeEdtf, precisionLabel } from "../../lib/describe/dates";
import { typeLabel } from "../../lib/describe/event-types";
import { sourcesLabel, statusLabel } from "../../lib/describe/status";
import type { View } from "../../lib/view";

/** A filter that is on, in words, and how a view loses it. */
export interface ActiveFilter {
  readonly key: string;
  readonly kind: string;
  readonly label: string;
  readonly without: (view: View) => Partial<View>;
}

type ListField = "actors" | "places" | "types" | "statuses" | "precisions" | "publishers";

/** Everything that narrows a view, in the order of the filters; the range last. */
export function activeFilters(view: View, facets: Pick<Facets, "actors" | "places">): ActiveFilter[] {
  const filters: ActiveFilter[] = [];
  const each = <Field extends ListField>(kind: string, field: Field, name: (value: View[Field][number]) => string) => {
    for (const value of view[field]) {
      const without = (from: View) => ({ [field]: from[field].filter((other) => other !== value) });
      filters.push({ key: `${field}:${value}`, kind, label: name(value), without });
    }
  };
  if (view.q) filters.push({ key: "q", kind: "Search", label: `“${view.q}”`, without: () => ({ q: "" }) });
  each("Actor", "actors", (id) => nameOf(facets.actors, id));
  each("Place", "places", (id) => nameOf(facets.places, id));
  each("Type", "types", typeLabel);
  each("Status", "statuses", statusLabel);
  each("Date", "precisions", (id) => (id === "undated" ? "not given" : `to the ${precisionLabel(id).toLowerCase()}`));
  each("Publisher", "publishers", (name) => name);
  if (view.sources > 1)
    filters.push({
      key: "sources",
      kind: "Sources",
      label: sourcesLabel(view.sources),
      without: () => ({ sources: 1 }),
    });
  if (view.confidence > 0) {
    const label = `${view.confidence} % or more`;
    filters.push({ key: "confidence", kind: "Confidence", label, without: () => ({ confidence: 0 }) });
  }
  const range = rangeWords(view);
  const kind = view.clock === "reported" ? "Reported" : "Range";
  if (range) filters.push({ key: "range", kind, label: range, without: () => ({ from: null, to: null }) });
  return filters;
}

/** There may be tens of thousands of names, of which few are on. */
function nameOf(rows: readonly { readonly id: string; readonly name: string }[], id: string): string {
  return rows.find((row) => row.id === id)?.name ?? id;
}

/** Is it the time range? It changes with every pan, so it has a place of its own where it moves nothing. */
export function isRange(filter: ActiveFilter): boolean {
  return filter.key === "range";
}

function rangeWords({ from, to }: Pick<View, "from" | "to">): string | null {
  if (from === null && to === null) return null;
  return describeEdtf(from === to ? (from ?? "") : `${from ?? ".."}/${to ?? ".."}`);
}
