import { useRef } from "react";
import type { EventDetail } from "../../lib/answers/events";
import field from "../ui/field.module.css";
import styles from "./correct.module.css";

const LONGEST = 200;

/** A date in words or EDTF, and the words of the text that prove it: typed, chosen from those that were read as dates, or selected in the text. */
export function DateFields({ event }: { readonly event: EventDetail }) {
  const words = useRef<HTMLInputElement>(null);
  const read = event.reports.flatMap(({ mentions, quote, start }) =>
    mentions
      .filter(({ role }) => role === "when")
      .map((mention) => quote.slice(mention.start - start, mention.end - start)),
  );
  return (
    <>
      <label className={field.field}>
        <span>When it happened</span>
        <input name="value" defaultValue={event.when?.edtf} autoComplete="off" aria-describedby="date-hint" />
      </label>
      <p className={styles.hint} id="date-hint">
        In words (“15 May 2025”, “last Thursday”, “mid-May”) or as 2025-05-15, 2025-05, 2025-05-12/2025-05-15. As exact
        as it is known; empty = not known.
      </p>
      <label className={field.field}>
        <span>Words of the text that prove it</span>
        <input ref={words} name="words" maxLength={LONGEST} list="date-words" autoComplete="off" dir="auto" />
        <datalist id="date-words">
          {[...new Set(read)]
            .filter((each) => each !== "")
            .map((each) => (
              <option key={each} value={each} />
            ))}
        </datalist>
      </label>
      <p className={styles.hint}>
        <button
          type="button"
          onPointerDown={(press) => press.preventDefault()} // it would take the selection away
          onClick={() => {
            const selected = window.getSelection()?.toString().replace(/\s+/g, " ").trim() ?? "";
            if (words.current && selected !== "") words.current.value = selected.slice(0, LONGEST);
          }}
        >
          Take the words selected in the text
        </button>
      </p>
    </>
  );
}
