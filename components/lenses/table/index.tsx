import { useCallback, useEffect, useMemo, useRef } from "react";
import { number } from "../../../lib/describe/dates";
import { useFill } from "../../frame/use-fill";
import { usePrinting } from "../../ui/use-printing";
import { useWidth } from "../../ui/use-width";
import type { LensProps } from "../lens";
import { listModel } from "../list/model";
import { useListFocus } from "../list/use-list-focus";
import { useVirtual, type Virtual } from "../list/use-virtual";
import styles from "./table.module.css";
import { gridOf, TABLE_COLUMNS } from "./table-columns";
import { TableHead } from "./table-head";
import { TableRow } from "./table-row";
import { TableTools } from "./table-tools";
import { useChosenColumns } from "./use-chosen-columns";

/** Two lines of words. */
const ROW = 42;
const SERVER_WIDTH = 1000;
/** Drawn before the table has been measured, and on paper. */
const FIRST = 100;
const PRINTED = 500;

/** The events in view as rows: sorted by either clock, with the columns a reader wants, and the way out of here as CSV. */
export function TableLens({ columns, selection, rows, view, setView, selected, open, announce }: LensProps) {
  const pane = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLTableSectionElement>(null);
  useFill(pane);
  const { measured } = useWidth(scroller, SERVER_WIDTH);
  const printing = usePrinting();
  const { clock, order } = view;
  const model = useMemo(() => listModel(columns, selection, { clock, order }), [columns, selection, clock, order]);
  const { positions } = model;
  const virtual = useVirtual(scroller, content, positions.length * ROW);
  const flows = printing || !measured;
  const [from, to] = rowsIn(flows ? null : virtual, positions.length, printing ? PRINTED : FIRST);

  const { want } = rows;
  useEffect(() => want(positions.subarray(from, to)), [want, positions, from, to]);
  const { scrollTo, position, seen } = virtual;
  // sorted the other way, it begins at its beginning again
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the sorting matters
  useEffect(() => scrollTo(0), [clock, order]);
  const reveal = useCallback(
    (index: number) => {
      const at = position();
      if (index * ROW < at) scrollTo(index * ROW);
      else if ((index + 2) * ROW > at + seen) scrollTo((index + 2) * ROW - seen); // one row is under the head
    },
    [position, scrollTo, seen],
  );
  const { stop, ...keys } = useListFocus({
    ...{ scroller, from, to, reveal },
    count: positions.length,
    first: flows ? 0 : Math.min(Math.ceil(Math.max(position(), 0) / ROW), Math.max(positions.length - 1, 0)),
    page: Math.max(Math.floor(seen / ROW) - 2, 1),
  });
  const { chosen, toggle } = useChosenColumns();
  const shown = useMemo(() => TABLE_COLUMNS.filter(({ id }) => chosen.includes(id)), [chosen]);
  const { template, least } = gridOf(shown);
  return (
    <div ref={pane} className={styles.pane}>
      <TableTools {...{ rows, positions, announce, chosen, toggle }} />
      <div ref={scroller} className={styles.scroller} data-scroller="table" tabIndex={-1} {...keys}>
        <table
          className={styles.table}
          style={{ minWidth: least }}
          aria-label="Events"
          aria-rowcount={positions.length + 1}
        >
          <thead className={styles.head}>
            <tr className={styles.row} aria-rowindex={1} style={{ gridTemplateColumns: template }}>
              {shown.map((column) => (
                <TableHead key={column.id} column={column} view={view} setView={setView} />
              ))}
            </tr>
          </thead>
          <tbody ref={content} className={styles.content} style={flows ? undefined : { height: virtual.height }}>
            {Array.from(positions.subarray(from, to), (at, i) => (
              <TableRow
                key={columns.numbers[at]}
                {...{ shown, columns, view, open }}
                position={at}
                event={rows.get(at)}
                index={from + i}
                selected={selected === at}
                active={stop === from + i}
                style={{
                  gridTemplateColumns: template,
                  ...(!flows && { top: (from + i) * ROW - virtual.offset }),
                }}
              />
            ))}
          </tbody>
        </table>
      </div>
      {printing && positions.length > PRINTED && (
        <p className="paper-only">
          The first {number(PRINTED)} of {number(positions.length)} events.
        </p>
      )}
    </div>
  );
}

function rowsIn(virtual: Virtual | null, count: number, first: number): readonly [from: number, to: number] {
  if (!virtual) return [0, Math.min(first, count)];
  const to = Math.min(Math.ceil(virtual.bottom / ROW), count);
  return [Math.min(Math.max(Math.floor(virtual.top / ROW), 0), to), to];
}
