import type { FrameProps } from "../lens";
import { Controls } from "./controls";
import styles from "./timeline.module.css";

/** It says nothing yet. */
const HIDDEN = true;
/** What is drawn into it before it comes to life is no mistake. */
const TOUCHED = { suppressHydrationWarning: true };
const nothing = () => undefined;

/** The place of the drawing while the page comes to life, in the same measures; `drawEarly` draws into it. There is nothing to control yet. */
export function Frame({ view, setView, picture, children }: FrameProps) {
  return (
    <div className={styles.timeline} {...TOUCHED}>
      <div className={styles.controls} inert>
        <Controls {...{ view, setView, reset: nothing, all: nothing, zoomIn: nothing, zoomOut: nothing }} hasLanes />
      </div>
      <div className={styles.strip} />
      <div className={styles.frame}>
        <div className={styles.room} />
        <div className={styles.stage} data-early data-measured="false" {...TOUCHED}>
          <canvas className={styles.canvas} aria-hidden={HIDDEN} {...TOUCHED} />
          {picture ?? children}
        </div>
      </div>
    </div>
  );
}
