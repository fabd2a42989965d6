import { useEffect } from "react";

/** Goes on with some work, a step whenever nothing else is to do, from the start each time `make` changes. */
export function useIdleSteps(make: () => Generator<unknown>): void {
  useEffect(() => {
    if (typeof requestIdleCallback !== "function") return;
    const steps = make();
    let request = requestIdleCallback(function step() {
      if (!steps.next().done) request = requestIdleCallback(step);
    });
    return () => cancelIdleCallback(request);
  }, [make]);
}
