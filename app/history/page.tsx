import type { Metadata } from "next";
import { HistoryPage } from "../../components/correct/history-page";
import { historyAnswer } from "../data";

export const metadata: Metadata = {
  title: "History",
  description: "What was corrected, by whom and why.",
  alternates: { types: { "application/atom+xml": "/history/feed" } },
};

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

/** What persons have changed, newest first; `?lost=1`: only what finds its words no more. */
export default async function Page({ searchParams }: Props) {
  const lost = (await searchParams).lost === "1";
  return <HistoryPage rows={await historyAnswer(lost)} lost={lost} />;
}
