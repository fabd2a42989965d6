"use client";

import { lazy, Suspense, useState } from "react";
import type { EventDetail } from "../../lib/answers/events";
import styles from "./cite-box.module.css";

const CiteFormats = lazy(() => import("./cite-formats").then((formats) => ({ default: formats.CiteFormats })));

/** How to cite an event and its sources; fetched and written when it is opened. */
export function CiteBox({ event }: { readonly event: Pick<EventDetail, "id" | "title" | "reports"> }) {
  const [open, setOpen] = useState(false);
  return (
    <details className={`${styles.cite} needs-script`} onToggle={(toggle) => setOpen(toggle.currentTarget.open)}>
      <summary>Cite</summary>
      {open && (
        <Suspense>
          <CiteFormats event={event} />
        </Suspense>
      )}
    </details>
  );
}
