"use client";

import { lazy, Suspense, useState } from "react";
import { correctedBy } from "../../lib/describe/corrections";
import { refusalOf, sendForm } from "../ui/send-form";
import { useShortcuts } from "../ui/use-shortcuts";
import styles from "./correct.module.css";
import { nameWords } from "./name-words";
import type { Named } from "./named";

const NameForm = lazy(() => import("./name-form").then((form) => ({ default: form.NameForm })));

const LOST = "The server was not reached. What you wrote is still here: save it again.";

/** What persons have said of an actor or place, and where one says it. */
export function NameBox({ named }: { readonly named: Named }) {
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [locked, setLocked] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  useShortcuts({ e: () => setOpen(true) });

  async function send(fields: FormData) {
    setBusy(true);
    setFailure(null);
    fields.set("about", named.about);
    fields.set("id", named.id);
    try {
      const response = await sendForm("/api/name-corrections", fields);
      if (response.ok) {
        window.location.reload();
        return;
      }
      if (response.status === 401) setLocked(true);
      setFailure(await refusalOf(response));
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      setFailure(LOST);
    }
    setBusy(false);
  }

  const undo = (id: string) => {
    const fields = new FormData();
    fields.set("field", "undo");
    fields.set("value", id);
    void send(fields);
  };
  return (
    <section className={`${styles.box} needs-script`} aria-label="Corrections of this name">
      {named.corrections.length > 0 && (
        <ol className={styles.list}>
          {named.corrections.map((row) => (
            <li key={row.id} data-undone={row.undoneBy !== null}>
              <p dir="auto">{nameWords(row)}</p>
              <p className={styles.by} dir="auto">
                {correctedBy(row)}
                {row.undoneBy !== null && ` (taken back by ${row.undoneBy})`}
              </p>
              {row.undoneBy === null && (
                <button
                  type="button"
                  className={styles.back}
                  disabled={busy}
                  aria-label={`Take back: ${nameWords(row)}`}
                  onClick={() => undo(row.id)}
                >
                  Take back
                </button>
              )}
            </li>
          ))}
        </ol>
      )}
      <p className={styles.buttons}>
        <button type="button" aria-expanded={open} title="Correct (e)" onClick={() => setOpen(!open)}>
          Correct this name
        </button>
      </p>
      {failure && (
        <p role="alert" className={styles.failure}>
          {failure}
        </p>
      )}
      {open && (
        <Suspense>
          <NameForm named={named} busy={busy} locked={locked} send={send} close={() => setOpen(false)} />
        </Suspense>
      )}
    </section>
  );
}
