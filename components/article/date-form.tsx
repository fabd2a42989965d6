"use client";

import type { FormEvent } from "react";
import type { IntakeState } from "../../lib/answers";
import field from "../ui/field.module.css";
import { readLines } from "../ui/send-form";
import { TokenField } from "../ui/token-field";
import { useSending } from "../ui/use-sending";
import styles from "./date-form.module.css";

interface Props {
  readonly article: string;
  /** The day a person gave before, as EDTF. */
  readonly given: string | null;
}

const LOST = "The server was not reached, or broke off. What it had taken is done all the same; load this page again.";

/** Takes the day of publication that an article's page does not give; the article is then read again, and shown anew. */
export function DateForm({ article, given }: Props) {
  const { busy, locked, failure, send } = useSending("/api/articles", LOST, async (response) => {
    let failed: string | null = null;
    await readLines<IntakeState>(response, ({ outcome }) => {
      failed = outcome?.problems.find(({ fatal }) => fatal)?.message ?? null;
    });
    if (failed === null) window.location.reload();
    return failed;
  });

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
