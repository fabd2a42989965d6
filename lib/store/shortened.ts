/** Longest stretch of a passage's words that a list shows, in UTF-16 units. */
const LONGEST = 200;

/** Words as a list shows them: cut where they are long. */
export const shortened = (quote: string): string => (quote.length > LONGEST ? `${quote.slice(0, LONGEST)}…` : quote);
