import { useEffect, useMemo, useState } from "react";
import type { ViewAnswer } from "../../lib/answers/events";
import type { Facets } from "../../lib/answers/rows";
import type { Columns } from "../../lib/columns/columns";
import { columnsOfRows } from "../../lib/columns/columns-of-rows";
import { type Found, select } from "../../lib/columns/select";
import type { Selection } from "../../lib/columns/selection";
import { lookedUpOf, parseView, type View, WHOLE_VIEW, withLookedUp } from "../../lib/view";
import type { RowSource } from "./row-source";
import type { RowStore } from "./row-store";
import { useViewAnswer } from "./use-answer";
import { useColumns } from "./use-columns";
import { useFound } from "./use-found";
import { useRows } from "./use-rows";
import { type Shown, useFacets, useLate, useSelection } from "./use-selection";

/** The events of a view, however they came here. */
export interface Events {
  /** All events; before they are here, the first of the server's answer. */
  readonly columns: Columns;
  readonly selection: Selection;
  /** All events with what of them is in view; null before they are here. */
  readonly shown: Shown | null;
  /** As `shown`, a moment later: for counts, which the drawing does not wait for. */
  readonly late: Shown | null;
  readonly facets: Facets;
  readonly rows: RowSource;
  readonly store: RowStore;
  readonly found: Found;
  /** The view that this shows: that of before while an answer is on its way. */
  readonly of: View;
  /** How many pass all filters but the range, how many the range too, and how many there are at all. */
  readonly total: number;
  readonly inRange: number;
  readonly stored: number;
  readonly loading: boolean;
  readonly trouble: readonly Trouble[];
}

/** Something that could not be loaded. */
export interface Trouble {
  readonly what: "columns" | "search" | "answer" | "rows";
  readonly retry: () => void;
}

/** What a view shows: the server's answer at first, then worked out here from the columns at every change. */
export function useEvents(view: View, first: ViewAnswer, initial: View): Events {
  const loaded = useColumns();
  const search = useFound(lookedUpOf(view), loaded.generation);
  const inZone = useZone(view.zone);
  const zoned = useMemo(() => loaded.columns && inZone(loaded.columns), [loaded.columns, inZone]);
  const all = search.ready ? zoned : null;
  const { found } = search;
  const asked = useMemo(() => withLookedUp(view, parseView(search.asked)), [view, search.asked]);
  const shown = useSelection(all, asked, found);
  const late = useLate(shown, loaded.settled);
  const facets = useFacets(late);
  const answer = useViewAnswer(view, first, initial, shown === null);
  const begun = useBeginning(answer.value, answer.of, inZone);
  const { rows, store, failed } = useRows(all ?? begun.columns, all?.version ?? null, first.events, loaded.reload);
  const trouble: Trouble[] = [
    { what: "columns" as const, failed: loaded.failed, retry: loaded.reload },
    { what: "search" as const, failed: search.failed, retry: search.retry },
    { what: "answer" as const, failed: answer.failed && shown === null, retry: answer.retry },
    { what: "rows" as const, failed, retry: store.retry },
  ].filter((each) => each.failed);
  const shared = { shown, late, store, found, trouble };
  if (!shown) {
    const { total, inRange, stored, facets } = answer.value;
    return { ...shared, ...begun, facets, of: answer.of, total, inRange, stored, loading: answer.loading };
  }
  const { columns, selection } = shown;
  return {
    ...{ ...shared, columns, selection, rows, of: asked, loading: search.loading },
    facets: facets ?? answer.value.facets,
    total: selection.positions.length,
    inRange: selection.inRange,
    stored: columns.size,
  };
}

/** The events that came with the server's answer, as if they were all. */
function useBeginning(
  { events }: ViewAnswer,
  of: View,
  inZone: InZone,
): Pick<Events, "columns" | "selection" | "rows"> {
  return useMemo(() => {
    const { columns: given, rows } = columnsOfRows(events);
    const { clock, from, to } = of;
    const columns = inZone(given);
    const selection = select(columns, { ...WHOLE_VIEW, clock, from, to }, null);
    return { columns, selection, rows: { get: (position) => rows[position], want: () => undefined, revision: 0 } };
  }, [events, of, inZone]);
}

type InZone = (columns: Columns) => Columns;
const AS_TOLD: InZone = (columns) => columns;

/** Puts columns on the clock of a zone. Most views choose none, so what does it is loaded where one is chosen; until then sources' clocks hold. */
function useZone(zone: string | null): InZone {
  const [inZone, setInZone] = useState<{ readonly zone: string | null; readonly move: InZone } | null>(null);
  useEffect(() => {
    let wanted = zone !== null;
    if (wanted)
      void import("../../lib/columns/columns-in").then(({ columnsIn }) => {
        if (wanted) setInZone({ zone, move: (columns) => columnsIn(columns, zone) });
      });
    return () => {
      wanted = false;
    };
  }, [zone]);
  return inZone !== null && inZone.zone === zone ? inZone.move : AS_TOLD;
}
