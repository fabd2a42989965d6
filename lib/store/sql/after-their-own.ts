import type { Table } from "./engine";

/** Puts tables in an order in which each comes after all it refers to. Throws if there is none. */
export function afterTheirOwn(tables: readonly (Table & { readonly refersTo: readonly string[] })[]): Table[] {
  const left = new Map(tables.map((table) => [table.name, table]));
  const ordered: Table[] = [];
  while (left.size > 0) {
    const free = [...left.values()].filter(({ name, refersTo }) =>
      refersTo.every((to) => to === name || !left.has(to)),
    );
    if (free.length === 0) throw new Error(`tables refer to each other: ${[...left.keys()].join(", ")}`);
    for (const { refersTo: _refersTo, ...table } of free) {
      left.delete(table.name);
      ordered.push(table);
    }
  }
  return ordered;
}
