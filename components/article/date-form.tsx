"use client";

import type { FormEvent } from "react";
import field from "../ui/field.module.css";
import { TokenField } from "../ui/token-field";
import styles from "./date-form.module.css";
import { useReadingAgain } from "./use-reading-again";

interface Props {
  readonly article: string;
  /** The day a person gave before, as EDTF. */
  readonly given: string | null;
}

/** Takes the day of publication that an article's page does not give; the article is then read again, and shown anew. */
export function DateForm({ article, given }: Props) {
  const { busy, locked, failure, send } = useReadingAgain();

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    void send(new FormData(event.currentTarget));
  }

  return (
    <form className={styles.form} onSubmit={submit} aria-label="Day of publication">
      <input type="hidden" name="article" value={article} />
      <label className={field.field}>
        <span>{given === null ? "When was it published?" : "Another day of publication"}</span>
        <input name="published" type="date" required defaultValue={given?.slice(0, 10)} />
      </label>
      <button type="submit" disabled={busy}>
        {busy ? "Reading…" : "Read with this day"}
      </button>
      <p className={styles.hint}>
        {given === null
          ? "Without it, words like “yesterday” stay undated."
          : "The page gives no day; this one was given by hand."}
      </p>
      {locked && <TokenField />}
      {failure && (
        <p role="alert" className={styles.failure}>
          {failure}
        </p>
      )}
    </form>
  );
}
