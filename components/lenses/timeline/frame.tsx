import type { FrameProps } from "../lens";
import { Controls } from "./controls";
import styles from "./timeline.module.css";

/** It says nothing yet. */
const HIDDEN = true;
const nothing = () => undefined;

/** The place of the drawing while the page comes to life, in the same measures; `drawEarly` draws into it. */
export function Frame({ view, setView, picture, children }: FrameProps) {
  return (
    <div className={styles.timeline}>
      <Controls {...{ view, setView, reset: nothing, all: nothing, zoomIn: nothing, zoomOut: nothing }} hasLanes />
      <div className={styles.strip} />
      <div className={styles.frame}>
        <div className={styles.room} />
        <div className={styles.stage} data-early data-measured="false">
          <canvas className={styles.canvas} aria-hidden={HIDDEN} />
          {picture ?? children}
        </div>
      </div>
    </div>
  );
}
