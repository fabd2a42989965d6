import { counted } from "../read/proposed/left-out";
import type { Question, Tokens } from "./protocols/protocol";
import type { Settings } from "./settings";

/** What asking about some articles will take, about. */
export interface Estimate {
  articles: number;
  /** Requests that were not answered before. */
  requests: number;
  /** Tokens. */
  sent: number;
  received: number;
}

/** Answers are so many times as long as what they are about, as counted on answers made of 85 annotated articles. */
const ANSWER_LENGTH = 3.2;
/** English has about four characters a token. */
export const estimateTokens = (characters: number): number => Math.ceil(characters / 4);

/** What one question is likely to take. */
export const estimateOf = ({ guide, shown }: Pick<Question, "guide" | "shown">): Tokens => ({
  sent: estimateTokens(guide.length + shown.length),
  received: Math.ceil(estimateTokens(shown.length) * ANSWER_LENGTH),
});

/** Tokens a second of one answer, in the middle between a model on a good machine of one's own and a hosted one. */
const PER_SECOND = 50;

export const noEstimate = (): Estimate => ({ articles: 0, requests: 0, sent: 0, received: 0 });

/** An estimate in a sentence: how much goes out and comes back, for how much and how long. */
export function estimateInWords(
  { articles, requests, sent, received }: Estimate,
  { model, prices, concurrency, perMinute }: Settings,
): string {
  const minutes = Math.max(received / PER_SECOND / concurrency / 60, perMinute === null ? 0 : requests / perMinute);
  const cost = prices && (sent * prices.sent + received * prices.received) / 1e6;
  return [
    `${counted(articles, "article")}, ${counted(requests, "request")} to ${model}: about ${amount(sent)} tokens sent and ${amount(received)} received`,
    cost === null
      ? "at a price that is not set (DATELINE_READER_PRICE_SENT, _RECEIVED)"
      : `for about ${cost.toFixed(2)}`,
    `in about ${minutes < 1 ? "a minute" : `${Math.ceil(minutes)} minutes`} at ${concurrency} at once`,
  ].join(", ");
}

function amount(tokens: number): string {
  if (tokens < 10_000) return String(tokens);
  return tokens < 1e6 ? `${Math.round(tokens / 1000)} thousand` : `${(tokens / 1e6).toFixed(1)} million`;
}
