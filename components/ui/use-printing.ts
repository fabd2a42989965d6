import { useSyncExternalStore } from "react";
import { media } from "./media";

/** Is the page on its way to paper? What is drawn only where it is seen has to be there in full then. */
export function usePrinting(): boolean {
  return useSyncExternalStore(watch, isPrinting, () => false);
}

function isPrinting(): boolean {
  return media("print").matches;
}

function watch(changed: () => void): () => void {
  const query = media("print");
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
}
