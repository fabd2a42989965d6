import type { ReactNode } from "react";
import { number } from "../../lib/describe/dates";
import styles from "./command-palette.module.css";
import type { Group, Item } from "./item";

interface GroupProps {
  readonly group: Group;
  readonly id: string;
  readonly children: ReactNode;
}

/** Items under their heading. */
export function GroupView({ group, id, children }: GroupProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a list of options
    <div role="group" aria-labelledby={id} className={styles.group}>
      <p id={id} className={styles.title} role="presentation">
        {group.title}
        {group.rest > 0 && <span> · {number(group.rest)} more</span>}
      </p>
      {children}
    </div>
  );
}

interface OptionProps {
  readonly id: string;
  readonly item: Item;
  readonly active: boolean;
  readonly point: () => void;
  readonly choose: () => void;
}

/** One item: what it is, what it stands for, and its keys. */
export function Option({ id, item, active, point, choose }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the input, which names the active option
    // biome-ignore lint/a11y/useKeyWithClickEvents: the input has the keys
    <div
      id={id}
      role="option"
      aria-selected={active}
      className={styles.option}
      data-on={item.on}
      onMouseMove={point}
      onMouseDown={(event) => event.preventDefault()}
      onClick={choose}
    >
      <span className={styles.label}>
        <bdi>{item.label}</bdi>
        {item.on && <span className={styles.note}> on: choose to take it off</span>}
        {item.note && !item.on && (
          <span className={styles.note}>
            {" "}
            <bdi>{item.note}</bdi>
          </span>
        )}
      </span>
      {item.count !== undefined && <span className={styles.count}>{number(item.count)}</span>}
      {item.keys && <kbd className={styles.keys}>{item.keys}</kbd>}
    </div>
  );
}
