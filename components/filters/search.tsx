import { memo, useEffect, useRef, useState } from "react";
import { LONGEST_SEARCH, searchText } from "../../lib/view";
import type { SetView } from "../view/set-view";
import styles from "./search.module.css";

interface Props {
  /** What is searched for. */
  readonly q: string;
  readonly setView: SetView;
}

const TYPING = 250;

/** Search in titles and source sentences; asks once typing has paused. Part of the filters' form, so it works without a script. */
export const Search = memo(function Search({ q, setView }: Props) {
  const [typed, setTyped] = useState(q);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const sent = useRef(q);
  useEffect(() => {
    if (q !== sent.current) setTyped(q); // Back, a chip, or another page's link
    sent.current = q;
  }, [q]);
  const send = (text: string, history: "push" | "replace") => {
    if (timer.current) clearTimeout(timer.current);
    sent.current = searchText(text);
    setView({ q: sent.current }, history);
  };
  return (
    <label className={styles.search}>
      <span className="visually-hidden">Search events and sources</span>
      <svg width="16" height="16" viewBox="0 0 16 16" role="none" focusable="false">
        <path
          d="M7 2a5 5 0 1 1 0 10A5 5 0 0 1 7 2zm3.6 8.6L14 14"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
        />
      </svg>
      <input
        id="search"
        form="filters"
        type="search"
        name="q"
        placeholder="Search events and sources"
        maxLength={LONGEST_SEARCH}
        value={typed}
        autoComplete="off"
        onChange={(event) => {
          const text = event.currentTarget.value;
          setTyped(text);
          if (timer.current) clearTimeout(timer.current);
          timer.current = setTimeout(() => send(text, "replace"), TYPING);
        }}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          send(typed, "push");
        }}
      />
    </label>
  );
});
