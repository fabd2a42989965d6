import type { ReactNode } from "react";
import { EscForm } from "../ui/esc-form";
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
  return (
    <EscForm className={styles.form} label={label} submit={submit} close={close}>
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
    </EscForm>
  );
}
