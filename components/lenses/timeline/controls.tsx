import { useEffect, useRef } from "react";
import type { View } from "../../../lib/view";
import type { SetView } from "../lens";
import styles from "./controls.module.css";

interface Props {
  readonly view: View;
  readonly setView: SetView;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly all: () => void;
  readonly reset: () => void;
}

/** Always visible: what wheel and keys do, as buttons, and the range as two dates. */
export function Controls({ view, setView, zoomIn, zoomOut, all, reset }: Props) {
  return (
    <div className={styles.controls}>
      <fieldset className={styles.range}>
        <legend className="visually-hidden">Range of days</legend>
        <DateInput
          name="from"
          label={view.clock === "reported" ? "Reported from" : "Happened from"}
          value={view.from}
          onChange={(from) => setView(ordered(from, view.to, "from"), "push")}
        />
        <DateInput
          name="to"
          label="to"
          value={view.to}
          onChange={(to) => setView(ordered(view.from, to, "to"), "push")}
        />
      </fieldset>
      <div className={`${styles.buttons} needs-script`} role="toolbar" aria-label="Zoom">
        <button type="button" onClick={zoomIn} aria-label="Zoom in" title="Zoom in (+)">
          +
        </button>
        <button type="button" onClick={zoomOut} aria-label="Zoom out" title="Zoom out (−)">
          −
        </button>
        <button type="button" onClick={all} title="All events (0)">
          Fit all
        </button>
        <button type="button" onClick={reset} disabled={view.from === null && view.to === null} title="No range">
          Reset
        </button>
      </div>
    </div>
  );
}

/** The end that was just set wins: the other follows it. */
function ordered(from: string | null, to: string | null, set: "from" | "to"): Pick<View, "from" | "to"> {
  if (from === null || to === null || from <= to) return { from, to };
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
  const commit = () => {
    if (timer.current) clearTimeout(timer.current);
    const next = input.current?.value ?? "";
    const whole = next === "" || next >= "1000";
    if (whole && next !== (value ?? "")) onChange(next || null);
  };
  const id = `range-${name}`;
  return (
    <label className={styles.date} htmlFor={id}>
      <span>{label}</span>
      <input
        ref={input}
        id={id}
        form="filters"
        type="date"
        name={name}
        defaultValue={value ?? ""}
        min="1000-01-01"
        max="9999-12-31"
        onChange={() => {
          if (timer.current) clearTimeout(timer.current);
          timer.current = setTimeout(commit, TYPING);
        }}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          commit();
        }}
      />
    </label>
  );
}
