import type { StoryItem } from "../../lib/answers/marks";
import { WhenWords } from "../ui/date-words";
import { eventHref } from "../view/view-href";
import styles from "./story.module.css";
import { Gone } from "./story-step";

interface Props {
  readonly items: readonly StoryItem[];
  /** The one that is shown above. */
  readonly at: number;
  /** Brings another one there. */
  readonly show: (to: number) => void;
}

/** All events of a story in its order: it can be read without a script, too. */
export function StoryList({ items, at, show }: Props) {
  return (
    <ol className={styles.list}>
      {items.map((item, i) => (
        <li key={item.id} aria-current={i === at ? "step" : undefined}>
          <p className={styles.quiet}>{item.event ? <WhenWords when={item.event.when} /> : "No longer there"}</p>
          <h3 dir="auto">{item.event ? <a href={eventHref(item.event.id)}>{item.title}</a> : item.title}</h3>
          {!item.event && <Gone item={item} />}
          {item.caption && (
            <p className={styles.words} dir="auto">
              {item.caption}
            </p>
          )}
          <button type="button" className={`${styles.button} needs-script`} onClick={() => show(i)}>
            Show<span className="visually-hidden"> {item.title} on map and timeline</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
