import { scaleSqrt } from "d3";
import { useEffect, useMemo, useRef, useState } from "react";
import { counted, describeWhen, number } from "../../../lib/describe/dates";
import { useWidth } from "../../ui/use-width";
import { EventLink, isPlain } from "../../view/event-link";
import { toggled } from "../../view/toggled";
import { viewHref } from "../../view/view-href";
import type { LensProps } from "../lens";
import { actorsIn, CELL, type Pairs, pairsOf, sharedBy } from "./layout";
import styles from "./pairs.module.css";

const LISTED = 12;
const SERVER_WIDTH = 660;

/** Who stands in an event with whom: a square for each two, its dot as large as what they share; choosing one lists the events. */
export function PairsLens({ columns, selection, rows, view, setView }: LensProps) {
  const frame = useRef<HTMLDivElement>(null);
  const { width } = useWidth(frame, SERVER_WIDTH);
  const most = actorsIn(width);
  const pairs = useMemo(() => pairsOf(columns, selection, most), [columns, selection, most]);
  const [chosen, setChosen] = useState<readonly [string, string] | null>(null);
  return (
    <div ref={frame} className={styles.pairs}>
      {pairs.actors.length < 2 ? (
        <p className={styles.none}>No event in view names two actors.</p>
      ) : (
        <Matrix {...{ columns, selection, rows, view, setView, pairs, chosen, choose: setChosen }} />
      )}
    </div>
  );
}

interface MatrixProps extends Pick<LensProps, "columns" | "selection" | "rows" | "view" | "setView"> {
  readonly pairs: Pairs;
  readonly chosen: readonly [string, string] | null;
  readonly choose: (pair: readonly [string, string]) => void;
}

function Matrix({ columns, selection, rows, view, setView, pairs, chosen, choose }: MatrixProps) {
  return (
    <>
      <div className={styles.scroller}>
        <table className={styles.matrix} aria-label="Who stands in an event with whom">
          <thead>
            <tr>
              <td />
              {pairs.actors.map(({ id, name }) => (
                <th key={id} scope="col">
                  <span dir="auto">{name}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {pairs.actors.map((actor, row) => (
              <tr key={actor.id}>
                <th scope="row">
                  <a
                    href={viewHref({ ...view, actors: toggled(view.actors, actor.id) })}
                    dir="auto"
                    aria-current={view.actors.includes(actor.id) ? "true" : undefined}
                    onClick={(event) => {
                      if (!isPlain(event)) return;
                      event.preventDefault();
                      setView((latest) => ({ actors: toggled(latest.actors, actor.id) }), "push");
                    }}
                  >
                    {actor.name}
                  </a>
                </th>
                <Cells pairs={pairs} row={row} chosen={chosen} choose={choose} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.quiet}>
        The {number(pairs.actors.length)} actors that share most events with others. A name filters by it, a dot lists
        what two share.
      </p>
      {chosen && <Shared {...{ columns, selection, rows, view, setView, chosen }} />}
    </>
  );
}

interface CellsProps {
  readonly pairs: Pairs;
  readonly row: number;
  readonly chosen: readonly [string, string] | null;
  readonly choose: (pair: readonly [string, string]) => void;
}

function Cells({ pairs: { actors, counts, most }, row, chosen, choose }: CellsProps) {
  const radius = scaleSqrt([0, Math.max(most, 1)], [0, CELL / 2 - 2]);
  const own = actors[row];
  return actors.map((other, column) => {
    const count = counts[row * actors.length + column] ?? 0;
    if (!own || count === 0) return <td key={other.id} />;
    const isChosen = chosen?.includes(own.id) === true && chosen.includes(other.id);
    return (
      <td key={other.id}>
        <button
          type="button"
          aria-pressed={isChosen}
          aria-label={`${own.name} and ${other.name}: ${counted(count, "event")}`}
          title={`${own.name} and ${other.name}: ${counted(count, "event")}`}
          onClick={() => choose([own.id, other.id])}
        >
          <svg width={CELL} height={CELL} aria-hidden="true" focusable="false">
            <circle cx={CELL / 2} cy={CELL / 2} r={Math.max(radius(count), 2.5)} />
          </svg>
        </button>
      </td>
    );
  });
}

interface SharedProps extends Pick<LensProps, "columns" | "selection" | "rows" | "view" | "setView"> {
  readonly chosen: readonly [string, string];
}

/** The events that two share, the most important first. */
function Shared({ columns, selection, rows, view, setView, chosen }: SharedProps) {
  const positions = useMemo(() => sharedBy(columns, selection, chosen, LISTED), [columns, selection, chosen]);
  const { want } = rows;
  useEffect(() => want(positions), [want, positions]);
  const names = chosen.map((id) => columns.actors.find((actor) => actor.id === id)?.name ?? id);
  return (
    <section className={styles.shared} aria-live="polite">
      <h3 dir="auto">{names.join(" and ")}</h3>
      {positions.length === 0 && <p className={styles.quiet}>They share no event in this view.</p>}
      <ul>
        {positions.map((position) => {
          const event = rows.get(position);
          return (
            <li key={position}>
              {event ? <EventLink event={event} view={view} setView={setView} /> : "…"}{" "}
              <span className={styles.quiet}>{event && describeWhen(event.when, view.zone)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
