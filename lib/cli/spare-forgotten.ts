import type { Reader } from "../reading/ask-first";
import { store } from "../store/client";
import { isForgotten } from "../store/forgotten";

/** A reader that is not asked about articles deleted on request: nothing of them is sent anywhere again. */
export function spareForgotten(reader: Reader): Reader {
  return {
    concurrency: reader.concurrency,
    propose: async (article) => ((await isForgotten(store(), article)) ? null : reader.propose(article)),
  };
}
