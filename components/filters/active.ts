import type { Facets } from "../../lib/answers/rows";
import { describeEdtf } from "../../lib/describe/dates";
import { typeLabel } from "../../lib/describe/event-types";
import { sourcesLabel } from "../../lib/describe/status";
import type { EventTypeId } from "../../lib/domain";
import { EMPTY_VIEW, isRefusable, REFUSALS, refusedBy, type View } from "../../lib/view";
import type { ListField } from "../view/toggled";
import { FIXED_NAMES, valueFacet } from "./value-facets";

/** A filter that is on, in words, and how a view loses it. */
export interface ActiveFilter {
  readonly key: string;
  readonly kind: string;
  readonly label: string;
  readonly without: (view: View) => Partial<View>;
}

/** Everything that narrows a view, in the order of the filters; the range last. */
export function activeFilters(view: View, facets: Pick<Facets, "actors" | "places">): ActiveFilter[] {
  const filters: ActiveFilter[] = [];
  const each = (kind: string, field: ListField, name: (value: string) => string) => {
    for (const value of view[field]) filters.push(filterOf(kind, field, value, name(value)));
    if (!isRefusable(field)) return;
    for (const value of refusedBy(view, field))
      filters.push(filterOf(kind, REFUSALS[field], value, `not ${name(value)}`));
  };
  if (view.q) filters.push({ key: "q", kind: "Search", label: `“${view.q}”`, without: () => ({ q: "" }) });
  if (view.story !== null)
    filters.push({ key: "story", kind: "Story", label: view.story, without: () => ({ story: null }) });
  each("Tag", "tags", (tag) => tag);
  if (view.starred)
    filters.push({ key: "starred", kind: "Star", label: "starred", without: () => ({ starred: false }) });
  each("Actor", "actors", (id) => nameOf(facets.actors, id));
  each("Place", "places", (id) => nameOf(facets.places, id));
  each("Type", "types", (type) => typeLabel(type as EventTypeId));
  for (const name of FIXED_NAMES) {
    const { kind, label } = valueFacet(name).chip;
    each(kind, name, label);
  }
  if (view.overdue !== null)
    filters.push({
      key: "overdue",
      kind: "Plans",
      label: `for before ${describeEdtf(view.overdue)}, no report since`,
      without: () => ({ overdue: null }),
    });
  each("Publisher", "publishers", (name) => name);
  if (view.sources > 1)
    filters.push({
      key: "sources",
      kind: "Sources",
      label: sourcesLabel(view.sources),
      without: () => ({ sources: 1 }),
    });
  const { confidence } = EMPTY_VIEW;
  if (view.confidence !== confidence) {
    const [kind, label] =
      view.confidence === 0 ? ["Doubtful readings", "shown"] : ["Confidence", `${view.confidence} % or more`];
    filters.push({ key: "confidence", kind, label, without: () => ({ confidence }) });
  }
  const range = rangeWords(view);
  const kind = view.clock === "reported" ? "Reported" : "Range";
  if (range) filters.push({ key: "range", kind, label: range, without: () => ({ from: null, to: null }) });
  return filters;
}

/** One value of a list. */
function filterOf(kind: string, field: ListField, value: string, label: string): ActiveFilter {
  const without = (view: View) => {
    const list: readonly string[] = view[field];
    return { [field]: list.filter((other) => other !== value) };
  };
  return { key: `${field}:${value}`, kind, label, without };
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
