import { type FormEvent, useEffect, useRef } from "react";
import { TYPES_IN_ORDER, typeLabel } from "../../lib/describe/event-types";
import { statusLabel } from "../../lib/describe/status";
import { STATUSES } from "../../lib/domain";
import field from "../ui/field.module.css";
import { TokenField } from "../ui/token-field";
import { useSending } from "../ui/use-sending";
import { eventHref } from "../view/view-href";
import styles from "./correct.module.css";

interface Props {
  /** Id of the article. */
  readonly article: string;
  /** That were selected; they may be typed as well. */
  readonly words: string;
  readonly close: () => void;
}

const LOST = "The server was not reached. What you wrote is still here: save it again.";

/** Takes an event that reading missed: its words, and what they tell of. Esc closes it. */
export function MarkForm({ article, words, close }: Props) {
  const first = useRef<HTMLTextAreaElement>(null);
  const { busy, locked, failure, send } = useSending("/api/passages", LOST, async (response) => {
    const { event } = (await response.json()) as { event: string };
    window.location.assign(eventHref(event));
    return null;
  });
  useEffect(() => first.current?.focus(), []);
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    void send(new FormData(event.currentTarget));
  }
  return (
    <form
      className={styles.form}
      onSubmit={submit}
      aria-label="Add an event"
      onKeyDown={(key) => {
        if (key.key !== "Escape") return;
        key.stopPropagation();
        close();
      }}
    >
      <input type="hidden" name="article" value={article} />
      <label className={field.field}>
        <span>The words that tell of it, as they stand in the text</span>
        <textarea ref={first} name="words" rows={3} required maxLength={2000} defaultValue={words} dir="auto" />
      </label>
      <label className={field.field}>
        <span>Title</span>
        <input name="title" required maxLength={500} dir="auto" />
      </label>
      <label className={field.field}>
        <span>Kind</span>
        <select name="type" defaultValue="other">
          {TYPES_IN_ORDER.map((type) => (
            <option key={type} value={type}>
              {typeLabel(type)}
            </option>
          ))}
        </select>
      </label>
      <label className={field.field}>
        <span>Status</span>
        <select name="status" defaultValue="occurred">
          {STATUSES.map((status) => (
            <option key={status} value={status}>
              {statusLabel(status)}
            </option>
          ))}
        </select>
      </label>
      <label className={field.field}>
        <span>When it happened (in words or as 2025-05-15; empty = not known)</span>
        <input name="when" autoComplete="off" />
      </label>
      {locked && <TokenField />}
      {failure && (
        <p role="alert" className={styles.failure}>
          {failure}
        </p>
      )}
      <p className={styles.buttons}>
        <button type="submit" disabled={busy} data-main="true">
          {busy ? "Saving…" : "Save"}
        </button>
        <button type="button" onClick={close}>
          Cancel
        </button>
      </p>
    </form>
  );
}
