/** A step may take so long, in milliseconds; without so much time left it waits for the next pause. */
const STEP = 12;

interface Options {
  /** The longest that a step waits on a page that never rests, in milliseconds. */
  readonly patience?: number;
  readonly done?: () => void;
  readonly failed?: () => void;
}

/** Does some work, as many steps as fit whenever nothing else is to do. Gives back how to stop it. */
export function inIdleTime(steps: Iterator<unknown>, { patience, done, failed }: Options = {}): () => void {
  let stopped = false;
  const next = () => {
    if (typeof requestIdleCallback === "function") requestIdleCallback(go, patience ? { timeout: patience } : {});
    else setTimeout(() => go());
  };
  const go = (deadline?: IdleDeadline) => {
    if (stopped) return;
    try {
      do {
        if (steps.next().done) return done?.();
      } while ((deadline?.timeRemaining() ?? 0) > STEP);
      next();
    } catch {
      failed?.();
    }
  };
  requestAnimationFrame(next); // first what has just been made is drawn
  return () => {
    stopped = true;
  };
}
