import { useEffect, useRef } from "react";
import styles from "./keyboard-help.module.css";

const KEYS: readonly (readonly [string, string])[] = [
  ["← →", "previous, next event in time"],
  ["↑ ↓", "lane above, below"],
  ["← → ↑ ↓ on the map", "the nearest place that way"],
  ["Home End", "first, last event in the window"],
  ["Page Up Page Down", "a screen back, forward"],
  ["Enter", "open the event, or zoom to a cluster"],
  ["Esc", "close"],
  ["+ −", "zoom in, out"],
  ["0", "all events"],
  ["f", "centre on the selected event"],
  ["/", "search"],
  ["g", "go to a date"],
  ["c", "copy the link of this view"],
  ["o", "open the original article"],
  ["?", "this list"],
];

const POINTER: readonly (readonly [string, string])[] = [
  ["drag", "pan"],
  ["Ctrl + wheel, pinch", "zoom"],
  ["Shift + wheel, sideways", "pan"],
  ["double click", "zoom in; with Shift, out"],
];

/** Every key and gesture, in a dialog that gives focus back when it closes. */
export function KeyboardHelp({ close }: { readonly close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const node = dialog.current;
    if (node && !node.open) node.showModal();
  }, []);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby="keys-title" onClose={close}>
      <h2 id="keys-title">Keys and gestures</h2>
      <Table rows={KEYS} label="Keys" />
      <Table rows={POINTER} label="Mouse and touch" />
      <form method="dialog">
        <button type="submit">Close</button>
      </form>
    </dialog>
  );
}

function Table({ rows, label }: { readonly rows: readonly (readonly [string, string])[]; readonly label: string }) {
  return (
    <dl className={styles.keys} aria-label={label}>
      {rows.map(([key, meaning]) => (
        <div key={key}>
          <dt>{key}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
