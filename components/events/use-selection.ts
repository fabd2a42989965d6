import { useMemo } from "react";
import type { Facets } from "../../lib/answers/rows";
import type { Columns } from "../../lib/columns/columns";
import { countFacets } from "../../lib/columns/count";
import { type Found, select } from "../../lib/columns/select";
import type { Selection } from "../../lib/columns/selection";
import { EMPTY_VIEW, filterOf, formatView, type View } from "../../lib/view";
import { useAfterPaint } from "../frame/use-after-paint";

/** Columns with what of them a view shows. */
export interface Shown {
  readonly columns: Columns;
  readonly selection: Selection;
  readonly view: View;
}

/** What of the columns a view shows; made anew only when what it depends on has changed. Null without columns. */
export function useSelection(columns: Columns | null, view: View, found: Found): Shown | null {
  const asked = formatView(filterOf({ ...view, order: EMPTY_VIEW.order }));
  // biome-ignore lint/correctness/useExhaustiveDependencies: this is all of the view that a selection depends on
  return useMemo(() => {
    if (!columns) return null;
    return { columns, selection: select(columns, view, found), view };
  }, [columns, found, asked]);
}

/** What is shown, a moment after it is: for all that the drawing need not wait for. Null until the columns have settled. */
export function useLate(shown: Shown | null, settled: boolean): Shown | null {
  return useAfterPaint(settled ? shown : null);
}

/** The counts of what is shown. */
export function useFacets(late: Shown | null): Facets | null {
  return useMemo(() => late && countFacets(late.columns, late.view, late.selection.failed), [late]);
}
