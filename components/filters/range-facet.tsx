import { memo, useEffect, useMemo, useRef } from "react";
import type { Columns } from "../../lib/columns/columns";
import type { Instant } from "../../lib/domain";
import { isInOrder } from "../../lib/time";
import type { View } from "../../lib/view";
import { ClockSwitch } from "../view/clock-switch";
import type { SetView } from "../view/set-view";
import styles from "./filters.module.css";
import { NO_PRESETS, presetsOf, untilWords } from "./presets";

interface Props {
  readonly columns: Columns | null;
  readonly clock: View["clock"];
  readonly from: View["from"];
  readonly to: View["to"];
  readonly setView: SetView;
  readonly now: Instant;
}

/** By which clock, and from which day to which: as two dates, or the last days at a click. */
export const RangeFacet = memo(function RangeFacet({ columns, clock, from, to, setView, now }: Props) {
  const { presets, until } = useMemo(
    () => (columns ? presetsOf(columns, clock, now) : NO_PRESETS),
    [columns, clock, now],
  );
  return (
    <fieldset className={styles.facet}>
      <legend>Dates</legend>
      <ClockSwitch clock={clock} setView={setView} />
      <div className={styles.range}>
        <DateInput
          name="from"
          label="From"
          value={from}
          onChange={(next) => setView((latest) => ordered(next, latest.to, "from"), "push")}
        />
        <DateInput
          name="to"
          label="To"
          value={to}
          onChange={(next) => setView((latest) => ordered(latest.from, next, "to"), "push")}
        />
      </div>
      <div className="needs-script">
        <div className={styles.presets}>
          {presets.map((preset) => {
            const on = preset.from === from && preset.to === to;
            return (
              <button
                key={preset.name}
                type="button"
                disabled={preset.from === ""}
                aria-label={preset.name}
                aria-pressed={on}
                onClick={() => setView(on ? { from: null, to: null } : { from: preset.from, to: preset.to }, "push")}
              >
                {preset.label}
              </button>
            );
          })}
          <button
            type="button"
            aria-pressed={from === null && to === null}
            aria-label="All dates"
            onClick={() => setView({ from: null, to: null }, "push")}
          >
            All
          </button>
        </div>
        <p className={styles.quiet}>{untilWords(until)}</p>
      </div>
    </fieldset>
  );
});

/** The end that was just set wins: the other follows it. */
function ordered(from: string | null, to: string | null, set: "from" | "to"): Pick<View, "from" | "to"> {
  if (from === null || to === null || isInOrder(from, to)) return { from, to };
  return set === "from" ? { from, to: from } : { from: to, to };
}

interface DateProps {
  readonly name: "from" | "to";
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

const TYPING = 600;

/** Takes a date when it is whole and typing has paused, or at once on leaving and on Enter. */
function DateInput({ name, label, value, onChange }: DateProps) {
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  useEffect(() => {
    if (input.current && document.activeElement !== input.current) input.current.value = value ?? "";
  }, [value]);
  // a year that is still being typed passes through the first centuries
  const commit = (least: string) => {
    if (timer.current) clearTimeout(timer.current);
    const next = input.current?.value ?? "";
    const whole = next === "" || next >= least;
    if (whole && next !== (value ?? "")) onChange(next || null);
  };
  const early = useRef(commit);
  useEffect(() => early.current("0001"), []); // what was chosen before the page came to life
  const id = `range-${name}`;
  return (
    <label className={styles.date} htmlFor={id}>
      <span className={styles.dateLabel}>{label}</span>
      <input
        ref={input}
        id={id}
        type="date"
        name={name}
        defaultValue={value ?? ""}
        min="0001-01-01"
        autoComplete="off"
        max="9999-12-31"
        onChange={() => {
          if (timer.current) clearTimeout(timer.current);
          timer.current = setTimeout(() => commit("1000"), TYPING);
        }}
        onBlur={() => commit("0001")}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          commit("0001");
        }}
      />
    </label>
  );
}
