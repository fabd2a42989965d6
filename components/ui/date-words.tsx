"use client";

import { useSyncExternalStore } from "react";
import { describeEdtf, describeWhen, leadIn } from "../../lib/describe/dates";
import { localDate } from "../../lib/describe/local-dates";
import type { When } from "../../lib/domain";

/** The date of an event, which says no more than is known of it. */
export function WhenWords({ when, zone = null }: { readonly when: When | null; readonly zone?: string | null }) {
  if (!when) return describeWhen(when);
  return (
    <>
      {leadIn(when.edtf, when.basis === "published")}
      <DateWords edtf={when.edtf} zone={zone} />
    </>
  );
}

interface Props {
  readonly edtf: string;
  /** IANA name of the time zone for times of day. */
  readonly zone?: string | null;
}

/**
 * A date that stands alone. It comes from the server in the page's own words; a reader whose browser speaks another language gets it in
 * that language once the page is live, where `Intl` has words for it. Machines read it either way.
 */
export function DateWords({ edtf, zone = null }: Props) {
  const language = useSyncExternalStore(watchLanguage, ownLanguage, () => null);
  const words = describeEdtf(edtf, zone);
  const local = language === null ? null : localDate(edtf, language, zone);
  const shown = local === null ? { children: words } : { children: local, lang: language ?? undefined, title: words };
  return isMachineReadable(edtf) ? <time dateTime={edtf} {...shown} /> : <span {...shown} />;
}

/** HTML knows days, months, years and times with a zone or without; no seasons, ranges or open ends. */
function isMachineReadable(edtf: string): boolean {
  return /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d(?:T\d\d:\d\d(?:Z|[+-]\d\d:\d\d)?)?)?)?$/.test(edtf);
}

/** The browser's language; null for English, which is the page's own. */
function ownLanguage(): string | null {
  return /^en\b/i.test(navigator.language) ? null : navigator.language;
}

function watchLanguage(changed: () => void): () => void {
  window.addEventListener("languagechange", changed);
  return () => window.removeEventListener("languagechange", changed);
}
