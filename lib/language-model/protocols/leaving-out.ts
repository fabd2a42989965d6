import { noAnswerOf, wordsOf } from "./no-answer-of";
import type { Reply } from "./protocol";

/**
 * Attempts that leave out, for good, what the server has said it does not take: not every server knows every part of a request. Throws NoAnswer alone.
 */
export function leavingOut<Part extends string>(
  parts: readonly Part[],
  key: string | null,
): (attempt: (takes: (part: Part) => boolean) => Promise<Reply>) => Promise<Reply> {
  const without = new Set<Part>();
  return async (attempt) => {
    for (;;) {
      const before = without.size;
      try {
        return await attempt((part) => !without.has(part));
      } catch (error) {
        const status = (error as { status?: unknown } | null)?.status;
        const words = status === 400 || status === 422 ? wordsOf(error, key, Number.POSITIVE_INFINITY) : "";
        for (const part of parts) if (words.includes(part)) without.add(part);
        if (without.size === before) throw noAnswerOf(error, key);
      }
    }
  };
}

/** A count of tokens that a server gives; 0 where it gives none. */
export const tokens = (count: unknown): number =>
  Number.isSafeInteger(count) && Number(count) > 0 ? Number(count) : 0;
