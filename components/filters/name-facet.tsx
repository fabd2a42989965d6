import { useId, useState } from "react";
import type { NamesAnswer } from "../../lib/answers";
import { number } from "../../lib/describe/dates";
import { FacetOption } from "./facet-option";
import styles from "./filters.module.css";
import { matches } from "./matches";
import { useAliases } from "./use-aliases";

interface Option {
  readonly id: string;
  readonly name: string;
  readonly count: number;
  readonly kind?: string;
}

interface Props {
  readonly title: string;
  readonly name: string;
  /** Most events first. */
  readonly options: readonly Option[];
  /** How many there are in all, where `options` is cut. */
  readonly known: number;
  readonly selected: readonly string[];
  readonly onToggle: (id: string) => void;
  /** Kinds to narrow the list by, in their order; those without an option are left out. */
  readonly kinds?: readonly { readonly id: string; readonly label: string }[];
  /** Where other names of the options are looked up. */
  readonly aliases?: keyof NamesAnswer;
  readonly noteOf?: (option: Option) => string;
}

const SHORT = 7;
const LONG = 60;

/** A facet of many names: those with most events, all that are on, and a search among the rest. */
export function NameFacet({ title, name, options, known, selected, onToggle, kinds = [], aliases, noteOf }: Props) {
  const [typed, setTyped] = useState("");
  const [kind, setKind] = useState("");
  const others = useAliases(typed, aliases);
  const [all, setAll] = useState(false);
  const id = useId();
  const listed = options.filter((option) => kind === "" || option.kind === kind);
  const found = typed
    ? listed.filter(({ id, name }) => matches(name, typed) || others.has(id))
    : [...listed].sort((a, b) => rank(b, selected) - rank(a, selected)); // stable: most events first
  const on = selected.length;
  const limit = typed || all ? LONG : Math.max(SHORT, on + 3);
  const shown = found.slice(0, limit);
  const rest = (typed || kind !== "" ? found.length : Math.max(known, found.length)) - shown.length;
  return (
    <fieldset className={styles.facet}>
      <legend>{title}</legend>
      {options.length > SHORT && (
        <input
          className={`${styles.find} needs-script`}
          type="search"
          aria-label={`Find among ${number(known)} ${title.toLowerCase()}`}
          aria-controls={id}
          placeholder={`Find among ${number(known)}`}
          value={typed}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      <KindChoice title={title} kinds={kinds} options={options} kind={kind} setKind={setKind} />
      <div id={id}>
        {shown.map((option) => (
          <FacetOption
            key={option.id}
            name={name}
            value={option.id}
            label={option.name}
            note={typed && !matches(option.name, typed) ? `also ${others.get(option.id)}` : noteOf?.(option)}
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

type ChoiceProps = Required<Pick<Props, "title" | "kinds" | "options">> & {
  readonly kind: string;
  readonly setKind: (kind: string) => void;
};

/** Narrows the list to one kind; only where there are several. */
function KindChoice({ title, kinds, options, kind, setKind }: ChoiceProps) {
  const counts = new Map<string, number>();
  for (const option of options) if (option.kind) counts.set(option.kind, (counts.get(option.kind) ?? 0) + 1);
  const listed = kinds.filter(({ id }) => counts.has(id) || id === kind);
  if (listed.length < 2 || options.length <= SHORT) return null;
  return (
    <select
      className={`${styles.kinds} needs-script`}
      aria-label={`Kind of ${title.toLowerCase()}`}
      value={kind}
      onChange={(event) => setKind(event.currentTarget.value)}
    >
      <option value="">All kinds</option>
      {listed.map(({ id, label }) => (
        <option key={id} value={id}>
          {label} ({number(counts.get(id) ?? 0)})
        </option>
      ))}
    </select>
  );
}

function rank(option: Option, selected: readonly string[]): number {
  return selected.includes(option.id) ? 1 : 0;
}
