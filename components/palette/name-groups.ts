import type { Facets } from "../../lib/answers/rows";
import type { Columns, KnownActor, KnownPlace } from "../../lib/columns/columns";
import { TYPES_IN_ORDER, typeLabel } from "../../lib/describe/event-types";
import { actorKindLabel, placeKindLabel, statusLabel } from "../../lib/describe/status";
import { STATUSES } from "../../lib/domain";
import type { View } from "../../lib/view";
import type { SetView } from "../view/set-view";
import { withToggled } from "../view/toggled";
import { actorHref, placeHref } from "../view/view-href";
import type { Group, Item } from "./item";
import type { Wanted } from "./match";
import { type Hit, type Named, type NameTable, nameTable, searchNames } from "./search-names";

/** All that filters go by, with the number of events of each. */
export interface NameIndex {
  readonly tables: Readonly<Record<Field, NameTable>>;
  readonly counts: Readonly<Record<Field, ReadonlyMap<string, number>>>;
}

const FIELDS = ["actors", "places", "types", "statuses", "publishers"] as const;
type Field = (typeof FIELDS)[number];
const TITLES: Record<Field, string> = {
  actors: "Actors",
  places: "Places",
  types: "Types",
  statuses: "Statuses",
  publishers: "Publishers",
};
const PAGES: Partial<Record<Field, (id: string) => string>> = { actors: actorHref, places: placeHref };

/** The names of all columns; while they are on their way, those of the facets, which may be cut. */
export function nameIndex(columns: Columns | null, facets: Facets | null): NameIndex {
  return {
    tables: columns ? tablesOfColumns(columns) : tablesOf(facets?.actors, facets?.places, facets?.publishers),
    counts: {
      actors: countsOf(facets?.actors),
      places: countsOf(facets?.places),
      types: countsOf(facets?.types),
      statuses: countsOf(facets?.statuses),
      publishers: countsOf(facets?.publishers),
    },
  };
}

const held = new WeakMap<Columns, NameIndex["tables"]>();

/** Made once for each answer of the server: there may be many thousand names. */
function tablesOfColumns(columns: Columns): NameIndex["tables"] {
  const known = held.get(columns);
  if (known) return known;
  const publishers = columns.publishers.map((id) => ({ id }));
  const tables = tablesOf(columns.actors, columns.places, publishers);
  held.set(columns, tables);
  return tables;
}

function tablesOf(
  actors: readonly Pick<KnownActor, "id" | "name" | "kind">[] = [],
  places: readonly Pick<KnownPlace, "id" | "name" | "kind">[] = [],
  publishers: readonly { readonly id: string }[] = [],
): NameIndex["tables"] {
  const named = places.filter(({ name }) => name !== "");
  return {
    actors: nameTable(actors.map(({ id, name, kind }) => ({ id, name, note: actorKindLabel(kind) }))),
    places: nameTable(named.map(({ id, name, kind }) => ({ id, name, note: placeKindLabel(kind) }))),
    types: nameTable(TYPES_IN_ORDER.map((id): Named => ({ id, name: typeLabel(id), note: "Type" }))),
    statuses: nameTable(STATUSES.map((id): Named => ({ id, name: statusLabel(id), note: "Status" }))),
    publishers: nameTable(publishers.map(({ id }) => ({ id, name: id, note: "Publisher" }))),
  };
}

function countsOf(counts: readonly { readonly id: string; readonly count: number }[] = []): Map<string, number> {
  return new Map(counts.map(({ id, count }) => [id, count]));
}

/** Names found by what was typed, each a filter to put on or take off; `also` are other names, by id. */
export function nameGroups(
  { tables, counts }: NameIndex,
  wanted: Wanted,
  view: View,
  setView: SetView,
  also: Partial<Record<Field, ReadonlyMap<string, string>>>,
): Group[] {
  return FIELDS.map((field) => {
    const { hits, total } = searchNames(tables[field], wanted, counts[field], MOST, also[field]);
    const items = hits.map((hit) => itemOf(field, hit, view, setView));
    return { title: TITLES[field], items, rest: total - items.length };
  }).filter(({ items }) => items.length > 0);
}

const MOST = 6;

function itemOf(field: Field, { row, count, alias }: Hit, view: View, setView: SetView): Item {
  const chosen: readonly string[] = view[field];
  return {
    id: `${field}:${row.id}`,
    label: row.name,
    note: alias === null ? row.note : `${row.note}, also ${alias}`,
    count,
    on: chosen.includes(row.id),
    href: PAGES[field]?.(row.id),
    run: () => setView((latest) => withToggled(latest, field, row.id), "push"),
  };
}
