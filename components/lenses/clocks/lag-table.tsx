import { useEffect, useMemo, useState } from "react";
import { counted, describeDay, number } from "../../../lib/describe/dates";
import { EventLink } from "../../view/event-link";
import type { LensProps } from "../lens";
import styles from "./clocks.module.css";
import { LAGS, lagCounts, type Told, withLag } from "./layout";

const LISTED = 12;

interface Props extends Pick<LensProps, "rows" | "view" | "setView"> {
  readonly told: Told;
}

/** How many events were told how long after their day; choosing a row lists those that were told latest. */
export function LagTable({ told, rows, view, setView }: Props) {
  const counts = useMemo(() => lagCounts(told), [told]);
  const [chosen, setChosen] = useState<number | null>(null);
  const most = Math.max(1, ...counts);
  return (
    <>
      <ul className={styles.lags} aria-label="How long after its day an event was first reported">
        {LAGS.map(({ label }, i) => (
          <li key={label}>
            <button
              type="button"
              aria-pressed={chosen === i}
              disabled={counts[i] === 0}
              onClick={() => setChosen(chosen === i ? null : i)}
            >
              <span className={styles.lag}>Reported {label}</span>
              <span className={styles.share} style={{ inlineSize: `${(100 * (counts[i] ?? 0)) / most}%` }} />
              <span className="visually-hidden">, </span>
              <span className={styles.count}>{number(counts[i] ?? 0)}</span>
            </button>
          </li>
        ))}
      </ul>
      {chosen !== null && <Latest at={chosen} {...{ told, rows, view, setView }} />}
    </>
  );
}

function Latest({ at, told, rows, view, setView }: Props & { readonly at: number }) {
  const found = useMemo(() => {
    const lag = LAGS[at];
    return lag ? withLag(told, lag, LISTED) : [];
  }, [told, at]);
  const { want } = rows;
  useEffect(() => want(found.map((i) => told.positions[i] ?? 0)), [want, found, told]);
  return (
    <section className={styles.latest} aria-live="polite">
      <h3>Reported {LAGS[at]?.label}</h3>
      <ul>
        {found.map((i) => {
          const [happened, reported] = [told.happened[i] ?? 0, told.reported[i] ?? 0];
          const event = rows.get(told.positions[i] ?? 0);
          return (
            <li key={told.positions[i]}>
              {event ? <EventLink event={event} view={view} setView={setView} /> : <span>…</span>}
              <p
                className={styles.quiet}
              >{`${describeDay(happened)} → reported ${describeDay(reported)}, ${lagWords(reported - happened)}`}</p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function lagWords(days: number): string {
  if (days === 0) return "the same day";
  return days < 0 ? `${counted(-days, "day")} before` : `${counted(days, "day")} later`;
}
