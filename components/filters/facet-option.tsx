import type { ReactNode } from "react";
import { number } from "../../lib/describe/dates";
import type { EventTypeId } from "../../lib/domain";
import styles from "./filters.module.css";

interface Props {
  /** Radio buttons of one name exclude each other. */
  readonly kind?: "checkbox" | "radio";
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly count: number;
  readonly checked: boolean;
  readonly onToggle: () => void;
  readonly title?: string;
  readonly note?: string | undefined;
  readonly glyph?: ReactNode;
  readonly type?: EventTypeId;
  /** Is it left out? Only where `onRefuse` leaves it out, or takes it back. */
  readonly refused?: boolean;
  readonly onRefuse?: (() => void) | undefined;
}

/** One value of a facet: a box of the form, its mark, its name and how many events it would give; and a button that leaves it out instead. */
export function FacetOption(props: Props) {
  const { kind = "checkbox", name, value, label, count, checked, onToggle, title, note, glyph, type } = props;
  const { refused = false, onRefuse } = props;
  return (
    <div className={styles.line} data-refused={refused}>
      <label className={styles.option} data-type={type} data-empty={count === 0 && !checked} title={title}>
        <input
          type={kind}
          name={name}
          value={value}
          checked={checked}
          onChange={onToggle}
          aria-keyshortcuts={onRefuse && "Delete"}
          onKeyDown={(event) => {
            if (event.key === "Delete" || event.key === "Backspace") onRefuse?.();
          }}
        />
        {glyph}
        <span className={styles.name} dir="auto">
          {label}
          {note && (
            <>
              <span className="visually-hidden">, </span>
              <span className={styles.kind}>{note}</span>
            </>
          )}
        </span>
        <span className="visually-hidden">, </span>
        <span className={styles.count}>{number(count)}</span>
      </label>
      {onRefuse && (
        <button
          type="button"
          tabIndex={-1} // as many stops again on the way through the page; the box has a key for it
          className={`${styles.refuse} needs-script`}
          aria-pressed={refused}
          aria-label={`Leave out ${label}`}
          title={refused ? "Left out (Delete)" : "Leave out (Delete)"}
          onClick={onRefuse}
        >
          not
        </button>
      )}
    </div>
  );
}
