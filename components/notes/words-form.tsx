import { useEffect, useRef } from "react";
import { EscForm } from "../ui/esc-form";
import field from "../ui/field.module.css";
import styles from "./notes.module.css";
import type { Notes } from "./use-notes";

interface Props {
  readonly kind: "tag" | "note";
  readonly notes: Notes;
  readonly close: () => void;
}

/** Takes a tag or a note. Esc closes it; it stays open, empty, for one more, and keeps what was written where it was not saved. */
export function WordsForm({ kind, notes, close }: Props) {
  const words = useRef<HTMLTextAreaElement>(null);
  const tag = useRef<HTMLInputElement>(null);
  const sent = useRef(false);
  const { failure, busy } = notes;
  useEffect(() => (words.current ?? tag.current)?.focus(), []);
  useEffect(() => {
    if (busy || !sent.current) return;
    sent.current = false;
    const input = words.current ?? tag.current;
    if (input && failure === null) input.value = "";
    input?.focus();
  }, [busy, failure]);
  const isNote = kind === "note";
  return (
    <EscForm
      className={styles.form}
      label={isNote ? "Note" : "Tag"}
      submit={(fields) => {
        if (busy) return;
        sent.current = true;
        void notes.mark({ kind, value: String(fields.get("value")), off: false });
      }}
      close={close}
    >
      {isNote ? (
        <label className={field.field}>
          <span>Note</span>
          <textarea ref={words} name="value" rows={3} maxLength={5000} required dir="auto" />
        </label>
      ) : (
        <label className={field.field}>
          <span>Tag, as one or a few words</span>
          <input ref={tag} name="value" maxLength={60} autoComplete="off" required dir="auto" />
        </label>
      )}
      <p className={styles.buttons}>
        <button type="submit" data-main="true">
          {busy ? "Saving…" : "Save"}
        </button>
        <button type="button" onClick={close}>
          Close
        </button>
      </p>
    </EscForm>
  );
}
