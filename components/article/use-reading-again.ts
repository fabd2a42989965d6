"use client";

import type { IntakeState } from "../../lib/answers/intake";
import { readLines } from "../ui/send-form";
import { useSending } from "../ui/use-sending";

const LOST = "The server was not reached, or broke off. What it had taken is done all the same; load this page again.";

/** Has a stored article read again, and shows it anew; what failed is told instead. */
export function useReadingAgain() {
  return useSending("/api/articles", LOST, async (response) => {
    let failed: string | null = null;
    await readLines<IntakeState>(response, ({ outcome }) => {
      failed = outcome?.problems.find(({ fatal }) => fatal)?.message ?? null;
    });
    if (failed === null) window.location.reload();
    return failed;
  });
}
