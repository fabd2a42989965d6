import { memo } from "react";
import type { EventRow } from "../../../lib/answers/rows";
import type { Columns } from "../../../lib/columns/columns";
import { timesOf } from "../../../lib/columns/times";
import { counted, describeEdtf, describeWhen } from "../../../lib/describe/dates";
import { typeLabel } from "../../../lib/describe/event-types";
import { statusLabel } from "../../../lib/describe/status";
import { EVENT_TYPES, STATUSES } from "../../../lib/domain";
import type { View } from "../../../lib/view";
import { dateAt } from "../../marks/date-at";
import { Glyph } from "../../marks/glyph";
import { isDoubtful } from "../../marks/mark-words";
import { shapeOf } from "../../marks/shape";
import { isPlain } from "../../view/event-link";
import { viewHref } from "../../view/view-href";
import styles from "./list.module.css";

interface Props {
  readonly columns: Columns;
  readonly position: number;
  /** Place in the list, from 0. */
  readonly index: number;
  /** Place in its group, from 1, and how many there are. */
  readonly nth: number;
  readonly of: number;
  /** Undefined until it is loaded. */
  readonly event: EventRow | undefined;
  readonly view: View;
  readonly selected: boolean;
  /** The one row that Tab reaches. */
  readonly active: boolean;
  readonly open: (position: number) => void;
}

/** One event: its mark, its title and the first facts; its mark and its place are there before its title. */
export const Row = memo(function Row(props: Props) {
  const { columns, position, index, nth, of, event, view, selected, active, open } = props;
  const type = EVENT_TYPES[columns.types[position] ?? 0];
  const status = STATUSES[columns.statuses[position] ?? 0];
  const date = dateAt(columns, timesOf(columns, "happened"), position);
  return (
    <li
      className={styles.row}
      data-type={type}
      data-selected={selected}
      aria-posinset={nth}
      aria-setsize={of}
      aria-busy={event ? undefined : true}
    >
      <Glyph
        status={status}
        kind={date ? shapeOf(date, [0, 1], 1).kind : "tick"}
        assumed={date?.assumed ?? false}
        doubtful={isDoubtful(columns, position)}
      />
      <div className={styles.text}>
        <a
          href={event && viewHref({ ...view, event: event.id })}
          className={styles.title}
          dir="auto"
          tabIndex={active ? 0 : -1}
          data-index={index}
          data-event={event?.id}
          aria-current={selected ? "true" : undefined}
          onClick={(click) => {
            if (!isPlain(click)) return;
            click.preventDefault();
            open(position);
          }}
        >
          {event ? event.title : <span className={styles.pending}>Loading …</span>}
        </a>
        <p className={styles.facts}>
          {event &&
            factsOf(event, view).map((fact) => (
              <span key={fact} dir="auto">
                {fact}
              </span>
            ))}
        </p>
      </div>
    </li>
  );
});

const NAMED = 3;

function factsOf(event: EventRow, { clock, zone }: View): string[] {
  const { when, actors, place, sources, status } = event;
  const facts = [
    clock === "happened" ? timeOfDay(event, zone) : when ? `dated ${describeWhen(when, zone)}` : "no date given",
    typeLabel(event.type),
    status === "occurred" ? null : statusLabel(status),
    place?.name,
    actors
      .slice(0, NAMED)
      .map(({ name }) => name)
      .join(", ") + (actors.length > NAMED ? " …" : ""),
    sources > 1 ? counted(sources, "source") : null,
  ];
  return [...new Set(facts.filter((fact) => fact !== null && fact !== undefined && fact !== ""))] as string[];
}

/** "14:30 UTC+3", or that the day in the heading is only that of the report. */
function timeOfDay({ when }: EventRow, zone: string | null): string | null {
  if (when?.basis === "published") return when.to === null ? "after its report" : "reported that day";
  if (when?.precision !== "minute" && when?.precision !== "hour") return null;
  const words = describeEdtf(when.edtf, zone);
  return when.edtf.includes("/") ? words : words.slice(words.indexOf(",") + 2);
}
