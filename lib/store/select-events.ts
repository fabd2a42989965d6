import type { Columns } from "../columns/columns";
import { columnsIn } from "../columns/columns-in";
import { select } from "../columns/select";
import type { Selection } from "../columns/selection";
import type { View } from "../view";
import type { Store } from "./connection";
import { eventColumns } from "./event-columns";
import { foundNumbers } from "./found-numbers";

/** All events as columns, and which of them are in view. */
export interface Selected {
  readonly columns: Columns;
  readonly selection: Selection;
}

export async function selectEvents(db: Store, view: View): Promise<Selected> {
  const { numbers } = await foundNumbers(db, view);
  const columns = columnsIn(await eventColumns(db), view.zone);
  return { columns, selection: select(columns, view, numbers) };
}
