import { answeredArticles, forgetAnswers } from "../language-model/asking/answer-cache";
import { answersFolder } from "../language-model/settings";
import { forgottenAmong } from "../store/forgotten";

/**
 * Deletes the answers on this machine about articles that were deleted on request, on whichever machine; how many articles that was. Answers that come
 * in while their article is deleted go at the next time.
 */
export async function sweepAnswers(): Promise<number> {
  const folder = answersFolder();
  const forgotten = await forgottenAmong(await answeredArticles(folder));
  await forgetAnswers(folder, forgotten);
  return forgotten.length;
}
