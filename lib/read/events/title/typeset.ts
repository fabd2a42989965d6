/** A headline's own quotation marks, apostrophes and dashes in place of a typewriter's. */
export function typeset(title: string): string {
  return title
    .replace(/ -{1,3} /g, " – ")
    .replace(/(\d)-(\d)/g, "$1–$2")
    .replace(/(^|[\s(\u2014\u2013[])"/g, "$1“")
    .replace(/"/g, "”")
    .replace(/(^|[\s(\u2014\u2013[“])'(?=\S)(?!(?:\d\ds|tis|em|til|s|ll|re|ve|t|d|m)\b)/g, "$1‘")
    .replace(/'/g, "’");
}
