import { useSyncExternalStore } from "react";

const COARSE = "(pointer: coarse)";

/** Is the page used with fingers? Not known on the server. */
export function useTouch(): boolean {
  return useSyncExternalStore(watch, isTouched, () => false);
}

export function isTouched(): boolean {
  return matchMedia(COARSE).matches;
}

function watch(changed: () => void): () => void {
  const query = matchMedia(COARSE);
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
}
