import type { StoryItem } from "../../lib/answers/marks";
import { counted } from "../../lib/describe/dates";
import { statusLabel } from "../../lib/describe/status";
import { WhenWords } from "../ui/date-words";
import { eventHref, placeHref } from "../view/view-href";
import styles from "./story.module.css";

interface Props {
  readonly item: StoryItem;
  /** Which it is, from 0, and of how many. */
  readonly at: number;
  readonly of: number;
  readonly go: (to: number) => void;
}

/** One event of a story with its caption, and the way to those before and after it. */
export function StoryStep({ item, at, of, go }: Props) {
  const { caption, event } = item;
  return (
    <section className={styles.step} aria-label="Step">
      <p className={`${styles.steps} needs-script`}>
        <button
          type="button"
          className={styles.button}
          disabled={at === 0}
          title="Previous (←)"
          onClick={() => go(at - 1)}
        >
          Previous
        </button>
        <span>
          {at + 1} of {of}
        </span>
        <button
          type="button"
          className={styles.button}
          disabled={at === of - 1}
          title="Next (→)"
          onClick={() => go(at + 1)}
        >
          Next
        </button>
      </p>
      <p className={styles.quiet}>{event ? <WhenWords when={event.when} /> : "No longer there"}</p>
      <h2 dir="auto">{event ? <a href={eventHref(event.id)}>{item.title}</a> : item.title}</h2>
      {event ? (
        <p className={styles.quiet} dir="auto">
          {event.place && (
            <>
              <a href={placeHref(event.place.id)}>{event.place.name}</a> ·{" "}
            </>
          )}
          {event.status !== "occurred" && `${statusLabel(event.status)} · `}
          {counted(event.sources, "source")}
        </p>
      ) : (
        <Gone item={item} />
      )}
      {caption && (
        <p className={styles.caption} dir="auto">
          {caption}
        </p>
      )}
      <p className="visually-hidden" role="status">
        {`${at + 1} of ${of}: ${item.title}`}
      </p>
    </section>
  );
}

/** Says of an event that it was taken away after somebody had put it in the story. */
export function Gone({ item }: { readonly item: StoryItem }) {
  return (
    <p className={styles.quiet}>
      A later reading or a correction took this event away: do not rely on it.{" "}
      <a href={eventHref(item.added)}>What became of it</a>
    </p>
  );
}
