import { mergeReports } from "../pipeline";
import { READERS, takeReading } from "../store/take-reading";
import { type CorrectAnswer, refusal } from "./correct";

/** Takes one of two readings of something, as a form or a command line gives it: `reader` is "model" or "own". */
export async function takeTyped(
  typed: { readonly difference: string; readonly reader: string; readonly seen: string | null },
  by: string,
): Promise<CorrectAnswer> {
  const reader = READERS.find((one) => one === typed.reader);
  if (!reader) return { status: 400, message: `A reader is one of: ${READERS.join(", ")}.` };
  const done = await takeReading({ ...typed, reader, by }, mergeReports);
  if (done.kind === "unknown")
    return { status: 404, message: "Nothing of that kind differs any more. Load the page again." };
  return done.kind === "done" ? { status: 200, message: "Saved.", event: done.event } : refusal(done);
}
