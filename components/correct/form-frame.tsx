import type { FormEvent, ReactNode } from "react";
import { TokenField } from "../ui/token-field";
import styles from "./correct.module.css";

interface Props {
  readonly label: string;
  readonly busy: boolean;
  /** The server has said that it wants a write token. */
  readonly locked: boolean;
  /** Why the last form was not taken, where the form itself is to say so. */
  readonly failure?: string | null;
  readonly submit: (fields: FormData) => void;
  readonly close: () => void;
  readonly children: ReactNode;
}

/** A form by which a person mends what was read. Esc closes it. */
export function FormFrame({ label, busy, locked, failure = null, submit, close, children }: Props) {
  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    submit(new FormData(event.currentTarget));
  }
  return (
    <form
      className={styles.form}
      onSubmit={send}
      aria-label={label}
      onKeyDown={(key) => {
        if (key.key !== "Escape") return;
        key.stopPropagation();
        close();
      }}
    >
      {children}
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
