import { useId, useState } from "react";
import { number } from "../../lib/describe/dates";
import { FacetOption } from "./facet-option";
import styles from "./filters.module.css";
import { matches } from "./matches";

interface Option {
  readonly id: string;
  readonly name: string;
  readonly count: number;
  readonly note: string;
}

interface Props {
  readonly title: string;
  readonly name: string;
  readonly options: readonly Option[];
  readonly selected: readonly string[];
  readonly onToggle: (id: string) => void;
}

const SHORT = 7;
const LONG = 60;

/** A facet of many names: those with most events, all that are on, and a search among the rest. */
export function NameFacet({ title, name, options, selected, onToggle }: Props) {
  const [typed, setTyped] = useState("");
  const [all, setAll] = useState(false);
  const id = useId();
  const ranked = [...options].sort(
    (a, b) => rank(b, selected) - rank(a, selected) || b.count - a.count || compare(a.name, b.name),
  );
  const found = typed ? ranked.filter((option) => matches(option.name, typed)) : ranked;
  const on = selected.length;
  const limit = typed || all ? LONG : Math.max(SHORT, on + 3);
  const shown = found.slice(0, limit);
  const rest = found.length - shown.length;
  return (
    <fieldset className={styles.facet}>
      <legend>{title}</legend>
      {options.length > SHORT && (
        <input
          className={`${styles.find} needs-script`}
          type="search"
          aria-label={`Find among ${number(options.length)} ${title.toLowerCase()}`}
          aria-controls={id}
          placeholder={`Find among ${number(options.length)}`}
          value={typed}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      <div id={id}>
        {shown.map((option) => (
          <FacetOption
            key={option.id}
            name={name}
            value={option.id}
            label={option.name}
            note={option.note}
            count={option.count}
            checked={selected.includes(option.id)}
            onToggle={() => onToggle(option.id)}
          />
        ))}
        {shown.length === 0 && <p className={styles.none}>{typed ? `No name holds “${typed}”.` : "None."}</p>}
      </div>
      {!typed && (rest > 0 || all) && found.length > SHORT && (
        <button
          type="button"
          className={`${styles.reveal} needs-script`}
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all ? "Show fewer" : `${number(rest)} more`}
        </button>
      )}
      {(typed || all) && rest > 0 && <p className={styles.none}>{number(rest)} more: type to find them.</p>}
    </fieldset>
  );
}

function rank(option: Option, selected: readonly string[]): number {
  return selected.includes(option.id) ? 1 : 0;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
