import type { ReactNode } from "react";
import type { EventRow } from "../../lib/answers/rows";
import { typeLabel } from "../../lib/describe/event-types";
import { Glyph } from "../marks/glyph";
import { WhenWords } from "../ui/date-words";
import styles from "./event.module.css";

interface Props {
  readonly events: readonly EventRow[];
  readonly zone: string | null;
  /** Of its heading, in the page's outline. */
  readonly level: 2 | 3;
  /** The way to one of them. */
  readonly children: (event: EventRow) => ReactNode;
}

/** Events that share an actor or the place and lie near in time. */
export function RelatedList({ events, zone, level, children }: Props) {
  const Heading = `h${level}` as const;
  if (events.length === 0) return null;
  return (
    <>
      <Heading className={styles.section}>Near it: same actors or place</Heading>
      <ul className={styles.related}>
        {events.map((event) => (
          <li key={event.id} data-type={event.type}>
            <Glyph status={event.status} />
            <span>
              {children(event)}
              <span className={styles.role}>
                <WhenWords when={event.when} zone={zone} /> · {typeLabel(event.type)}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
