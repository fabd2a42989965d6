import { memo, useId, useMemo, useState } from "react";
import type { NamesAnswer } from "../../lib/answers/names";
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
  /** What is left out; only where it can be. */
  readonly refused?: readonly string[];
  readonly onRefuse?: (id: string) => void;
  /** Kinds to narrow the list by, in their order; those without an option are left out. */
  readonly kinds?: readonly { readonly id: string; readonly label: string }[];
  /** Where other names of the options are looked up. */
  readonly aliases?: keyof NamesAnswer;
  readonly noteOf?: (option: Option) => string;
}

const SHORT = 7;
const LONG = 60;

/** A facet of many names: those with most events, all that are on, and a search among the rest. */
export const NameFacet = memo(function NameFacet(props: Props) {
  const { title, name, options, known, selected, onToggle, refused = NONE, onRefuse, kinds = NO_KINDS } = props;
  const { aliases, noteOf } = props;
  const [typed, setTyped] = useState("");
  const [kind, setKind] = useState("");
  const others = useAliases(typed, aliases);
  const [all, setAll] = useState(false);
  const id = useId();
  const listed = useMemo(() => options.filter((option) => kind === "" || option.kind === kind), [options, kind]);
  const found = useMemo(
    () => (typed ? listed.filter(({ id, name }) => matches(name, typed) || others.has(id)) : listed),
    [listed, typed, others],
  );
  const chosen = useMemo(() => [...selected, ...refused], [selected, refused]);
  const on = chosen.length;
  const limit = typed || all ? LONG : Math.max(SHORT, on + 3);
  const shown = typed ? found.slice(0, limit) : selectedFirst(found, chosen, limit);
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
            refused={refused.includes(option.id)}
            onRefuse={onRefuse && (() => onRefuse(option.id))}
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
});

/** The first of many options: those that are on, then those with most events. */
function selectedFirst(options: readonly Option[], selected: readonly string[], limit: number): Option[] {
  const on: Option[] = [];
  for (const option of options) {
    if (on.length === selected.length) break;
    if (selected.includes(option.id)) on.push(option);
  }
  const others: Option[] = [];
  for (const option of options) {
    if (on.length + others.length >= limit) break;
    if (!on.includes(option)) others.push(option);
  }
  return [...on.slice(0, limit), ...others];
}

const NONE: readonly string[] = [];
const NO_KINDS: Required<Props>["kinds"] = [];

type ChoiceProps = Required<Pick<Props, "title" | "kinds" | "options">> & {
  readonly kind: string;
  readonly setKind: (kind: string) => void;
};

/** Narrows the list to one kind; only where there are several. */
function KindChoice({ title, kinds, options, kind, setKind }: ChoiceProps) {
  const counts = useMemo(() => {
    const found = new Map<string, number>();
    for (const option of options) if (option.kind) found.set(option.kind, (found.get(option.kind) ?? 0) + 1);
    return found;
  }, [options]);
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
