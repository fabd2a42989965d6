import { useState } from "react";
import { number } from "../../../lib/describe/dates";
import { placeKindLabel } from "../../../lib/describe/status";
import type { View } from "../../../lib/view";
import { isPlain } from "../../view/event-link";
import type { SetView } from "../../view/set-view";
import { withToggled } from "../../view/toggled";
import { placeHref, viewHref } from "../../view/view-href";
import styles from "./place-list.module.css";
import type { PlaceMark } from "./places";

interface Props {
  /** Most events first. */
  readonly marks: readonly PlaceMark[];
  readonly view: View;
  readonly setView: SetView;
}

const SHORT = 12;
const LONG = 300;

/** The same places as the map, in words: each filters like its mark, and leads to its own page. */
export function PlaceList({ marks, view, setView }: Props) {
  const [all, setAll] = useState(false);
  if (marks.length === 0) return null;
  const rest = marks.length - SHORT;
  return (
    <section className={styles.places} aria-labelledby="places-on-the-map">
      <h3 id="places-on-the-map">Places on the map</h3>
      <ul>
        {marks.slice(0, all ? LONG : SHORT).map(({ id, name, kind, count }) => {
          const on = view.places.includes(id);
          return (
            <li key={id}>
              <a
                href={viewHref({ ...view, ...withToggled(view, "places", id) })}
                dir="auto"
                aria-current={on ? "true" : undefined}
                aria-label={on ? `Remove place ${name}` : `Only events in ${name}`}
                onClick={(event) => {
                  if (!isPlain(event)) return;
                  event.preventDefault();
                  setView((latest) => withToggled(latest, "places", id), "push");
                }}
              >
                {name}
              </a>
              <span className={styles.quiet}>
                {number(count)} · <a href={placeHref(id)}>{placeKindLabel(kind)}</a>
              </span>
            </li>
          );
        })}
      </ul>
      {rest > 0 && (
        <button type="button" className="link-button needs-script" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? "Show fewer" : `${number(rest)} more`}
        </button>
      )}
      {all && marks.length > LONG && (
        <p className={styles.quiet}>The {number(LONG)} with most events; the filters find the others by name.</p>
      )}
    </section>
  );
}
