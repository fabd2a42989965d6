/** Works something out when it is first asked for, and lets go of what it needed to. A failure is told each time, and tried again. */
export function once<T>(make: () => T): () => T {
  let left: (() => T) | null = make;
  let made: T;
  return () => {
    if (left) made = left();
    left = null;
    return made;
  };
}
