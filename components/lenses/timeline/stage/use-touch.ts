import { useSyncExternalStore } from "react";
import { media } from "../../../ui/media";

const COARSE = "(pointer: coarse)";

/** Is the page used with fingers? Not known on the server. */
export function useTouch(): boolean {
  return useSyncExternalStore(watch, isTouched, () => false);
}

export function isTouched(): boolean {
  return media(COARSE).matches;
}

function watch(changed: () => void): () => void {
  const query = media(COARSE);
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
}
