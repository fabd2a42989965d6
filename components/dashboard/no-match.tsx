import { useEffect, useMemo } from "react";
import { counted, describeLength, describeWhen, number } from "../../lib/describe/dates";
import { type View, withoutFilters } from "../../lib/view";
import type { Events } from "../events/use-events";
import type { ActiveFilter } from "../filters/active";
import { Chips } from "../filters/chips";
import { dateOn } from "../marks/clock";
import { EventLink } from "../view/event-link";
import { changed, type SetView } from "../view/set-view";
import styles from "./dashboard.module.css";
import { type Nearest, waysOut } from "./ways-out";

interface Props {
  readonly events: Events;
  readonly filters: readonly ActiveFilter[];
  readonly view: View;
  readonly setView: SetView;
}

/** Nothing to draw: says which filters leave nothing, what each of them costs, and names the nearest event. */
export function NoMatch({ events, filters, view, setView }: Props) {
  const { stored, total, shown, found, columns, selection } = events;
  const ways = useMemo(
    () => (shown ? waysOut(columns, selection, view, found, filters) : null),
    [shown, columns, selection, view, found, filters],
  );
  if (stored === 0) return <NothingStored />;
  return (
    <section className={styles.nothing} aria-label="No matching events">
      <p className={styles.nothingTitle}>
        {total === 0
          ? "No event matches all of these filters."
          : view.clock === "reported"
            ? `No event was first reported in this range, ${number(total)} outside it.`
            : `No event in this range, ${number(total)} outside it.`}
      </p>
      <p>Take one away; the number is how many events are left to see then:</p>
      <Chips filters={filters} counts={ways?.counts} view={view} setView={setView} />
      {ways?.nearest && <Near nearest={ways.nearest} events={events} view={view} setView={setView} />}
      {filters.length === 1 && (
        <p>
          <button type="button" className="link-button needs-script" onClick={() => setView(withoutFilters, "push")}>
            Show all {counted(stored, "event")}
          </button>
        </p>
      )}
    </section>
  );
}

interface NearProps extends Omit<Props, "filters"> {
  readonly nearest: Nearest;
}

function Near({ nearest: { position, far, side, without }, events: { rows }, view, setView }: NearProps) {
  const { want } = rows;
  useEffect(() => want([position]), [want, position]);
  const event = rows.get(position);
  const cleared = without ? without.without : () => ({ from: null, to: null });
  if (!event) return <p>Looking for the nearest event …</p>;
  return (
    <p>
      {without ? `Without ${without.kind.toLowerCase()} ${without.label}, the nearest is ` : "The nearest is "}
      <EventLink
        event={event}
        view={{ ...view, ...cleared(view) }}
        setView={(opening) => setView((latest) => ({ ...changed(opening, latest), ...cleared(latest) }), "push")}
      />
      , {describeWhen(dateOn(event, view.clock))}
      {far !== null && ` (${describeLength(far)} ${side} the range)`}.
    </p>
  );
}

function NothingStored() {
  return (
    <section className={styles.nothing} aria-label="No events yet">
      <p className={styles.nothingTitle}>Nothing has been read yet.</p>
      <p>
        <a href="/add">Add an article</a>: a link, a file or its text. Or give it many at once:{" "}
        <code>npm run dateline -- ingest FOLDER</code>. What it finds appears here, each event with the sentence it
        stands on.
      </p>
    </section>
  );
}
