import { clockLabel, clockSentence } from "../../lib/describe/clock";
import { CLOCKS, type Clock } from "../../lib/domain";
import styles from "./clock-switch.module.css";
import type { SetView } from "./set-view";

interface Props {
  readonly clock: Clock;
  readonly setView: SetView;
}

const SHORT: Record<Clock, string> = { happened: "Happened", reported: "Reported" };

/** By which of two clocks events are ordered, drawn and ranged, and what it means. Part of the filters' form, so it works without a script. */
export function ClockSwitch({ clock: chosen, setView }: Props) {
  return (
    <div className={styles.clock}>
      <fieldset className={styles.choices} aria-describedby="clock-meaning">
        <legend className="visually-hidden">Order and draw events by</legend>
        {CLOCKS.map((clock) => (
          <label key={clock} className={styles.choice}>
            <input
              type="radio"
              form="filters"
              name="clock"
              value={clock === "happened" ? "" : clock}
              checked={chosen === clock}
              onChange={() => setView({ clock }, "push")}
            />
            <span className="visually-hidden">{clockLabel(clock)}</span>
            <span aria-hidden="true">{SHORT[clock]}</span>
          </label>
        ))}
      </fieldset>
      <p id="clock-meaning" className={styles.meaning}>
        {clockSentence(chosen)}
      </p>
    </div>
  );
}
