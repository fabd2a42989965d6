import { useEffect } from "react";

const SITE = "Dateline";

/** Keeps the page's title in step with what it shows; null = only the site's name. */
export function useTitle(words: string | null): void {
  useEffect(() => {
    document.title = words ? `${words} · ${SITE}` : SITE;
  }, [words]);
}
