import { findQuotes } from "../../../lib/read/quotes";
import { segment } from "../../../lib/read/sentences";
import { findTimes } from "../../../lib/read/times/find-times";
import { when } from "../../../lib/time";
import type { TimeTagger } from "./time-tagger";

/** Dateline's own, with all it needs: sentences and quotations are part of what it costs. */
export const datelineTimes: TimeTagger = {
  name: "Dateline",
  tag: (text, published) => {
    const sentences = segment(text);
    const reference = { published: when(published, "stated"), zone: null, quotes: findQuotes(text, sentences) };
    return findTimes(text, sentences, reference);
  },
};
