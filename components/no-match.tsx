import type { EventRow, ViewAnswer } from "../lib/answers";
import { counted, describeLength, describeWhen, number } from "../lib/describe/dates";
import { parseEdtf } from "../lib/time";
import { type View, withoutFilters } from "../lib/view";
import styles from "./dashboard.module.css";
import { EventLink } from "./event/event-link";
import type { ActiveFilter } from "./filters/active";
import { Chips } from "./filters/chips";
import { dateOn } from "./lenses/clock";
import type { SetView } from "./lenses/lens";

interface Props {
  readonly answer: ViewAnswer;
  readonly filters: readonly ActiveFilter[];
  readonly view: View;
  readonly setView: SetView;
}

/** Nothing to draw: says which filters leave nothing, offers to take each away, and names the nearest event. */
export function NoMatch({ answer, filters, view, setView }: Props) {
  if (answer.stored === 0) return <NothingStored />;
  const near = nearest(answer.events, view);
  return (
    <section className={styles.nothing} aria-label="No matching events">
      <p className={styles.nothingTitle}>
        {answer.total === 0
          ? "No event matches all of these filters."
          : view.clock === "reported"
            ? `No event was first reported in this range, ${number(answer.total)} outside it.`
            : `No event in this range, ${number(answer.total)} outside it.`}
      </p>
      {near ? (
        <p>
          The nearest is{" "}
          <EventLink
            event={near.event}
            view={{ ...view, from: null, to: null }}
            setView={(patch) => setView({ ...patch, from: null, to: null }, "push")}
          />
          , {describeWhen(dateOn(near.event, view.clock))} ({near.far} {near.side} the range).
        </p>
      ) : (
        <p>Take one away to see {counted(answer.stored, "event")} again:</p>
      )}
      <Chips filters={filters} view={view} setView={setView} />
      {filters.length === 1 && (
        <p>
          <button
            type="button"
            className="link-button needs-script"
            onClick={() => setView(withoutFilters(view), "push")}
          >
            Show all events
          </button>
        </p>
      )}
    </section>
  );
}

function NothingStored() {
  return (
    <section className={styles.nothing} aria-label="No events yet">
      <p className={styles.nothingTitle}>Nothing has been read yet.</p>
      <p>
        Give it an article: <code>npm run dateline -- ingest https://example.org/story.html</code>, or a folder of them.
        What it finds appears here, each event with the sentence it stands on.
      </p>
    </section>
  );
}

function nearest(
  events: readonly EventRow[],
  view: View,
): { event: EventRow; far: string; side: "before" | "after" } | null {
  const from = view.from === null ? null : (parseEdtf(view.from)?.from ?? null);
  const to = view.to === null ? null : (parseEdtf(view.to)?.to ?? null);
  let best: { event: EventRow; far: number; side: "before" | "after" } | null = null;
  for (const event of events) {
    const at = dateOn(event, view.clock);
    if (!at) continue;
    const before = from !== null && at.to !== null ? from - at.to : -1;
    const after = to !== null && at.from !== null ? at.from - to : -1;
    const far = Math.max(before, after);
    if (far >= 0 && (!best || far < best.far)) best = { event, far, side: before >= after ? "before" : "after" };
  }
  return best && { ...best, far: describeLength(best.far) };
}
