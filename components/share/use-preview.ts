import { useEffect, useState } from "react";

/** Longest beginning that is shown, in UTF-16 units. */
const LONGEST = 2400;

/** How what stands at an address of ours begins; words in its place while it is loading and where it cannot be. */
export function usePreview(href: string): string {
  const [shown, setShown] = useState({ href: "", text: "" });
  useEffect(() => {
    const control = new AbortController();
    fetch(href, { signal: control.signal })
      .then(async (response) => (response.ok ? response.text() : Promise.reject(new Error(String(response.status)))))
      .then(
        (text) => setShown({ href, text: text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text }),
        () => {
          if (!control.signal.aborted) setShown({ href, text: "It could not be loaded." });
        },
      );
    return () => control.abort();
  }, [href]);
  return shown.href === href ? shown.text : "Loading …";
}
