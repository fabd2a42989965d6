"use client";

import type { FormEvent } from "react";
import type { ReadBy } from "../../lib/domain";
import { TokenField } from "../ui/token-field";
import styles from "./date-form.module.css";
import { useReadingAgain } from "./use-reading-again";

/** A language model that may read: its name, and where the text is sent. */
export interface Model {
  readonly name: string;
  readonly host: string;
}

interface Props {
  readonly article: string;
  /** The model that is set up; null where none is. */
  readonly model: Model | null;
  /** The model that read it; null = the reader of this server did. */
  readonly readBy: ReadBy | null;
}

/** Has a stored article read by another reader than the one that did, and shows it anew; nothing where there is no other. */
export function ReadAgain({ article, model, readBy }: Props) {
  const { busy, locked, failure, send } = useReadingAgain();
  const other = model && model.name !== readBy?.model ? model : null;
  if (other === null && readBy === null) return null;

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const body = new FormData(event.currentTarget);
    const { submitter } = event.nativeEvent as SubmitEvent;
    if (submitter instanceof HTMLButtonElement) body.set("reader", submitter.value);
    void send(body);
  }

  return (
    <details className={styles.again}>
      <summary>Read again</summary>
      <form className={styles.form} onSubmit={submit} aria-label="Read again">
        <input type="hidden" name="article" value={article} />
        <p className={styles.hint}>
          {other && `The text is sent to ${other.host}; only words that stand in it are kept. `}
          Events are found anew; links and corrections stay where their words do.
        </p>
        {other && (
          <button type="submit" value="model" disabled={busy}>
            {busy ? "Reading…" : `Read with ${other.name}`}
          </button>
        )}
        {readBy && (
          <button type="submit" value="offline" disabled={busy}>
            {busy ? "Reading…" : "Read on this server"}
          </button>
        )}
        {locked && <TokenField />}
        {failure && (
          <p role="alert" className={styles.failure}>
            {failure}
          </p>
        )}
      </form>
    </details>
  );
}
