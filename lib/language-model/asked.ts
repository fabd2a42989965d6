import type { Article, Problem } from "../domain";
import type { Proposal } from "../read/proposed/proposal";

/** What a model proposes of an article, or why it proposes nothing: then the article is read by the reader on this machine. */
export type Asked = { readonly proposal: Proposal } | { readonly problem: Problem };

/** Codes of what a reading by a model says of itself: of no reading after it. */
export const MODEL_PROBLEMS = ["model-unread", "model-left-out"] as const;

/** An article that a model was not asked about, and why; "the model" is named in `why`. */
export function notAsked({ id, source, title }: Article, why: string): { problem: Problem } {
  const words = `no language model read it: ${why}. It was read by the reader on this machine; give it again to have it read by a model.`;
  const message = `${source} ("${title.slice(0, 80)}"): ${words}`;
  return { problem: { code: "model-unread", message, article: id, place: { file: source }, fatal: false } };
}
