const RELATIVE =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tomorrow|tonight|(?:this|last|next) (?:\w+ )?(?:week|weekend|month|year|night)|the weekend|ago|overnight)\b/i;

/** Is it a time counted from the day of publication, which nobody reads later: "on Tuesday", and not "in May 2021"? */
export const isRelative = (words: string): boolean => RELATIVE.test(words) && !/\b\d{4}\b/.test(words);
