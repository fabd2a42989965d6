import type { Metadata } from "next";
import { ReviewPage } from "../../components/review/review-page";
import { REVIEW_KINDS } from "../../lib/answers/review";
import { reviewAnswer } from "../data";

export const metadata: Metadata = { title: "Review", description: "What is doubtful and matters, to be looked at." };

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

/** What a person should look at; `?kind=` narrows it, `?item=` says which of it is open. */
export default async function Page({ searchParams }: Props) {
  const { kind, item } = await searchParams;
  const asked = REVIEW_KINDS.find((one) => one === kind) ?? null;
  const answer = await reviewAnswer(asked);
  return <ReviewPage answer={answer} kind={asked} item={typeof item === "string" ? item : null} />;
}
