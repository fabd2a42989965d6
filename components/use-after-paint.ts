import { startTransition, useEffect, useState } from "react";

/**
 * A value one painted frame late: for all that a drawing must not wait for. React's own deferred values come later too, but may be worked
 * out before the frame that shows the drawing.
 */
export function useAfterPaint<Value>(value: Value): Value {
  const [late, setLate] = useState(() => value);
  useEffect(() => {
    let timer = 0;
    const frame = requestAnimationFrame(() => {
      timer = window.setTimeout(() => startTransition(() => setLate(() => value)));
    });
    return () => {
      cancelAnimationFrame(frame);
      window.clearTimeout(timer);
    };
  }, [value]);
  return late;
}
