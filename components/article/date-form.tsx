"use client";

import { type FormEvent, useState } from "react";
import type { IntakeState } from "../../lib/answers";
import { readLines, refusalOf, sendForm } from "../ui/send-form";
import { TokenField } from "../ui/token-field";
import styles from "./date-form.module.css";

interface Props {
  readonly article: string;
  /** The day a person gave before, as EDTF. */
  readonly given: string | null;
}

/** Takes the day of publication that an article's page does not give; the article is then read again, and shown anew. */
export function DateForm({ article, given }: Props) {
  const [busy, setBusy] = useState(false);
  const [locked, setLocked] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const body = new FormData(event.currentTarget);
    setBusy(true);
    setFailure(null);
    try {
      const response = await sendForm("/api/articles", body);
      if (response.status === 401) setLocked(true);
      if (!response.ok || !response.body) {
        setFailure(await refusalOf(response));
        return;
      }
      let last: IntakeState | null = null;
      await readLines<IntakeState>(response.body, (line) => {
        last = line;
      });
      const broken = (last as IntakeState | null)?.outcome?.problems.find(({ fatal }) => fatal);
      if (broken) setFailure(broken.message);
      else window.location.reload();
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      setFailure(
        "The server was not reached, or broke off. What it had taken is done all the same; load this page again.",
      );
    } finally {
      setBusy(false);
    }
  }

  return (
    <form className={styles.form} onSubmit={submit} aria-label="Day of publication">
      <input type="hidden" name="article" value={article} />
      <label>
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
