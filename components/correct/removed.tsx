"use client";

import type { CorrectionRow } from "../../lib/answers/corrections";
import { SignInLink } from "../ui/sign-in-link";
import { eventHref } from "../view/view-href";
import styles from "./correct.module.css";
import { CorrectionList } from "./correction-list";
import { useCorrecting } from "./use-correcting";

interface Props {
  readonly id: string;
  /** Newest first. */
  readonly corrections: readonly CorrectionRow[];
}

/** What was said of an event that is removed; taking the removal back brings it back. */
export function Removed({ id, corrections }: Props) {
  const newest = corrections[0]?.id ?? "";
  const go = (event: string | null) => window.location.assign(eventHref(event ?? id));
  const { busy, locked, failure, send } = useCorrecting({ event: id, newest, go });
  return (
    <div className={styles.box}>
      <CorrectionList
        rows={corrections}
        busy={busy}
        undo={(correction) => {
          const fields = new FormData();
          fields.set("field", "undo");
          fields.set("value", correction);
          void send(fields);
        }}
      />
      {failure && (
        <p role="alert" className={styles.failure}>
          {failure} {locked && <SignInLink />}
        </p>
      )}
    </div>
  );
}
