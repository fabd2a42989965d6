import type { Passage } from "../domain";

/** A passage's row, the n-th of its article. */
export function passageRow(passage: Passage, position: number) {
  const { id, articleId, start, end, quote, title, type, subtype, plover, status, speakerId, placeId, confidence } =
    passage;
  return {
    ...{
      id,
      articleId,
      position,
      start,
      end,
      quote,
      title,
      type,
      subtype,
      plover,
      status,
      speakerId,
      placeId,
      confidence,
    },
    when: passage.when ? JSON.stringify(passage.when) : null,
    mentions: JSON.stringify(passage.mentions),
  };
}
