import { useEffect, useMemo, useRef } from "react";
import { number } from "../../../lib/describe/dates";
import { usePrinting } from "../../ui/use-printing";
import { useWidth } from "../../ui/use-width";
import type { LensProps } from "../lens";
import { Group } from "./group";
import { headingOf } from "./headings";
import { heightsFor, type Part, partBetween } from "./heights";
import styles from "./list.module.css";
import { groupAt, type ListModel, listModel } from "./model";
import { Row } from "./row";
import { useListFocus } from "./use-list-focus";
import { useListScroll } from "./use-list-scroll";

const SERVER_WIDTH = 440;
/** Drawn before the list has been measured, and on paper. */
const FIRST = 100;
const PRINTED = 500;

/** All events in view as words, by day, with the gaps between: the full equivalent of the drawings. Only what is seen of it is there. */
export function List(props: LensProps) {
  const { columns, selection, rows, view, selected, open } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const { width, measured } = useWidth(scroller, SERVER_WIDTH);
  const printing = usePrinting();
  const { clock, order } = view;
  const by = useMemo(() => ({ clock, order }), [clock, order]);
  const heights = useMemo(() => heightsFor(width), [width]);
  const model = useMemo(() => listModel(columns, selection, by), [columns, selection, by]);
  const { virtual, reveal } = useListScroll({ scroller, content }, { columns, model, heights, by }, selected);
  const flows = printing || !measured;
  const part = flows
    ? beginning(model, printing ? PRINTED : FIRST)
    : partBetween(model, heights, virtual.top, virtual.bottom);
  const [from, to] = [part?.from ?? 0, part?.to ?? 0];
  const { positions, starts, gaps } = model;

  const { want } = rows;
  useEffect(() => want(positions.subarray(from, to)), [want, positions, from, to]);
  const { stop, ...keys } = useListFocus({
    ...{ scroller, from, to, reveal },
    count: positions.length,
    first: flows ? 0 : (partBetween(model, heights, virtual.position() + heights.head, virtual.position())?.from ?? 0),
    page: Math.max(Math.floor(virtual.seen / heights.row) - 1, 1),
  });
  const groups = part ? Array.from({ length: part.last - part.first + 1 }, (_, i) => part.first + i) : [];
  return (
    <div ref={scroller} className={styles.list} data-scroller="list" tabIndex={-1} {...keys}>
      <div ref={content} className={styles.content} style={flows ? undefined : { height: virtual.height }}>
        <div className={styles.part} style={flows ? undefined : { top: (part?.top ?? 0) - virtual.offset }}>
          {groups.map((group) => {
            const [begin, end] = [starts[group] ?? 0, starts[group + 1] ?? 0];
            const [first, last] = [Math.max(begin, from), Math.min(end, to)];
            const representative = positions[begin] ?? 0;
            return (
              <Group
                key={columns.numbers[representative]} // a position means another event once all columns are here
                heading={headingOf(columns, clock, representative)}
                count={end - begin}
                gap={first === begin ? (gaps[group] ?? 0) : 0}
              >
                {Array.from(positions.subarray(first, last), (position, i) => (
                  <Row
                    key={columns.numbers[position]}
                    columns={columns}
                    position={position}
                    index={first + i}
                    nth={first + i - begin + 1}
                    of={end - begin}
                    event={rows.get(position)}
                    view={view}
                    selected={selected === position}
                    active={stop === first + i}
                    open={open}
                  />
                ))}
              </Group>
            );
          })}
        </div>
      </div>
      {printing && positions.length > PRINTED && (
        <p className="paper-only">
          The first {number(PRINTED)} of {number(positions.length)} events.
        </p>
      )}
    </div>
  );
}

function beginning(model: ListModel, most: number): Part | null {
  const to = Math.min(model.positions.length, most);
  return to === 0 ? null : { from: 0, to, first: 0, last: groupAt(model, to - 1), top: 0 };
}
