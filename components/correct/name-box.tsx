"use client";

import { lazy, Suspense, useEffect, useState } from "react";
import type { NameCorrectionRow } from "../../lib/answers/names";
import { correctedBy, describeNameCorrection } from "../../lib/describe/corrections";
import { SignInLink } from "../ui/sign-in-link";
import { useSending } from "../ui/use-sending";
import { useShortcuts } from "../ui/use-shortcuts";
import styles from "./correct.module.css";
import { LAST_SAID } from "./last-saved";
import type { Named } from "./named";
import { LOST } from "./use-correcting";

const NameForm = lazy(() => import("./name-form").then((form) => ({ default: form.NameForm })));

/** What persons have said of an actor or place, and where one says it. */
export function NameBox({ named }: { readonly named: Named }) {
  const [open, setOpen] = useState(false);
  const { busy, locked, failure, send } = useSending("/api/name-corrections", LOST, async (response) => {
    const { message } = (await response.json()) as { message: string };
    sessionStorage.setItem(LAST_SAID, message);
    window.location.reload();
    return null;
  });
  const [said, setSaid] = useState("");
  useShortcuts({ e: () => setOpen(true) });
  useEffect(() => {
    setSaid(sessionStorage.getItem(LAST_SAID) ?? "");
    sessionStorage.removeItem(LAST_SAID);
  }, []);

  function correct(fields: FormData, id = named.id) {
    fields.set("about", named.about);
    fields.set("id", id);
    void send(fields);
  }

  const undo = ({ id, target }: NameCorrectionRow) => {
    const fields = new FormData();
    fields.set("field", "undo");
    fields.set("value", id);
    correct(fields, target);
  };
  return (
    <section className={`${styles.box} needs-script`} aria-label="Corrections of this name">
      {named.corrections.length > 0 && (
        <ol className={styles.list}>
          {named.corrections.map((row) => (
            <li key={row.id} data-undone={row.undoneBy !== null}>
              <p dir="auto">{describeNameCorrection(row, named.id)}</p>
              <p className={styles.by} dir="auto">
                {correctedBy(row)}
                {row.undoneBy !== null && ` (taken back by ${row.undoneBy})`}
              </p>
              {row.undoneBy === null && (
                <button
                  type="button"
                  className={styles.back}
                  disabled={busy}
                  aria-label={`Take back: ${describeNameCorrection(row, named.id)}`}
                  onClick={() => undo(row)}
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
      <p role="status" className={said ? styles.saved : "visually-hidden"}>
        {said}
      </p>
      {failure && (
        <p role="alert" className={styles.failure}>
          {failure} {locked && !open && <SignInLink />}
        </p>
      )}
      {open && (
        <Suspense>
          <NameForm named={named} busy={busy} locked={locked} send={correct} close={() => setOpen(false)} />
        </Suspense>
      )}
    </section>
  );
}
