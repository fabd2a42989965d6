"use client";

import type { PassageDetail } from "../../lib/answers/events";
import { absolute, CopyButton } from "../ui/copy-link";
import { passageHref } from "../view/view-href";
import { citeQuote } from "./cite";

interface Props {
  readonly report: Pick<PassageDetail, "article" | "articleId" | "quote" | "start" | "end">;
}

/** Copies a quote with its source and the link that leads back to its sentence. */
export function CopyQuote({ report }: Props) {
  return <CopyButton label="Copy quote" text={() => citeQuote(report, absolute(passageHref(report)))} />;
}
