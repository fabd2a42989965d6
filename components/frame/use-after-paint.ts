import { startTransition, useEffect, useState } from "react";
import { afterPaint } from "./after-paint";

/**
 * A value one painted frame late: for all that a drawing must not wait for. React's own deferred values come later too, but may be worked
 * out before the frame that shows the drawing.
 */
export function useAfterPaint<Value>(value: Value): Value {
  const [late, setLate] = useState(() => value);
  useEffect(() => afterPaint(() => startTransition(() => setLate(() => value))), [value]);
  return late;
}
