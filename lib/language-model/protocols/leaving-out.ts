import { noAnswerOf, wordsOf } from "./no-answer-of";
import type { Reply } from "./protocol";

/**
 * Attempts that leave out or lower, for good, what the server has said it does not take: not every server knows every part of a request.
 * `parts`: how what it says of each is known. Throws NoAnswer alone.
 */
export function leavingOut<Part extends string>(
  parts: Readonly<Record<Part, RegExp>>,
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
        for (const part of Object.keys(parts) as Part[]) if (parts[part].test(words)) without.add(part);
        if (without.size === before) throw noAnswerOf(error, key);
      }
    }
  };
}

/** A count of tokens that a server gives; 0 where it gives none. */
export const tokens = (count: unknown): number =>
  Number.isSafeInteger(count) && Number(count) > 0 ? Number(count) : 0;
