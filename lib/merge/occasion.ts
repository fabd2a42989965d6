import type { Passage } from "../domain";

/** Words for an occasion on which somebody speaks, after "at", "during" ... and at most four words of description. */
const OCCASION =
  /\b(?:at|during|in|after|on the sidelines of)\s+(?:an?|the|this|his|her|its|their|[\p{L}]+['’]s)\s+(?:[\p{L}\d-]+\s+){0,4}?(?:conferences?|briefings?|gatherings?|meetings?|summits?|forums?|sessions?|hearings?|rally|rallies|ceremony|speech|address|interviews?|conversations?|calls?|visits?|talks)\b/iu;

/** Does a statement name the occasion on which it was made? */
export const namesOccasion = (quote: string): boolean => OCCASION.test(quote);

/** "Speaking at", "told reporters during", at the end of what stands before the occasion. */
const SPEAKING_AT =
  /\b(?:speaking|spoke|said|says|saying|told|tells|telling|remarks|addressing)(?:\s+[\p{L}]+){0,3}\s+(?:at|during|on the sidelines of)\s*$/iu;

/** A meeting told only as where somebody spoke. */
const SPEAKING = /^(?:speaking|addressing)\b/i;

/** Do the words of a statement say that it was made at the meeting that another passage of its article tells of? */
export function spokenAt(statement: Passage, meeting: Passage): boolean {
  if (meeting.start < statement.start || meeting.end > statement.end) return false;
  if (SPEAKING.test(meeting.quote)) return true;
  return SPEAKING_AT.test(statement.quote.slice(0, meeting.start - statement.start));
}
