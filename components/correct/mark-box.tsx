"use client";

import { lazy, Suspense, useState } from "react";
import { useShortcuts } from "../ui/use-shortcuts";
import styles from "./correct.module.css";

const MarkForm = lazy(() => import("./mark-form").then((form) => ({ default: form.MarkForm })));

/** Where one adds an event that reading missed: the words that are selected in the article are taken for it. */
export function MarkBox({ article }: { readonly article: string }) {
  const [words, setWords] = useState<string | null>(null);
  const begin = () => setWords(window.getSelection()?.toString().trim() ?? "");
  useShortcuts({ e: begin });
  return (
    <section className={`${styles.box} needs-script`} aria-label="Events that were missed">
      <p className={styles.buttons}>
        <button
          type="button"
          title="Add an event (e)"
          aria-expanded={words !== null}
          onPointerDown={(press) => press.preventDefault()} // it would take the selection away
          onClick={() => (words === null ? begin() : setWords(null))}
        >
          Add an event that was missed
        </button>
      </p>
      {words !== null && (
        <Suspense>
          <MarkForm article={article} words={words} close={() => setWords(null)} />
        </Suspense>
      )}
    </section>
  );
}
