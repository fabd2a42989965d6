import { Dialog } from "./dialog";
import styles from "./keyboard-help.module.css";

type Rows = readonly (readonly [keys: readonly string[], meaning: string])[];

const SECTIONS: readonly { readonly title: string; readonly rows: Rows }[] = [
  {
    title: "Anywhere",
    rows: [
      [["Ctrl K", "⌘ K"], "find a name, a command or a date"],
      [["/"], "search"],
      [["g"], "go to a date"],
      [["c"], "copy the link of this view"],
      [["Esc"], "close what is open"],
      [["?"], "this list"],
    ],
  },
  {
    title: "Timeline and map",
    rows: [
      [["←", "→"], "previous, next event in time"],
      [["↑", "↓"], "lane above, below; without lanes the previous, next event"],
      [["←", "→", "↑", "↓"], "on the map: the nearest place that way"],
      [["Home", "End"], "first, last event in the window"],
      [["Page Up", "Page Down"], "a screen back, forward"],
      [["Enter"], "open the event, or zoom to a cluster"],
      [["+", "−"], "zoom in, out"],
      [["0"], "all events"],
      [["f"], "centre on the open event"],
    ],
  },
  {
    title: "Open event",
    rows: [
      [["[", "]"], "previous, next event in view; also p, n"],
      [["{", "}"], "previous, next event in its lane"],
      [["o"], "open the original article"],
      [["e"], "correct the event"],
      [["s"], "star it"],
      [["a"], "add it to a story"],
    ],
  },
  {
    title: "Filters",
    rows: [
      [["Space"], "ask for a value"],
      [["Delete"], "leave it out"],
    ],
  },
  {
    title: "Mouse and touch",
    rows: [
      [["drag"], "pan"],
      [["Ctrl + wheel", "pinch"], "zoom"],
      [["Shift + wheel", "sideways"], "pan"],
      [["double click"], "zoom to a cluster, or in; with Shift, out"],
    ],
  },
];

/** Every key and gesture, in a dialog that gives focus back when it closes. */
export function KeyboardHelp({ close }: { readonly close: () => void }) {
  return (
    <Dialog title="Keys and gestures" close={close}>
      <div className={styles.sections}>
        {SECTIONS.map(({ title, rows }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl className={styles.keys}>
              {rows.map(([keys, meaning]) => (
                <div key={meaning}>
                  <dt>
                    {keys.map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dt>
                  <dd>{meaning}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
