import { useEffect, useMemo, useState } from "react";
import { counted, describeEdtf, describeWhen, number } from "../../../lib/describe/dates";
import { typeLabel } from "../../../lib/describe/event-types";
import { statusLabel } from "../../../lib/describe/status";
import { EventLink } from "../../event/event-link";
import { Glyph } from "../../ui/glyph";
import { timed } from "../clock";
import type { LensProps } from "../lens";
import { isAssumed, shapeOf } from "../timeline/shape";
import { type Group, groupEvents, inRange } from "./layout";
import styles from "./list.module.css";

const FIRST = 200;
const MORE = 400;

/** The same events as the timeline, in words: by day, with the gaps between the days. */
export function List({ events, total, view, setView }: LensProps) {
  const [shown, setShown] = useState(FIRST);
  const visible = useMemo(() => events.filter((event) => inRange(event, view)), [events, view]);
  const at = visible.findIndex((event) => event.id === view.event);
  useEffect(() => {
    if (at >= shown) setShown(at + 1);
  }, [at, shown]);
  const groups = useMemo(
    () => groupEvents(timed(visible.slice(0, shown), view.clock), view.clock),
    [visible, shown, view.clock],
  );
  const left = visible.length - shown;
  return (
    <div className={styles.list}>
      {groups.map((group) => (
        <GroupView key={group.key} group={group} view={view} setView={setView} />
      ))}
      {left > 0 && (
        <p className={styles.more}>
          <button type="button" onClick={() => setShown(shown + MORE)}>
            Show {number(Math.min(left, MORE))} more of {number(left)}
          </button>
        </p>
      )}
      {total > events.length && (
        <p className={styles.cut}>
          Only the first {number(events.length)} of {counted(total, "event")} are drawn and listed. Narrow the range or
          add a filter to see the rest.
        </p>
      )}
    </div>
  );
}

type GroupProps = Pick<LensProps, "view" | "setView"> & { readonly group: Group };

function GroupView({ group, view, setView }: GroupProps) {
  return (
    <>
      {group.gap && (
        <p className={styles.gap}>
          <span>{group.gap}</span>
        </p>
      )}
      <section className={styles.group}>
        <h3 className={styles.day}>
          {group.edtf && /^\d{4}(?:-\d\d){0,2}$/.test(group.edtf) ? (
            <time dateTime={group.edtf}>{group.heading}</time>
          ) : (
            group.heading
          )}
          {group.note && <span className={styles.note}>{group.note}</span>}
        </h3>
        <ul className={styles.events}>
          {group.events.map((event) => (
            <Row key={event.id} event={event} view={view} setView={setView} />
          ))}
        </ul>
      </section>
    </>
  );
}

function Row({
  event,
  view,
  setView,
}: Pick<LensProps, "view" | "setView"> & { readonly event: Group["events"][number] }) {
  const { at, when } = event;
  const kind = (when && shapeOf(when, [0, 1], 1)?.kind) ?? "tick";
  const clock = at?.precision === "minute" || at?.precision === "hour" ? describeEdtf(at.edtf) : null;
  const facts = [
    clock?.slice(clock.indexOf(",") + 2),
    at === when ? null : when ? `dated ${describeWhen(when)}` : "no date given",
    typeLabel(event.type),
    event.status === "occurred" ? null : statusLabel(event.status),
    event.place?.name,
    event.actors
      .map((actor) => actor.name)
      .slice(0, 3)
      .join(", ") + (event.actors.length > 3 ? " …" : ""),
    event.sources > 1 ? counted(event.sources, "source") : null,
  ];
  return (
    <li className={styles.row} data-type={event.type} data-selected={view.event === event.id}>
      <Glyph status={event.status} kind={kind} assumed={isAssumed(when)} />
      <div>
        <EventLink event={event} view={view} setView={setView} className={styles.title} />
        <p className={styles.facts}>
          {facts.filter(Boolean).map((fact) => (
            <span key={fact} dir="auto">
              {fact}
            </span>
          ))}
        </p>
      </div>
    </li>
  );
}
