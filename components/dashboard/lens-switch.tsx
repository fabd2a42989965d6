import { memo } from "react";
import type { View } from "../../lib/view";
import { LENSES } from "../lenses";
import { isPlain } from "../view/event-link";
import type { SetView } from "../view/set-view";
import { viewHref } from "../view/view-href";
import styles from "./lens-switch.module.css";

interface Props {
  readonly view: View;
  readonly setView: SetView;
}

/** The ways to draw the events in view; links, so that they work without a script. */
export const LensSwitch = memo(function LensSwitch({ view, setView }: Props) {
  return (
    <nav className={styles.lenses} aria-label="Drawn as">
      {LENSES.map(({ id, label }) => (
        <a
          key={id}
          href={viewHref({ ...view, lens: id })}
          aria-current={view.lens === id ? "true" : undefined}
          onClick={(event) => {
            if (!isPlain(event)) return;
            event.preventDefault();
            setView({ lens: id }, "push");
          }}
        >
          {label}
        </a>
      ))}
    </nav>
  );
});
